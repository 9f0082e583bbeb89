"""An approval sheet as HTML: one file that needs nothing from elsewhere."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from vpcases.pages.sheet import ApprovalSheet
from vpcases.render.page import make_speaker
from vpcases.theme_folder import find_theme

KINDS = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""The pictures that a browser shows, by the end of their names."""


def render_sheet(sheet: ApprovalSheet, pictures: Mapping[str, bytes]) -> str:
    """Return a sheet as an HTML document, its styles and pictures inside.

    Args:
        sheet: The sheet.
        pictures: What is in its pictures, by their files; one that is missing is named instead.
    """
    environment = Environment(
        loader=FileSystemLoader(find_theme() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    addresses = {file: _as_address(file, content) for file, content in pictures.items()}
    template = environment.get_template("approval_sheet.html.jinja")
    html = template.render(
        page=sheet, to=lambda file: addresses.get(file, ""), **make_speaker(sheet.language)
    )
    return html.lstrip() + "\n"


def _as_address(file: str, content: bytes) -> str:
    """Return a picture as an address that holds it; empty for what no browser shows."""
    kind = KINDS.get(PurePosixPath(file).suffix.lower())
    return f"data:{kind};base64,{base64.b64encode(content).decode()}" if kind else ""
