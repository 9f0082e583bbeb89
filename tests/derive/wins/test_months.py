from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.wins.months import (
    end_month,
    find_last_whole,
    list_before,
    list_months,
    list_window,
    move_month,
    name_month,
    number_month,
)
from vpcases.model.months import is_month

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(DAYS, st.integers(-500, 500))
def test_a_month_that_is_moved_and_moved_back_is_the_same(day: date, by: int) -> None:
    month = name_month(day)

    assert move_month(move_month(month, by), -by) == month
    assert number_month(move_month(month, by)) == number_month(month) + by
    assert is_month(move_month(month, by))


@given(DAYS)
def test_the_last_whole_month_was_over_on_the_day_and_the_next_was_not(day: date) -> None:
    last = find_last_whole(day)

    assert end_month(last) < day <= end_month(move_month(last, 1))


def test_a_review_looks_at_twelve_months_and_shows_three_beside_it() -> None:
    assert list_window("2026-10")[0] == "2025-11"
    assert len(list_window("2026-10")) == 12
    assert list_before("2026-01") == ("2025-12", "2025-11", "2025-10")
    assert list_months("2025-12", "2026-02") == ("2025-12", "2026-01", "2026-02")


def test_only_a_year_and_a_month_are_a_month() -> None:
    assert not any(map(is_month, ("2026", "2026-13", "2026-1", "10-2026", "0000-01", "")))
