from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.calculator.sample import calculator_of, shop, three_shops
from vpcases.derive.calculator.estimating import Estimate, add_estimates, estimate_element
from vpcases.derive.calculator.pooling import PooledElement
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.value_equation import Range

ELEMENTS = calculator_of(three_shops()).elements
HOURS, CHANGE = ELEMENTS
COST = 3
VALUES = st.fractions(min_value=0, max_value=500, max_denominator=8)


def told(estimate: Estimate | None) -> tuple[Fraction, Range | None]:
    assert estimate is not None
    return estimate.expected, estimate.range


def test_what_the_visitor_does_not_set_is_the_median_and_its_range_makes_low_and_high() -> None:
    # (6 - 3) x 50 x 50; (5 - 4) x 50 x 40; (10 - 2) x 50 x 60
    assert told(estimate_element(HOURS, {})) == (7500, Range(Fraction(2000), Fraction(24000)))


def test_what_the_visitor_sets_is_taken_exactly_and_has_no_range_any_more() -> None:
    given = {0: Fraction(8), 1: Fraction(2), COST: Fraction("55.5")}

    assert told(estimate_element(HOURS, given)) == (16650, Range(Fraction(16650), Fraction(16650)))


def test_what_speaks_for_the_alternative_counts_negative() -> None:
    assert told(estimate_element(CHANGE, {})) == (-2000, Range(Fraction(-3000), Fraction(-1000)))


def test_a_worse_case_than_any_comes_out_negative_and_is_not_cut_off() -> None:
    assert told(estimate_element(HOURS, {0: Fraction(1)}))[0] == (1 - 3) * 50 * 50


def test_the_sum_has_a_range_only_where_every_part_has_one() -> None:
    whole = add_estimates(estimate_element(element, {}) for element in ELEMENTS)
    part = add_estimates([estimate_element(HOURS, {}), Estimate(Fraction(5), None)])

    assert told(whole) == (5500, Range(Fraction(-1000), Fraction(23000)))
    assert told(part) == (7505, None)
    assert add_estimates([Estimate(Fraction(5), None), None]) is None


def test_fewer_than_three_cases_tell_no_range() -> None:
    cases = three_shops()
    del cases["three"]

    hours = calculator_of(cases).elements[0]

    assert told(estimate_element(hours, {})) == (Fraction(8 - 3) * 50 * 45, None)


def test_a_division_by_nothing_is_no_number() -> None:
    assert estimate_element(CHANGE, {1: Fraction(0)}) is None
    assert add_estimates([estimate_element(CHANGE, {1: Fraction(0)})]) is None


def element_of(equation: str, *inputs: dict[str, str]) -> PooledElement:
    """Return the pooled element of three cases with this equation."""
    cases: dict[str, Any] = {}
    for name, values in zip(("one", "two", "three"), inputs, strict=True):
        cases[name] = shop("6 h/week", "2 h/week", "50 EUR/h")
        cases[name]["value_elements"]["errors"] = {"equation": equation, "inputs": values}
    typed = {
        "title": "?",
        "segment": "small-shops",
        "elements": {"errors": {"like": "one", "asks": list(inputs[0])[:1]}, "change": "one"},
    }
    return calculator_of(cases, typed).elements[0]


def test_a_range_across_a_division_by_nothing_is_none() -> None:
    element = element_of(
        "gain / (open - closed)",
        {"gain": "100 EUR", "open": "8 years", "closed": "2 years"},
        {"gain": "100 EUR", "open": "9 years", "closed": "6 years"},
        {"gain": "100 EUR", "open": "5 years", "closed": "1 years"},
    )

    assert told(estimate_element(element, {})) == (Fraction(100, 8 - 2), None)
    assert told(estimate_element(element, {1: Fraction(10)}))[1] == Range(
        Fraction(100, 9), Fraction(100, 4)
    )


def test_a_range_that_stands_twice_and_turns_between_its_ends_is_none() -> None:
    inputs = [{"share": f"{n} %", "gain": "100 EUR/year"} for n in (10, 40, 90)]
    turning = element_of("share x (1 - share) x gain", *inputs)
    even = element_of("(gain + gain) x share", *inputs)

    assert told(estimate_element(turning, {})) == (Fraction(24), None)
    assert told(estimate_element(turning, {0: Fraction(1, 2)}))[1] == Range(
        Fraction(25), Fraction(25)
    )
    assert told(estimate_element(even, {}))[1] == Range(Fraction(20), Fraction(180))


def test_more_than_ten_ranges_are_none_and_ten_are_told() -> None:
    names = [f"part {number}" for number in range(11)]
    columns = [dict.fromkeys(names, f"{n} EUR/year") for n in (1, 2, 3)]
    element = element_of(" + ".join(names), *columns)

    assert told(estimate_element(element, {})) == (22, None)
    assert told(estimate_element(element, {0: Fraction(2)})) == (
        22,
        Range(Fraction(12), Fraction(32)),
    )


@given(st.dictionaries(st.integers(0, 3), VALUES))
def test_what_is_expected_lies_between_low_and_high(values: dict[int, Fraction]) -> None:
    expected, span = told(estimate_element(HOURS, values))

    assert span is not None
    assert span.low <= expected <= span.high


@given(st.lists(st.integers(0, 8), min_size=4, max_size=4))
def test_no_choice_within_the_observed_ranges_leaves_low_and_high(places: list[int]) -> None:
    span = told(estimate_element(HOURS, {}))[1]
    values = {
        str(number): entry.low + (entry.high - entry.low) * Fraction(place, 8)
        for number, (entry, place) in enumerate(zip(HOURS.inputs, places, strict=True))
    }

    assert span is not None
    assert span.low <= evaluate(HOURS.form.steps, values) <= span.high


@pytest.mark.parametrize("number", range(4))
def test_setting_one_input_to_its_median_changes_nothing_but_the_range(number: int) -> None:
    median = HOURS.inputs[number].median
    before, wide = told(estimate_element(HOURS, {}))

    after, narrow = told(estimate_element(HOURS, {number: median}))

    assert before == after
    assert wide is not None
    assert narrow is not None
    assert wide.low <= narrow.low <= narrow.high <= wide.high
