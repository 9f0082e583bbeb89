"""A day is read as it was meant, or not at all."""

from __future__ import annotations

import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.model.win_mapping import DateOrder
from vpcases.read.wins.dates import Days, NoDay, TwoDays

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31))
SURE = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%d %B %Y",
    "%d-%b-%Y",
    "%B %d, %Y",
    "%Y-%m-%dT%H:%M:%S",
    "%d. %b %y",
]


@given(DAYS, st.sampled_from(SURE), st.sampled_from([None, *DateOrder]))
def test_what_can_mean_one_day_means_it_in_every_order(
    day: datetime.date, form: str, order: DateOrder | None
) -> None:
    if "%y" in form and day.year < 2000:
        day = day.replace(year=2004)
    assert Days(order).read(day.strftime(form)) == day


@given(DAYS, st.sampled_from([".", "/", "-"]))
def test_numbers_are_read_in_the_order_that_was_said(day: datetime.date, between: str) -> None:
    numbers = [f"{day.day:02}", f"{day.month:02}"]
    year = str(day.year)

    assert Days(DateOrder.DAY_MONTH).read(between.join([*numbers, year])) == day
    assert Days(DateOrder.MONTH_DAY).read(between.join([*numbers[::-1], year])) == day


@given(DAYS, st.sampled_from([".", "/", "-"]))
def test_without_an_order_a_day_is_right_or_asked_for(day: datetime.date, between: str) -> None:
    text = between.join([str(day.day), str(day.month), str(day.year)])
    if day.day > 12 or day.day == day.month:
        assert Days(None).read(text) == day
    else:
        with pytest.raises(TwoDays, match=day.isoformat()):
            Days(None).read(text)


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_says_that_it_is_none(text: str) -> None:
    with contextlib.suppress(NoDay, TwoDays):
        assert 1990 <= Days(None).read(text).year < 2100


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "2026-02-30",
            "31.04.2026",
            "2026-13-01",
            "1.2.26",
            "Q3",
            "€ 400",
            "1026-01-01",
            "next week",
        ),
        *(46082, 46082.5, True, datetime.time(9, 30), datetime.timedelta(days=3)),
    ],
)
def test_what_is_no_day_says_so(cell: str | float) -> None:
    with pytest.raises(NoDay):
        Days(DateOrder.DAY_MONTH).read(cell)
