from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.value.cases import element, harbor, money, value_of
from vpcases.derive.value.weight import HEAVY, Weight, find_heaviest


def heaviest(elements: dict[str, Any]) -> Weight | None:
    value = value_of(elements)
    assert value.equation is not None
    return find_heaviest(value.equation)


def test_most_of_harbor_rests_on_what_a_connector_costs() -> None:
    value = harbor().value
    assert value is not None
    assert value.equation is not None
    found = find_heaviest(value.equation)

    assert found is not None
    assert (found.input.name, found.share) == ("cost of a connector", Fraction(27_000, 30_560))


@given(st.integers(1, 1_000), st.integers(1, 1_000))
def test_one_number_is_named_only_above_sixty_percent(one: int, other: int) -> None:
    found = heaviest({"hours": money(f"{one} EUR/year"), "errors": money(f"{other} EUR/year")})

    share = Fraction(max(one, other), one + other)
    assert (found is not None) == (share > HEAVY)
    if found:
        assert found.share == share


def test_what_would_be_worth_more_without_an_input_does_not_rest_on_it() -> None:
    entry = element("(a - b) x c", {"a": "5 h/year", "b": "4 h/year", "c": "10 EUR/h"})

    found = heaviest({"hours": entry})
    assert found is not None
    assert (found.input.name, found.share) == ("a", 5)


def test_where_nothing_is_gained_nothing_rests_on_anything() -> None:
    assert heaviest({"hours": money("5 EUR/year", favours="alternative")}) is None


def test_an_input_below_the_line_is_left_out() -> None:
    entry = element("a / b", {"a": "10 EUR", "b": "2 years"})

    found = heaviest({"hours": entry})
    assert found is not None
    assert found.input.name == "a"
