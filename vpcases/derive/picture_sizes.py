"""How large a picture is shown, and which smaller copies of it spare a reader the waiting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from vpcases.model.picture import Picture

MOST = 2560
"""Pixels of the longer side of the largest picture that a page loads."""
LADDER = (480, 800, 1280, 1920)
"""Widths, in pixels, of the copies of a picture as wide as the page: phones to large screens."""
DENSITIES = (1, 2)
"""Pixels of a screen to a pixel of a page, for what has a small box of its own."""
FEWER = 0.9
"""A copy has no more than this part of the width of its picture: else the picture will do."""


class Use(StrEnum):
    """What a picture is shown as."""

    PICTURE = "picture"
    LOGO = "logo"
    PHOTO = "photo"


FRAMES = {Use.PICTURE: (820, 560), Use.LOGO: (240, 53), Use.PHOTO: (58, 58)}
"""How large each is shown at most, in pixels of a page; styles say so in units of their own."""


def fit_picture(picture: Picture, use: Use) -> tuple[int, int]:
    """Return the width and height at which a picture is shown at most, in pixels of a page.

    A logo and a picture lie within their frame, a photo of a person fills its own. None is made
    larger than it is, but a drawing without a size of its own.
    """
    across, down = (
        most / side for most, side in zip(FRAMES[use], (picture.width, picture.height), strict=True)
    )
    by = max(across, down) if use is Use.PHOTO else min(across, down)
    return _scale(picture, by if picture.is_scalable else min(1.0, by))


def cap_picture(picture: Picture) -> Picture:
    """Return a picture without the pixels that no page needs."""
    by = min(1.0, MOST / max(picture.width, picture.height))
    width, height = _scale(picture, by)
    return replace(picture, width=width, height=height)


def choose_widths(picture: Picture, use: Use) -> tuple[int, ...]:
    """Return the widths that a browser may choose from, in pixels and from the least on.

    The last may be that of the picture itself, as far as a page needs its pixels. None is wider.
    """
    widest = cap_picture(picture).width
    shown = fit_picture(picture, use)[0]
    wanted = (*LADDER, widest) if use is Use.PICTURE else tuple(shown * by for by in DENSITIES)
    return tuple(sorted({width if width <= FEWER * widest else widest for width in wanted}))


def plan_copies(
    picture: Picture | None, uses: Iterable[Use | None]
) -> tuple[tuple[int, ...], Picture | None]:
    """Return the widths of the copies to make of a picture, and what takes its own place.

    That is None where the picture keeps its place: it is small enough, or no picture at all, or, as
    None among its uses tells, it is given away whole.
    """
    if picture is None:
        return (), None
    uses = set(uses)
    capped = cap_picture(picture)
    own = picture if None in uses else capped
    widths = {width for use in uses if use for width in choose_widths(own, use)}
    copies = tuple(sorted(width for width in widths if width < own.width))
    return copies, None if own == picture else capped


def _scale(picture: Picture, by: float) -> tuple[int, int]:
    return max(1, round(picture.width * by)), max(1, round(picture.height * by))
