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
]


@given(DAYS, st.sampled_from(SURE), st.sampled_from([None, *DateOrder]))
def test_what_can_mean_one_day_means_it_in_every_order(
    day: datetime.date, form: str, order: DateOrder | None
) -> None:
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


@pytest.mark.parametrize(
    "text",
    ["26-Mar-14", "14 March 26", "14. März 26", "Mar 14, 26", "14-Mar-99", "14.03.26", "1/2/26"],
)
def test_a_year_of_two_digits_is_never_guessed(text: str) -> None:
    with pytest.raises(NoDay) as told:
        Days(DateOrder.DAY_MONTH).read(text)

    assert str(told.value) == f'"{text}" has a year of two digits: write all four'


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (datetime.time(12), '"12:00:00" is a time without a day'),
        (datetime.timedelta(hours=30), '"1 day, 6:00:00" is a length of time'),
        (True, "the cell says yes or no"),
        (46082, '"46082" is a number'),
    ],
)
def test_what_stands_there_instead_of_a_day_is_called_what_it_is(cell: float, words: str) -> None:
    with pytest.raises(NoDay) as told:
        Days(None).read(cell)

    assert words in str(told.value)
