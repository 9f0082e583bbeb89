"""Value over several years: payback and net present value.

Source: net present value with what is paid once at time 0 and yearly amounts at the ends of years.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Horizon:
    """Over how many years, at what discount rate and yearly growth (both as shares, 0.08)."""

    years: int
    discount_rate: Fraction
    growth: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class OverYears:
    """What a yearly advantage comes to after what it costs once to get it.

    `payback_months` is None where the yearly advantage does not pay the cost back.
    """

    once: Fraction
    yearly: Fraction
    undiscounted: Fraction
    net_present_value: Fraction
    payback_months: Fraction | None


def derive_over_years(once: Fraction, yearly: Fraction, horizon: Horizon) -> OverYears:
    """Return payback and net present value.

    Args:
        once: What it costs once, at time 0; not negative.
        yearly: The advantage in the first year, without that cost.
        horizon: Years, discount rate and growth.
    """
    amounts = [yearly * (1 + horizon.growth) ** year for year in range(horizon.years)]
    discounted = (
        amount / (1 + horizon.discount_rate) ** (year + 1) for year, amount in enumerate(amounts)
    )
    return OverYears(
        once=once,
        yearly=yearly,
        undiscounted=sum(amounts, -once),
        net_present_value=sum(discounted, -once),
        payback_months=_payback(once, amounts),
    )


def _payback(once: Fraction, amounts: list[Fraction]) -> Fraction | None:
    """Return after how many months the cost has come back, evenly within each year."""
    left = once
    for year, amount in enumerate(amounts):
        if amount > 0 and left <= amount:
            return 12 * (year + left / amount)
        left -= amount
    return None
