"""Dates of different exactness are compared by what they share."""

from __future__ import annotations

import calendar
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.library_on_disk import find_problems, write_case
from vpcases.check.rules.dates_out_of_order import find_in_entry
from vpcases.check.subject import EntrySubject
from vpcases.check.whole import Whole
from vpcases.model.authored import Status
from vpcases.model.library import Library, Record
from vpcases.model.registry import Customer
from vpcases.problems import Source


@pytest.mark.parametrize(
    ("decided", "live", "is_found"),
    [
        ("2025", "2025-01-01", False),
        ("2025-12-31", "2025", False),
        ("2025-12-31", "2025-12", False),
        ("2025-12-31", "2025-11", True),
        ("2026", "2025", True),
        ("2025-03-01", "2025-03-01", False),
        ("2025-03-02", "2025-03-01", True),
        ("unknown", "2025-03-01", False),
        ("2025-03-01", "unknown", False),
    ],
)
def test_a_decision_comes_before_use(
    decided: str, live: str, *, is_found: bool, tmp_path: Path
) -> None:
    write_case(tmp_path, f"title: One\ndecided: {decided}\nlive: {live}\n")
    rules = {problem.rule for problem in find_problems(tmp_path)}
    assert ("dates-out-of-order" in rules) is is_found


DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
CUTS = st.sampled_from([4, 7, 10])


@given(DAYS, DAYS, CUTS, CUTS)
def test_dates_that_may_be_in_order_are_left_alone(
    one: date, other: date, cut: int, other_cut: int
) -> None:
    since, left = one.isoformat()[:cut], other.isoformat()[:other_cut]
    customer = Customer.model_validate({"name": "One", "since": since, "left": left})
    record = Record("one", customer, Source("more.yml"))
    whole = Whole(Library(), date(2026, 11, 1))
    found = list(find_in_entry(EntrySubject(record, whole, Status.DRAFTED, "customers")))
    assert bool(found) == (_last_day(other, other_cut) < _first_day(one, cut))


def _first_day(day: date, cut: int) -> date:
    return date(day.year, day.month if cut > 4 else 1, day.day if cut > 7 else 1)


def _last_day(day: date, cut: int) -> date:
    month = day.month if cut > 4 else 12
    return date(day.year, month, day.day if cut > 7 else calendar.monthrange(day.year, month)[1])
