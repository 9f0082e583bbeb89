"""Who may be asked for a reference, and whether it is time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.references import Reference, derive_references, find_quarter
from vpcases.model.registry import Customer

DAY = date(2026, 11, 1)


def refer(terms: Any, day: date = DAY) -> Reference:
    customer = Customer.model_validate({"people": {"Ada Quist": {"refer": terms}}})
    (found,) = derive_references(customer, day)
    return found


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_a_day_lies_in_its_quarter_and_a_quarter_has_three_months(day: date) -> None:
    begin, end = find_quarter(day)

    assert begin <= day < end
    assert (begin.day, end.day) == (1, 1)
    assert (end.year - begin.year) * 12 + end.month - begin.month == 3
    assert begin.month in (1, 4, 7, 10)
    assert find_quarter(end - timedelta(days=1)) == (begin, end)


def test_only_what_was_asked_in_the_quarter_counts() -> None:
    found = refer({"per_quarter": "1", "last_asked": ["2026-09-30", "2026-10-01", "2026-12-31"]})

    assert (found.asked, found.is_reached, found.is_over) == (2, True, True)
    assert found.free_from == date(2027, 1, 1)
    assert str(found.last) == "2026-12-31"


def test_a_month_of_the_quarter_counts_and_a_bare_year_does_not() -> None:
    assert refer({"last_asked": ["2026-10", "2026"]}).asked == 1


def test_who_named_no_limit_is_never_over_it() -> None:
    found = refer({"call": "yes", "last_asked": ["2026-10-01", "2026-10-02"]})

    assert (found.asked, found.is_reached, found.is_over) == (2, False, False)


def test_whoever_was_asked_as_often_as_agreed_is_not_over_it() -> None:
    found = refer({"per_quarter": "1", "last_asked": "2026-10-12"})

    assert (found.is_reached, found.is_over) == (True, False)


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("call", ("call",)),
        (["introduce", "call"], ("call", "introduce")),
        ("no", ()),
        ({"call": "no", "visit": "yes"}, ("visit",)),
    ],
)
def test_terms_are_read_from_a_line_or_a_block(typed: Any, ways: tuple[str, ...]) -> None:
    assert refer(typed).terms.ways == ways


def test_who_gave_no_terms_is_not_listed() -> None:
    assert derive_references(Customer.model_validate({"people": {"Ada": "Owner"}}), DAY) == ()
