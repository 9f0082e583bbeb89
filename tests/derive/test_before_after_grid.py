from __future__ import annotations

from typing import Any

from tests.derive.feature_library import make_case, make_inside
from vpcases.derive.before_after_grid import Grid, derive_grid
from vpcases.derive.terms import Axis
from vpcases.model.authored import Dimension

WORDS = {"text": "I see my children.", "by": "A. Shopkeeper", "explains": ["evenings"]}


def grid_of(**fields: Any) -> Grid:
    portfolio = make_inside({"one": make_case(**fields)})
    group = portfolio.group(Axis.SEGMENT, "small-shops")
    assert group
    return derive_grid(group.term, portfolio)


def dimensions(grid: Grid) -> list[str]:
    return [line.dimension.value for line in grid.lines]


def test_numbers_are_measured_and_sentences_of_a_social_driver_are_feelings() -> None:
    grid = grid_of(
        before_after={
            "Sorting": "20 h/week -> 2 h/week",
            "evenings": "We go home on time",
            "errors": "Nobody searches the shelves",
        }
    )

    assert dimensions(grid) == ["measure", "feel", "day"]


def test_an_author_may_say_what_a_line_is_about() -> None:
    line = {"sentence": "Others ask us how", "driver": "errors", "dimension": "status"}

    assert dimensions(grid_of(before_after={"Others": line})) == ["status"]


def test_what_they_had_and_what_they_have_is_a_row_of_its_own() -> None:
    grid = grid_of(before_after={"Sorting": "20 h/week -> 2 h/week"}, replaced=["by-hand"])

    assert [line.case.replaced[0].id for line in grid.find(Dimension.HAVE)] == ["by-hand"]


def test_a_case_in_which_nothing_changed_yet_has_no_row() -> None:
    ahead = {"Sorting": {"before": "20 h/week", "expected": "2 h/week"}, "Boxes": {"before": "3"}}

    grid = grid_of(before_after=ahead, replaced=["by-hand"])

    assert (grid.lines, grid.cases) == ((), 0)


def test_a_feeling_needs_a_quote() -> None:
    feeling = {"evenings": "We go home on time"}

    assert grid_of(before_after=feeling).lines[0].lacks_quote
    assert not grid_of(before_after=feeling, quotes={"one": WORDS}).lines[0].lacks_quote


def test_what_the_alternative_would_have_given_stands_beside_the_change() -> None:
    grid = grid_of(
        before_after={"Sorting": "20 h/week -> 2 h/week"},
        value_elements={
            "hours": {
                "equation": "(by hand - sorting) x pay x weeks",
                "inputs": {
                    "by hand": "6 h/week",
                    "sorting": "= sorting after",
                    "pay": "10 EUR/h",
                    "weeks": "48 weeks/year",
                },
            }
        },
    )

    alternative = grid.lines[0].alternative
    assert alternative is not None
    assert alternative.name == "by hand"
