from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.strategies import CASES, portfolio_of
from vpcases.derive.nearest import (
    NearCase,
    Nearness,
    find_current,
    find_instead,
    find_nearest,
)
from vpcases.model.library import Absent, Why

RANKS = list(Nearness)
MANY = 99


def named(near: tuple[NearCase, ...]) -> list[tuple[str, Nearness]]:
    return [(candidate.case.id, candidate.nearness) for candidate in near]


@given(CASES, st.integers(min_value=1, max_value=3))
def test_a_case_is_never_near_itself_and_nothing_is_near_twice(
    cases: dict[str, Any], count: int
) -> None:
    portfolio = portfolio_of(cases)

    for case in portfolio.cases:
        near = [candidate.case.id for candidate in find_nearest(portfolio, case, count)]
        assert case.id not in near
        assert len(near) == len(set(near)) <= count


@given(CASES)
def test_what_is_nearer_stands_before_what_is_less_near(cases: dict[str, Any]) -> None:
    portfolio = portfolio_of(cases)

    lists = [find_nearest(portfolio, case, MANY) for case in portfolio.cases]
    lists += [find_instead(portfolio, crossing, MANY) for crossing in portfolio.crossings.values()]
    for near in lists:
        ranks = [RANKS.index(candidate.nearness) for candidate in near]
        assert ranks == sorted(ranks)


@given(CASES)
def test_the_reason_is_true(cases: dict[str, Any]) -> None:
    portfolio = portfolio_of(cases)

    for case in portfolio.cases:
        mine = {case.segment, case.offering, *case.drivers}
        for near in find_nearest(portfolio, case, MANY):
            theirs = {near.case.segment, near.case.offering, *near.case.drivers}
            assert near.shared
            assert set(near.shared) <= mine & theirs


@given(CASES)
def test_an_empty_crossing_always_has_something_to_read_where_there_is_any_case(
    cases: dict[str, Any],
) -> None:
    portfolio = portfolio_of(cases)

    for crossing in portfolio.crossings.values():
        if not crossing.cases:
            assert len(find_instead(portfolio, crossing)) == min(2, len(portfolio.cases))


def test_the_same_driver_in_another_segment_is_nearest_to_an_empty_crossing() -> None:
    portfolio = portfolio_of(
        {
            "newest": {"segment": "hotels", "drivers": "trust", "live": "2026-10"},
            "segment": {"segment": "small-shops", "drivers": "trust", "live": "2025"},
            "driver": {"segment": "hotels", "drivers": "hours", "live": "2024"},
        }
    )

    near = find_instead(portfolio, portfolio.crossings["small-shops", "hours"], MANY)

    assert named(near) == [
        ("driver", Nearness.SAME_DRIVER),
        ("segment", Nearness.SAME_SEGMENT),
        ("newest", Nearness.NEWEST),
    ]


def test_what_an_author_chose_stands_first_then_segment_and_driver_then_either() -> None:
    ours = {"offering": "ours"}
    portfolio = portfolio_of(
        {
            "mine": {"segment": "hotels", "drivers": "hours", "related": ["chosen"], **ours},
            "offering": ours,
            "segment": {"segment": "hotels", "drivers": "trust"},
            "driver": {"segment": "small-shops", "drivers": "hours"},
            "both": {"segment": "hotels", "drivers": "hours"},
            "chosen": {"segment": "large-shops", "drivers": "errors"},
            "stranger": {"segment": "large-shops", "drivers": "errors"},
        }
    )
    mine = next(case for case in portfolio.cases if case.id == "mine")

    assert named(find_nearest(portfolio, mine, MANY)) == [
        ("chosen", Nearness.CHOSEN),
        ("both", Nearness.SAME_CROSSING),
        ("driver", Nearness.SAME_DRIVER),
        ("segment", Nearness.SAME_SEGMENT),
        ("offering", Nearness.SAME_OFFERING),
    ]


def test_the_main_driver_counts_before_the_others() -> None:
    portfolio = portfolio_of(
        {
            "mine": {"drivers": ["hours", "trust"]},
            "a": {"drivers": "trust", "featured": "yes"},
            "b": {"drivers": "hours"},
        }
    )
    mine = next(case for case in portfolio.cases if case.id == "mine")

    assert [near.case.id for near in find_nearest(portfolio, mine)] == ["b", "a"]


def test_cases_that_nobody_has_assigned_yet_are_not_near_each_other_for_that() -> None:
    portfolio = portfolio_of({"a": {}, "b": {}})

    assert find_nearest(portfolio, portfolio.cases[0]) == ()


GONE = Absent(
    "gone", Why.RETIRED, segment="hotels", drivers=("hours", "trust"), alternative="rival"
)


def published(cases: dict[str, Any]) -> dict[str, Any]:
    """Return cases with the status that a prospect may be led to."""
    return {identity: {**fields, "status": "published"} for identity, fields in cases.items()}


def test_in_place_of_a_case_segment_counts_before_driver_and_driver_before_alternative() -> None:
    portfolio = portfolio_of(
        published(
            {
                "stranger": {"segment": "large-shops", "drivers": "errors", "live": "2026-10"},
                "alternative": {"alternative": "rival"},
                "driver": {"drivers": "trust"},
                "driver-and": {"drivers": "trust", "alternative": "rival"},
                "segment": {"segment": "hotels", "drivers": "errors"},
                "segment-and": {"segment": "hotels", "alternative": "rival"},
                "both": {"segment": "hotels", "drivers": "hours"},
                "both-newer": {"segment": "hotels", "drivers": "trust", "live": "2026"},
                "all": {"segment": "hotels", "drivers": "hours", "alternative": "rival"},
            }
        )
    )

    near = find_current(portfolio, GONE, MANY)

    assert named(near) == [
        ("all", Nearness.SAME_CROSSING),
        ("both-newer", Nearness.SAME_CROSSING),
        ("both", Nearness.SAME_CROSSING),
        ("segment-and", Nearness.SAME_SEGMENT),
        ("segment", Nearness.SAME_SEGMENT),
        ("driver-and", Nearness.SAME_DRIVER),
        ("driver", Nearness.SAME_DRIVER),
        ("alternative", Nearness.SAME_ALTERNATIVE),
    ]
    assert [term.id for term in near[0].shared] == ["hotels", "hours", "rival"]


def test_where_nothing_is_alike_the_newest_published_case_stands_in() -> None:
    cases = published(
        {"old": {"drivers": "errors", "live": "2024"}, "new": {"drivers": "errors", "live": "2025"}}
    )
    draft = {"draft": {"segment": "hotels", "drivers": "hours", "live": "2026"}}

    near = find_current(portfolio_of({**cases, **draft}), GONE)

    assert named(near) == [("new", Nearness.NEWEST)]
    assert find_current(portfolio_of(draft), GONE) == ()


def test_old_figures_stand_behind_and_what_is_no_longer_approved_does_not_stand_in() -> None:
    alike = {"segment": "hotels", "before_after": {"Counting": "9 h/week -> 2 h/week"}}
    cases = {
        "old": {**alike, "measured": "2023-01 to 2023-06", "updated": "2026-10-01"},
        "fresh": {**alike, "measured": "2026-01 to 2026-06"},
        "lapsed": {**alike, "approval": {"by": "Ada Quist", "until": "2026-10-31"}},
    }

    near = find_current(portfolio_of(published(cases)), GONE, MANY)

    assert [candidate.case.id for candidate in near] == ["fresh", "old"]


@given(CASES)
def test_what_stands_in_for_a_case_shares_what_it_says(cases: dict[str, Any]) -> None:
    for near in find_current(portfolio_of(published(cases)), GONE, MANY):
        theirs = {near.case.segment, near.case.alternative, *near.case.drivers}
        assert set(near.shared) <= theirs
        assert {term.id for term in near.shared} <= {"hotels", "hours", "trust", "rival"}
        assert (near.nearness is Nearness.NEWEST) is not bool(near.shared)
