"""What a proposition stands on: the cases, words, research and wins of its segment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vpcases.derive.driver_proof import is_current_case
from vpcases.derive.figures import Figure
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions.history import read_day
from vpcases.derive.propositions.lines import HelpLine, derive_lines
from vpcases.derive.propositions.parts import SwapOutcome, derive_swaps
from vpcases.derive.propositions.proofs import LineProof
from vpcases.derive.terms import Axis, Term
from vpcases.derive.vocabulary import derive_vocabulary
from vpcases.model.authored import Point
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition
from vpcases.model.research import Research
from vpcases.model.win import Win
from vpcases.quantities import Quantity

ASSUMED = "assumed"
REVIEW = "win-review-"
"""What stands before the month of a review where a change of a proposition names it."""


@dataclass(frozen=True, slots=True)
class Best:
    """The figure of a case that proves a line, with what was before and after."""

    case: str
    figure: Figure
    before: Quantity
    after: Quantity


@dataclass(frozen=True)
class Ground:
    """A proposition, and everything around it that speaks for it or against it.

    The id of its record is that of its segment. `portfolio` is what the internal edition shows: its
    cases, and which of them the website covers, prove the lines as they do on the page.
    """

    record: Record[Proposition]
    portfolio: Portfolio

    @property
    def segment(self) -> str:
        """The id of its segment."""
        return self.record.id

    @property
    def proposition(self) -> Proposition:
        """What its author wrote."""
        return self.record.content

    @property
    def library(self) -> Library:
        """Everything that the internal edition shows."""
        return self.portfolio.library

    @property
    def as_of(self) -> date:
        """The day."""
        return self.portfolio.as_of

    @cached_property
    def lines(self) -> Mapping[str, HelpLine]:
        """Its lines by driver, each with what proves it today."""
        lines = derive_lines(self.record, self.portfolio)
        return dict(zip(self.proposition.that_helps, lines, strict=True))

    @cached_property
    def swaps(self) -> tuple[SwapOutcome, ...]:
        """How the swap test ended for every alternative that the segment has."""
        return derive_swaps(self.record, tuple(self.lines.values()), self.portfolio)

    @cached_property
    def drivers(self) -> Mapping[str, Term]:
        """The drivers of the vocabulary, by id."""
        return derive_vocabulary(self.library)[Axis.DRIVER]

    @cached_property
    def cases(self) -> Mapping[str, CaseHistory]:
        """The cases of the segment, whatever their status."""
        cases = self.library.cases.items()
        return {k: r.content for k, r in cases if r.content.segment == self.segment}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What our offerings and their features are called."""
        return list_names(self.library)

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What the features of our offerings are called."""
        records = self.library.features.values()
        return tuple(r.content.title for r in records if r.content.title)

    @cached_property
    def shown(self) -> Mapping[str, CaseHistory]:
        """The cases of the segment that can be shown as a proof today."""
        current = (case for case in self.portfolio.cases if is_current_case(case, self.portfolio))
        return {case.id: case.history for case in current if case.id in self.cases}

    def proofs(self, driver: str) -> tuple[LineProof, ...]:
        """Return what of the segment proves a line today, the best first."""
        line = self.lines.get(driver)
        return tuple(proof for proof in line.proofs if proof.is_here) if line else ()

    def proved_by(self, driver: str) -> tuple[str, ...]:
        """Return the cases, and quotes without one, of the segment that prove a line today."""
        return tuple(dict.fromkeys(proof.id for proof in self.proofs(driver)))

    def research(self, driver: str = "") -> tuple[Record[Research], ...]:
        """Return the research about the segment, or what of it speaks of a driver."""
        about = (r for r in self.library.research.values() if self.segment in r.content.segments)
        return tuple(r for r in about if not driver or driver in r.content.drivers)

    @cached_property
    def claimed(self) -> str:
        """The driver of the first line: the reason for which we say that customers buy."""
        return next(iter(self.proposition.that_helps), "")

    @cached_property
    def wins(self) -> tuple[Win, ...]:
        """The wins of the segment of the twelve months before the day, the oldest first."""
        since = self.as_of.replace(year=self.as_of.year - 1, day=min(self.as_of.day, 28))
        return tuple(
            win
            for win in self.library.log.wins
            if win.segment == self.segment and since <= win.date <= self.as_of
        )

    def reason_of(self, win: Win) -> str:
        """Return the driver or the reason for which a customer bought; empty where not known."""
        record = self.library.reasons.get(win.reason)
        return (record.content.driver if record else None) or win.reason

    @cached_property
    def last_looked_at(self) -> date | None:
        """The last day on which it was changed or its wins were read; None where nobody says."""
        days = [read_day(day) for day in self.proposition.history]
        for record in self.library.reviews.values():
            when = record.content.date
            if self.segment in record.content.segments and isinstance(when, PartialDate):
                days.append(when.last_day)
        return max((day for day in days if day and day <= self.as_of), default=None)

    def own_texts(self) -> dict[str, str]:
        """Return what the proposition tells customers, by field, in the order it is read."""
        content = self.proposition
        texts = {"uvp": content.uvp.words if content.uvp else None, "for": content.for_}
        texts |= {"who": content.who, "problem_cost": content.problem_cost}
        texts |= {"we_offer": content.we_offer}
        texts |= {f"that_helps.{k}": b.words for k, b in content.that_helps.items()}
        texts |= {"differentiation": content.differentiation}
        return {field: words for field, words in texts.items() if words}

    def headline_lines(self) -> tuple[str, ...]:
        """Return the drivers of the lines that claim a difference, in their order."""
        lines = self.proposition.that_helps.items()
        return tuple(k for k, b in lines if b.point in (None, Point.DIFFERENCE))

    def best_figure(self, driver: str) -> Best | None:
        """Return the first of the figures of a line; None where it has none."""
        return next(iter(self.list_figures(driver)), None)

    def list_figures(self, driver: str) -> tuple[Best, ...]:
        """Return the figures of the proofs of a line that were reached and have both sides.

        Those in the unit that the driver is counted in come before others.
        """
        record = self.library.drivers.get(driver)
        unit = record.content.unit if record else None
        return tuple(sorted(self._list_counted(driver), key=lambda b: b.after.unit != unit))

    def _list_counted(self, driver: str) -> Iterator[Best]:
        for proof in self.proofs(driver):
            figure = proof.figure
            if figure is None or proof.is_expected:
                continue
            before, after = figure.before, figure.after
            if isinstance(before, Quantity) and isinstance(after, Quantity):
                yield Best(proof.id, figure, before, after)


def list_names(library: Library) -> tuple[str, ...]:
    """Return what offerings and features are called."""
    offerings = [record.content.title for record in library.offerings.values()]
    features = [record.content.title for record in library.features.values()]
    return tuple(title for title in (*offerings, *features) if title)
