"""The style sheet and the script of the site, each put together from the files of the theme."""

from __future__ import annotations

from vpcases.theme_folder import find_theme


def render_styles() -> str:
    """Return all styles in one text: the tokens first, then one file per component by name."""
    folder = find_theme() / "styles"
    files = sorted(folder.glob("*.css"), key=lambda file: (file.name != "tokens.css", file.name))
    return "\n".join(file.read_text(encoding="utf-8").strip() for file in files) + "\n"
