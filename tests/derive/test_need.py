from __future__ import annotations

from dataclasses import replace

from tests.derive.feature_library import make_inside
from tests.libraries import make_library
from vpcases.derive.need import find_cost_of_problem, rank_by_need
from vpcases.derive.portfolio import Portfolio

COST = "two people, two days a week"
PROPOSITION = {"problem_cost": COST, "that_helps": {"hours": "save time", "errors": "err less"}}


def portfolio_of() -> Portfolio:
    portfolio = make_inside({}, propositions={"large-shops": PROPOSITION})
    segments = make_library(
        segments={
            "small-shops": {"title": "Small shops", "priorities": {"errors": "assumed"}},
            "large-shops": {
                "title": "Large shops",
                "priorities": {"hours": "assumed", "errors": "assumed"},
            },
        }
    ).segments
    return replace(portfolio, library=replace(portfolio.library, segments=segments))


def test_the_segment_that_a_driver_matters_most_to_comes_first() -> None:
    portfolio = portfolio_of()

    assert [c.segment.id for c in rank_by_need("hours", portfolio)] == [
        "large-shops",
        "small-shops",
    ]
    assert [c.segment.id for c in rank_by_need("errors", portfolio)] == [
        "small-shops",
        "large-shops",
    ]


def test_the_cost_of_a_problem_is_told_of_the_line_that_comes_first_alone() -> None:
    portfolio = portfolio_of()
    costs = {
        key: find_cost_of_problem(crossing, portfolio)
        for key, crossing in portfolio.crossings.items()
    }

    assert {key: words for key, words in costs.items() if words} == {("large-shops", "hours"): COST}
