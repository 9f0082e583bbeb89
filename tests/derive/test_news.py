"""What is new: from the dates that authors write, and from nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.news import MONTHS, What, find_latest, find_newest, find_published, list_months

DAY = date(2026, 11, 20)
MUCH_LATER = date(2032, 1, 1)
"""A day on which everything that is written here has happened."""


def portfolio_of(
    cases: dict[str, dict[str, Any]], quotes: dict[str, dict[str, Any]] | None = None
) -> Portfolio:
    published = {k: {"status": "published", "title": k, **fields} for k, fields in cases.items()}
    said = {k: {"status": "published", **fields} for k, fields in (quotes or {}).items()}
    library = open_gate(make_library(published, quotes=said), Edition.PUBLIC, MUCH_LATER)
    return derive_portfolio(library, Edition.PUBLIC, MUCH_LATER)


def told(portfolio: Portfolio, day: date = DAY) -> dict[str, list[tuple[str, str]]]:
    """Return what each month brought, by its name: what happened, and to what."""
    return {
        f"{month.year}-{month.month:02}": [
            (news.what.value, news.case.id if news.case else news.quote.id)  # type: ignore[union-attr]
            for news in month.news
        ]
        for month in list_months(portfolio.cases, portfolio.quotes, day)
    }


def test_the_month_of_the_day_and_the_two_before_it_are_told_newest_first() -> None:
    portfolio = portfolio_of(
        {
            "a": {"published": "2026-11-02"},
            "b": {"published": "2026-10-30"},
            "c": {"published": "2026-10-31"},
            "d": {"published": "2026-08-31"},
        }
    )

    assert told(portfolio) == {
        "2026-11": [("new", "a")],
        "2026-10": [("new", "c"), ("new", "b")],
        "2026-09": [],
    }


def test_months_go_back_over_the_end_of_a_year() -> None:
    portfolio = portfolio_of({"a": {"published": "2025-12-31"}})

    assert list(told(portfolio, date(2026, 1, 1))) == ["2026-01", "2025-12", "2025-11"]
    assert told(portfolio, date(2026, 1, 1))["2025-12"] == [("new", "a")]


def test_a_case_that_changed_later_is_changed_and_one_that_was_approved_again_renewed() -> None:
    approval = {"date": "2026-11-03"}
    portfolio = portfolio_of(
        {
            "changed": {"published": "2025-01-01", "updated": "2026-11-05"},
            "renewed": {"published": "2025-01-01", "approval": approval},
            "both": {"published": "2026-11-01", "updated": "2026-11-05"},
        }
    )

    assert told(portfolio)["2026-11"] == [
        ("changed", "changed"),
        ("renewed", "renewed"),
        ("new", "both"),
    ]


def test_a_case_that_was_new_in_one_month_is_changed_in_the_next() -> None:
    portfolio = portfolio_of({"a": {"published": "2026-10-01", "updated": "2026-11-05"}})

    assert told(portfolio) == {
        "2026-11": [("changed", "a")],
        "2026-10": [("new", "a")],
        "2026-09": [],
    }


def test_a_case_without_a_date_of_its_own_came_out_when_it_was_approved() -> None:
    portfolio = portfolio_of({"a": {"approval": {"date": "2026-11-03"}}})

    assert told(portfolio)["2026-11"] == [("new", "a")]
    assert str(find_published(portfolio.cases[0])) == "2026-11-03"


def test_an_approval_before_publication_is_no_news_of_its_own() -> None:
    portfolio = portfolio_of({"a": {"published": "2026-11", "approval": {"date": "2026-11-03"}}})

    assert told(portfolio)["2026-11"] == [("new", "a")]
    assert find_latest(portfolio.cases[0]).what is What.NEW  # type: ignore[union-attr]


@pytest.mark.parametrize("fields", [{}, {"published": "unknown"}, {"published": "2026"}])
def test_what_is_not_dated_to_the_month_is_in_no_month(fields: dict[str, str]) -> None:
    assert not any(told(portfolio_of({"a": fields})).values())


def test_what_is_dated_after_the_day_is_not_told_yet() -> None:
    portfolio = portfolio_of({"a": {"published": "2026-11-21"}})

    assert not any(told(portfolio).values())
    assert find_newest(portfolio.cases, portfolio.quotes, DAY) is None


def test_a_quote_with_a_file_of_its_own_is_new_when_its_speaker_agreed() -> None:
    words = {"text": "It closes by itself.", "approval": {"date": "2026-10-02"}}

    assert told(portfolio_of({}, {"praise": words}))["2026-10"] == [("new", "praise")]


def test_a_quote_of_a_case_is_news_only_where_the_case_was_out_before() -> None:
    later = {"later": {"text": "It still closes by itself.", "approval": {"date": "2026-10-02"}}}
    everything = {"items": ["name", "figures", "quotes"]}
    old = {"published": "2026-01-05", "quotes": later, "approval": everything}
    new = {"published": "2026-10-05", "quotes": later, "approval": everything}

    assert told(portfolio_of({"old": old}))["2026-10"] == [("new", "later")]
    assert told(portfolio_of({"new": new}))["2026-10"] == [("new", "new")]


DATES = st.dates(date(2020, 1, 1), date(2030, 12, 31)).map(str)
WRITTEN = st.fixed_dictionaries(
    {},
    optional={"published": DATES, "updated": DATES, "approval": DATES.map(lambda d: {"date": d})},
)


@given(st.lists(WRITTEN, max_size=5), st.dates(date(2019, 1, 1), date(2031, 12, 31)))
def test_whatever_the_dates_every_month_holds_a_case_once_and_only_what_has_come(
    written: list[dict[str, Any]], day: date
) -> None:
    portfolio = portfolio_of({f"case-{number}": fields for number, fields in enumerate(written)})

    months = list_months(portfolio.cases, portfolio.quotes, day)

    assert len(months) == MONTHS
    for month in months:
        names = [news.case.id for news in month.news if news.case]
        assert len(names) == len(set(names))
        days = [news.day.first_day for news in month.news]
        assert days == sorted(days, reverse=True)
        assert all((d.year, d.month) == (month.year, month.month) and d <= day for d in days)
    newest = find_newest(portfolio.cases, portfolio.quotes, day)
    every = [news.day.first_day for month in months for news in month.news]
    # What is new and was changed in one month is told as new there: the change may be the later.
    assert not every or (newest is not None and newest.day.first_day >= max(every))
    assert not every or (newest is not None and newest.day.month == max(every).month)
