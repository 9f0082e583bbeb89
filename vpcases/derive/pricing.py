"""What the cases of a segment say about price: where the customer would be as well off with either.

Source: total economic value as reference value plus differentiation value (EVE), which is the
indifference price Pa + ΔV of Anderson, Kumar & Narus, Value Merchants (2007), equation 2-1.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Group, Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.derive.value.value_equation import Range, ValueEquation, is_agreed

ENOUGH = 3
"""How many cases it takes to speak of a range and a median."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The least and the most over some cases, and their median, which may itself be a range."""

    whole: Range
    median: Range
    count: int


@dataclass(frozen=True)
class PricedCase:
    """A case with both prices and an agreed ΔV, exact, in one currency and period.

    `kept` is the share of ΔV that the customer keeps, where it is least: below 0 where the price
    difference takes more than all of it, above 1 where the offering is the cheaper of the two. It
    is None where ΔV may be nothing or less.
    """

    case: Case
    equation: ValueEquation
    reference: Range
    differentiation: Range
    indifference: Range
    present: Range
    incentive: Range
    kept: Fraction | None

    @property
    def is_negative(self) -> bool:
        """Whether the customer may be worse off with the offering, by what is agreed."""
        return self.incentive.low < 0


@dataclass(frozen=True)
class PriceSet:
    """The priced cases of a segment in one currency and period, in the order of lists.

    `indifference` and `kept` are None for fewer than three cases that have them.
    """

    currency: str
    period: str
    cases: tuple[PricedCase, ...]
    indifference: Spread | None
    kept: Spread | None


@dataclass(frozen=True)
class SegmentPrices:
    """What the cases of a segment say about price; `without` counts those that say nothing."""

    segment: Term
    blocks: tuple[PriceSet, ...]
    without: int

    @property
    def count(self) -> int:
        """How many cases have both prices and an agreed ΔV in money."""
        return sum(len(block.cases) for block in self.blocks)


def derive_pricing(portfolio: Portfolio) -> tuple[SegmentPrices, ...]:
    """Return the prices of every segment that cases may be assigned to, in the order of lists."""
    groups = portfolio.groups[Axis.SEGMENT].values()
    return tuple(derive_segment_prices(g) for g in groups if g.term.id != UNASSIGNED)


def derive_segment_prices(group: Group) -> SegmentPrices:
    """Return the prices of one segment, a block for each currency and period."""
    found: dict[tuple[str, str], list[PricedCase]] = defaultdict(list)
    for case in group.cases:
        priced = derive_priced_case(case)
        if priced:
            found[priced.equation.money.basis].append(priced)
    blocks = tuple(derive_block(*basis, cases) for basis, cases in sorted(found.items()))
    return SegmentPrices(group.term, blocks, len(group.cases) - sum(map(len, found.values())))


def derive_block(currency: str, period: str, cases: Sequence[PricedCase]) -> PriceSet:
    """Return priced cases of one currency and period with their ranges and medians."""
    shares = [Range(priced.kept, priced.kept) for priced in cases if priced.kept is not None]
    return PriceSet(
        currency=currency,
        period=period,
        cases=tuple(cases),
        indifference=derive_spread([priced.indifference for priced in cases]),
        kept=derive_spread(shares),
    )


def derive_spread(amounts: Sequence[Range]) -> Spread | None:
    """Return the least, the most and the median of amounts; None for fewer than three.

    The median of ranges is the range from the median of their low ends to that of their high ends.
    """
    if len(amounts) < ENOUGH:
        return None
    lows, highs = [amount.low for amount in amounts], [amount.high for amount in amounts]
    return Spread(
        whole=Range(min(lows), max(highs)),
        median=Range(_median(lows), _median(highs)),
        count=len(amounts),
    )


def _median(numbers: Iterable[Fraction]) -> Fraction:
    return Fraction(median(numbers))


def derive_priced_case(case: Case) -> PricedCase | None:
    """Return what a case says about price; None without both prices or an agreed ΔV in money."""
    value = case.value
    if value is None or value.flaws or value.equation is None:
        return None
    equation = value.equation
    incentive, indifference = equation.agreed_incentive, equation.indifference_price
    if equation.prices is None or incentive is None or indifference is None:
        return None
    if not any(is_agreed(element) for element in equation.elements):
        return None
    return PricedCase(
        case=case,
        equation=equation,
        reference=equation.prices.alternative,
        differentiation=equation.agreed,
        indifference=indifference,
        present=equation.prices.offering,
        incentive=incentive,
        kept=derive_kept(equation.agreed, equation.prices.difference),
    )


def derive_kept(value: Range, difference: Range) -> Fraction | None:
    """Return the least share of ΔV that stays with the customer; None where ΔV may be nothing.

    Source: (ΔV - ΔP) / ΔV, at whichever ends of both make it least.
    """
    if value.low <= 0:
        return None
    return min(
        1 - price / worth
        for price in (difference.low, difference.high)
        for worth in (value.low, value.high)
    )
