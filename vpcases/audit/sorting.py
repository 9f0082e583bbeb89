"""Which sort of value stands in a field, and so how it is searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from vpcases.audit.leaves import Leaf
from vpcases.audit.secret import Secret, Sort
from vpcases.model.library import Record
from vpcases.quantities import Quantity, read_quantity
from vpcases.quantities.grammar import split_line

NAMES = frozenset({"by", "company", "confirmed_by", "owner", "may_approve"})
"""Fields that hold somebody's name, wherever they stand."""
FILES = frozenset({"file", "light", "dark"})
REFERENCES = frozenset({"website", "url", "link", "transcript", "told_at"})
DETAILS = frozenset({"place", "region", "size", "facts", "where", "role"})
IDS = frozenset(
    {"id", "segment", "drivers", "driver", "offering", "replaced", "considered", "alternative"}
    | {"explains", "language", "related", "aliases", "like", "kind", "status", "order", "unit"}
    | {"industry", "said", "source", "show_as", "described_as", "scope", "roles", "length"}
)
"""Fields whose values say little by themselves: ids of lists that are public, words of a few."""
SHORT_TEXTS = frozenset(
    {"title", "description", "text", "short", "original", "why", "number_they_watch", "note"}
    | {"accepted", "extra", "strikes", "about", "surprise", "statement", "words", "held_at"}
    | {"risk", "forces", "what_they_needed", "opinion_leader"}
)
"""Fields in which less than five words can be told from everybody's."""
LONG = 5
"""Words in a row from which on a text is found by them."""
LEAST_LETTERS = 6
"""Letters of a short text; a shorter one is everybody's."""
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![\w-])\+?\(?\d[\d ()/.-]{6,18}\d(?![\w-])")
DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?(?: to .*)?")
REFERENCE = re.compile(r"\S*[:/\\#]\S+|\S*\d\S*")


def sort_leaf(leaf: Leaf, record: Record[Any], case: str = "") -> Iterator[Secret]:
    """Yield what is to be searched for of a value that may not be shown."""
    found = Secret(Sort.TEXT, leaf.text.strip(), record.source, leaf.path, record.within, case)
    if isinstance(leaf.value, Quantity):
        yield from as_amounts(leaf.value, found)
    elif isinstance(leaf.value, str):
        yield from _list_contacts(found)
        yield from _sort_text(leaf, found)


def _sort_text(leaf: Leaf, found: Secret) -> Iterator[Secret]:
    fields = {step for step in leaf.path if isinstance(step, str)}
    words = found.value.split()
    if "prices" in fields or leaf.name in ("discount_rate", "growth"):
        yield from _list_prices(found)
    elif _is_name(leaf):
        if len(words) < LONG:
            yield replace(found, sort=Sort.NAME)
        else:
            yield found
    elif leaf.name in FILES:
        yield replace(found, sort=Sort.REFERENCE, value=found.value.rpartition("/")[2])
    elif leaf.name in REFERENCES:
        yield replace(found, sort=Sort.REFERENCE, value=_shorten(found.value))
    elif len(words) >= LONG:
        yield found
    elif "extra" in fields or leaf.name == "held_at":
        yield from _list_short(found)
    elif fields & DETAILS:
        yield replace(found, sort=Sort.DETAIL)
    elif not fields & IDS and fields & SHORT_TEXTS and not leaf.is_key:
        yield from _list_short(found)


def _is_name(leaf: Leaf) -> bool:
    """Return whether a value is the name of a customer or of somebody there."""
    if leaf.name in NAMES or leaf.path[-2:] == ("customer", "name"):
        return True
    in_people = leaf.is_key and len(leaf.path) > 1 and leaf.path[-2] == "people"
    return in_people or (leaf.path[0] == "authors" and leaf.name == "name")


def _list_short(found: Secret) -> Iterator[Secret]:
    """Yield a text of few words, or a reference, where it says anything at all."""
    if DATE.fullmatch(found.value):
        return
    letters = sum(sign.isalnum() for sign in found.value)
    if REFERENCE.fullmatch(found.value) and letters >= LEAST_LETTERS - 1:
        yield replace(found, sort=Sort.REFERENCE)
    elif letters >= LEAST_LETTERS:
        yield found


def _list_contacts(found: Secret) -> Iterator[Secret]:
    """Yield the mail addresses and telephone numbers in a text."""
    for mail in MAIL.findall(found.value):
        yield replace(found, sort=Sort.REFERENCE, value=mail)
    for phone in PHONE.findall(found.value):
        if not DATE.match(phone) and sum(sign.isdigit() for sign in phone) >= 7:
            for spelling in {phone, re.sub(r"[^\d+]", "", phone)}:
                yield replace(found, sort=Sort.REFERENCE, value=spelling)


def _list_prices(found: Secret) -> Iterator[Secret]:
    """Yield the amount of a price, and the words of its source where they say anything."""
    line = split_line(found.value)
    quantity = read_quantity(line.body)
    if isinstance(quantity, Quantity):
        yield from as_amounts(quantity, found)
    elif len(found.value.split()) < LONG:
        yield from _list_short(found)
    if line.source and len(line.source.split()) >= LONG:
        yield replace(found, value=line.source)


def as_amounts(quantity: Quantity, found: Secret) -> Iterator[Secret]:
    """Yield both ends of a quantity as amounts with the first word of its unit."""
    unit = quantity.unit.partition("/")[0].strip()
    if unit:
        for end in dict.fromkeys((quantity.low, quantity.high)):
            yield replace(found, sort=Sort.AMOUNT, value=f"{end:f}", unit=unit)


def _shorten(address: str) -> str:
    """Return a web address as it is recognised: its host and path, without the rest."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}" if host else address
