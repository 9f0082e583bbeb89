"""Who has the problem most: the segments of a driver, in the order in which it matters to them."""

from __future__ import annotations

from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.research import derive_priorities


def rank_by_need(driver: str, portfolio: Portfolio) -> tuple[Crossing, ...]:
    """Return the crossings of a driver: first those of the segments that it matters most to.

    That is its place among their priorities; among equals, and behind them, the order of segments.
    """
    met = [c for (_, other), c in portfolio.crossings.items() if other == driver]
    return tuple(sorted(met, key=lambda crossing: _find_place(crossing, portfolio)))


def _find_place(crossing: Crossing, portfolio: Portfolio) -> int:
    ranked = derive_priorities(crossing.segment.id, portfolio)
    places = (each.place for each in ranked if each.driver == crossing.driver)
    return next(places, len(portfolio.library.drivers) + 1)


def find_cost_of_problem(crossing: Crossing, portfolio: Portfolio) -> str:
    """Return what the problem costs a segment, where help with the driver is promised to it first.

    A proposition tells one cost, that of its main problem; it says nothing of its other lines.
    """
    record = portfolio.library.propositions.get(crossing.segment.id)
    promised = next(iter(record.content.that_helps), "") if record else ""
    if record is None or promised != crossing.driver.id:
        return ""
    return record.content.problem_cost or ""
