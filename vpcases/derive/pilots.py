"""Pilots: trials at a customer to gather data against the alternative, and what rests on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.grounds import list_grounds
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input
from vpcases.model.dates import PartialDate, Period
from vpcases.model.figures import Evidence

PILOT = "pilot"
SATURDAY = 5


class Outcome(StrEnum):
    """Whether a pilot reached what it had to."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True)
class Pilot:
    """A pilot of a case; `id` is that of its evidence entry.

    `figures` and `inputs`, each with its element, are what rests on it. `working_days` counts
    Monday to Friday, and is None where its first or last day is not known.
    """

    case: Case
    id: str
    evidence: Evidence
    outcome: Outcome | None
    working_days: int | None
    figures: tuple[Figure, ...]
    inputs: tuple[tuple[Element, Input], ...]

    @property
    def is_agreed_before(self) -> bool:
        """Whether what it had to reach is known to have been agreed before it began."""
        return bool(self.evidence.success_criteria) and is_before_start(self.evidence) is True


@dataclass(frozen=True, slots=True)
class SuccessRate:
    """How many pilots with an outcome were met, partly met and not; `open` have no outcome."""

    met: int
    partly: int
    missed: int
    open: int

    @property
    def count(self) -> int:
        """How many have an outcome."""
        return self.met + self.partly + self.missed


def is_pilot(entry: Evidence | None) -> bool:
    """Return whether an evidence entry is a pilot."""
    return bool(entry and entry.kind and entry.kind.casefold() == PILOT)


def derive_pilots(cases: Iterable[Case]) -> tuple[Pilot, ...]:
    """Return the pilots of cases in their order, those that were not met as well."""
    return tuple(
        derive_pilot(case, identity, entry)
        for case in cases
        for identity, entry in case.history.evidence.items()
        if is_pilot(entry)
    )


def derive_pilot(case: Case, identity: str, entry: Evidence) -> Pilot:
    """Return a pilot with everything in its case that rests on it."""
    elements = case.value.elements if case.value else ()
    return Pilot(
        case=case,
        id=identity,
        evidence=entry,
        outcome=read_outcome(entry),
        working_days=count_working_days(entry.covers if isinstance(entry.covers, Period) else None),
        figures=tuple(f for f in case.figures if identity in list_grounds(f)),
        inputs=tuple(
            (element, found)
            for element in elements
            for found in element.inputs
            if found.evidence_id == identity
        ),
    )


def read_outcome(entry: Evidence) -> Outcome | None:
    """Return the outcome of a pilot; None where it is not told, or in no word we know."""
    word = (entry.outcome or "").casefold()
    return Outcome(word) if word in set(Outcome) else None


def count_working_days(period: Period | None) -> int | None:
    """Return the days of a period from Monday to Friday; None where an end of it is not a day."""
    if period is None or period.start.day is None or period.end.day is None:
        return None
    weeks, rest = divmod((period.last_day - period.first_day).days + 1, 7)
    left = (period.first_day + timedelta(days=number) for number in range(rest))
    return weeks * 5 + sum(day.weekday() < SATURDAY for day in left)


def is_before_start(entry: Evidence) -> bool | None:
    """Return whether the criteria of a pilot were agreed before it began, or on its first day.

    None where one of the two dates is not known. Of dates that are only known by their month or
    year the reading counts in which both can be right.
    """
    agreed, covers = entry.agreed_before, entry.covers
    if not isinstance(agreed, PartialDate) or not isinstance(covers, Period):
        return None
    latest_start: date = covers.start.last_day
    return agreed.first_day <= latest_start


def derive_success_rate(pilots: Iterable[Pilot]) -> SuccessRate:
    """Return how many pilots met what they had to reach."""
    outcomes = [pilot.outcome for pilot in pilots]
    return SuccessRate(
        met=outcomes.count(Outcome.MET),
        partly=outcomes.count(Outcome.PARTLY),
        missed=outcomes.count(Outcome.NOT),
        open=outcomes.count(None),
    )
