"""Amounts and details: what is searched for only in what belongs to its own case."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from typing import Any

from vpcases.audit.belonging import CASE, NEAR, Stretch
from vpcases.audit.gathering import Shelf
from vpcases.audit.matching import Hit, Matcher, stands_alone
from vpcases.audit.registries import list_registry_words
from vpcases.audit.secret import Secret, Sort
from vpcases.audit.spelling import SMALL, spell
from vpcases.derive.case import Case, derive_case
from vpcases.derive.typical import derive_typical
from vpcases.derive.typical.results import REASONS
from vpcases.derive.vocabulary import Vocabulary, derive_vocabulary
from vpcases.model.case import CaseHistory
from vpcases.model.library import Record

TAG = re.compile(rb"<[^<>]*>?|&nbsp;|&#160;")
NEARBY = 40
"""Bytes of text beside a number within which its unit stands."""
TAGGED = 400
"""The same with the tags between them."""


class Details:
    """Finds the amounts and details of cases in what belongs to them."""

    def __init__(self, secrets: Sequence[Secret], shelf: Shelf) -> None:
        self.shelf = shelf
        self.matcher = Matcher(secrets)
        self.cases: list[dict[str, list[Secret]]] = [
            _by_case(owners.texts) for owners in self.matcher.owners
        ]

    def find(
        self, raw: bytes, stretches: Sequence[Stretch], path: str
    ) -> Iterator[tuple[Secret, Hit]]:
        """Yield the amounts and details that stand where they may not, by their case."""
        about = frozenset(case for stretch in stretches for case in stretch.cases)
        starts = [stretch.start for stretch in stretches]
        for hit in self.matcher.find(raw) if about else ():
            if about.isdisjoint(self.cases[hit.pattern]):
                continue
            stretch = stretches[max(0, bisect_right(starts, hit.start) - 1)]
            if stretch.start <= hit.start < stretch.end:
                yield from self._judge(hit, raw, stretch, path)

    def _judge(
        self, hit: Hit, raw: bytes, stretch: Stretch, path: str
    ) -> Iterator[tuple[Secret, Hit]]:
        owners = self.cases[hit.pattern]
        for secret in (secret for case in stretch.cases for secret in owners.get(case, ())):
            if (
                stands_alone(secret, hit, raw)
                and has_unit(secret, hit, raw, stretch, path)
                and not self._is_shown(secret, secret.record)
                and not any(self._is_shown(secret, case) for case in self._list_near(hit, raw))
            ):
                yield secret, hit

    def _list_near(self, hit: Hit, raw: bytes) -> set[str]:
        """Return the cases that a place stands beside a link to."""
        around = raw[max(0, hit.start - NEAR) : hit.end + NEAR]
        return {case.decode() for case in CASE.findall(around)} & set(self.shelf.cases)

    def _is_shown(self, secret: Secret, case: str) -> bool:
        """Return whether a case shows the same lawfully, as it was typed or as a result."""
        shown = self._words_of(case)
        if any(spelling in shown for spelling in spell(secret.sort, secret.value, secret.unit)):
            return True
        if secret.sort is Sort.DETAIL:
            return False
        number = Fraction(Decimal(secret.value))
        return number in self._numbers_of(case) or number in self.typical_numbers

    @cache  # noqa: B019 - as long as the one audit that it is made for
    def _words_of(self, case: str) -> bytes:
        """Return what everybody may read of a case in any language, in small letters."""
        shown = self.shelf.list_shown_of(case)
        words = "\n".join(word_leaf(leaf.name, leaf.text) for leaf in shown)
        return words.encode("utf-8", "ignore").translate(SMALL) + self._common_words

    @cached_property
    def _common_words(self) -> bytes:
        """What the registries say, which any page may print."""
        words = "\n".join(leaf.text for leaf in list_registry_words(self.shelf.library))
        return words.encode("utf-8", "ignore").translate(SMALL)

    @cache  # noqa: B019
    def _numbers_of(self, case: str) -> frozenset[Fraction]:
        """Return every number that is worked out of a case without what may not be shown."""
        derived = self._derive(self.shelf.cases[case].record)
        return frozenset(_walk_numbers((derived.figures, derived.value)))

    @cached_property
    def typical_numbers(self) -> frozenset[Fraction]:
        """Every number that is said of many cases together."""
        records = self.shelf.library.cases.values()
        cases = [self._derive(record) for record in records if record.content.status in REASONS]
        shown = (k for k, reader in self.shelf.cases.items() if reader.permission.stands)
        typical = derive_typical(cases, frozenset(shown), self.shelf.rates)
        return frozenset(_walk_numbers(typical))

    def _derive(self, record: Record[CaseHistory]) -> Case:
        bare = record.content.model_copy(update={"prices": None, "horizon": None})
        priceless = replace(record, content=bare)
        return derive_case(priceless, self.shelf.library, self.vocabulary, self.shelf.day)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms of the registries."""
        return derive_vocabulary(self.shelf.library)


def _by_case(secrets: Iterable[Secret]) -> dict[str, list[Secret]]:
    found: dict[str, list[Secret]] = {}
    for secret in secrets:
        found.setdefault(secret.record, []).append(secret)
    return found


def word_leaf(name: str, text: str) -> str:
    """Return a shown value with the unit that its field stands for, where it stands for one."""
    return f"{text} days" if name.endswith("_days") else text


def has_unit(secret: Secret, hit: Hit, raw: bytes, stretch: Stretch, path: str) -> bool:
    """Return whether the unit of an amount stands beside it, or with it in an entry of data."""
    if secret.sort is not Sort.AMOUNT:
        return True
    unit = secret.unit.lower().encode()
    if path.endswith(".json"):
        return unit in raw[stretch.start : stretch.end].lower()
    before = TAG.sub(b" ", raw[max(0, hit.start - TAGGED) : hit.start])[-NEARBY:]
    behind = TAG.sub(b" ", raw[hit.end : hit.end + TAGGED])[:NEARBY]
    return unit in (before + raw[hit.start : hit.end] + behind).lower()


def _walk_numbers(value: Any) -> Iterator[Fraction]:
    """Yield every number in a tree of what was worked out, exact and in whole units."""
    if isinstance(value, (int, Decimal, Fraction)) and not isinstance(value, bool):
        exact = Fraction(value)
        yield from (abs(exact), Fraction(abs(exact).__floor__()), Fraction(abs(exact).__ceil__()))
    elif is_dataclass(value):
        for inner in fields(value):
            yield from _walk_numbers(getattr(value, inner.name))
    elif isinstance(value, (tuple, list, frozenset, set)):
        for inner in value:
            yield from _walk_numbers(inner)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _walk_numbers(inner)
