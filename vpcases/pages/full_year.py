"""Whether a year was measured: without one, nothing may say "a year" without saying so."""

from __future__ import annotations

from vpcases.derive.case import Case
from vpcases.derive.value.months import MONTHS_IN, count_whole_months
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.model.dates import Period
from vpcases.pages.wording import word_count


def word_rate_basis(case: Case, period: str) -> str:
    """Return from how much time a rate was worked out; empty where a whole period was measured.

    Args:
        case: The case whose figures are about a period.
        period: What the rate is for: year, quarter or month; a shorter one needs no words.
    """
    needed = MONTHS_IN.get(period)
    if needed is None:
        return ""
    measured = case.history.measured
    if not isinstance(measured, Period):
        return f"worked out; no full {period} measured"
    months = count_whole_months(measured)
    if months >= needed:
        return ""
    return f"worked out from {word_length(measured)}"


def word_length(period: Period) -> str:
    """Return how long a period is: in whole months, never more than have passed, else in days."""
    months = count_whole_months(period)
    if months:
        return word_count(months, "month", "months")
    return word_count((period.last_day - period.first_day).days + 1, "day", "days")


def qualify_rate(money: str, basis: str) -> str:
    """Return money by the year, with what it was worked out from beside it where that is less."""
    return f"{money} ({basis})" if basis else money


def word_claim(case: Case, equation: ValueEquation | None, against: str) -> str:
    """Return what the agreed difference is: added value only where it is more than nothing."""
    basis = word_rate_basis(case, equation.period) if equation else ""
    before = f"({basis}) " if basis else ""
    if equation is None or equation.agreed.low > 0:
        return f"{before}of added value over {against}, before price"
    return f"{before}against {against}, before price: no added value by what is agreed"
