from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.case import Case
from vpcases.derive.validity import add_years, find_earliest
from vpcases.model.approval import Item
from vpcases.model.library import Library

DAY = date(2026, 11, 1)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
EVERYTHING = [item.value for item in Item]
LINES = {"Counting": "20 h/week -> 2 h/week"}


def library_of(**fields: object) -> Library:
    fields = {"status": "published", "title": "A title", "before_after": LINES, **fields}
    return make_library({"one": fields})


def at(library: Library, day: date, edition: Edition = Edition.PUBLIC) -> Portfolio:
    return derive_portfolio(open_gate(library, edition, day), edition, day)


def only(cases: Iterable[Case]) -> Case:
    (case,) = cases
    return case


@given(DAYS)
def test_what_is_approved_is_shown_on_its_last_day_and_not_the_day_after(last: date) -> None:
    library = library_of(approval={"until": last.isoformat(), "items": EVERYTHING})

    assert [case.id for case in at(library, last).cases] == ["one"]
    assert only(at(library, last).cases).last_day == last
    assert at(library, last + timedelta(days=1)).cases == ()


@given(DAYS, DAYS)
def test_a_quote_is_shown_until_the_earlier_of_two_ends(of_case: date, of_quote: date) -> None:
    library = library_of(
        approval={"until": of_case.isoformat(), "items": EVERYTHING},
        quotes={
            "evening": {
                "text": "It works.",
                "approval": {"until": of_quote.isoformat(), "items": EVERYTHING},
            }
        },
    )
    last = min(of_case, of_quote)

    assert [quote.last_day for quote in at(library, last).quotes] == [last]
    assert at(library, last + timedelta(days=1)).quotes == ()


@pytest.mark.parametrize(
    ("until", "last"), [("2027", date(2027, 12, 31)), ("2027-02", date(2027, 2, 28))]
)
def test_an_end_that_is_only_known_by_month_or_year_is_its_last_day(until: str, last: date) -> None:
    case = only(at(library_of(approval={"until": until, "items": EVERYTHING}), DAY).cases)

    assert case.last_day == last


def test_an_approval_without_an_end_has_none() -> None:
    for until in (None, "unknown"):
        library = library_of(approval={"until": until, "items": EVERYTHING})
        assert only(at(library, DAY).cases).last_day is None


@given(DAYS)
def test_figures_become_old_two_years_after_they_were_measured(measured: date) -> None:
    library = library_of(measured=measured.isoformat())
    last = add_years(measured, 2)

    validity = only(at(library, last).cases).validity
    assert (validity.fresh_until, validity.is_old) == (last, False)
    assert only(at(library, last + timedelta(days=1)).cases).validity.is_old


def test_a_later_measurement_keeps_figures_young() -> None:
    library = library_of(
        measured="2020-01 to 2020-12",
        drivers=["hours"],
        alternative="unknown",
        value_elements={
            "hours": {
                "equation": "hours x cost",
                "inputs": {"hours": "6 h/year", "cost": "55 EUR/h"},
                "realised": {"2026-01 to 2026-06": "500 EUR"},
            }
        },
    )

    validity = only(at(library, DAY).cases).validity

    assert str(validity.measured) == "2026-06"
    assert not validity.is_old


def test_a_case_without_figures_has_none_that_could_be_old() -> None:
    library = library_of(measured="2019", before_after={})

    assert only(at(library, DAY).cases).validity.fresh_until is None


def test_the_earliest_end_is_the_one_that_counts() -> None:
    library = library_of(
        approval={"until": "2027-04-28", "items": EVERYTHING}, measured="2025-01", due="2026-12-24"
    )

    validity = only(at(library, DAY, Edition.INTERNAL).cases).validity

    assert validity.last_day == date(2026, 12, 24)
    assert replace(validity, due=None).last_day == date(2027, 1, 31)
    assert replace(validity, due=None, fresh_until=None).last_day == date(2027, 4, 28)


@given(st.lists(st.none() | DAYS))
def test_the_earliest_of_days_is_one_of_them_and_none_is_before_it(days: list[date | None]) -> None:
    earliest, known = find_earliest(*days), [day for day in days if day]

    assert earliest in known if known else earliest is None
    assert all(earliest <= day for day in known if earliest)


@given(DAYS, st.integers(0, 50))
def test_years_are_added_to_the_same_day(day: date, years: int) -> None:
    later = add_years(day, years)

    assert later.year == day.year + years
    assert (later.month, later.day) in {(day.month, day.day), (2, 28)}


def test_the_29th_of_february_has_no_twin_in_most_years() -> None:
    assert add_years(date(2024, 2, 29), 2) == date(2026, 2, 28)
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert add_years(date(9999, 1, 1), 2) == date.max


def test_a_public_quote_keeps_the_end_of_its_approval_and_nothing_else_of_it() -> None:
    approval = {"by": "Ada", "until": "2027-01-01", "note": "Only this year", "items": EVERYTHING}
    library = library_of(quotes={"evening": {"text": "It works.", "approval": approval}})

    (quote,) = at(library, DAY).quotes

    assert quote.content.approval is not None
    assert quote.content.approval.model_fields_set == {"until"}
    assert quote.last_day == date(2027, 1, 1)
