"""Logos, and pictures and roles of people: what the registry holds and some records may show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vpcases.audit.permission import Permission, permit_quote, permit_referral
from vpcases.audit.secret import Secret, Sort
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import Quote
from vpcases.model.registry import Customer, Person
from vpcases.problems import FieldPath

LOGO = "customer.logo"
NEEDED = (Item.QUOTES, Item.NAME, Item.PHOTO)


@dataclass(frozen=True)
class Spoken:
    """A quote, its name in an approvals file, who may speak in it, and what is allowed of it."""

    quote: Quote
    part: str
    people: Mapping[str, Person]
    allowed: Permission

    @property
    def photo(self) -> str:
        """The file of the picture beside it, if there is one."""
        photo = self.quote.photo or self.people.get(self.quote.by or "", Person()).photo
        return (photo.file if photo else None) or ""

    @property
    def shows_photo(self) -> bool:
        """Whether its picture may be shown."""
        parts = {self.part, f"{self.part}.photo"}
        is_signed = parts <= set(self.allowed.signed or {})
        is_struck = bool(parts & self.allowed.struck)
        return is_signed and not is_struck and all(map(self.allowed.has, NEEDED))


def list_portraits(
    library: Library, permissions: Mapping[str, Permission], day: date
) -> Iterator[Secret]:
    """Yield the pictures of people that no quote may show, by the names of their files."""
    spoken = list(_list_spoken(library, permissions, day))
    shown = {each.photo for each in spoken if each.shows_photo}
    records: list[Record[Customer] | Record[CaseHistory]] = [*library.customers.values()]
    records += library.cases.values()
    for record in records:
        content = record.content
        customer = content if isinstance(content, Customer) else content.customer
        within = () if isinstance(content, Customer) else ("customer",)
        for name, person in customer.people.items() if customer else ():
            file = (person.photo.file if person.photo else None) or ""
            if file and file not in shown:
                path = (*within, "people", name, "photo", "file")
                bare = file.rpartition("/")[2]
                yield Secret(Sort.REFERENCE, bare, record.source, path, record.within)


def list_logos(library: Library, permissions: Mapping[str, Permission]) -> Iterator[Secret]:
    """Yield the files of the logos of registered customers that no case may show."""
    shown: set[str] = set()
    for identity, case in library.cases.items():
        allowed, block = permissions[identity], case.content.customer
        is_whole = LOGO in (allowed.signed or {}) and LOGO not in allowed.struck
        if block and is_whole and allowed.has(Item.NAME) and allowed.has(Item.LOGO):
            known = library.customers.get(block.id or "")
            shown.update(_list_files(known.content if known else block).values())
    for record in library.customers.values():
        for field, file in _list_files(record.content).items():
            if file not in shown:
                yield Secret(Sort.REFERENCE, file, record.source, ("logo", field), record.within)


def _list_files(customer: Customer) -> dict[str, str]:
    """Return the files of a logo by the fields that name them."""
    logo = customer.logo
    named = {"light": logo.light, "dark": logo.dark} if logo else {}
    return {field: file.rpartition("/")[2] for field, file in named.items() if file}


def shows_role(path: FieldPath, history: CaseHistory, allowed: Permission, day: date) -> bool:
    """Return whether a field of a customer is the role of somebody whose words a case shows."""
    if path[:1] != ("people",) or path[-1:] != ("role",):
        return False
    return any(
        quote.by == path[1] and not quote.role and permit_quote(quote, allowed, day).has(Item.ROLE)
        for quote in history.quotes.values()
    )


def _list_spoken(
    library: Library, permissions: Mapping[str, Permission], day: date
) -> Iterator[Spoken]:
    for identity, case in library.cases.items():
        block = case.content.customer
        known = library.customers.get((block.id if block else None) or "")
        customer = known.content if known else block
        people = customer.people if customer else {}
        for key, quote in case.content.quotes.items():
            allowed = permit_quote(quote, permissions[identity], day)
            yield Spoken(quote, f"quotes.{key}", people, allowed)
    for record in library.quotes.values():
        known = library.customers.get(record.content.customer or "")
        people = known.content.people if known else {}
        allowed = permit_referral(record, library, day)
        yield Spoken(record.content, "quote", people, allowed)
