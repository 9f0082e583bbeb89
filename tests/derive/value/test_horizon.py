from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.value.cases import element, flaws_of, money, value_of
from vpcases.derive.value.horizon import Horizon, derive_over_years

AMOUNT = st.integers(0, 100_000).map(Fraction)
RATE = st.integers(0, 50).map(lambda percent: Fraction(percent, 100))
YEARS = st.integers(1, 12)


@given(AMOUNT, AMOUNT, YEARS, RATE)
def test_without_a_discount_the_present_value_is_the_sum(
    once: Fraction, yearly: Fraction, years: int, growth: Fraction
) -> None:
    over = derive_over_years(once, yearly, Horizon(years, Fraction(0), growth))

    assert over.net_present_value == over.undiscounted


@given(AMOUNT, AMOUNT, YEARS, RATE)
def test_the_present_value_is_that_of_an_annuity(
    once: Fraction, yearly: Fraction, years: int, rate: Fraction
) -> None:
    over = derive_over_years(once, yearly, Horizon(years, rate))
    annuity = Fraction(years) if rate == 0 else (1 - (1 + rate) ** -years) / rate

    assert over.net_present_value == yearly * annuity - once


@given(AMOUNT, st.integers(1, 100_000).map(Fraction), YEARS)
def test_a_payback_is_told_only_within_the_years(
    once: Fraction, yearly: Fraction, years: int
) -> None:
    over = derive_over_years(once, yearly, Horizon(years, Fraction(0)))

    if once <= yearly * years:
        assert over.payback_months == 12 * once / yearly
    else:
        assert over.payback_months is None


def test_payback_counts_the_growth_of_later_years() -> None:
    over = derive_over_years(Fraction(250), Fraction(100), Horizon(3, Fraction(0), Fraction(1, 2)))

    assert over.undiscounted == 100 + 150 + 225 - 250
    assert over.payback_months == 24


def test_what_brings_nothing_a_year_never_pays_back() -> None:
    assert (
        derive_over_years(Fraction(9), Fraction(0), Horizon(3, Fraction(0))).payback_months is None
    )
    assert (
        derive_over_years(Fraction(9), Fraction(-1), Horizon(3, Fraction(0))).payback_months is None
    )


ELEMENTS: dict[str, Any] = {
    "hours": money("37560 EUR/year"),
    "errors": element(
        "one-off cost / years",
        {"one-off cost": "21000 EUR", "years": "3 years"},
        favours="alternative",
    ),
}
PRICES = {"offering": "52000 EUR/year", "alternative": "38000 EUR/year"}
HORIZON = {"years": "3 years from controller", "discount_rate": "8 % from controller"}


def test_what_is_paid_once_stands_at_the_beginning_and_is_not_counted_again() -> None:
    over = value_of(ELEMENTS, prices=PRICES, horizon=HORIZON).over_years

    assert over is not None
    assert [over.once, over.yearly, over.undiscounted] == [21_000, 23_560, 49_680]
    assert round(over.net_present_value, 2) == Fraction("39716.41")


def test_growth_is_counted_where_it_is_told() -> None:
    over = value_of(ELEMENTS, prices=PRICES, horizon={**HORIZON, "growth": "10 %"}).over_years

    assert over is not None
    assert over.undiscounted == 23_560 * (1 + Fraction("1.1") + Fraction("1.21")) - 21_000


@pytest.mark.parametrize(
    "entry",
    [
        element("a / b", {"a": "21000 EUR", "b": "3 years"}),
        element("a / b", {"a": "21000 EUR/part", "b": "3 years/part"}, favours="alternative"),
        element("a x b", {"a": "7000 EUR/year", "b": "100 %"}, favours="alternative"),
    ],
)
def test_only_a_cost_that_is_spread_over_years_is_paid_once(entry: dict[str, Any]) -> None:
    value = value_of({**ELEMENTS, "errors": entry}, prices=PRICES, horizon=HORIZON)

    assert value.flaws == ()
    assert value.over_years is not None
    assert value.over_years.once == 0


def test_without_prices_nothing_is_looked_ahead_to() -> None:
    assert value_of(ELEMENTS, horizon=HORIZON).over_years is None
    assert value_of(ELEMENTS, prices=PRICES).over_years is None


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ({"discount_rate": "8 %"}, "horizon"),
        ({"years": "3 years"}, "horizon"),
        ({**HORIZON, "years": "0 years"}, "horizon.years"),
        ({**HORIZON, "years": "2.5 years"}, "horizon.years"),
        ({**HORIZON, "years": "100000 years"}, "horizon.years"),
        ({**HORIZON, "years": "3-5 years"}, "horizon.years"),
        ({**HORIZON, "years": "3 months"}, "horizon.years"),
        ({**HORIZON, "discount_rate": "8 EUR"}, "horizon.discount_rate"),
        ({**HORIZON, "discount_rate": "about 8 %"}, "horizon.discount_rate"),
        ({**HORIZON, "growth": "unknown"}, "horizon.growth"),
    ],
)
def test_a_horizon_that_cannot_be_read_is_told(typed: dict[str, str], place: str) -> None:
    value = value_of(ELEMENTS, prices=PRICES, horizon=typed)

    assert [where for where, _ in flaws_of(value)] == [place]
    assert value.over_years is None


def test_a_value_by_the_month_has_no_horizon_in_years() -> None:
    prices = {"offering": "9 EUR/month", "alternative": "8 EUR/month"}
    value = value_of({"hours": money("5 EUR/month")}, prices=prices, horizon=HORIZON)

    assert flaws_of(value) == [("horizon", "horizon")]


@pytest.mark.parametrize(
    ("typed", "message", "rule"),
    [
        (
            {"years": "3 years"},
            "the horizon has no discount_rate, which is one number in %",
            "horizon",
        ),
        (
            {**HORIZON, "discount_rate": "8 EUR"},
            "the horizon needs one number in % here",
            "horizon",
        ),
        ({**HORIZON, "discount_rate": "8,5 %"}, '"8,5" has a comma where a point belongs', None),
        (
            {"discount_rate": "8 %"},
            "the horizon has no years, which is one number in years",
            "horizon",
        ),
        ({**HORIZON, "growth": "2000 %"}, "this is more than 100 % a year", "horizon"),
    ],
)
def test_what_a_horizon_lacks_is_told_in_words(
    typed: dict[str, str], message: str, rule: str | None
) -> None:
    (flaw,) = value_of(ELEMENTS, prices=PRICES, horizon=typed).flaws

    assert flaw.misread.message == message
    if rule:
        assert flaw.misread.rule == rule
        assert flaw.misread.hint


def test_what_is_looked_ahead_to_keeps_its_horizon() -> None:
    over = value_of(ELEMENTS, prices=PRICES, horizon=HORIZON).over_years

    assert over is not None
    assert over.horizon == Horizon(3, Fraction(8, 100), Fraction(0))


@pytest.mark.parametrize(
    ("equation", "inputs", "once", "yearly"),
    [
        ("a / years", {"a": "9000 EUR", "years": "3 years"}, 9000, 5000),
        ("(a + b) / years", {"a": "9000 EUR", "b": "600 EUR", "years": "3 years"}, 9600, 5000),
        (
            "days x rate / years",
            {"days": "10-20 days", "rate": "300 EUR/day", "years": "3 years"},
            6000,
            5000,
        ),
        (
            "a / years + upkeep",
            {"a": "3000 EUR", "years": "3 years", "upkeep": "100 EUR/year"},
            3000,
            4900,
        ),
        (
            "rooms x (a / years - b / years)",
            {
                "rooms": "2 rooms",
                "a": "900 EUR/room",
                "b": "300 EUR/room",
                "years": "3 years",
            },
            1200,
            5000,
        ),
        (
            "rooms x a / years",
            {"rooms": "2 rooms", "a": "900 EUR/room", "years": "3-5 years"},
            1800,
            5000,
        ),
        ("max(a, b) / years", {"a": "9 EUR", "b": "30 EUR", "years": "3 years"}, 30, 5000),
        ("upkeep", {"upkeep": "100 EUR/year"}, 0, 4900),
    ],
)
def test_every_part_that_is_spread_over_years_is_paid_at_the_beginning(
    equation: str, inputs: dict[str, str], once: int, yearly: int
) -> None:
    cost = element(equation, inputs, favours="alternative")
    value = value_of(
        {"hours": money("5000 EUR/year"), "errors": cost},
        prices={"offering": "5 EUR/year", "alternative": "5 EUR/year"},
        horizon=HORIZON,
    )

    assert value.flaws == ()
    assert value.over_years is not None
    assert (value.over_years.once, value.over_years.yearly) == (once, yearly)


def test_growth_may_be_less_than_none() -> None:
    over = value_of(ELEMENTS, prices=PRICES, horizon={**HORIZON, "growth": "10 % less"}).over_years

    assert over is not None
    assert over.undiscounted == 23_560 * (1 + Fraction("0.9") + Fraction("0.81")) - 21_000
    more = value_of(ELEMENTS, prices=PRICES, horizon={**HORIZON, "growth": "10 % more"}).over_years
    same = value_of(ELEMENTS, prices=PRICES, horizon={**HORIZON, "growth": "10 %"}).over_years
    assert more == same


@pytest.mark.parametrize("typed", ["3 times", "up to 2 % less", "1-2 % less", "2 points less"])
def test_growth_is_one_number_in_percent(typed: str) -> None:
    value = value_of(ELEMENTS, prices=PRICES, horizon={**HORIZON, "growth": typed})

    assert [flaw.path for flaw in value.flaws] == [("horizon", "growth")]
