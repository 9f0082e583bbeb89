"""The whole library as rules see it, and what several of them look up in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from vpcases.check.spoken import Spoken, list_spoken
from vpcases.check.texts import Text, list_texts
from vpcases.derive.case import Case, derive_case, list_driver_ids
from vpcases.derive.channels import add_outside, derive_covered
from vpcases.derive.consent import Consents
from vpcases.derive.edition import Edition
from vpcases.derive.gate import open_gate
from vpcases.derive.portfolio import Portfolio, derive_portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.vocabulary import Vocabulary, derive_vocabulary
from vpcases.model.approval import Channel
from vpcases.model.authored import Authored, Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record

REGISTRIES = (
    *("segments", "drivers", "offerings", "alternatives", "customers", "certificates"),
    *("objections", "features", "benefits", "reasons"),
)
FURTHEST = tuple(Status)[:6]
"""The statuses that lead up to the public edition, in their order."""


@dataclass(frozen=True)
class Whole:
    """Everything that was read, ungated, and the day it is checked for.

    `consents` is what may be shown of published cases, as far as that is known already, and
    `language` that of the site; empty where that is not known.
    """

    library: Library
    as_of: date
    consents: Consents = field(default_factory=dict)
    language: str = ""

    def registry(self, name: str) -> Mapping[str, Record[Any]]:
        """Return a registry by its name, as in `drivers`."""
        found: Mapping[str, Record[Any]] = getattr(self.library, name)
        return found

    def lacks(self, name: str, identity: str) -> bool:
        """Return whether an id is in no registry of that name, as far as all of it can be read."""
        return name not in self.library.unread and identity not in self.registry(name)

    def texts_of(self, content: Authored) -> tuple[Text, ...]:
        """Return every text of a record, in the order of the format; each is listed once."""
        texts = self._texts.get(id(content))
        if texts is None:
            texts = self._texts[id(content)] = list_texts(content)
        return texts

    @cached_property
    def _texts(self) -> dict[int, tuple[Text, ...]]:
        # The library holds every record for as long as this lives, so no id is given twice.
        return {}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms of the registries, by axis and id."""
        return derive_vocabulary(self.library)

    @property
    def drivers(self) -> Mapping[str, Term]:
        """The value drivers of the vocabulary."""
        return self.vocabulary[Axis.DRIVER]

    @cached_property
    def portfolio(self) -> Portfolio:
        """What the internal edition shows, and which of its cases the website covers."""
        shown = open_gate(self.library, Edition.INTERNAL, self.as_of)
        portfolio = derive_portfolio(shown, Edition.INTERNAL, self.as_of)
        website = derive_covered(self.library, self.as_of, Channel.WEBSITE)
        return add_outside(portfolio, self.library, website)

    @cached_property
    def valued_cases(self) -> tuple[Case, ...]:
        """The cases that calculators are made from or name, worked out: whole, not withdrawn."""
        calculators = [record.content for record in self.library.calculators.values()]
        segments = {calculator.segment for calculator in calculators}
        named = {e.like for calculator in calculators for e in calculator.elements.values()}
        return tuple(
            derive_case(record, self.library, self.vocabulary, self.as_of)
            for record in self.library.cases.values()
            if record.content.status is not Status.WITHDRAWN
            and (_is_valued(record.content, segments) or record.id in named)
        )

    @cached_property
    def spoken(self) -> tuple[Spoken, ...]:
        """Every quote that has words, with who said it."""
        return tuple(list_spoken(self.library))

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The ids of the cases that were withdrawn."""
        cases = self.library.cases.items()
        return frozenset(k for k, r in cases if r.content.status is Status.WITHDRAWN)

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
        # No record uses a certificate or an objection: it is shown as soon as it is written.
        for certificate in self.library.certificates:
            yield Status.PUBLISHED, "certificates", certificate
        for objection in self.library.objections:
            yield Status.PUBLISHED, "objections", objection
        for proposition in self.library.propositions:
            yield Status.PUBLISHED, "segments", proposition
        for feature in self.library.features:
            yield Status.PUBLISHED, "features", feature
        for benefit in self.library.benefits:
            yield Status.PUBLISHED, "benefits", benefit
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
