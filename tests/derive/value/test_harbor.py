"""Harbor Foods, the worked example: every number to the cent."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.derive.value.cases import harbor, span
from vpcases.derive.value import CaseValue
from vpcases.derive.value.horizon import Horizon, derive_over_years
from vpcases.derive.value.value_equation import Range, ValueEquation
from vpcases.model.authored import Kind


def whole(low: int, high: int | None = None) -> Range:
    return Range(Fraction(low), Fraction(low if high is None else high))


@pytest.fixture(scope="module")
def value() -> CaseValue:
    found = harbor().value
    assert found is not None
    assert found.flaws == ()
    return found


@pytest.fixture(scope="module")
def equation(value: CaseValue) -> ValueEquation:
    assert value.equation is not None
    return value.equation


@pytest.mark.parametrize(
    ("key", "worth"),
    [
        ("finance-hours", 10_560),
        ("maintenance-cost", 27_000),
        ("change-effort", -7_000),
        ("error-cost", 6_480),
    ],
)
def test_each_element_comes_to_what_its_equation_says(
    value: CaseValue, key: str, worth: int
) -> None:
    spans = {element.key: element.span for element in value.elements}

    assert spans[key] == span(worth)


def test_the_added_value_is_what_is_agreed_and_a_range_with_what_is_contended(
    equation: ValueEquation,
) -> None:
    assert (equation.currency, equation.period) == ("EUR", "year")
    assert equation.agreed == whole(30_560)
    assert equation.settled == whole(30_560, 37_040)


def test_the_prices_give_the_difference_the_incentive_and_the_price_of_indifference(
    equation: ValueEquation,
) -> None:
    assert equation.prices is not None
    assert equation.prices.difference == whole(14_000)
    assert equation.incentive == whole(16_560, 23_040)
    assert equation.agreed_incentive == whole(16_560)
    assert equation.indifference_price == whole(68_560)


def test_the_customer_keeps_a_little_more_than_half(equation: ValueEquation) -> None:
    assert equation.share_kept == Fraction(16_560, 30_560)
    assert int(equation.share_kept * 100) == 54


def test_the_advantage_is_gone_where_a_connector_costs_3480(value: CaseValue) -> None:
    assert value.break_even is not None
    assert value.break_even.input.name == "cost of a connector"
    assert value.break_even.value == 3_480


def test_the_agreed_value_is_told_by_kind(equation: ValueEquation) -> None:
    assert equation.by_kind() == {
        Kind.TECHNICAL: whole(27_000),
        Kind.ECONOMIC: whole(10_560),
        Kind.SERVICE: whole(-7_000),
    }


def test_over_three_years_it_pays_back_in_the_eleventh_month() -> None:
    over = derive_over_years(
        Fraction(21_000), Fraction(23_560), Horizon(years=3, discount_rate=Fraction(8, 100))
    )

    assert over.undiscounted == 49_680
    assert round(over.net_present_value, 2) == Fraction("39716.41")
    assert over.payback_months is not None
    assert round(over.payback_months, 1) == Fraction("10.7")
