from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from tests.sites import ROOT
from vpcases.derive.pilots import (
    Outcome,
    Pilot,
    SuccessRate,
    count_working_days,
    derive_pilots,
    derive_success_rate,
    is_before_start,
    is_pilot,
)
from vpcases.model.dates import PartialDate, Period, read_partial_date
from vpcases.model.figures import Evidence
from vpcases.read import read_library


def period(start: str, end: str) -> Period:
    return Period(read_partial_date(start), read_partial_date(end))


def pilots_of(evidence: dict[str, Any], **fields: Any) -> tuple[Pilot, ...]:
    case = {"status": "published", "title": "One", "evidence": evidence, **fields}
    return derive_pilots(make_portfolio(make_library({"one": case})).cases)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2025-01-06", "2025-01-17", 10),  # the fortnight of Harbor Foods
        ("2025-01-06", "2025-01-06", 1),
        ("2025-01-11", "2025-01-12", 0),  # a weekend
        ("2025-01-10", "2025-01-13", 2),  # Friday to Monday
        ("2025-01", "2025-01-17", None),
        ("2025-01", "2025-02", None),
        ("2025", "2025", None),
    ],
)
def test_working_days_are_counted_from_monday_to_friday(
    start: str, end: str, days: int | None
) -> None:
    assert count_working_days(period(start, end)) == days


@given(st.dates(date(1999, 1, 1), date(2060, 1, 1)), st.integers(0, 800))
def test_working_days_are_those_that_a_calendar_has(start: date, more: int) -> None:
    end = start + timedelta(days=more)
    days = [start + timedelta(days=number) for number in range(more + 1)]
    partial = [PartialDate(day.year, day.month, day.day) for day in (start, end)]

    assert count_working_days(Period(*partial)) == len([d for d in days if d.isoweekday() < 6])


def test_a_period_that_is_not_known_has_no_days() -> None:
    assert count_working_days(None) is None


def test_a_pilot_is_told_by_its_kind() -> None:
    found = pilots_of({"a": {"kind": "Pilot"}, "b": {"kind": "survey"}, "c": "pilot by name only"})

    assert [pilot.id for pilot in found] == ["a"]
    assert not is_pilot(None)


def test_a_pilot_knows_what_rests_on_it() -> None:
    (pilot,) = pilots_of(
        {"trial": {"kind": "pilot", "outcome": "met"}, "log": {"level": "measured"}},
        before_after={
            "Work": "20 h/week from log -> 2 h/week from trial",
            "Calls": "9 calls from trial -> 3 calls from log",
            "Errors": "9 errors from log -> 3 errors from log",
        },
        value_elements={
            "hours": {
                "equation": "hours saved x cost",
                "inputs": {"hours saved": "4 h/year from trial", "cost": "5 EUR/h from log"},
            }
        },
    )

    assert [figure.key for figure in pilot.figures] == ["Work", "Calls"]
    assert [(e.key, entry.name) for e, entry in pilot.inputs] == [("hours", "hours saved")]
    assert pilot.outcome is Outcome.MET


def test_two_inputs_of_harbor_foods_rest_on_its_pilot() -> None:
    library = read_library(ROOT / "cases", ROOT).library
    pilots = {pilot.case.id: pilot for pilot in derive_pilots(make_portfolio(library).cases)}

    harbor = pilots["harbor-foods-reconciliation"]

    assert [entry.name for _, entry in harbor.inputs] == [
        "hours left with FlowBridge",
        "error share with FlowBridge",
    ]
    assert harbor.working_days == 10
    assert harbor.is_agreed_before
    assert {pilot.outcome for pilot in pilots.values()} == set(Outcome)


def test_a_success_rate_counts_only_pilots_with_an_outcome() -> None:
    outcomes = ["met", "met", "partly", "not", None, "promising"]
    pilots = pilots_of(
        {f"p{n}": {"kind": "pilot", "outcome": told} for n, told in enumerate(outcomes)}
    )

    rate = derive_success_rate(pilots)

    assert rate == SuccessRate(met=2, partly=1, missed=1, open=2)
    assert rate.count == 4


@pytest.mark.parametrize(
    ("agreed", "covers", "is_before"),
    [
        ("2024-12-16", "2025-01-06 to 2025-01-17", True),
        ("2025-01-06", "2025-01-06 to 2025-01-17", True),
        ("2025-01-07", "2025-01-06 to 2025-01-17", False),
        ("2025-01", "2025-01-06 to 2025-01-17", True),
        ("2025-02", "2025-01-06 to 2025-01-17", False),
        ("2025-01-20", "2025-01 to 2025-02", True),
        ("unknown", "2025-01-06 to 2025-01-17", None),
        (None, "2025-01-06 to 2025-01-17", None),
        ("2025-01-06", None, None),
        ("2025-01-06", "unknown", None),
    ],
)
def test_criteria_come_before_the_start_where_both_dates_can_be_right(
    agreed: str | None, covers: str | None, is_before: bool | None
) -> None:
    entry = Evidence.model_validate({"agreed_before": agreed, "covers": covers})

    assert is_before_start(entry) is is_before


def test_a_date_without_criteria_agrees_on_nothing() -> None:
    (pilot,) = pilots_of(
        {"a": {"kind": "pilot", "agreed_before": "2024-12", "covers": "2025-01-06 to 2025-01-17"}}
    )

    assert not pilot.is_agreed_before
