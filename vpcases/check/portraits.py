"""Every picture that is shown as the portrait of a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from vpcases.check.spoken import name_home, name_home_of
from vpcases.check.whole import Whole
from vpcases.derive.media import resolve_media
from vpcases.model.library import Library, Record
from vpcases.model.media import Image
from vpcases.model.registry import Customer
from vpcases.problems import FieldPath


class Portrait(NamedTuple):
    """A picture of a person, the record it stands in, and where.

    `content` tells one picture from another: what is in the file, whatever it is called. `company`
    is the name of the customer that the person belongs to, and `is_registered` tells whether the
    picture stands among its people.
    """

    record: Record[Any]
    path: FieldPath
    image: Image
    content: str
    person: str
    home: str
    company: str
    is_registered: bool

    def name_place(self) -> str:
        """Return where the picture stands, as somebody who reads another record is told."""
        return f"{self.record.source.path}, {'.'.join(str(step) for step in self.path)}"


def list_portraits(whole: Whole) -> Iterator[Portrait]:
    """Yield every portrait that has a person and a file, those of registered people first."""
    library = whole.library
    for record in library.customers.values():
        yield from _of_people(library, record, (), record.content)
    for case in library.cases.values():
        if case.content.customer:
            yield from _of_people(library, case, ("customer",), case.content.customer)
    for spoken in whole.spoken:
        image, by = spoken.quote.photo, spoken.quote.by
        if image and image.file and by:
            company = spoken.quote.company or (spoken.customer.name if spoken.customer else "")
            path = (*spoken.within, "photo")
            content = tell_content(library, image.file)
            yield Portrait(
                spoken.record, path, image, content, by, spoken.home, company or "", False
            )


def _of_people(
    library: Library, record: Record[Any], within: FieldPath, customer: Customer
) -> Iterator[Portrait]:
    home = name_home(record, library.customers) if within else name_home_of(record)
    for name, person in customer.people.items():
        if person.photo and person.photo.file:
            path = (*within, "people", name, "photo")
            content = tell_content(library, person.photo.file)
            company = customer.name or ""
            yield Portrait(record, path, person.photo, content, name, home, company, True)


def tell_content(library: Library, file: str) -> str:
    """Return what tells the content of a file from any other; its name where it is not there."""
    path = resolve_media(file, library.media) or file
    return library.digests.get(path) or path
