"""The register of documented value: what was measured at every shown customer, and confirmed.

Source: SKF's Documented Solutions Program, in Anderson, Kumar & Narus, Value Merchants (2007).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.value.bounds import join_bounds
from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.value_equation import NOTHING, Range
from vpcases.quantities import Bound


@dataclass(frozen=True)
class Entry:
    """A measurement with its case; `amount` is signed: negative for what the customer paid more."""

    case: Case
    over_time: OverTime
    measurement: Measurement
    amount: Range

    @property
    def is_confirmed(self) -> bool:
        """Whether it counts in a sum."""
        return self.measurement.proof.is_confirmed


@dataclass(frozen=True)
class Total:
    """What is confirmed in one currency: the sum, and of how many measurements at how many cases.

    `others` counts the measurements in that currency that nobody confirmed, and that do not count.
    """

    currency: str
    amount: Range
    bound: Bound | None
    count: int
    cases: int
    others: int


@dataclass(frozen=True)
class Register:
    """Every measurement, the newest first, and the sum of the confirmed ones by currency."""

    entries: tuple[Entry, ...]
    totals: tuple[Total, ...]


def derive_register(cases: Iterable[Case]) -> Register:
    """Return the register of some cases; what has a mistake in it is left out."""
    entries = [
        Entry(case, over_time, measurement, _sign(measurement.amount, over_time.element.sign))
        for case in cases
        for over_time in (case.value.over_time if case.value else ())
        if not over_time.flaws
        for measurement in over_time.measurements
    ]
    entries.sort(key=_newest_first)
    currencies = sorted({entry.over_time.currency for entry in entries})
    return Register(tuple(entries), tuple(_add_up(currency, entries) for currency in currencies))


def has_entries(cases: Iterable[Case]) -> bool:
    """Return whether anything was measured over time in any of some cases."""
    return any(
        over_time.measurements and not over_time.flaws
        for case in cases
        for over_time in (case.value.over_time if case.value else ())
    )


def _sign(amount: Range, sign: int) -> Range:
    low, high = sorted((sign * amount.low, sign * amount.high))
    return Range(low, high)


def _newest_first(entry: Entry) -> tuple[int, int, str, str]:
    period = entry.measurement.period
    days = (-period.last_day.toordinal(), -period.first_day.toordinal())
    return (*days, entry.case.id, entry.over_time.element.key)


def _add_up(currency: str, entries: list[Entry]) -> Total:
    """Return what is confirmed in a currency; nothing is converted."""
    here = [entry for entry in entries if entry.over_time.currency == currency]
    confirmed = [entry for entry in here if entry.is_confirmed]
    bounds = [entry.measurement.bound for entry in confirmed]
    has_bounded_cost = any(
        entry.measurement.bound and entry.over_time.element.favours_alternative
        for entry in confirmed
    )
    return Total(
        currency=currency,
        amount=sum((entry.amount for entry in confirmed), NOTHING),
        bound=Bound.ABOUT if has_bounded_cost else join_bounds(bounds),
        count=len(confirmed),
        cases=len({entry.case.id for entry in confirmed}),
        others=len(here) - len(confirmed),
    )
