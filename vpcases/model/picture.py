"""A picture as its file is: how large it is, and which smaller copies there are of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page has to know of a picture before it is loaded.

    `width` and `height` are pixels of the picture as it is seen, turned where its camera lay on its
    side. `is_scalable` tells of a drawing that has a shape and no size of its own. `copies` are the
    widths, in pixels, of the smaller copies that are published beside it, from the least on.
    """

    width: int
    height: int
    is_scalable: bool = False
    copies: tuple[int, ...] = ()
