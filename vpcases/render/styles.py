"""The style sheet of the site, put together from the files of the theme."""

from __future__ import annotations

import re

from vpcases.theme_folder import find_theme

COMMENT = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*.*?\*/", re.DOTALL)
"""A comment, or a text in quotation marks, which may hold what looks like one."""


def render_styles() -> str:
    """Return all styles in one text: the tokens first, then one file per component by name.

    What only people need, comments and room before a line, stays in the theme: it is a fifth of
    what a phone has to load.
    """
    folder = find_theme() / "styles"
    files = sorted(folder.glob("*.css"), key=lambda file: (file.name != "tokens.css", file.name))
    return "".join(shorten(file.read_text(encoding="utf-8")) for file in files)


def shorten(sheet: str) -> str:
    """Return a style sheet without comments, empty lines and room before a line."""
    plain = COMMENT.sub(lambda found: found[1] or "", sheet)
    lines = (line.strip() for line in plain.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
