"""The logo of a customer as a sheet takes it: small, upright, with nothing written beside it."""

from __future__ import annotations

import io
import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from PIL import Image, ImageOps

from vpcases.read.opened_pictures import is_picture, opening
from vpcases.read.picture_copies import UNREADABLE

MOST = (480, 160)
"""Pixels of a logo: enough for the sharpest printer at the size that it is set in."""
MOST_DRAWN = 1_000_000
"""Bytes of a drawing: a larger one holds pictures, and is no logo."""


def name_logo(file: Path) -> dict[str, str]:
    """Return a logo by its path, and by what tells its content; that is empty without a file."""
    try:
        return {"path": str(file), "digest": sha256(file.read_bytes()).hexdigest()}
    except OSError:
        return {"path": str(file), "digest": ""}


@lru_cache(maxsize=256)
def read_logo(path: str, digest: str) -> str:
    """Return a logo as a list of bytes in JSON; empty where it is missing, broken or too large.

    Args:
        path: Where it lies.
        digest: What tells its content from another, so that each is read once.
    """
    file = Path(path)
    if not digest:
        return ""
    if not is_picture(file):
        return _write(file.read_bytes()) if _is_drawing(file) else ""
    try:
        with opening(file) as opened:
            # A photograph of many pixels is opened in fewer, where its kind can.
            opened.draft(None, (MOST[0] * 2, MOST[1] * 2))
            return _write(_shrink(opened))
    except UNREADABLE:
        return ""


def _is_drawing(file: Path) -> bool:
    return file.suffix.lower() == ".svg" and file.stat().st_size <= MOST_DRAWN


def draw_blank() -> str:
    """Return what stands for a logo while a template is tried out."""
    return _write(_save(Image.new("RGBA", (2, 1))))


def _shrink(opened: Image.Image) -> bytes:
    ready = (ImageOps.exif_transpose(opened) or opened).convert("RGBA")
    ready.thumbnail(MOST, Image.Resampling.LANCZOS, reducing_gap=3.0)
    # Nothing that was written beside the pixels comes along.
    return _save(Image.frombytes("RGBA", ready.size, ready.tobytes()))


def _save(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _write(content: bytes) -> str:
    return json.dumps(list(content), separators=(",", ":"))
