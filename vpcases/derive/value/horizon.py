"""Value over several years: payback and net present value.

Source: net present value with what is paid once at time 0 and yearly amounts at the ends of years.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.elements import Flaw
from vpcases.derive.value.once import find_once
from vpcases.derive.value.value_equation import ValueEquation, is_agreed
from vpcases.model import figures
from vpcases.quantities import Change, Misread, Quantity, read_change, read_quantity

MOST_YEARS = 30
MOST_PERCENT = 100
"""More than any discount rate or growth by the year."""


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

    horizon: Horizon
    once: Fraction
    yearly: Fraction
    undiscounted: Fraction
    net_present_value: Fraction
    payback_months: Fraction | None


def derive_over_years(once: Fraction, yearly: Fraction, horizon: Horizon) -> OverYears:
    """Return payback and net present value.

    Args:
        once: What it costs once, at time 0; negative where the alternative costs more then.
        yearly: The advantage in the first year, without that cost.
        horizon: Years, discount rate and growth.
    """
    amounts = [yearly * (1 + horizon.growth) ** year for year in range(horizon.years)]
    discounted = (
        amount / (1 + horizon.discount_rate) ** (year + 1) for year, amount in enumerate(amounts)
    )
    return OverYears(
        horizon=horizon,
        once=once,
        yearly=yearly,
        undiscounted=sum(amounts, -once),
        net_present_value=sum(discounted, -once),
        payback_months=_payback(once, amounts),
    )


def _payback(once: Fraction, amounts: list[Fraction]) -> Fraction | None:
    """Return after how many months the cost has come back, evenly within each year."""
    if once <= 0:
        return Fraction(0)
    left = once
    for year, amount in enumerate(amounts):
        if amount > 0 and left <= amount:
            return 12 * (year + left / amount)
        left -= amount
    return None


def read_horizon(typed: figures.OverYears | None, flaws: list[Flaw]) -> Horizon | None:
    """Return a horizon, or None where there is none or it cannot be read; flaws are added."""
    if typed is None:
        return None
    years = _read(typed.years, "years", ("years", "year"), flaws)
    rate = _read(typed.discount_rate, "discount_rate", ("%",), flaws)
    growth = _read_growth(typed.growth, flaws)
    if years is None or rate is None or growth is None:
        return None
    if max(rate, abs(growth)) > MOST_PERCENT:
        name = "discount_rate" if rate > MOST_PERCENT else "growth"
        said = f"this is more than {MOST_PERCENT} % a year"
        flaws.append(Flaw(("horizon", name), Misread(said, "look it up again", "horizon")))
        return None
    if years.denominator != 1 or not 1 <= years <= MOST_YEARS:
        flaws.append(
            Flaw(
                ("horizon", "years"),
                Misread(
                    f"a horizon is 1 to {MOST_YEARS} whole years",
                    "write it as in 3 years",
                    "horizon",
                ),
            )
        )
        return None
    return Horizon(int(years), rate / 100, growth / 100)


def _read(
    text: str | None, name: str, units: tuple[str, ...], flaws: list[Flaw]
) -> Fraction | None:
    read = read_quantity(text or "")
    is_exact = isinstance(read, Quantity) and read.low == read.high and read.bound is None
    if isinstance(read, Quantity) and is_exact and read.form == "plain" and read.unit in units:
        return Fraction(read.low)
    asked = read if isinstance(read, Misread) and text else None
    missing = Misread(
        f"the horizon needs one number in {units[0]} here"
        if text
        else f"the horizon has no {name}, which is one number in {units[0]}",
        f"write it as in {name}: 8 {units[0]} from controller",
        "horizon",
    )
    flaws.append(Flaw(("horizon", name) if text else ("horizon",), asked or missing))
    return None


def _read_growth(text: str | None, flaws: list[Flaw]) -> Fraction | None:
    """Return growth in percent, negative for `2 % less`; nothing written is none."""
    if not text:
        return Fraction(0)
    change = read_change(text)
    is_exact = isinstance(change, Change) and change.low == change.high and change.bound is None
    if isinstance(change, Change) and is_exact and change.kind == "percent":
        return Fraction(change.low) * (-1 if change.direction == "less" else 1)
    return _read(text, "growth", ("%",), flaws)


def look_ahead(
    equation: ValueEquation | None, horizon: Horizon | None, flaws: list[Flaw]
) -> OverYears | None:
    """Return what the agreed advantage after price comes to over the years of a horizon.

    What an element that speaks for the alternative spreads over years is paid once, at time 0; all
    else is yearly, but for the part of a price that is paid once. None where the prices are not
    known here.
    """
    if equation is None or equation.prices is None or horizon is None:
        return None
    if equation.period != "year":
        flaws.append(
            Flaw(
                ("horizon",),
                Misread(
                    f"the value of this case is in {equation.money.unit}, and not by the year",
                    "bring its equations to a year, or take the horizon away",
                    "horizon",
                ),
            )
        )
        return None
    yearly = equation.agreed.low - equation.prices.regular_difference.high
    once = equation.prices.once.high
    for element in equation.elements:
        paid = find_once(element) if is_agreed(element) else None
        if paid:
            once += paid.once
            yearly += paid.spread
    return derive_over_years(once, yearly, horizon)
