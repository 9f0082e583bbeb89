"""A logo as a picture that every program for slides can show, whatever kind its file is."""

from __future__ import annotations

import io
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from PIL import Image, ImageOps

from vpcases.read.opened_pictures import opening
from vpcases.read.picture_copies import MIXED, UNREADABLE
from vpcases.theme_folder import find_theme

LONGEST = 900
"""Pixels of the longer side: sharp on a large screen, and a few kilobytes."""
DRAWN_HIGH = 120
"""Points that a drawing is high while it is turned into pixels."""


@lru_cache(maxsize=256)
def read_logo(path: Path, digest: str) -> bytes | None:
    """Return a logo as PNG, upright, small and with nothing written beside it.

    None where its file is missing or broken, or where there is nothing to see in it. `digest`
    tells its content from another, so that each is worked on once.
    """
    try:
        picture = _draw(path) if path.suffix.lower() == ".svg" else _open(path)
        box = picture.getchannel("A").getbbox()
        if box is None:
            return None
        picture = picture.crop(box)
        picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        picture.save(out, "PNG", optimize=True)
    except (*UNREADABLE, typst.TypstError):
        return None
    return out.getvalue()


def _open(path: Path) -> Image.Image:
    """Return a picture upright, and small before its colours are changed, for the memory's sake."""
    with opening(path) as opened:
        opened.draft("RGB", (LONGEST * 2, LONGEST * 2))
        if opened.mode in MIXED:
            opened.thumbnail((LONGEST * 2, LONGEST * 2), Image.Resampling.LANCZOS, reducing_gap=3.0)
        return ImageOps.exif_transpose(opened).convert("RGBA")


def _draw(path: Path) -> Image.Image:
    """Return a drawing in pixels, on no ground, its letters in our own fonts."""
    page = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        f'#image("logo.svg", height: {DRAWN_HIGH}pt)'
    )
    with tempfile.TemporaryDirectory(prefix="vpcases-logo-") as folder:
        home = Path(folder)
        (home / "logo.svg").write_bytes(path.read_bytes())
        (home / "main.typ").write_text(page, "utf-8")
        compiler = typst.Compiler(
            home / "main.typ",
            root=home,
            font_paths=[find_theme() / "fonts"],
            ignore_system_fonts=True,
        )
        raw: Any = compiler.compile(format="png", ppi=288)
    return Image.open(io.BytesIO(raw if isinstance(raw, bytes) else raw[0])).convert("RGBA")
