"""What a case shows or links to beside its text: pictures, videos, files, links, authors."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.addresses import WebAddress
from vpcases.model.authored import Authored, or_just
from vpcases.model.languages import Language
from vpcases.model.scalars import Line


class Image(Authored):
    """A picture of a case, a person or a customer."""

    file: Line | None = None
    """The file, under `cases/images/`."""
    alt: Line | None = None
    """What the picture shows, in words, for who cannot see it."""
    credit: Line | None = None
    """Who made the picture."""
    licence: Line | None = None
    """What it may be used for."""
    caption: Line | None = None
    """The line under the picture."""


class Logo(Authored):
    """A customer's logo."""

    light: Line | None = None
    """The file for a light ground, under `cases/images/`."""
    dark: Line | None = None
    """The file for a dark ground, where there is one."""
    alt: Line | None = None
    """What the logo says; the customer's name where left out."""


class Video(Authored):
    """A film about the case; linked to, never loaded by the page."""

    url: WebAddress | None = None
    """Its address."""
    title: Line | None = None
    """What it is called."""
    transcript: WebAddress | None = None
    """The address of its words."""
    length: Line | None = None
    """How long it takes, as in 4 min."""


class Download(Authored):
    """A file to take away."""

    url: WebAddress | None = None
    """Its address, where it lies elsewhere."""
    file: Line | None = None
    """The file, under `cases/images/` or `cases/downloads/`."""
    label: Line | None = None
    """What it is called."""
    language: Language | None = None
    """Its language, as in en or de."""


def _as_download(value: Any) -> Any:
    """Return a bare text as a download: a web address, or the name of a file."""
    if not isinstance(value, str):
        return value
    return {"url" if "//" in value else "file": value}


class Link(Authored):
    """A link to the work itself, to the press, or to anything else worth reading."""

    url: WebAddress | None = None
    """Its address."""
    label: Line | None = None
    """What it is called."""
    kind: Line | None = None
    """What sort of thing it leads to: repository, press, app store…"""


class Contributor(Authored):
    """Somebody who wrote, translated or photographed."""

    name: Line | None = None
    """Their name."""
    role: Line | None = None
    """What they did, or what they are."""
    link: WebAddress | None = None
    """Where to find them."""


AnyImage = Annotated[Image, or_just("file", Image)]
AnyLogo = Annotated[Logo, or_just("light", Logo)]
AnyVideo = Annotated[Video, or_just("url", Video)]
AnyDownload = Annotated[
    Download, BeforeValidator(_as_download, json_schema_input_type=Download | Line)
]
AnyLink = Annotated[Link, or_just("url", Link)]
AnyContributor = Annotated[Contributor, or_just("name", Contributor)]
