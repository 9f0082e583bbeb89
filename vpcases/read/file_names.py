"""Names of files: those that run in a browser, and those that show people something else."""

from __future__ import annotations

from pathlib import PurePosixPath

from vpcases.model.letters import word_deceit
from vpcases.problems import Place, Problem
from vpcases.read.files import AuthorFile

# fmt: off
RUNS = {
    ".htm", ".html", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".hta", ".xml", ".xsl", ".xslt",
    ".rss", ".atom", ".js", ".mjs", ".cjs", ".wasm", ".swf", ".svgz", ".htc", ".manifest",
    ".webmanifest", ".appcache", ".php", ".phtml", ".asp", ".aspx", ".jsp", ".cgi",
}
# fmt: on
"""Endings of files that a browser, or a careless server, runs instead of showing."""


def runs_in_browser(name: str) -> bool:
    """Return whether a file would run as a page of the site, by its ending."""
    return PurePosixPath(name.strip()).suffix.lower() in RUNS


def find_odd_name(file: AuthorFile) -> Problem | None:
    """Return what is wrong with the name of a picture or download: letters that deceive."""
    deceit = word_deceit(file.inside)
    if not deceit:
        return None
    return Problem(
        file.path,
        Place(),
        "",
        "misleading-file-name",
        f"the name of this file holds {deceit}",
        "rename it with letters from one alphabet, and the same in the files that name it",
    )
