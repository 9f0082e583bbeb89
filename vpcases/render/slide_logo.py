"""A logo as a picture that every program for slides can show, whatever kind its file is."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image

from vpcases.render.opened_logo import BROKEN, open_logo

LONGEST = 900
"""Pixels of the longer side: sharp on a large screen, and a few kilobytes."""


@dataclass(frozen=True, slots=True)
class PlacedLogo:
    """A logo as PNG, with its size in pixels."""

    png: bytes
    width: int
    height: int


@lru_cache(maxsize=256)
def read_logo(path: Path, _digest: str) -> PlacedLogo | None:
    """Return a logo as PNG, upright, small and with nothing written beside it.

    None where its file is missing or broken, or where there is nothing to see in it.

    Args:
        path: Where it lies.
        _digest: What tells its content from another, so that each content is read once.
    """
    try:
        picture = open_logo(path, LONGEST * 2)
    except BROKEN:
        return None
    box = picture.getchannel("A").getbbox()
    if box is None:
        return None
    picture = picture.crop(box)
    picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return PlacedLogo(out.getvalue(), picture.width, picture.height)
