"""Pictures as pages show them: where they lie, and what has to be said of them."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.media import resolve_media
from vpcases.model.media import Image
from vpcases.pages.addresses import Addresses


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture with what has to be said of it; `address` is relative to the site's root."""

    address: str
    alt: str
    caption: str
    credit: str
    dark_address: str = ""


def view_image(image: Image, addresses: Addresses, media: frozenset[str]) -> ImageView | None:
    """Return a picture as a page shows it, or None where its file is missing."""
    path = resolve_media(image.file, media) if image.file else None
    if path is None:
        return None
    credit = ", ".join(part for part in (image.credit, image.licence) if part)
    return ImageView(addresses.media(path), image.alt or "", image.caption or "", credit)
