"""The value equation: what an offering is worth more than the next-best alternative.

Only differences are needed, because (Vs - Ps) - (Va - Pa) = ΔV - ΔP.

Source: Anderson, Kumar & Narus, Value Merchants (2007), equation 2-1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.money import Money
from vpcases.model.authored import Kind, Point
from vpcases.quantities import Bound


@dataclass(frozen=True, slots=True)
class Range:
    """An amount from `low` to `high`; both the same where it is one number."""

    low: Fraction
    high: Fraction

    def __add__(self, other: Range) -> Range:
        """Return the sum of the lows and of the highs."""
        return Range(self.low + other.low, self.high + other.high)

    def minus(self, other: Range) -> Range:
        """Return the least and the most that is left when the other is taken away."""
        return Range(self.low - other.high, self.high - other.low)


NOTHING = Range(Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True)
class PriceDifference:
    """The two prices and ΔP = Ps - Pa, in the currency and period of ΔV.

    What is paid once is in both prices, spread evenly over `years`; `once` is how much more of it
    the offering takes, not spread. `bounds` are those of the two prices, and `has_once` says in
    which of them something is paid once, the offering first.
    """

    offering: Range
    alternative: Range
    once: Range = NOTHING
    years: int = 1
    bounds: tuple[Bound | None, Bound | None] = (None, None)
    has_once: tuple[bool, bool] = (False, False)

    @property
    def difference(self) -> Range:
        """ΔP: what the customer pays more; negative where the offering is cheaper."""
        return self.offering.minus(self.alternative)

    @property
    def regular_difference(self) -> Range:
        """What the customer pays more in each period, without what is paid once."""
        once = self.once
        return Range(
            self.difference.low - once.low / self.years,
            self.difference.high - once.high / self.years,
        )


@dataclass(frozen=True)
class ValueEquation:
    """ΔV, and where the prices may be shown ΔP and what follows from both.

    `elements` are those that come to money of one currency and period, without parity. `agreed` is
    the sum of the points of difference. `settled` is that sum once what is contended is added, from
    the customers' view of it to ours.
    """

    elements: tuple[Element, ...]
    currency: str
    period: str
    agreed: Range
    settled: Range
    prices: PriceDifference | None = None

    @property
    def money(self) -> Money:
        """The agreed ΔV as money, in its currency and period."""
        return Money(self.agreed.low, self.agreed.high, self.currency, self.period)

    @property
    def is_projected(self) -> bool:
        """Whether anything of the agreed ΔV is only expected."""
        return any(element.is_projected for element in self.elements if is_agreed(element))

    @property
    def incentive(self) -> Range | None:
        """The incentive to purchase, ΔV - ΔP; None where the prices are not known here."""
        return self.settled.minus(self.prices.difference) if self.prices else None

    @property
    def agreed_incentive(self) -> Range | None:
        """The incentive to purchase by what is agreed alone."""
        return self.agreed.minus(self.prices.difference) if self.prices else None

    @property
    def indifference_price(self) -> Range | None:
        """The price at which the customer would be as well off with either: Pa + ΔV agreed."""
        return self.prices.alternative + self.agreed if self.prices else None

    @property
    def share_kept(self) -> Fraction | None:
        """The share of the agreed ΔV that stays with the customer, at its low end, 0 to 1.

        None without prices, where ΔV is not positive, or where the price takes more than all of it.
        """
        incentive = self.agreed_incentive
        if incentive is None or self.agreed.low <= 0:
            return None
        share = incentive.low / self.agreed.low
        return share if 0 <= share <= 1 else None

    def by_kind(self) -> dict[Kind, Range]:
        """Return the agreed value of each kind that has one, in the order of the kinds."""
        sums = {
            kind: add_up(e for e in self.elements if e.kind is kind and is_agreed(e))
            for kind in Kind
        }
        return {kind: total for kind, total in sums.items() if total != NOTHING}


def is_agreed(element: Element) -> bool:
    """Return whether an element counts in the agreed ΔV."""
    return element.point is Point.DIFFERENCE and element.span is not None


def derive_value_equation(elements: tuple[Element, ...]) -> ValueEquation | None:
    """Return the value equation of a case, or None where nothing in it comes to money.

    What has another currency or period than the first sum is left out; that is a problem of its
    own, told at its line.
    """
    summed = [e for e in elements if e.result and e.point is not Point.PARITY]
    if not summed or not summed[0].result:
        return None
    basis = summed[0].result.basis
    same = tuple(e for e in summed if e.result and e.result.basis == basis)
    agreed = add_up(e for e in same if is_agreed(e))
    contended = [contended_range(e) for e in same if e.point is Point.CONTENTION]
    return ValueEquation(
        elements=same,
        currency=basis[0],
        period=basis[1],
        agreed=agreed,
        settled=sum(contended, agreed),
    )


def add_up(elements: Iterable[Element]) -> Range:
    """Return the sum of what elements are worth, signed."""
    spans = (element.span for element in elements)
    return sum((Range(*span) for span in spans if span), NOTHING)


def contended_range(element: Element) -> Range:
    """Return what a contended element may be worth: from the customer's view of it to ours.

    A customer who says nothing of it is taken to value it at nothing.
    """
    view = element.customer_view
    ends = [*(element.span or (Fraction(0), Fraction(0)))]
    ends += [element.sign * view.low, element.sign * view.high] if view else [Fraction(0)]
    return Range(min(ends), max(ends))
