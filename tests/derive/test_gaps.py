"""What is not proved stands in the order in which it is wanted, with who could prove it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.won import win, with_log
from tests.libraries import DRIVERS, SEGMENTS, make_library
from vpcases.derive.gaps import Gap, derive_gaps
from vpcases.model.feature import Reason
from vpcases.model.library import Record
from vpcases.model.win import ReasonSource
from vpcases.problems import Source

PROVED = {"status": "published", "title": "A", "segment": "small-shops", "drivers": "hours"}
NOMINATED = {"status": "nominated", "segment": "small-shops", "drivers": "errors"}


def keys_of(gaps: tuple[Gap, ...]) -> list[tuple[str, str]]:
    return [(gap.segment.id if gap.segment else "", gap.driver.id) for gap in gaps]


PAIRS = st.tuples(st.sampled_from([*SEGMENTS]), st.sampled_from([*DRIVERS]))


@given(st.lists(PAIRS), st.lists(PAIRS))
def test_gaps_are_what_no_open_case_is_about_and_stand_by_their_wins(
    proved: list[tuple[str, str]], won: list[tuple[str, str]]
) -> None:
    cases = {
        f"case-{n}": {"status": "published", "title": "A", "segment": s, "drivers": d}
        for n, (s, d) in enumerate(proved)
    }
    wins = [win(n + 2, segment_actual=s, reason=d) for n, (s, d) in enumerate(won)]

    gaps = derive_gaps(with_log(make_library(cases), *wins))

    every = {(s, d) for s in SEGMENTS for d in DRIVERS}
    assert set(keys_of(gaps)) == every - set(proved)
    assert [len(gap.wins) for gap in gaps] == sorted(
        (won.count(key) for key in every - set(proved)), reverse=True
    )


def test_without_wins_what_matters_most_comes_first() -> None:
    segments = {
        "small-shops": {"title": "Small", "importance": {"rank": "2"}},
        "large-shops": {
            "title": "Large",
            "importance": {"rank": "1"},
            "priorities": {"errors": "assumed", "hours": "assumed"},
        },
        "markets": "Markets",
    }

    gaps = derive_gaps(with_log(make_library(segments=segments)))

    assert keys_of(gaps) == [
        ("large-shops", "errors"),
        ("large-shops", "hours"),
        ("small-shops", "hours"),
        ("small-shops", "errors"),
        ("markets", "hours"),
        ("markets", "errors"),
    ]
    assert [gap.place for gap in gaps[:3]] == [1, 2, None]


def test_the_segment_that_a_win_turned_out_to_be_in_counts_and_none_of_tomorrow() -> None:
    wins = [
        win(2, segment_assumed="small-shops", segment_actual="large-shops"),
        win(3, date=date(2026, 11, 2)),
    ]

    gaps = derive_gaps(with_log(make_library(), *wins))

    found = dict(zip(keys_of(gaps), gaps, strict=True))
    assert len(found["large-shops", "hours"].wins) == 1
    assert found["small-shops", "hours"].wins == ()


def test_wins_in_no_segment_that_we_know_are_a_gap_of_their_own() -> None:
    wins = [
        win(2, segment_assumed="", reason="errors"),
        win(3, segment_assumed="Cider makers", reason="errors"),
        win(4, segment_assumed="", reason="somebody-knew-us"),
    ]

    gaps = derive_gaps(with_log(make_library(), *wins))

    assert keys_of(gaps)[0] == ("", "errors")
    assert [each.row for each in gaps[0].wins] == [2, 3]
    assert [one.win.row for one in gaps[0].candidates if one.win] == [3]
    assert keys_of(gaps).count(("", "errors")) == 1
    assert len(gaps) == 5


def test_a_reason_that_comes_down_to_a_driver_counts_for_it() -> None:
    library = make_library()
    reason = Reason.model_validate({"title": "Their bank changes", "driver": "errors"})
    known = Record("bank-change", reason, Source("cases/vocabulary.yml"))

    gaps = derive_gaps(
        with_log(replace(library, reasons={"bank-change": known}), win(2, reason="bank-change"))
    )

    assert keys_of(gaps)[0] == ("small-shops", "errors")
    assert len(gaps[0].wins) == 1


def test_a_gap_counts_customers_and_whom_a_reason_is_known_from() -> None:
    wins = [
        win(2, customer="Corner"),
        win(3, customer="corner"),
        win(4, customer="Mill", reason_source=ReasonSource.ASSUMED),
        win(5, customer="Mill", reason_source=None),
    ]

    first = derive_gaps(with_log(make_library(), *wins))[0]

    assert first.customers == 2
    assert dict(first.by_source) == {ReasonSource.BUYER: 2, ReasonSource.ASSUMED: 1, None: 1}


def test_a_gap_is_filled_by_a_case_in_work_before_anybody_else() -> None:
    cases = {
        "late": {**NOMINATED, "status": "qualified"},
        "early": NOMINATED,
        "lapsed": {**PROVED, "drivers": "errors"},
    }

    gaps = derive_gaps(with_log(make_library(cases), open_ids=set()))

    (gap,) = [g for k, g in zip(keys_of(gaps), gaps, strict=True) if k == ("small-shops", "errors")]
    assert [case.id for case in gap.in_work] == ["lapsed", "late", "early"]


def candidates_of(customers: dict[str, Any], *wins: Any, **cases: Any) -> list[tuple[str, int]]:
    library = make_library(cases, customers=customers)
    gaps = derive_gaps(with_log(library, *wins, open_ids=set()))
    (gap,) = [g for k, g in zip(keys_of(gaps), gaps, strict=True) if k == ("small-shops", "hours")]
    return [(one.name, one.win.row if one.win else 0) for one in gap.candidates]


def test_customers_who_bought_for_it_come_first_the_newest_win_of_each() -> None:
    customers = {"mill": {"name": "Mill", "segment": "small-shops"}}
    wins = [
        win(2, customer="Corner", date=date(2026, 3, 1)),
        win(3, customer="Corner", date=date(2026, 8, 1)),
        win(4, customer="Quay", date=date(2026, 5, 1)),
    ]

    assert candidates_of(customers, *wins) == [("Corner", 3), ("Quay", 4), ("Mill", 0)]


def test_nobody_is_nominated_who_has_a_case_has_left_or_took_theirs_back() -> None:
    customers = {
        "corner": {"name": "Corner", "segment": "small-shops"},
        "mill": {"name": "Mill", "segment": "small-shops", "left": "2026-02"},
        "quay": {"name": "Quay", "segment": "small-shops"},
        "yard": {"name": "Yard", "segment": "small-shops"},
    }
    wins = [win(2, customer="corner"), win(3, customer="Mill"), win(4, customer="QUAY")]
    cases = {
        "one": {**PROVED, "customer": "corner"},
        "two": {**PROVED, "customer": "quay", "status": "withdrawn"},
    }

    assert candidates_of(customers, *wins, **cases) == [("Yard", 0)]
