from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.lapses import LapseKind
from vpcases.derive.refresh import (
    count_pages,
    derive_refresh,
    find_next,
    find_renewal,
    weigh,
)
from vpcases.model.library import Library

DAY = date(2026, 11, 1)
LINES = {"Counting": "20 h/week -> 2 h/week"}


def inside(library: Library, day: date = DAY) -> Portfolio:
    return derive_portfolio(open_gate(library, Edition.INTERNAL, day), Edition.INTERNAL, day)


def case(**fields: Any) -> dict[str, Any]:
    return {"status": "published", "title": "A title", **fields}


def until(day: date | str, **fields: Any) -> dict[str, Any]:
    return case(approval={"until": str(day)}, **fields)


def kinds(portfolio: Portfolio, days: int = 90) -> dict[str, list[LapseKind]]:
    renewals = derive_refresh(portfolio, days)
    return {each.id: [lapse.kind for lapse in each.lapses] for each in renewals}


@given(st.integers(-2000, 2000), st.integers(1, 400))
def test_what_lapses_within_the_days_looked_ahead_is_listed_and_nothing_else(
    left: int, days: int
) -> None:
    portfolio = inside(make_library({"one": until(DAY + timedelta(days=left))}))

    assert kinds(portfolio, days) == ({"one": [LapseKind.APPROVAL]} if left <= days else {})


@pytest.mark.parametrize("status", ["nominated", "drafted", "checked", "approved"])
def test_what_was_never_shown_does_not_lapse(status: str) -> None:
    library = make_library({"one": {**until("2020-01-01", due="2020-01-01"), "status": status}})

    assert derive_refresh(inside(library)) == ()


@pytest.mark.parametrize("status", ["retired", "withdrawn"])
def test_what_has_left_for_good_is_not_asked_for(status: str) -> None:
    library = make_library({"one": {**until("2026-11-02"), "status": status}})

    assert derive_refresh(inside(library)) == ()


def test_each_thing_that_lapses_is_told() -> None:
    library = make_library(
        {
            "one": case(
                customer="corner",
                approval={"until": "2026-12-31", "date": "2025-01-01"},
                before_after=LINES,
                measured="2024-11",
                due="2026-11-30",
                quotes={
                    "evening": {
                        "text": "It works.",
                        "by": "Ada Quist",
                        "approval": {"until": "2026-11-15"},
                    }
                },
            )
        },
        customers={
            "corner": {
                "name": "Corner",
                "left": "2026-03-01",
                "people": {"Ada Quist": {"role": "Owner", "status": "moved"}},
            }
        },
    )

    (renewal,) = derive_refresh(inside(library))

    assert {(lapse.kind, str(lapse.last_day), lapse.about) for lapse in renewal.lapses} == {
        (LapseKind.APPROVAL, "2026-12-31", ""),
        (LapseKind.QUOTE, "2026-11-15", "evening"),
        (LapseKind.FIGURES, "2026-11-30", ""),
        (LapseKind.CUSTOMER_LEFT, "2026-03-01", "Corner"),
        (LapseKind.SPEAKER_MOVED, "None", "Ada Quist"),
        (LapseKind.REVIEW, "2026-11-30", ""),
    }
    assert renewal.lapses[0].kind is LapseKind.CUSTOMER_LEFT


def test_what_is_known_of_an_alternative_is_good_for_a_year() -> None:
    element = {
        "equation": "hours x cost - Rubicund price",
        "inputs": {
            "hours": "6 h/year",
            "cost": "55 EUR/h",
            "Rubicund price": "3 EUR/year from quotation, 2025-12-01",
        },
    }
    library = make_library(
        {"one": case(alternative="rival", value_elements={"hours": element})},
        alternatives={"rival": {"title": "Rubicund", "kind": "competitor"}},
    )

    (renewal,) = derive_refresh(inside(library))

    assert [(lapse.kind, lapse.about, lapse.last_day) for lapse in renewal.lapses] == [
        (LapseKind.COMPARISON, "Rubicund", date(2026, 12, 1))
    ]


def test_a_customer_who_left_and_approved_again_is_not_asked_again() -> None:
    fields = case(
        customer={"name": "Corner", "left": "2026-03-01"}, approval={"date": "2026-04-01"}
    )

    assert derive_refresh(inside(make_library({"one": fields}))) == ()


@pytest.mark.parametrize(
    "explained", [{"notice": "From 2020."}, {"accepted": {"measured-long-ago": "They know."}}]
)
def test_old_figures_that_are_explained_are_not_asked_for(explained: dict[str, Any]) -> None:
    library = make_library({"one": case(before_after=LINES, measured="2020", **explained)})

    assert derive_refresh(inside(library)) == ()


def test_quotes_and_certificates_lapse_too() -> None:
    quotes = {"alone": {**until("2026-11-20"), "text": "It works."}}
    del quotes["alone"]["title"]
    library = make_library({}, quotes=quotes)

    (renewal,) = derive_refresh(inside(library))

    assert (renewal.id, [lapse.kind for lapse in renewal.lapses]) == ("alone", [LapseKind.APPROVAL])


def test_pages_are_counted_one_by_one() -> None:
    library = make_library(
        {
            "one": case(segment="small-shops", drivers=["hours", "errors"]),
            "two": case(segment="small-shops", drivers=["hours"]),
        },
        quotes={"alone": {"status": "published", "text": "It works.", "explains": "hours"}},
        translations={("one", "de"): {"title": "Ein Titel"}},
    )

    pages = count_pages(inside(library))

    # Its page, in German, the list; segment, two drivers, and what is not assigned on three axes;
    # two crossings.
    assert pages["one"] == 3 + 1 + 2 + 3 + 2
    assert pages["two"] == 2 + 1 + 1 + 3 + 1
    assert pages["quotes/alone"] == 1 + 1


def test_the_weight_is_the_product_that_the_documentation_explains() -> None:
    assert weigh(pages=15, days_left=60, months=7) == 15 * (180 - 60) * (12 + 7)
    assert weigh(pages=1, days_left=0, months=None) == 180 * (12 + 24)
    assert weigh(pages=1, days_left=-1000, months=0) == weigh(pages=1, days_left=-90, months=0)


WEIGHED = st.tuples(st.integers(1, 50), st.integers(-400, 90), st.none() | st.integers(0, 200))


@given(WEIGHED)
def test_more_pages_fewer_days_and_greater_age_are_each_worse(one: Any) -> None:
    pages, left, months = one
    weight = weigh(pages, left, months)

    assert weight > 0
    assert weigh(pages + 1, left, months) > weight
    assert weigh(pages, left - 1, months) >= weight
    assert months is None or weigh(pages, left, months + 1) > weight


def test_the_worst_comes_first_and_equals_in_the_order_of_their_ids() -> None:
    library = make_library(
        {
            "b": until("2026-11-20"),
            "a": until("2026-11-20"),
            "soon": until("2026-11-02"),
            "late": until("2027-01-15"),
        }
    )

    assert [each.id for each in derive_refresh(inside(library))] == ["soon", "a", "b", "late"]


def test_what_comes_next_is_told() -> None:
    library = make_library({"one": until("2027-02-02"), "two": until("2027-02-01"), "no": case()})

    assert derive_refresh(inside(library)) == ()
    assert find_next(inside(library)) == (date(2027, 2, 1), "two")
    assert find_next(inside(make_library({"no": case()}))) is None


def test_a_proof_can_be_asked_about_although_nothing_lapses() -> None:
    portfolio = inside(make_library({"one": until("2030-01-01"), "draft": {"title": "A draft"}}))

    renewal = find_renewal("one", portfolio)
    assert renewal is not None
    assert renewal.lapses == ()
    assert find_renewal("draft", portfolio) is None
    assert find_renewal("nothing", portfolio) is None
