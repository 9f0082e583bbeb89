"""A logo of any kind of file, opened as a picture of a few pixels on no ground."""

from __future__ import annotations

import io
from pathlib import Path

import typst
from PIL import Image, ImageOps

from vpcases.read.opened_pictures import opening
from vpcases.read.picture_copies import MIXED, UNREADABLE
from vpcases.theme_folder import find_theme

MOST_DRAWN = 4_000_000
"""Bytes of a drawing at most; a larger one holds pictures, and is no logo."""
BROKEN = (*UNREADABLE, typst.TypstError, UnicodeError)
"""What opening a logo may fail with."""


def open_logo(path: Path, most: int) -> Image.Image:
    """Return a logo upright, with red, green, blue and how much each pixel hides.

    Args:
        path: Where it lies.
        most: How many pixels a side needs at most; a larger picture is made smaller before its
            colours are changed, for the memory's sake.

    Raises:
        One of BROKEN: Where it is missing, no picture, or larger than a logo ever is.
    """
    if path.suffix.lower() == ".svg":
        return _draw(path)
    with opening(path) as opened:
        opened.draft("RGB", (most, most))
        if opened.mode in MIXED:
            opened.thumbnail((most, most), Image.Resampling.LANCZOS, reducing_gap=3.0)
        return ImageOps.exif_transpose(opened).convert("RGBA")


def _draw(path: Path) -> Image.Image:
    """Return a drawing in pixels, its letters in our own fonts."""
    raw = path.read_bytes()
    if len(raw) > MOST_DRAWN:
        raise ValueError(len(raw))
    theme = find_theme()
    compiler = typst.Compiler(
        theme / "templates" / "drawn_logo.typ",
        root=theme / "templates",
        font_paths=[theme / "fonts"],
        ignore_system_fonts=True,
    )
    inputs = {"drawing": raw.decode("utf-8")}
    made = compiler.compile(format="png", ppi=72, sys_inputs=inputs)
    return Image.open(io.BytesIO(made if isinstance(made, bytes) else b"")).convert("RGBA")
