"""How long a period is, by the calendar: amounts and yearly rates come from each other by it."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from fractions import Fraction

from vpcases.model.dates import Period

MONTHS_IN = {"year": 12, "quarter": 3, "month": 1}
"""How many months a rate is for, where that is a number of whole months."""


def count_months(period: Period) -> Fraction:
    """Return how many months a period has, both its ends included.

    A whole month of the calendar counts 1, a part of one by its days: 1 to 15 June is half a month.
    The parts that a period is split into have its months together.
    """
    first, last = period.first_day, period.last_day
    between = (last.year - first.year) * 12 + last.month - first.month
    before = Fraction(first.day - 1, _days_in_month(first))
    return between + Fraction(last.day, _days_in_month(last)) - before


def _days_in_month(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def count_whole_months(period: Period) -> int:
    """Return how many months have passed in full, from a day to the day before it in another month.

    15 February 2023 to 14 February 2024 are 12 of them, whatever the length of February.
    """
    first = period.first_day
    after = min(period.last_day, date.max - timedelta(days=1)) + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return months - (after.day < first.day)


def follows(earlier: Period, later: Period) -> bool:
    """Return whether one period begins on the day after another ends."""
    return (later.first_day - earlier.last_day).days == 1
