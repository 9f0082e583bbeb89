"""A customer by its id or its name, wherever it stands, and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.derive.consent.names import list_customer_names
from vpcases.model.case import CaseCustomer, CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Customer


def find_customer_ids(words: str, library: Library) -> tuple[str, ...]:
    """Return the ids of the customers that an id or a name means, also of one within a case.

    A customer who stands in a case and has no id is known by its name.
    """
    blocks = {k: r.content.name for k, r in library.customers.items()}
    for record in library.cases.values():
        block = record.content.customer
        if block and (block.name or block.id):
            blocks.setdefault(block.id or block.name or "", block.name)
    typed = words.casefold()
    return tuple(k for k, v in blocks.items() if typed in (k.casefold(), (v or "").casefold()))


def list_cases_of(customer: str, library: Library) -> tuple[Record[CaseHistory], ...]:
    """Return the cases of a customer, by its id or, where a case gives none, by its name."""
    known = library.customers.get(customer)
    names = {customer, (known.content.name if known else "") or customer}
    return tuple(
        record
        for record in library.cases.values()
        if (block := record.content.customer) and {block.id, block.name} & names
    )


def list_names_of(customer: str, library: Library) -> tuple[str, ...]:
    """Return every name of a customer and its people, of whatever its records say, each once."""
    block = CaseCustomer(id=customer) if customer in library.customers else None
    contents: list[CaseHistory | ReferralQuote] = [CaseHistory(customer=block)]
    for record in list_cases_of(customer, library):
        # Other customers of one story have names of their own.
        contents.append(record.content.model_copy(update={"other_customers": ()}))
    contents += [r.content for r in library.quotes.values() if r.content.customer == customer]
    names = (name for content in contents for name in list_customer_names(content, library))
    return tuple(dict.fromkeys(names))


def list_pictures(customer: Customer) -> Iterator[str]:
    """Yield the files of a customer's logo and of its people's photos, as the author names them."""
    logo = customer.logo
    yield from (file for file in ((logo.light, logo.dark) if logo else ()) if file)
    for person in customer.people.values():
        if person.photo and person.photo.file:
            yield person.photo.file


def links_to(words: str, identity: str) -> bool:
    """Return whether a text is the id of a case, or has an address in which it stands."""
    if identity not in words:
        return False
    pattern = rf"(?<![\w-])(?:{re.escape(identity)})(?![\w-])"
    is_word = "-" in identity and re.search(pattern, words) is not None
    return words.strip() == identity or is_word or f"cases/{identity}/" in words
