"""The nearest proofs: beside a case, and where a segment has none about a driver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term


class Nearness(StrEnum):
    """Why a case is near, the nearest first."""

    CHOSEN = "chosen by its authors"
    SAME_CROSSING = "same segment, same driver"
    SAME_DRIVER = "same driver"
    SAME_SEGMENT = "same segment"
    SAME_OFFERING = "same offering"
    NEWEST = "newest"


@dataclass(frozen=True)
class NearCase:
    """A case and why it is near; `shared` holds the terms that the two have in common."""

    case: Case
    nearness: Nearness
    shared: tuple[Term, ...] = ()


def find_nearest(portfolio: Portfolio, case: Case, count: int = 2) -> tuple[NearCase, ...]:
    """Return the proofs nearest to a case, the nearest first, never the case itself."""
    return _first(_near_case(portfolio, case), {case.id}, count)


def find_instead(portfolio: Portfolio, crossing: Crossing, count: int = 2) -> tuple[NearCase, ...]:
    """Return what to read where a crossing is empty.

    The same driver in another segment, then the same segment, then the newest.
    """
    return _first(_near_crossing(portfolio, crossing), set(), count)


def _first(near: Iterable[NearCase], seen: set[str], count: int) -> tuple[NearCase, ...]:
    found: list[NearCase] = []
    for candidate in near:
        if candidate.case.id not in seen:
            seen.add(candidate.case.id)
            found.append(candidate)
            if len(found) == count:
                break
    return tuple(found)


def _near_case(portfolio: Portfolio, case: Case) -> Iterable[NearCase]:
    by_id = portfolio.library.cases
    for identity in case.history.related:
        if identity in by_id:
            yield from (NearCase(c, Nearness.CHOSEN) for c in portfolio.cases if c.id == identity)
    for driver in case.drivers:
        crossing = portfolio.crossings.get((case.segment.id if case.segment else "", driver.id))
        for other in crossing.cases if crossing else ():
            terms = tuple(t for t in (case.segment, driver) if t)
            yield NearCase(other, Nearness.SAME_CROSSING, terms)
    for driver in case.drivers:
        yield from _members(portfolio, driver, Nearness.SAME_DRIVER)
    if case.segment:
        yield from _members(portfolio, case.segment, Nearness.SAME_SEGMENT)
    if case.offering:
        yield from _members(portfolio, case.offering, Nearness.SAME_OFFERING)


def _near_crossing(portfolio: Portfolio, crossing: Crossing) -> Iterable[NearCase]:
    yield from _members(portfolio, crossing.driver, Nearness.SAME_DRIVER)
    yield from _members(portfolio, crossing.segment, Nearness.SAME_SEGMENT)
    newest = sorted(portfolio.cases, key=lambda c: (-c.newest_day.toordinal(), c.id))
    yield from (NearCase(case, Nearness.NEWEST) for case in newest)


def _members(portfolio: Portfolio, term: Term, nearness: Nearness) -> Iterable[NearCase]:
    group = portfolio.group(Axis(term.axis), term.id)
    if group and term.id != UNASSIGNED:
        yield from (NearCase(case, nearness, (term,)) for case in group.cases)
