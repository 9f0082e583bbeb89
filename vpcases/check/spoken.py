"""Every quote of a library, with who said it and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import Quote
from vpcases.model.registry import Customer, Person
from vpcases.model.slugs import slug
from vpcases.problems import FieldPath


class Spoken(NamedTuple):
    """A quote that has words, the record it stands in, and where.

    `home` is what tells its customer from any other: the name as an id, else the id, else the id of
    the record. `customer` is what is known of that customer.
    """

    record: Record[Any]
    within: FieldPath
    quote: Quote
    home: str
    customer: Customer | None

    @property
    def speaker(self) -> str:
        """Who said it, in small letters; empty where nobody is named."""
        return (self.quote.by or "").casefold()

    @property
    def person(self) -> Person | None:
        """The speaker as the people of the customer have them."""
        return self.customer.people.get(self.quote.by or "") if self.customer else None

    @property
    def role(self) -> str:
        """What the page says the speaker is."""
        return self.quote.role or (self.person.role if self.person else None) or ""

    def name_place(self, reader: Record[Any]) -> str:
        """Return where the quote stands, as somebody who reads another record is told."""
        if not self.within:
            return self.record.source.path
        where = f"quotes.{self.within[1]}"
        return where if self.record is reader else f"{self.record.source.path}, {where}"


def list_spoken(library: Library) -> Iterator[Spoken]:
    """Yield every quote with words: those of the cases, then those with a file of their own."""
    for record in library.cases.values():
        customer = find_customer(record.content, library.customers)
        home = name_home(record, library.customers)
        for name, quote in record.content.quotes.items():
            if quote.text:
                yield Spoken(record, ("quotes", name), quote, home, customer)
    for referral in library.quotes.values():
        if referral.content.text:
            known = library.customers.get(referral.content.customer or "")
            home = name_home(referral, library.customers)
            yield Spoken(referral, (), referral.content, home, known.content if known else None)


def find_customer(
    history: CaseHistory, customers: Mapping[str, Record[Customer]]
) -> Customer | None:
    """Return what is known of the customer of a case: its entry in the registry, or its block."""
    if history.customer is None:
        return None
    known = customers.get(history.customer.id or "")
    return known.content if known else history.customer


def name_home(record: Record[Any], customers: Mapping[str, Record[Customer]]) -> str:
    """Return what tells the customer of a case or quote from any other."""
    customer = record.content.customer
    identity = customer if isinstance(customer, str) else customer.id if customer else None
    known = customers.get(identity or "")
    if known:
        return name_home_of(known)
    name = customer.name if isinstance(customer, Customer) else None
    return (slug(name) if name else identity) or record.id


def name_home_of(record: Record[Customer]) -> str:
    """Return what tells a registered customer from any other: its name as an id, or its id."""
    return slug(record.content.name or "") or record.id
