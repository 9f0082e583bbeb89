"""The whole library as rules see it, and what several of them look up in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from vpcases.derive.case import Case, derive_case, list_driver_ids
from vpcases.derive.portfolio import Vocabulary, derive_vocabulary
from vpcases.derive.terms import Axis, Term
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record

REGISTRIES = ("segments", "drivers", "offerings", "alternatives", "customers")
FURTHEST = tuple(Status)[:6]
"""The statuses that lead up to the public edition, in their order."""


@dataclass(frozen=True)
class Whole:
    """Everything that was read, ungated, and the day it is checked for."""

    library: Library
    as_of: date

    def registry(self, name: str) -> Mapping[str, Record[Any]]:
        """Return a registry by its name, as in `drivers`."""
        found: Mapping[str, Record[Any]] = getattr(self.library, name)
        return found

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms of the registries, by axis and id."""
        return derive_vocabulary(self.library)

    @property
    def drivers(self) -> Mapping[str, Term]:
        """The value drivers of the vocabulary."""
        return self.vocabulary[Axis.DRIVER]

    @cached_property
    def valued_cases(self) -> tuple[Case, ...]:
        """The cases that calculators are made from or name, worked out: whole, not withdrawn."""
        calculators = [record.content for record in self.library.calculators.values()]
        segments = {calculator.segment for calculator in calculators}
        named = {e.like for calculator in calculators for e in calculator.elements.values()}
        return tuple(
            derive_case(record, self.library, self.vocabulary)
            for record in self.library.cases.values()
            if record.content.status is not Status.WITHDRAWN
            and (_is_valued(record.content, segments) or record.id in named)
        )

    @cached_property
    def files_by_name(self) -> Mapping[str, str]:
        """The files under `cases/` that are not YAML, by their bare name."""
        return {PurePosixPath(path).name: path for path in sorted(self.library.media)}

    @cached_property
    def uses(self) -> Mapping[tuple[str, str], Status]:
        """How far the furthest record is that uses an entry of a registry, by registry and id."""
        uses: dict[tuple[str, str], Status] = {}
        for status, name, identity in self._list_uses():
            if status in FURTHEST:
                first = uses.get((name, identity), Status.NOMINATED)
                uses[name, identity] = max(first, status, key=FURTHEST.index)
        return uses

    def _list_uses(self) -> Iterator[tuple[Status, str, str]]:
        for case in self.library.cases.values():
            status = case.content.status
            yield from ((status, *use) for use in list_references(case.content))
        for quote in self.library.quotes.values():
            status, content = quote.content.status, quote.content
            yield from ((status, "drivers", driver) for driver in content.explains)
            for name, identity in (
                ("customers", content.customer),
                ("segments", content.segment),
                ("offerings", content.offering),
            ):
                if identity:
                    yield status, name, identity


def _is_valued(history: CaseHistory, segments: Collection[str | None]) -> bool:
    return bool(history.value_elements) and history.segment in segments


def list_references(history: CaseHistory) -> Iterator[tuple[str, str]]:
    """Yield what a case points to in the registries: the registry's name and the id."""
    if history.segment:
        yield "segments", history.segment
    if history.offering:
        yield "offerings", history.offering
    yield from (("drivers", driver) for driver in list_driver_ids(history))
    for quote in history.quotes.values():
        yield from (("drivers", driver) for driver in quote.explains)
    named = (history.alternative, *history.replaced, *history.considered)
    yield from (("alternatives", identity) for identity in named if identity)
    if history.customer and history.customer.id:
        yield "customers", history.customer.id
    yield from (("customers", identity) for identity in history.other_customers)
