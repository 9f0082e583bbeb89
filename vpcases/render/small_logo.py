"""Logos for cards: of any kind and size of file, in few pixels, with nothing around them."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageOps

from vpcases.render.opened_logo import BROKEN, open_logo

MOST_WIDE, MOST_HIGH = 480, 160
"""Pixels of a logo at most: twice what it is shown in."""
ROUGH = 960
"""Pixels of a side to which a picture is made smaller before its colours are changed."""
FAINT = 8
"""What differs from white by less than this, of 255, is taken for empty."""
LEAST_WIDE, LEAST_HIGH = 40, 32
"""Pixels in which a logo can still be told from a line."""


@dataclass(frozen=True, slots=True)
class SmallLogo:
    """A logo as PNG in base64, with its size in pixels."""

    png: str
    width: int
    height: int


@lru_cache(maxsize=256)
def read_small_logo(path: Path, _digest: str) -> SmallLogo | None:
    """Return a logo in few pixels; None where it is broken, or nothing to be seen on white.

    Args:
        path: Where it lies.
        _digest: What tells its content from another, so that each content is read once.
    """
    try:
        picture = open_logo(path, ROUGH)
    except BROKEN:
        return None
    picture = _lay_on_white(picture)
    seen = ImageOps.invert(picture).convert("L").point(lambda ink: 255 * (ink > FAINT)).getbbox()
    picture = picture.crop(seen or (0, 0, 1, 1))
    picture.thumbnail((MOST_WIDE, MOST_HIGH), Image.Resampling.LANCZOS)
    if picture.width < LEAST_WIDE or picture.height < LEAST_HIGH:
        return None
    out = io.BytesIO()
    picture.save(out, "PNG")
    return SmallLogo(base64.b64encode(out.getvalue()).decode(), picture.width, picture.height)


def _lay_on_white(picture: Image.Image) -> Image.Image:
    """Return a picture as it looks on the ground of a card, where one in white is not seen."""
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground
