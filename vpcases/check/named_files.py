"""The files that a record names: pictures, logos, photos, downloads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from vpcases.model.case import CaseHistory
from vpcases.model.certificate import Certificate
from vpcases.model.media import Image, Logo
from vpcases.model.quote import Quote
from vpcases.model.registry import Customer
from vpcases.problems import FieldPath


class NamedFile(NamedTuple):
    """A file as an author named it, with the field it stands in."""

    path: FieldPath
    file: str
    is_download: bool = False


def list_named_files(content: Any) -> Iterator[NamedFile]:
    """Yield every file that a case, a quote, a customer or a certificate names."""
    if isinstance(content, CaseHistory):
        yield from _of_case(content)
    elif isinstance(content, Quote):
        yield from _of_image(("photo",), content.photo)
    elif isinstance(content, Customer):
        yield from _of_customer((), content)
    elif isinstance(content, Certificate) and content.file:
        yield NamedFile(("file",), content.file, is_download=True)


def _of_case(history: CaseHistory) -> Iterator[NamedFile]:
    for name, image in history.images.items():
        yield from _of_image(("images", name), image)
    for name, quote in history.quotes.items():
        yield from _of_image(("quotes", name, "photo"), quote.photo)
    for number, download in enumerate(history.downloads):
        if download.file:
            yield NamedFile(("downloads", number, "file"), download.file, is_download=True)
    if history.customer:
        yield from _of_customer(("customer",), history.customer)


def _of_customer(within: FieldPath, customer: Customer) -> Iterator[NamedFile]:
    if customer.logo:
        yield from _of_logo((*within, "logo"), customer.logo)
    for name, person in customer.people.items():
        yield from _of_image((*within, "people", name, "photo"), person.photo)


def _of_logo(path: FieldPath, logo: Logo) -> Iterator[NamedFile]:
    if logo.light:
        yield NamedFile((*path, "light"), logo.light)
    if logo.dark:
        yield NamedFile((*path, "dark"), logo.dark)


def _of_image(path: FieldPath, image: Image | None) -> Iterator[NamedFile]:
    if image and image.file:
        yield NamedFile((*path, "file"), image.file)
