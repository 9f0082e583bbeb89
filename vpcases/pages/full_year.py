"""Whether a year was measured: without one, nothing may say "a year" without saying so."""

from __future__ import annotations

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.value.months import MONTHS_IN, count_whole_months
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.model.dates import Period
from vpcases.pages.dates import word_days

UNMEASURED = {
    "year": fixed("worked out; no full year measured"),
    "quarter": fixed("worked out; no full quarter measured"),
    "month": fixed("worked out; no full month measured"),
}


def word_rate_basis(case: Case, period: str, language: str) -> str:
    """Return from how much time a rate was worked out; empty where a whole period was measured.

    Args:
        case: The case whose figures are about a period.
        period: What the rate is for: year, quarter or month; a shorter one needs no words.
        language: The language of the page.
    """
    needed = MONTHS_IN.get(period)
    if needed is None:
        return ""
    measured = case.history.measured
    if not isinstance(measured, Period):
        return say(language, UNMEASURED[period])
    months = count_whole_months(measured)
    if months >= needed:
        return ""
    return say(language, "worked out from {length}", length=word_length(measured, language))


def word_length(period: Period, language: str) -> str:
    """Return how long a period is: in whole months, never more than have passed, else in days."""
    months = count_whole_months(period)
    if months:
        return say_count(language, "{count} month", "{count} months", months)
    return word_days((period.last_day - period.first_day).days + 1, language)


def qualify(words: str, by: str) -> str:
    """Return words with what qualifies them in brackets behind them, where anything does."""
    return f"{words} ({by})" if words and by else words


def word_claim(case: Case, equation: ValueEquation | None, against: str, language: str) -> str:
    """Return what the agreed difference is: added value only where it is more than nothing."""
    basis = word_rate_basis(case, equation.period, language) if equation else ""
    before = f"({basis}) " if basis else ""
    if equation is None or equation.agreed.low > 0:
        words = say(language, "of added value over {against}, before price", against=against)
    else:
        words = say(
            language,
            "against {against}, before price: no added value by what is agreed",
            against=against,
        )
    return f"{before}{words}"
