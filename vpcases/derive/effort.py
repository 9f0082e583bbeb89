"""How long it took and whose days, by segment: the answer to "we have no time"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term

FEWEST = 3
"""How many cases there must be before a median and a range are told."""


@dataclass(frozen=True, slots=True)
class Days:
    """Numbers of days of `count` cases; the others are None where there are fewer than three.

    Source: the median of an even number of values is the mean of the two in the middle.
    """

    count: int
    median: Fraction | None = None
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class EffortOfSegment:
    """What it took in a segment; None for the cases of all segments together.

    `elapsed` are days from the start to use, `own` working days of the customer's people.
    """

    segment: Term | None
    elapsed: Days
    own: Days


def derive_efforts(portfolio: Portfolio) -> tuple[EffortOfSegment, ...]:
    """Return what it took by segment, where any shown case says so, and over all of them last."""
    groups = [g for g in portfolio.groups[Axis.SEGMENT].values() if g.term.is_known]
    found = [_derive(group.term, group.cases) for group in groups]
    told = [each for each in found if each.elapsed.count or each.own.count]
    return (*told, *([_derive(None, portfolio.cases)] if len(told) > 1 else []))


def _derive(segment: Term | None, cases: Iterable[Case]) -> EffortOfSegment:
    efforts = [case.history.effort for case in cases if case.history.effort]
    return EffortOfSegment(
        segment,
        elapsed=derive_days(e.elapsed_days for e in efforts),
        own=derive_days(e.customer_days for e in efforts),
    )


def derive_days(days: Iterable[int | None]) -> Days:
    """Return the median and the range of days; only their number where there are few."""
    known = sorted(day for day in days if day is not None)
    if len(known) < FEWEST:
        return Days(len(known))
    half = len(known) // 2
    middle = known[half : half + 1] if len(known) % 2 else known[half - 1 : half + 1]
    return Days(len(known), Fraction(sum(middle), len(middle)), known[0], known[-1])
