"""The nearest proofs: beside a case, where a segment has none, and in place of one that left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.model.authored import Status
from vpcases.model.library import Absent


class Nearness(StrEnum):
    """Why a case is near, the nearest first."""

    CHOSEN = "chosen by its authors"
    SAME_CROSSING = "same segment, same driver"
    SAME_DRIVER = "same driver"
    SAME_SEGMENT = "same segment"
    SAME_ALTERNATIVE = "same alternative"
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


def find_current(portfolio: Portfolio, absent: Absent, count: int = 2) -> tuple[NearCase, ...]:
    """Return what to read in place of a case that is not shown, the nearest first.

    Only what is published and approved on the day counts. The same segment counts most, then the
    driver, then the alternative. Where nothing has any of them it is the newest; beside a case that
    shares something, none that shares nothing.
    """
    current = (case for case in portfolio.cases if _is_current(case, portfolio.as_of))
    near = sorted((_compare(case, absent) for case in current), key=_place)
    alike = [candidate for candidate in near if candidate.shared]
    return tuple(alike[:count] or near[:1])


def _is_current(case: Case, day: date) -> bool:
    until = case.validity.approved_until
    return case.status is Status.PUBLISHED and (until is None or day <= until)


def _compare(case: Case, absent: Absent) -> NearCase:
    """Return a shown case, with the segment, drivers and alternative of one that is not."""
    segment = case.segment if case.segment and case.segment.id == absent.segment else None
    drivers = [term for term in case.drivers if term.id in absent.drivers]
    other = case.alternative
    alternative = other if other and other.id == absent.alternative else None
    nearness = Nearness.NEWEST
    if segment:
        nearness = Nearness.SAME_CROSSING if drivers else Nearness.SAME_SEGMENT
    elif drivers:
        nearness = Nearness.SAME_DRIVER
    elif alternative:
        nearness = Nearness.SAME_ALTERNATIVE
    shared = (segment, *sorted(drivers, key=lambda t: absent.drivers.index(t.id)), alternative)
    return NearCase(case, nearness, tuple(term for term in shared if term))


def _place(near: NearCase) -> tuple[bool, bool, bool, bool, int, str]:
    """Return the place of a case that may stand for another: more alike, not too old, newer."""
    axes = {Axis(term.axis) for term in near.shared}
    is_alike = (Axis.SEGMENT in axes, Axis.DRIVER in axes, Axis.ALTERNATIVE in axes)
    segment, driver, alternative = is_alike
    case = near.case
    age = (case.validity.is_old, -case.newest_day.toordinal())
    return (not segment, not driver, not alternative, *age, case.id)


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
