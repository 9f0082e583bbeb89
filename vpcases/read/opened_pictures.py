"""Pictures made of pixels, opened: only of the kinds we know, and none that bursts the memory."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, features

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".gif": "GIF",
    ".avif": "AVIF",
    ".tif": "TIFF",
    ".tiff": "TIFF",
}
"""What is expected behind the endings of pictures."""
KINDS = sorted(set(FORMATS.values()))
MOST_PIXELS = 100_000_000
ORIENTATION = 0x0112
LYING = {5, 6, 7, 8}
"""The orientations, as cameras note them, of a picture that lies on its side."""
OPTIONAL = {"WEBP": "webp", "AVIF": "avif"}
"""Kinds that not every machine can read."""


class TooLarge(ValueError):
    """A picture that would take the memory of many pages."""


def is_picture(path: Path) -> bool:
    """Return whether a file is a picture of pixels by its name, of a kind this machine can read."""
    expected = FORMATS.get(path.suffix.lower())
    if expected is None:
        return False
    return expected not in OPTIONAL or bool(features.check(OPTIONAL[expected]))


@contextmanager
def opening(path: Path) -> Iterator[Image.Image]:
    """Open a picture; its pixels are not read yet.

    Raises:
        TooLarge: Where it has more pixels than any page can show.
        OSError: Where it cannot be opened, or is no picture.
    """
    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            opened = Image.open(path, formats=KINDS)
    except Image.DecompressionBombError:
        raise TooLarge("more pixels than can be opened") from None
    with opened as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise TooLarge(f"{picture.width} × {picture.height} pixels")
        yield picture


def is_moving(picture: Image.Image) -> bool:
    """Return whether a picture moves; two views that a camera took at once do not."""
    return picture.format != "MPO" and bool(getattr(picture, "is_animated", False))


def is_turned(picture: Image.Image) -> bool:
    """Return whether a picture is seen in another position than its pixels are stored in."""
    return bool(picture.getexif().get(ORIENTATION, 1) != 1)


def seen_size(picture: Image.Image) -> tuple[int, int]:
    """Return width and height of a picture as it is seen, in pixels."""
    is_lying = picture.getexif().get(ORIENTATION, 1) in LYING
    return (picture.height, picture.width) if is_lying else (picture.width, picture.height)
