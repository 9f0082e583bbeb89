"""What a proposition stands on: the cases, words, research and wins of its segment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vpcases.derive.case import list_driver_ids
from vpcases.derive.figures import STRENGTH, Figure, derive_figures
from vpcases.derive.propositions.history import read_day
from vpcases.derive.terms import Axis, Term
from vpcases.derive.validity import find_end
from vpcases.derive.vocabulary import derive_vocabulary
from vpcases.model.authored import Point, Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Benefit, Proposition
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

    `segment` is the id of its segment, and `library` holds every case that the internal edition
    shows.
    """

    segment: str
    proposition: Proposition
    library: Library
    as_of: date

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

    def proofs(self, driver: str) -> tuple[str, ...]:
        """Return the cases that prove a line today: those it names, then the segment's best."""
        benefit = self.proposition.that_helps.get(driver) or Benefit()
        known = {k: r.content for k, r in self.library.cases.items()}
        named = [k for k in benefit.proof if k in known]
        about = ((k, case) for k, case in self.cases.items() if driver in list_driver_ids(case))
        found = [k for k, _ in sorted(about, key=lambda pair: _rank(driver, *pair))]
        both = dict.fromkeys((*named, *found))
        return tuple(k for k in both if is_proof(known[k], self.as_of))

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

    def alternatives(self) -> tuple[str, ...]:
        """Return the alternatives that it has to differ from: its own, and those of its cases."""
        named = [self.proposition.alternative, *self.proposition.true_for_them]
        named += [benefit.alternative for benefit in self.proposition.that_helps.values()]
        named += [c.alternative for c in self.cases.values() if is_proof(c, self.as_of)]
        return tuple(k for k in dict.fromkeys(named) if k and k in self.library.alternatives)

    def best_figure(self, driver: str) -> Best | None:
        """Return the figure of a proof of a line that was reached and has both sides.

        One in the unit that the driver is counted in comes before others.
        """
        record = self.library.drivers.get(driver)
        unit = record.content.unit if record else None
        found = list(self._list_counted(driver))
        return next((best for best in found if best.after.unit == unit), next(iter(found), None))

    def _list_counted(self, driver: str) -> Iterator[Best]:
        for case, figure in self._list_figures(driver):
            before, after = figure.before, figure.after
            if figure.is_projected or figure.is_target:
                continue
            if isinstance(before, Quantity) and isinstance(after, Quantity):
                yield Best(case, figure, before, after)

    def _list_figures(self, driver: str) -> Iterator[tuple[str, Figure]]:
        for identity in self.proofs(driver):
            history = self.library.cases[identity].content
            figures = derive_figures(history, self.drivers)
            yield from ((identity, f) for f in figures if f.driver and f.driver.id == driver)
            # What names no driver is about the first of the case.
            if history.drivers and history.drivers[0] == driver:
                yield from ((identity, f) for f in figures if f.driver is None)


def _rank(driver: str, identity: str, history: CaseHistory) -> tuple[bool, int, str]:
    """Return the place of a case among the proofs of a driver: mainly about it, well known."""
    is_main = history.drivers[:1] == (driver,)
    return not is_main, -STRENGTH.index(history.level), identity


def is_proof(history: CaseHistory, as_of: date) -> bool:
    """Return whether a case can be shown as a proof on a day: published, and not ended."""
    end = find_end(history.approval)
    return history.status is Status.PUBLISHED and (end is None or as_of <= end)


def list_names(library: Library) -> tuple[str, ...]:
    """Return what offerings and features are called."""
    offerings = [record.content.title for record in library.offerings.values()]
    features = [record.content.title for record in library.features.values()]
    return tuple(title for title in (*offerings, *features) if title)
