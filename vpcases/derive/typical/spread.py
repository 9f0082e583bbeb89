"""Median and range of results, and where each shown case lies among them.

The median and the range are over all documented cases. Where one of them would be the amount of a
case that is not shown, it is rounded towards the less favourable side: money to two digits, a
change to steps of five in the second. Nobody reads a number off it that its customer has not
released.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.typical.measuring import Measured, Yardstick
from vpcases.derive.value.bounds import join_bounds
from vpcases.quantities import Bound

FEWEST = 3
"""How many cases there must be before anything is said of what is typical."""


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A median, or an end of a range; rounded where a case that is not shown stands behind it."""

    amount: Fraction
    bound: Bound | None
    is_rounded: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a shown case lies: its amount, and its place from the highest, 1 for the highest.

    `place` is 0 where there are too few cases to say so. `scope` is the part of the customer that
    the amount holds for, where that is not the whole.
    """

    amount: Fraction
    bound: Bound | None
    place: int
    converted_from: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """The results of `count` documented cases by one yardstick.

    `median`, `low` and `high` are None where there are fewer than three. `shown` are the cases that
    this edition shows, by id, the highest first. `converted` are the currencies that a rate was
    used for.
    """

    yardstick: Yardstick
    count: int
    median: Aggregate | None
    low: Aggregate | None
    high: Aggregate | None
    shown: Mapping[str, Standing]
    converted: tuple[str, ...] = ()


def derive_spread(
    yardstick: Yardstick, results: Iterable[Measured], shown: Container[str]
) -> Spread | None:
    """Return how results spread; None where there are few and none of them is shown.

    Source: the median of an even number of results is the mean of the two in the middle.
    """
    ordered = sorted(results, key=lambda result: (result.amount, result.case_id))
    seen = [result for result in ordered if result.case_id in shown]
    is_told = len(ordered) >= FEWEST
    if not is_told and not seen:
        return None
    low, median, high = _aggregate(ordered, seen, yardstick) if is_told else (None, None, None)
    in_view = ordered if is_told else seen
    return Spread(
        yardstick=yardstick,
        count=len(ordered),
        median=median,
        low=low,
        high=high,
        shown=_stand(seen, ordered, is_told=is_told),
        converted=tuple(sorted({r.converted_from for r in in_view if r.converted_from})),
    )


def _stand(seen: list[Measured], ordered: list[Measured], *, is_told: bool) -> dict[str, Standing]:
    """Return where the shown results lie among all, the highest first; equals share the better."""
    places: dict[Fraction, int] = {}
    for place, result in enumerate(reversed(ordered), start=1):
        places.setdefault(result.amount, place)
    return {
        result.case_id: Standing(
            result.amount,
            result.bound,
            places[result.amount] if is_told else 0,
            result.converted_from,
            result.scope,
        )
        for result in sorted(seen, key=lambda result: (-result.amount, result.case_id))
    }


def _aggregate(
    ordered: list[Measured], seen: list[Measured], yardstick: Yardstick
) -> tuple[Aggregate, Aggregate, Aggregate]:
    """Return the low end, the median and the high end, never out of order by rounding."""
    known = {result.amount for result in seen}
    half = len(ordered) // 2
    middle = ordered[half : half + 1] if len(ordered) % 2 else ordered[half - 1 : half + 1]

    def tell(results: list[Measured], least: Iterable[Fraction] = ()) -> Aggregate:
        amount = sum((result.amount for result in results), Fraction(0)) / len(results)
        is_rounded = any(result.amount not in known for result in results)
        told = blur(amount, yardstick) if is_rounded else amount
        bound = join_bounds(result.bound for result in results)
        return Aggregate(max((told, *least)), bound, is_rounded)

    low = tell(_same(ordered, 0))
    median = tell(middle, [low.amount])
    return low, median, tell(_same(ordered, -1), [median.amount, *known])


def _same(ordered: list[Measured], index: int) -> list[Measured]:
    """Return all the results with the amount of one of them."""
    return [result for result in ordered if result.amount == ordered[index].amount]


def blur(amount: Fraction, yardstick: Yardstick) -> Fraction:
    """Return an amount rounded, never more than it is: 30,560 EUR to 30,000, 78 % to 75 %."""
    if not amount:
        return amount
    step = Fraction(10) ** (_find_power(abs(amount)) - 1)
    if yardstick.kind != "money":
        step *= 5
    return math.floor(amount / step) * step


def _find_power(amount: Fraction) -> int:
    """Return the power of ten of the first digit: 4 for 30,560."""
    power = (amount.numerator.bit_length() - amount.denominator.bit_length()) * 3 // 10
    while Fraction(10) ** (power + 1) <= amount:
        power += 1
    while Fraction(10) ** power > amount:
        power -= 1
    return power
