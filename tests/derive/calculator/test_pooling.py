from __future__ import annotations

from copy import deepcopy
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.calculator.sample import (
    CALCULATOR,
    calculator_of,
    portfolio_of,
    shop,
    three_shops,
)
from vpcases.derive import Edition
from vpcases.derive.calculator.pooling import PooledElement


def hours_of(cases: dict[str, Any], **more: Any) -> PooledElement:
    return calculator_of(cases, **more).elements[0]


def behind(cases: dict[str, Any], **more: Any) -> set[str]:
    return {case.id for case in hours_of(cases, **more).cases}


def test_the_default_of_an_input_is_the_median_and_its_bounds_are_what_was_observed() -> None:
    hours = hours_of(three_shops())

    said = {e.label: (e.low, e.median, e.high) for e in hours.inputs}
    assert said == {
        "hours otherwise": (5, 6, 10),
        "hours with ours": (2, 3, 4),
        "working weeks": (50, 50, 50),
        "hourly cost": (40, 50, 60),
    }


def test_of_two_cases_the_median_is_the_exact_middle_and_never_the_best() -> None:
    cases = three_shops()
    del cases["three"]
    cases["two"]["value_elements"]["hours"]["inputs"]["hourly cost"] = "40.05 EUR/h"

    cost = hours_of(cases).inputs[3]

    assert cost.median == Fraction("45.025")


def test_of_a_range_the_middle_counts_for_the_median_and_its_ends_for_the_bounds() -> None:
    cases = {"one": shop("6-10 h/week", "2 h/week", "50 EUR/h")}

    first = hours_of(cases).inputs[0]

    assert (first.low, first.median, first.high) == (6, 8, 10)


def test_only_what_the_visitor_sets_is_asked_and_names_may_be_exchanged() -> None:
    typed = deepcopy(CALCULATOR)
    typed["elements"]["hours"]["names"] = {"hours OTHERWISE": "hours left without us"}
    typed["elements"]["hours"]["asks"] = ["Hours  otherwise", "working weeks"]

    inputs = hours_of(three_shops(), calculator=typed).inputs

    assert [entry.label for entry in inputs if entry.is_asked] == [
        "hours left without us",
        "working weeks",
    ]


def test_cases_that_call_their_inputs_otherwise_stand_behind_it_too() -> None:
    cases = three_shops()
    cases["two"]["value_elements"]["hours"] = {
        "equation": "(counting by hand * 1 - counting with us) x weeks open x wage",
        "inputs": {
            "counting by hand": "10 h/week",
            "counting with us": "4 h/week",
            "weeks open": "50 weeks/year",
            "wage": "40 EUR/h",
        },
    }
    assert behind(cases) == {"one", "three"}

    same = cases["two"]["value_elements"]["hours"]
    same["equation"] = "(counting by hand − counting with us) * weeks open × wage"

    assert behind(cases) == {"one", "two", "three"}


def without(name: str) -> dict[str, Any]:
    cases = three_shops()
    two = cases["two"]["value_elements"]["hours"]
    if name == "contention":
        two["point"] = "contention"
    elif name == "parity":
        two["point"] = "parity"
    elif name == "favours":
        two["favours"] = "alternative"
    elif name == "units":
        two["inputs"]["working weeks"] = "4 weeks/month"
    elif name == "currency":
        two["inputs"]["hourly cost"] = "40 GBP/h"
    elif name == "sentence":
        cases["two"]["value_elements"]["hours"] = "Nobody counts any more."
    elif name == "wrong":
        two["equation"] = "(hours otherwise - hours with them) x working weeks x hourly cost"
    elif name == "segment":
        cases["two"]["segment"] = "large-shops"
    elif name == "projected":
        cases["two"]["before_after"] = {"Counting": {"before": "9 h/week", "expected": "4 h/week"}}
        two["inputs"]["hours with ours"] = "= counting after"
    return cases


@pytest.mark.parametrize(
    "why",
    [
        "contention",
        "parity",
        "favours",
        "units",
        "currency",
        "sentence",
        "wrong",
        "segment",
        "projected",
    ],
)
def test_a_case_that_says_another_thing_does_not_stand_behind_it(why: str) -> None:
    assert behind(three_shops()) == {"one", "two", "three"}

    assert behind(without(why)) == {"one", "three"}


def test_cases_left_out_for_their_way_of_working_it_out_are_counted() -> None:
    assert hours_of(without("currency")).others == 1
    assert hours_of(without("contention")).others == 0
    assert hours_of(three_shops()).others == 0


def test_a_unit_in_singular_and_plural_and_in_minutes_is_one() -> None:
    cases = three_shops()
    inputs = cases["two"]["value_elements"]["hours"]["inputs"]
    inputs["working weeks"] = "50 week/year"
    inputs["hours otherwise"] = "600 min/week"

    assert behind(cases) == {"one", "two", "three"}
    assert hours_of(cases).inputs[0].high == 10


def test_a_value_is_shown_in_the_unit_of_the_case_whose_words_are_used() -> None:
    cases = three_shops()
    cases["one"]["value_elements"]["hours"]["inputs"]["hours otherwise"] = "360 min/week"

    first = hours_of(cases).inputs[0]

    assert (first.median, first.size, first.unit.unit) == (6, Fraction(1, 60), "min/week")


def test_what_happens_every_few_weeks_is_shown_as_how_often_it_is() -> None:
    cases = {"one": shop("6 h/week", "2 h/week", "50 EUR/h")}
    cases["one"]["value_elements"]["hours"] = {
        "equation": "counts x weeks open x cost of a count",
        "inputs": {
            "counts": "every 2 weeks",
            "weeks open": "50 weeks/year",
            "cost of a count": "100 EUR",
        },
    }
    typed = {
        **CALCULATOR,
        "elements": {"hours": {"like": "one", "asks": ["counts"]}, "change": "one"},
    }

    first = hours_of(cases, calculator=typed).inputs[0]

    assert (first.median, first.unit.form, first.unit.unit) == (Fraction(1, 2), "per", "week")


@pytest.mark.parametrize("status", ["drafted", "checked", "approved", "retired", "under-review"])
def test_a_case_that_is_not_published_moves_no_number_of_the_public_edition(status: str) -> None:
    cases = three_shops()
    cases["two"]["status"] = status

    public = hours_of(cases)
    internal = hours_of(cases, edition=Edition.INTERNAL)

    # What is retired or under review moves none of the internal edition either.
    is_in_doubt = status in ("retired", "under-review")
    assert {case.id for case in public.cases} == {"one", "three"}
    assert next((e.low, e.high) for e in public.inputs) == (5, 6)
    assert next((e.low, e.high) for e in internal.inputs) == (5, 6 if is_in_doubt else 10)


@pytest.mark.parametrize("edition", Edition)
def test_a_calculator_whose_words_are_not_shown_is_not_shown_either(edition: Edition) -> None:
    cases = three_shops()
    cases["one"]["status"] = "drafted" if edition is Edition.PUBLIC else "withdrawn"

    portfolio = portfolio_of(cases, edition=edition)

    assert portfolio.calculators == ()
    assert portfolio.library.calculators["counting"].content.elements == {}


def test_one_element_without_cases_takes_the_whole_calculator_away() -> None:
    cases = three_shops()
    cases["lender"] = shop("6 h/week", "2 h/week", "50 EUR/h", status="drafted")
    typed = {**CALCULATOR, "elements": {**CALCULATOR["elements"], "change": "lender"}}

    assert portfolio_of(cases, typed).calculators == ()
    assert len(portfolio_of(cases, typed, Edition.INTERNAL).calculators) == 1


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=9),
    st.randoms(use_true_random=False),
)
def test_the_median_lies_within_what_was_observed_whatever_the_order(
    costs: list[int], shuffler: Any
) -> None:
    names = ["one", *(f"other-{number}" for number in range(len(costs) - 1))]
    cases = {
        n: shop("6 h/week", "2 h/week", f"{c} EUR/h") for n, c in zip(names, costs, strict=True)
    }
    shuffled = list(cases.items())
    shuffler.shuffle(shuffled)

    cost = hours_of(cases).inputs[3]
    again = hours_of(dict(shuffled)).inputs[3]

    below = sum(value <= cost.median for value in costs)
    above = sum(value >= cost.median for value in costs)
    assert cost.low == min(costs) <= cost.median <= cost.high == max(costs)
    assert min(below, above) * 2 >= len(costs)
    assert (cost.low, cost.median, cost.high) == (again.low, again.median, again.high)
