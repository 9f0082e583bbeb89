"""How large a drawing is: what its first line says, read without drawing it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from xml.parsers import expat

from vpcases.model.picture import Picture

WITHOUT_SIZE = Picture(300, 150)
"""How large browsers show a drawing that says nothing of its size."""
PIXELS = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
"""Pixels in a unit, as CSS counts them."""
MOST = 100_000
HEAD = 1_000_000
"""Bytes within which a drawing begins, however long the note above it is."""
_LENGTH = re.compile(r"\s*\+?(\d+\.?\d*|\.\d+)(?:e\+?(\d))?\s*([a-z]*)\s*", re.I)


class _Begun(Exception):
    """The drawing begins here."""


def read_drawing_size(path: Path) -> Picture:
    """Return the size of an SVG picture; one that does not tell any gets 300 by 150 pixels.

    Its own `width` and `height` come first, then its `viewBox`, which gives a shape only. Percent
    and units that depend on a font say nothing here.
    """
    found: dict[str, str] = {}

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        found.update(attributes)
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    try:
        with path.open("rb") as opened:
            parser.Parse(opened.read(HEAD), True)
    except (_Begun, expat.ExpatError, OSError, ValueError, LookupError):
        pass
    return measure_drawing(found)


def measure_drawing(attributes: Mapping[str, str]) -> Picture:
    """Return the size of a drawing from the attributes of its first element."""
    width, height = (_read_length(attributes.get(name, "")) for name in ("width", "height"))
    across, down = _read_box(attributes.get("viewBox", ""))
    shape = across / down if across and down else 0.0
    if not width and not height:
        return _round(across, down, is_scalable=True) if shape else WITHOUT_SIZE
    if shape:
        width, height = width or height * shape, height or width / shape
    return _round(width or WITHOUT_SIZE.width, height or WITHOUT_SIZE.height)


def _round(width: float, height: float, *, is_scalable: bool = False) -> Picture:
    small, great = sorted((width, height))
    # A box of 1 by 2 has a shape, which whole pixels would lose.
    by = max(1.0, 1000 / great if is_scalable and small < 100 else 1.0)
    across, down = (min(MOST, max(1, round(side * by))) for side in (width, height))
    return Picture(across, down, is_scalable)


def _read_length(text: str) -> float:
    """Return a length in pixels; 0 where it says nothing."""
    found = _LENGTH.fullmatch(text)
    if not found or found[3].lower() not in PIXELS:
        return 0.0
    return float(f"{found[1]}e{found[2] or 0}") * PIXELS[found[3].lower()]


def _read_box(text: str) -> tuple[float, float]:
    """Return width and height of a `viewBox`; 0 and 0 where it has none."""
    try:
        _, _, width, height = (float(part) for part in text.replace(",", " ").split())
    except ValueError:
        return 0.0, 0.0
    is_box = isfinite(width) and isfinite(height) and width > 0 and height > 0
    return (width, height) if is_box else (0.0, 0.0)
