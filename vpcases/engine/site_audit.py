"""The leak audit after a build: what was written is searched, and taken back where it leaks."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import clean_directory

from vpcases.audit import Audit, Leak, Surroundings, audit_site
from vpcases.audit.telling import word_leaks, word_searched, word_unread
from vpcases.engine.telling import Log
from vpcases.model.library import Library
from vpcases.settings import Settings

PACKAGED = (("material", "templates"), ("mkdocs", "themes/mkdocs"), ("mkdocs", "templates"))
"""Where the usual themes have their files."""


def audit_build(config: MkDocsConfig, settings: Settings, library: Library, log: Log) -> None:
    """Search what a build has written; where anything leaks, take all of it back.

    Raises:
        PluginError: Where a value is found that may not be shown: every one, in one message.
    """
    around = Surroundings(
        Path(config.docs_dir), settings.site, tuple(Path(d) for d in config.theme.dirs)
    )
    folder = Path(config.site_dir)
    audit = audit_site(folder, library, settings.as_of, around, settings.rates)
    for line in word_unread(audit):
        log.info(line)
    if audit.leaks:
        take_back(folder, audit)
        count = len(audit.leaks)
        places = "one place" if count == 1 else f"{count} places"
        raise PluginError(
            f"vpcases: this site shows in {places} what it may not; it was not kept\n"
            + word_leaks(audit.leaks)
        )
    log.info(f"{word_searched(audit)}; none was found")


def take_back(folder: Path, audit: Audit) -> None:
    """Remove what a build has written, as MkDocs itself does before the next.

    Hidden files stay, such as those of Git. A build that adds to an older one (`--dirty`) is taken
    back as far as it leaks.
    """
    if _is_added():
        for leak in audit.leaks:
            _remove(folder, leak)
    else:
        clean_directory(str(folder))


def _remove(folder: Path, leak: Leak) -> None:
    (folder / leak.file).unlink(missing_ok=True)


def _is_added() -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and context.params.get("clean") is False


def list_theme_folders() -> tuple[Path, ...]:
    """Return the folders of the usual themes, for an audit without a build."""
    found = []
    for package, folder in PACKAGED:
        spec = find_spec(package)
        for place in (spec.submodule_search_locations or ()) if spec else ():
            found.append(Path(place, folder))
    return tuple(folder for folder in found if folder.is_dir())
