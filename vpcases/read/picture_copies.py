"""Smaller copies of a picture, and the picture itself as it may leave the house."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from vpcases.model.picture import Picture
from vpcases.read.drawing_sizes import read_drawing_size
from vpcases.read.opened_pictures import is_moving, is_picture, is_turned, opening, seen_size
from vpcases.read.pictures import read_bare_picture

SAVED: Mapping[str, Mapping[str, object]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 82, "method": 4},
    # With one thread the same picture makes the same bytes on every machine.
    "AVIF": {"quality": 65, "speed": 8, "max_threads": 1},
}
"""How copies are saved, by kind; pictures of other kinds are published as they are."""
MIXED = {"L", "LA", "RGB", "RGBA", "CMYK", "YCbCr"}
"""Colours that can be mixed, as making a picture smaller does."""
REDUCING = 3.0
"""How far pixels may be put together roughly before they are so carefully, in times the copy."""
MEMORY = 4096
"""Pictures of which a preview remembers the copies, so that each is made once."""
UNREADABLE = (OSError, ValueError, SyntaxError, MemoryError, UnidentifiedImageError)


@dataclass(frozen=True)
class Published:
    """A picture as it is published: its size, what is left of its file, and its copies by width.

    `bare` is None where the file is published byte for byte.
    """

    picture: Picture | None = None
    bare: bytes | None = None
    copies: Mapping[int, bytes] = field(default_factory=dict)


def read_picture(path: Path) -> Picture | None:
    """Return how large a picture is; None where it is none, or cannot be read."""
    if path.suffix.lower() == ".svg":
        return read_drawing_size(path)
    if not is_picture(path):
        return None
    try:
        with opening(path) as picture:
            return Picture(*seen_size(picture))
    except UNREADABLE:
        return None


@lru_cache(maxsize=MEMORY)
def publish_picture(
    path: Path,
    digest: str,
    picture: Picture | None,
    widths: tuple[int, ...],
    capped: Picture | None,
) -> Published:
    """Return a picture as it is published: without metadata, with its copies, not too large.

    What moves, and what is of a kind that is not made smaller, has no copies. Neither has a picture
    that turns out to be broken: it is published as it is, for the audit to look into.

    Args:
        path: Where it lies.
        digest: What tells its content from another, so that each content is worked on once.
        picture: How large it is; None for what is no picture.
        widths: The widths of the copies, in pixels.
        capped: What is published in its own place; None for the whole picture.
    """
    if picture is None or not (widths or capped) or not is_picture(path):
        return Published(picture, read_bare_picture(path))
    try:
        with opening(path) as opened:
            kind = "JPEG" if opened.format == "MPO" else opened.format or ""
            if kind not in SAVED or is_moving(opened):
                return Published(picture, read_bare_picture(path))
            ready = _make_ready(opened)
            copies = {width: _shrink(ready, width, picture, kind) for width in widths}
            if capped is None:
                own = read_bare_picture(path)
            else:
                own = _save(_resize(ready, (capped.width, capped.height)), kind)
            return Published(replace(capped or picture, copies=widths), own, copies)
    except UNREADABLE:
        return Published(picture, read_bare_picture(path))


def _make_ready(opened: Image.Image) -> Image.Image:
    """Return a picture upright, in colours that can be mixed, with nothing written beside it."""
    ready = ImageOps.exif_transpose(opened) if is_turned(opened) else opened.copy()
    if ready.mode in {"1", "P", "PA"}:
        ready = ready.convert("RGBA" if opened.has_transparency_data else "RGB")
    if ready.mode not in MIXED:
        raise ValueError(f"colours that cannot be mixed: {ready.mode}")
    profile = opened.info.get("icc_profile")
    ready.info = {"icc_profile": profile} if profile else {}
    return ready


def _shrink(ready: Image.Image, width: int, picture: Picture, kind: str) -> bytes:
    height = max(1, round(picture.height * width / picture.width))
    return _save(_resize(ready, (width, height)), kind)


def _resize(ready: Image.Image, size: tuple[int, int]) -> Image.Image:
    return ready.resize(size, Image.Resampling.LANCZOS, reducing_gap=REDUCING)


def _save(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    profile = picture.info.get("icc_profile")
    picture.save(out, kind, **SAVED[kind], **({"icc_profile": profile} if profile else {}))
    return out.getvalue()
