"""The scripts of the theme, each as its own file, and the one style that stands alone."""

from __future__ import annotations

from pathlib import PurePosixPath

from vpcases.theme_folder import find_theme


def render_script(address: str) -> str:
    """Return the text of the script that a page loads from an address."""
    file = find_theme() / "scripts" / PurePosixPath(address).name
    return file.read_text(encoding="utf-8")


def render_style(address: str) -> str:
    """Return the style of a page that has none of the site's."""
    file = find_theme() / "templates" / PurePosixPath(address).name
    return file.read_text(encoding="utf-8")
