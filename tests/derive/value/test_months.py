from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.value.months import count_months, count_whole_months, follows
from vpcases.model.dates import PartialDate, Period, read_period

DAYS = st.dates(date(1999, 1, 1), date(2040, 12, 31))


def between(first: date, last: date) -> Period:
    """Return the period from one day to another."""
    return Period(
        PartialDate(first.year, first.month, first.day),
        PartialDate(last.year, last.month, last.day),
    )


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("2025-04", 1),
        ("2025", 12),
        ("2025-04 to 2025-09", 6),
        ("2024-12 to 2025-02", 3),
        ("2025-06-01 to 2025-06-15", Fraction(1, 2)),
        ("2025-06-16 to 2025-07-31", Fraction(3, 2)),
        ("2025-02-15 to 2025-03-14", Fraction(14, 28) + Fraction(14, 31)),
        ("2025-06-07", Fraction(1, 30)),
        ("0001 to 9999", 9999 * 12),
    ],
)
def test_a_whole_month_counts_one_and_a_part_by_its_days(typed: str, months: Fraction) -> None:
    assert count_months(read_period(typed)) == months


@given(DAYS, st.integers(1, 900), st.data())
def test_the_parts_of_a_period_have_its_months_together(
    first: date, days: int, data: st.DataObject
) -> None:
    last = first + timedelta(days=days)
    cut = first + timedelta(days=data.draw(st.integers(0, days - 1)))
    earlier, later = between(first, cut), between(cut + timedelta(days=1), last)

    assert count_months(earlier) + count_months(later) == count_months(between(first, last))
    assert follows(earlier, later)


@pytest.mark.parametrize(
    ("typed", "months"),
    [
        ("2025-04 to 2026-03", 12),
        ("2025-04-01 to 2026-03-30", 11),
        ("2025", 12),
        ("2023-02-15 to 2024-02-14", 12),
        ("2024-02-29 to 2025-02-28", 12),
        ("2024-02-29 to 2025-02-27", 11),
        ("2025-01-31 to 2025-02-28", 1),
        ("2025-01-31 to 2025-02-27", 0),
        ("2025-06-07", 0),
        ("9999", 11),  # the calendar ends a day too early to see it end
    ],
)
def test_a_month_has_passed_on_the_day_before_its_day_comes_again(typed: str, months: int) -> None:
    assert count_whole_months(read_period(typed)) == months


@given(DAYS, st.integers(0, 900))
def test_a_day_more_never_makes_fewer_months(first: date, days: int) -> None:
    shorter = between(first, first + timedelta(days=days))
    longer = between(first, first + timedelta(days=days + 1))

    assert count_months(shorter) < count_months(longer)
    assert count_whole_months(shorter) <= count_whole_months(longer) <= (days + 3) // 28
