"""Typical results of every driver, segment and crossing, in one walk over the documented cases."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vpcases.derive.case import Case
from vpcases.derive.typical.measuring import (
    Measured,
    Results,
    Yardstick,
    measure_added_value,
    measure_drivers,
)
from vpcases.derive.typical.rates import Rates
from vpcases.derive.typical.spread import FEWEST, Spread, derive_spread
from vpcases.model.authored import Status


class Withheld(StrEnum):
    """Why a documented case is not shown."""

    NOT_APPROVED = "not approved by the customer yet"
    NOT_PUBLISHED = "approved, not published yet"
    UNDER_REVIEW = "being re-checked"
    NOT_PERMITTED = "not permitted to be shown"


REASONS = {
    Status.CHECKED: Withheld.NOT_APPROVED,
    Status.APPROVED: Withheld.NOT_PUBLISHED,
    Status.UNDER_REVIEW: Withheld.UNDER_REVIEW,
    Status.PUBLISHED: Withheld.NOT_PERMITTED,
}
"""Which cases count as documented, and why one of them is not shown."""


@dataclass(frozen=True, slots=True)
class Typical:
    """What is typical of a driver, a segment or a crossing.

    Of `documented` cases `shown` are shown. `withheld` are the reasons of the others that hold for
    three and more; reasons of fewer would say too much of one customer. `spreads` begin with money.
    """

    documented: int
    shown: int
    withheld: tuple[tuple[Withheld, int], ...] = ()
    spreads: tuple[Spread, ...] = ()


@dataclass(frozen=True)
class TypicalResults:
    """What is typical, by the id of a driver, of a segment, or of both (segment first).

    `whole` counts the documented cases of the site and compares nothing.
    """

    drivers: Mapping[str, Typical] = field(default_factory=dict)
    segments: Mapping[str, Typical] = field(default_factory=dict)
    crossings: Mapping[tuple[str, str], Typical] = field(default_factory=dict)
    rates: Rates | None = None
    whole: Typical = Typical(0, 0)


NONE = TypicalResults()
"""What is typical where nobody asked."""


@dataclass
class _Gathering:
    """The documented cases of one group, while they are gathered."""

    documented: int = 0
    shown: int = 0
    withheld: Counter[Withheld] = field(default_factory=Counter)
    results: dict[Yardstick, list[Measured]] = field(default_factory=lambda: defaultdict(list))

    def add(self, case: Case, results: Results, shown: Container[str]) -> None:
        self.documented += 1
        if case.id in shown:
            self.shown += 1
        else:
            self.withheld[REASONS[case.status]] += 1
        for yardstick, measured in results.items():
            self.results[yardstick].append(measured)


def derive_typical(
    cases: Iterable[Case], shown: Container[str], rates: Rates | None = None
) -> TypicalResults:
    """Return what is typical of every group.

    Args:
        cases: The cases of the whole library; those that are not documented do not count.
        shown: The ids of the cases that the edition shows.
        rates: What other currencies are worth; without them no two are ever put together.
    """
    drivers: dict[str, _Gathering] = defaultdict(_Gathering)
    segments: dict[str, _Gathering] = defaultdict(_Gathering)
    crossings: dict[tuple[str, str], _Gathering] = defaultdict(_Gathering)
    whole = _Gathering()
    for case in cases:
        if case.status not in REASONS:
            continue
        whole.add(case, {}, shown)
        # What is being re-checked is documented, and its numbers are what is in doubt.
        is_in_doubt = case.status is Status.UNDER_REVIEW
        if case.segment:
            added = {} if is_in_doubt else measure_added_value(case, rates)
            segments[case.segment.id].add(case, added, shown)
        by_driver = {} if is_in_doubt else measure_drivers(case, rates)
        for driver in dict.fromkeys(term.id for term in case.drivers):
            results = by_driver.get(driver, {})
            drivers[driver].add(case, results, shown)
            if case.segment:
                crossings[case.segment.id, driver].add(case, results, shown)
    return TypicalResults(
        {key: _sum_up(found, shown) for key, found in drivers.items()},
        {key: _sum_up(found, shown) for key, found in segments.items()},
        {key: _sum_up(found, shown) for key, found in crossings.items()},
        rates,
        _sum_up(whole, shown),
    )


def _sum_up(found: _Gathering, shown: Container[str]) -> Typical:
    spreads = (
        derive_spread(stick, results, shown)
        for stick, results in sorted(_with_unchanged(found.results).items(), key=_in_order)
    )
    reasons = found.withheld.items() if found.documented >= FEWEST else ()
    return Typical(
        found.documented,
        found.shown,
        tuple(sorted((reason, count) for reason, count in reasons if count >= FEWEST)),
        tuple(spread for spread in spreads if spread),
    )


def _in_order(item: tuple[Yardstick, list[Measured]]) -> tuple[bool, int, str, str, str, str]:
    """Return the place of a yardstick: money first, then what most cases have."""
    stick, results = item
    words = (stick.kind, stick.currency, stick.period, stick.direction)
    return (stick.kind != "money", -len(results), *words)


def _with_unchanged(
    results: Mapping[Yardstick, list[Measured]],
) -> dict[Yardstick, list[Measured]]:
    """Return results with those that did not change counted, as nothing, among those that did.

    Left out they would make every change look larger than it generally is.
    """
    found = {stick: list(members) for stick, members in results.items()}
    for stick in results:
        ways = [Yardstick(stick.kind, direction=way) for way in ("less", "more")]
        known = [way for way in ways if way in results]
        if stick.kind in ("percent", "points") and not stick.direction and known:
            unchanged = found.pop(stick)
            for way in known:
                found[way].extend(unchanged)
    return found
