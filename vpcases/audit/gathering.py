"""Every value that the public edition may not show, gathered from the whole library."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from vpcases.audit.case_secrets import CaseReader
from vpcases.audit.leaves import Leaf, walk_leaves
from vpcases.audit.permission import permit_case, permit_referral, was_named
from vpcases.audit.portraits import list_logos, list_portraits
from vpcases.audit.proposition_secrets import list_secrets_of_ours
from vpcases.audit.registries import list_registry_words
from vpcases.audit.secret import Secret, Sort
from vpcases.audit.sent import Sent
from vpcases.audit.sorting import sort_leaf
from vpcases.audit.translated import list_secret_words, list_shown_words
from vpcases.derive.typical import Rates
from vpcases.model.approval import Item
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Customer

INTERNAL_OF_QUOTE = frozenset({"owner", "accepted", "extra", "approval"})
PART = re.compile(r"[a-z_-]+(?:\.[\w-]+)*")
"""A strike that names an item or a part, and is no text."""


@dataclass(frozen=True)
class Shelf:
    """A library read for the audit: what of it everybody may read on a day, and what nobody may.

    `rates` are what other currencies are worth in typical results.
    """

    library: Library
    day: date
    rates: Rates | None = None

    @cached_property
    def cases(self) -> Mapping[str, CaseReader]:
        """A reader for each case, by its id."""
        return {
            identity: CaseReader(
                record, permit_case(record, self.library, self.day), self.day, self.library
            )
            for identity, record in self.library.cases.items()
        }

    def is_blinded(self, case: str) -> bool:
        """Return whether a case is shown and its customer is not."""
        return case in self.cases and self.cases[case].is_blinded

    @cached_property
    def named_customers(self) -> Mapping[str, set[str]]:
        """The ids of customers that something which is shown names, and what names each."""
        named: Mapping[str, set[str]] = defaultdict(set)
        for identity, reader in self.cases.items():
            history = reader.record.content
            ids = (history.customer.id if history.customer else None, *history.other_customers)
            for customer in ids if reader.permission.has(Item.NAME) else ():
                named[customer or ""].add(identity)
        for record in self.library.quotes.values():
            if permit_referral(record, self.library, self.day).has(Item.NAME):
                named[record.content.customer or ""].add(_mark_quote(record))
        return named

    @cached_property
    def names_customers(self) -> Mapping[str, list[str]]:
        """The ids of the customers that each case, or quote, names, if it is shown."""
        named: dict[str, list[str]] = defaultdict(list)
        for customer, naming in self.named_customers.items():
            for each in sorted(naming):
                named[each].append(customer)
        return named

    @cached_property
    def sent(self) -> Sent:
        """What the collections say, each to its prospect."""
        return Sent(self.library.collections, self.day)

    def list_secrets(self) -> Iterator[Secret]:
        """Yield every value that nobody outside may read, with where it stands."""
        for identity, reader in self.cases.items():
            for leaf in reader.list_secrets():
                if not _is_part_name(leaf) and not reader.is_speaker(leaf):
                    yield from sort_leaf(leaf, reader.record, identity)
            yield from self._list_blinded(reader)
            if reader.was_never_public:
                yield from _list_addresses(reader.record)
        yield from self._list_quotes()
        yield from self._list_customers()
        yield from self._list_alternatives()
        yield from self._list_translations()
        yield from self._list_calculators()
        yield from self._list_pictures()
        yield from self.sent.list_secrets()
        yield from list_secrets_of_ours(self.library)

    def _list_pictures(self) -> Iterator[Secret]:
        permissions = {identity: reader.permission for identity, reader in self.cases.items()}
        yield from list_portraits(self.library, permissions, self.day)
        yield from list_logos(self.library, permissions)

    def _list_blinded(self, reader: CaseReader) -> Iterator[Secret]:
        """Yield the name of the customer of a blinded case, where the registry has it."""
        history = reader.record.content
        ids = (history.customer.id if history.customer else None, *history.other_customers)
        for identity in ids if reader.is_blinded else ():
            known = self.library.customers.get(identity or "")
            if known:
                for secret in _list_customer(known):
                    if not reader.shows_role(secret.path):
                        yield replace(secret, record=reader.record.id)

    def _list_quotes(self) -> Iterator[Secret]:
        for record in self.library.quotes.values():
            permission = permit_referral(record, self.library, self.day)
            for leaf in walk_leaves(record.content):
                is_internal = leaf.path[0] in INTERNAL_OF_QUOTE
                is_role = leaf.path[0] == "role" and not permission.has(Item.ROLE)
                is_hidden = not permission.has(Item.QUOTES) or is_role
                is_name = leaf.path[0] in ("by", "company") and not permission.has(Item.NAME)
                if (is_internal or is_hidden or is_name) and not _is_part_name(leaf):
                    yield from sort_leaf(leaf, record)

    def _list_customers(self) -> Iterator[Secret]:
        """Yield the customers that nothing names, and whom a case may never be shown to."""
        for identity, record in self.library.customers.items():
            if identity not in self.named_customers:
                yield from _list_customer(record)
            else:
                yield from _list_terms(record)
            for prospect in record.content.never_show_to:
                if prospect not in self.named_customers:
                    path = ("never_show_to",)
                    words = prospect.replace("-", " ")
                    yield Secret(Sort.NAME, words, record.source, path, record.within)

    def _list_alternatives(self) -> Iterator[Secret]:
        for record in self.library.alternatives.values():
            if not record.content.may_name:
                name = (record.content.title or "", ("title",))
                yield Secret(Sort.NAME, name[0], record.source, name[1], record.within)
                if record.content.about:
                    yield from sort_leaf(Leaf(("about",), record.content.about), record)

    def _list_translations(self) -> Iterator[Secret]:
        for (identity, language), record in self.library.translations.items():
            reader = self.cases.get(identity)
            secret = reader and list_secret_words(language, record.content, reader)
            for leaf in secret or walk_leaves(record.content):
                yield from sort_leaf(leaf, record, identity)

    def _list_calculators(self) -> Iterator[Secret]:
        for record in self.library.calculators.values():
            behind = (self.cases.get(e.like or "") for e in record.content.elements.values())
            if not all(reader and reader.permission.stands for reader in behind):
                for leaf in walk_leaves(record.content):
                    yield from sort_leaf(leaf, record)

    def list_shown(self) -> Iterator[tuple[str, Leaf]]:
        """Yield every value that everybody may read, with its case, if it has one."""
        hidden = {picture.value for picture in self._list_pictures()}
        for case, leaf in self._list_open():
            is_picture = "photo" in leaf.path or "logo" in leaf.path
            if not is_picture or leaf.text.rpartition("/")[2] not in hidden:
                yield case, leaf

    def list_shown_of(self, case: str) -> Iterator[Leaf]:
        """Yield what everybody may read of a case, in every language, and of whom it names."""
        reader = self.cases[case]
        yield from reader.list_shown()
        for language, record in self.library.translations_of(case).items():
            yield from list_shown_words(language, record.content, reader)
        for leaf in self._list_named(case):
            if leaf.path[0] != "people" or leaf.name != "role":
                yield leaf
        yield from self._list_roles(reader)

    def _list_roles(self, reader: CaseReader) -> Iterator[Leaf]:
        """Yield what the speakers of a case do, where the registry has it and the case shows it."""
        customer = reader.record.content.customer
        known = self.library.customers.get((customer.id if customer else None) or "")
        for leaf in walk_leaves(known.content.people, ("people",)) if known else ():
            if reader.shows_role(leaf.path):
                yield leaf

    def _list_named(self, naming: str) -> Iterator[Leaf]:
        """Yield what everybody may read of the customers that a case, or a quote, names."""
        for identity in self.names_customers.get(naming, ()):
            known = self.library.customers.get(identity)
            for leaf in walk_leaves(known.content) if known else ():
                is_person = leaf.is_key and leaf.path[0] == "people"  # a quote names who may be
                if not is_person and "refer" not in leaf.path:
                    yield leaf

    def _list_open(self) -> Iterator[tuple[str, Leaf]]:
        for identity, reader in self.cases.items():
            yield from ((identity, leaf) for leaf in self.list_shown_of(identity))
            yield from ((identity, Leaf((), address)) for address in reader.list_addresses())
        for record in self.library.quotes.values():
            permission = permit_referral(record, self.library, self.day)
            if permission.has(Item.QUOTES):
                for leaf in walk_leaves(record.content):
                    if leaf.path[0] not in INTERNAL_OF_QUOTE:
                        yield _mark_quote(record), leaf
            mark = _mark_quote(record)
            yield from ((mark, leaf) for leaf in self._list_named(mark))
            if was_named(record.content):  # its address answers, also when it has left
                yield mark, Leaf((), record.id)
        yield from (("", leaf) for leaf in list_registry_words(self.library))


def _mark_quote(record: Record[ReferralQuote]) -> str:
    """Return what stands for a quote with a file of its own where the ids of cases stand."""
    return f"quotes/{record.id}"


def _is_part_name(leaf: Leaf) -> bool:
    """Return whether a value is a strike that names an item or a part."""
    return "strikes" in leaf.path and PART.fullmatch(leaf.text) is not None


def _list_customer(record: Record[Customer]) -> Iterator[Secret]:
    """Yield what could tell who a customer is: its name, its people, its site, its logo."""
    for leaf in walk_leaves(record.content, ("customer",)):
        if leaf.path[1] not in ("described_as", "industry", "never_show_to"):
            for secret in sort_leaf(leaf, record):
                yield replace(secret, path=secret.path[1:])


def _list_terms(record: Record[Customer]) -> Iterator[Secret]:
    """Yield what people agreed to do for prospects: it is between them and us."""
    for leaf in walk_leaves(record.content):
        if "refer" in leaf.path:
            yield from sort_leaf(leaf, record)


def _list_addresses(record: Record[Any]) -> Iterator[Secret]:
    """Yield the addresses of a case that was never public."""
    for address in (f"cases/{record.id}/", f"pilots/{record.id}-"):
        yield Secret(Sort.REFERENCE, address, record.source, (), record.within, record.id)
