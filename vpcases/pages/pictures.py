"""Pictures as pages show them: where they lie, how large they are, and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vpcases.derive.media import resolve_media
from vpcases.derive.picture_sizes import Use, choose_widths, fit_picture
from vpcases.model.media import Image
from vpcases.model.picture import Picture
from vpcases.pages.addresses import Addresses


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """One of the sizes that a browser may choose from; `width` is in pixels."""

    address: str
    width: int


@dataclass(frozen=True, slots=True)
class ImageView:
    """A picture with what has to be said of it; addresses are relative to the site's root.

    `width` and `height` are pixels of the page, those in which it is shown at most; 0 where nobody
    knows them. `copies` are its sizes from the least on, none where there is only one. `dark` is
    what stands in its place on a dark ground.
    """

    address: str
    alt: str
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0
    copies: tuple[PictureCopy, ...] = ()
    dark: ImageView | None = None


def view_image(
    image: Image, addresses: Addresses, media: frozenset[str], use: Use = Use.PICTURE
) -> ImageView | None:
    """Return a picture as a page shows it, or None where its file is missing."""
    view = view_file(image.file, image.alt or "", addresses, media, use)
    credit = ", ".join(part for part in (image.credit, image.licence) if part)
    return replace(view, caption=image.caption or "", credit=credit) if view else None


def view_file(
    file: str | None, alt: str, addresses: Addresses, media: frozenset[str], use: Use
) -> ImageView | None:
    """Return the picture in a file, as its author names it, or None where it is missing."""
    path = resolve_media(file, media) if file else None
    if path is None:
        return None
    picture = addresses.pictures.get(path)
    if picture is None:
        return ImageView(addresses.media(path), alt)
    width, height = fit_picture(picture, use)
    copies = _list_copies(path, picture, addresses, use)
    # A browser that cannot choose gets the largest of a picture, and the least that does elsewhere.
    first = copies[-1 if use is Use.PICTURE else 0].address if copies else addresses.media(path)
    chosen = copies if len(copies) > 1 else ()
    return ImageView(first, alt, width=width, height=height, copies=chosen)


def _list_copies(
    path: str, picture: Picture, addresses: Addresses, use: Use
) -> tuple[PictureCopy, ...]:
    """Return the sizes of a picture that its use asks for, as far as they are there."""
    there = {width: addresses.copy(path, width) for width in picture.copies}
    there[picture.width] = addresses.media(path)
    widths = choose_widths(picture, use)
    return tuple(PictureCopy(there[width], width) for width in widths if width in there)
