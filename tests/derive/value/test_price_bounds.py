"""Bounds of the value and of both prices go on to what follows from them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.derive.value.cases import money, value_of
from vpcases.derive.value.bounds import (
    find_difference_bound,
    find_incentive_bound,
    find_indifference_bound,
    find_settled_bound,
)
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.quantities import Bound

UP_TO, AT_LEAST, ABOUT = Bound.UP_TO, Bound.AT_LEAST, Bound.ABOUT


def equation_of(
    gain: str = "500 EUR/year", ours: str = "90 EUR/year", theirs: str = "70 EUR/year", **more: Any
) -> ValueEquation:
    """Return the equation of a case with one gain and two prices."""
    value = value_of(
        {"hours": money(gain), **more}, prices={"offering": ours, "alternative": theirs}
    )
    assert value.equation is not None
    return value.equation


@pytest.mark.parametrize(
    ("ours", "theirs", "bound"),
    [
        ("90 EUR/year", "70 EUR/year", None),
        ("up to 90 EUR/year", "70 EUR/year", UP_TO),
        ("at least 90 EUR/year", "70 EUR/year", AT_LEAST),
        ("90 EUR/year", "up to 70 EUR/year", AT_LEAST),
        ("90 EUR/year", "at least 70 EUR/year", UP_TO),
        ("90 EUR/year", "about 70 EUR/year", ABOUT),
        ("up to 90 EUR/year", "up to 70 EUR/year", ABOUT),
    ],
)
def test_a_bound_of_the_alternatives_price_is_turned_round_in_the_difference(
    ours: str, theirs: str, bound: Bound | None
) -> None:
    turned = {UP_TO: AT_LEAST, AT_LEAST: UP_TO, ABOUT: ABOUT, None: None}
    equation = equation_of(ours=ours, theirs=theirs)

    assert find_difference_bound(equation) is bound
    assert find_incentive_bound(equation) is turned[bound]


def test_a_bound_of_the_value_goes_on_to_the_incentive_and_the_price_of_indifference() -> None:
    equation = equation_of("up to 500 EUR/year")

    assert find_incentive_bound(equation) is UP_TO
    assert find_indifference_bound(equation) is UP_TO
    assert find_settled_bound(equation) is UP_TO
    assert find_difference_bound(equation) is None


def test_the_price_of_indifference_has_the_bound_of_the_alternatives_price() -> None:
    assert find_indifference_bound(equation_of(theirs="at least 70 EUR/year")) is AT_LEAST
    assert find_indifference_bound(equation_of(ours="at least 90 EUR/year")) is None


def test_what_is_contended_has_its_bound_in_the_settled_range_alone() -> None:
    contended = money("up to 40 EUR/year", point="contention")
    equation = equation_of(errors=contended)

    assert find_settled_bound(equation) is UP_TO
    assert find_indifference_bound(equation) is None


def test_without_prices_there_is_no_bound_of_their_difference() -> None:
    value = value_of({"hours": money("500 EUR/year")})
    assert value.equation is not None

    assert find_difference_bound(value.equation) is None
    assert find_indifference_bound(value.equation) is None
