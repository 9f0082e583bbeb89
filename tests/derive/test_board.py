"""How far cases have come, whose move is next, and which proofs and people win."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.won import win, with_log
from tests.libraries import make_library, make_portfolio
from vpcases.derive.board import STEPS, derive_programme
from vpcases.derive.importance import derive_importance, find_neglected
from vpcases.derive.proof_use import derive_proof_use, derive_reference_needs
from vpcases.model.authored import Status

STATUSES = st.sampled_from([*Status])
DUES = st.sampled_from(["", "2026-10-31", "2026-11-01", "2026-11", "2027", "unknown"])
OWNERS = st.sampled_from(["", "Ada", "Ben"])


def cases_of(rows: list[tuple[Status, str, str]]) -> dict[str, Any]:
    return {
        f"case-{n}": {"status": status.value, "title": "A", "due": due, "owner": owner}
        for n, (status, due, owner) in enumerate(rows)
    }


@given(st.lists(st.tuples(STATUSES, DUES, OWNERS)))
def test_every_case_stands_at_its_status_or_is_counted_as_gone(
    rows: list[tuple[Status, str, str]],
) -> None:
    programme = derive_programme(make_portfolio(make_library(cases_of(rows))))

    typed = [status for status, _, _ in rows]
    assert {s: len(programme.by_status[s]) for s in STEPS} == {s: typed.count(s) for s in STEPS}
    assert programme.retired == typed.count(Status.RETIRED)
    assert programme.withdrawn == typed.count(Status.WITHDRAWN)


@given(st.lists(st.tuples(STATUSES, DUES, OWNERS)))
def test_each_owner_has_theirs_in_the_order_in_which_they_are_due(
    rows: list[tuple[Status, str, str]],
) -> None:
    programme = derive_programme(make_portfolio(make_library(cases_of(rows))))

    listed = [one for ones in programme.by_owner.values() for one in ones]
    assert len({one.case.id for one in listed}) == len(listed)
    for name, ones in programme.by_owner.items():
        assert {one.case.history.owner or "" for one in ones} == {name}
        days = [one.days for one in ones if one.days is not None]
        assert days == sorted(days)
        assert all(one.days is None for one in ones[len(days) :])
    assert "" not in list(programme.by_owner)[:-1]


def test_a_month_is_due_with_its_last_day_and_nothing_is_overdue_on_its_day() -> None:
    cases = cases_of(
        [
            (Status.DRAFTED, "2026-10-31", ""),
            (Status.DRAFTED, "2026-11-01", ""),
            (Status.DRAFTED, "2026-11", ""),
            (Status.DRAFTED, "unknown", ""),
        ]
    )

    ones = derive_programme(make_portfolio(make_library(cases))).by_status[Status.DRAFTED]

    assert [(one.days, one.is_overdue) for one in ones] == [
        (-1, True),
        (0, False),
        (29, False),
        (None, False),
    ]


def importance_of(*ranks: str, proofs: list[int]) -> str:
    segments = {
        f"s-{n}": {"title": f"S {n}", "importance": {"rank": rank}} for n, rank in enumerate(ranks)
    }
    cases = {
        f"case-{n}-{m}": {"status": "published", "title": "A", "segment": f"s-{n}"}
        for n, count in enumerate(proofs)
        for m in range(count)
    }
    found = find_neglected(derive_importance(with_log(make_library(cases, segments=segments))))
    return found.segment.id if found else ""


def test_the_most_important_segment_is_told_where_it_has_least_proof() -> None:
    assert importance_of("2", "1", "3", proofs=[2, 0, 1]) == "s-1"
    assert importance_of("1", "2", "3", proofs=[1, 1, 2]) == "s-0"


def test_nothing_is_told_where_it_has_its_share_or_nobody_says_what_matters() -> None:
    assert importance_of("1", "2", proofs=[1, 0]) == ""
    assert importance_of("1", "2", proofs=[1, 1]) == ""
    assert importance_of("", "", proofs=[0, 1]) == ""


def test_a_proof_is_counted_once_a_win_and_unused_ones_stand_at_the_end() -> None:
    cases = {
        name: {"status": "published", "title": name} for name in ("till", "scales", "shelf")
    } | {"draft": {"status": "drafted", "title": "draft"}}
    wins = [
        win(2, proof_used=("scales", "scales"), date=date(2026, 5, 1)),
        win(3, proof_used=("scales", "till"), date=date(2026, 3, 1)),
        win(4, proof_used=("gone-long-ago",)),
    ]

    uses = derive_proof_use(with_log(make_library(cases), *wins))

    assert [(use.case.id, use.wins, use.last) for use in uses] == [
        ("scales", 2, date(2026, 5, 1)),
        ("till", 1, date(2026, 3, 1)),
        ("shelf", 0, None),
    ]


def test_references_needed_stand_beside_who_may_be_asked() -> None:
    refer = {"call": "yes", "per_quarter": "1"}
    people = {
        "Ada": {"refer": refer},
        "Ben": {"refer": {**refer, "last_asked": "2026-10-12"}},
        "Cleo": {"refer": refer, "status": "left"},
        "Dan": {"refer": "no"},
    }
    customers = {"corner": {"name": "Corner", "segment": "small-shops", "people": people}}
    wins = [
        win(2, needed_reference=True),
        win(3, needed_reference=False),
        win(4, needed_reference=None),
        win(5, needed_reference=True, segment_assumed="large-shops"),
    ]

    needs = derive_reference_needs(with_log(make_library(customers=customers), *wins))

    told = {n.segment.id: (n.needed, n.told, n.free, n.resting, n.is_short) for n in needs}
    assert told == {"large-shops": (1, 1, 0, 0, True), "small-shops": (1, 2, 1, 1, False)}
    assert needs[0].segment.id == "large-shops"
