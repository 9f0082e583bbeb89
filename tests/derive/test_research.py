from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.choosing import make_choosing
from tests.libraries import make_portfolio
from vpcases.derive import Edition
from vpcases.derive.research import count_years, derive_priorities, list_research
from vpcases.model.research import Research

RESEARCH = {
    "older": {"method": "desk", "n": 9, "date": "2024-05", "segments": ["small-shops"]},
    "undated": {"method": "survey", "segments": ["small-shops"], "drivers": ["hours"]},
    "newer": {
        "method": "interview",
        "n": 14,
        "date": "2026-04",
        "segments": ["small-shops", "large-shops"],
        "drivers": ["hours"],
        "finding": "Twelve named the hours",
        "asked": "owners of shops",
        "held_at": "a folder",
        "by": "R. Calder",
        "title": "What a shop counts",
        "link": "https://example.com/shops",
    },
}
SEGMENTS = {
    "small-shops": {
        "title": "Small shops",
        "priorities": {"errors": "newer", "hours": "assumed", "nowhere": "newer"},
    },
    "large-shops": {"title": "Large shops", "priorities": {"hours": "Two years of calls"}},
}


def test_research_stands_newest_first_and_undated_last() -> None:
    portfolio = make_portfolio(make_choosing(segments=SEGMENTS, research=RESEARCH))

    assert [r.id for r in list_research(portfolio)] == ["newer", "older", "undated"]
    assert [r.id for r in list_research(portfolio, segment="large-shops")] == ["newer"]
    assert [r.id for r in list_research(portfolio, driver="hours")] == ["newer", "undated"]


def test_priorities_keep_their_order_and_know_what_they_rest_on() -> None:
    portfolio = make_portfolio(make_choosing(segments=SEGMENTS, research=RESEARCH))

    found = derive_priorities("small-shops", portfolio)

    assert [(r.driver.id, r.place, r.research.id if r.research else None) for r in found] == [
        ("errors", 1, "newer"),
        ("hours", 2, None),
    ]


def test_what_names_no_research_is_assumed_whatever_it_says() -> None:
    portfolio = make_portfolio(make_choosing(segments=SEGMENTS, research=RESEARCH))

    (ranked,) = derive_priorities("large-shops", portfolio)

    assert (ranked.research, ranked.said) == (None, "Two years of calls")


def test_the_public_edition_holds_of_research_how_with_how_many_and_when() -> None:
    library = make_choosing(segments=SEGMENTS, research=RESEARCH)

    shown = make_portfolio(library, Edition.PUBLIC).library.research["newer"].content

    told = {name for name in Research.model_fields if getattr(shown, name)}
    assert told == {"method", "n", "date", "segments", "drivers"}


@pytest.mark.parametrize(
    ("done", "years"),
    [
        ("2026-04", 0),
        ("2024-11-02", 0),
        ("2024-11-01", 2),
        ("2024-10", 2),
        ("2023", 2),
        ("2022", 3),
        ("unknown", 0),
    ],
)
def test_research_is_old_from_24_months_on(done: str, years: int) -> None:
    research = Research.model_validate({"date": done})

    assert count_years(research, date(2026, 11, 1)) == years


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_the_age_is_never_one_year_and_never_less_than_it_is(done: date, day: date) -> None:
    years = count_years(Research.model_validate({"date": done.isoformat()}), day)

    assert years != 1
    assert years >= 0
    if years:
        assert (day.year - years, day.month, day.day) >= (done.year, done.month, done.day)
