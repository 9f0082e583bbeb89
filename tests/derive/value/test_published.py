"""Published calculators and worked examples, entered as cases: the same results come out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.derive.value.cases import element, value_of
from vpcases.derive.value import CaseValue

YEARLY: dict[str, tuple[dict[str, Any], Fraction]] = {
    # math.techqa.club/calculating-roi-of-feature-1723589: (2 h - 0.5 h) x 15 x 251 = 5,647.50
    "a feature that saves time on every working day": (
        element(
            "(hours by hand - hours with the feature) x working days x rate",
            {
                "hours by hand": "2 h/day",
                "hours with the feature": "0.5 h/day",
                "working days": "251 days/year",
                "rate": "15 USD/h",
            },
        ),
        Fraction("5647.50"),
    ),
    # entvas.com/blog/automation-roi-calculate-payback: 5 x 38 x 52 = 9,880
    "five hours a week": (
        element(
            "hours saved x hourly cost x weeks",
            {"hours saved": "5 h/week", "hourly cost": "38 USD/h", "weeks": "52 weeks/year"},
        ),
        Fraction(9_880),
    ),
    # ruxox.com/blog/process-automation-roi-guide.html: 150 x 4 min = 10 h; 10 x 27 x 52 = 14,040
    "invoices entered by hand, minutes each": (
        element(
            "invoices x time for one x hourly cost x weeks",
            {
                "invoices": "150 invoices/week",
                "time for one": "4 min/invoice",
                "hourly cost": "27 USD/h",
                "weeks": "52 weeks/year",
            },
        ),
        Fraction(14_040),
    ),
    # ebenware.com/insights/roi-calculator-for-business-automation: 200 x 15 min = 50 h a day's
    # orders; at 25 an hour 1,250, 52 times a year = 65,000
    "orders keyed in": (
        element(
            "orders x time for one x rate x weeks",
            {
                "orders": "200 orders/week",
                "time for one": "15 min/order",
                "rate": "25 USD/h",
                "weeks": "52 weeks/year",
            },
        ),
        Fraction(65_000),
    ),
    # The same page: 5 % of 200 orders a day cost 30 each, on 260 days = 78,000
    "orders that go wrong": (
        element(
            "error rate x orders x working days x cost of an error",
            {
                "error rate": "5 %",
                "orders": "200 orders/day",
                "working days": "260 days/year",
                "cost of an error": "30 USD/order",
            },
        ),
        Fraction(78_000),
    ),
}


@pytest.mark.parametrize("name", YEARLY)
def test_a_published_saving_comes_out_to_the_cent(name: str) -> None:
    entry, amount = YEARLY[name]
    value = value_of({"hours": entry})

    assert value.flaws == ()
    assert value.equation is not None
    assert (value.equation.agreed.low, value.equation.agreed.high) == (amount, amount)


def invested(once: str, yearly: str, years: str, rate: str) -> CaseValue:
    """Return a case that pays a price once and gains a yearly amount."""
    return value_of(
        {"hours": element("savings", {"savings": yearly})},
        prices={"offering": once, "alternative": "0 USD/year"},
        horizon={"years": years, "discount_rate": rate},
    )


@pytest.mark.parametrize(
    ("once", "yearly", "years", "rate", "payback", "present"),
    [
        # proreckoner.com/finance/npv-payback-period.html: 4.0 years; at 8 % 45,000 x 4.6229
        ("180000 USD", "45000 USD/year", "6 years", "8 %", Fraction(48), "28029.58"),
        # The same page at 12 %: 45,000 x 4.1114 - 180,000
        ("180000 USD", "45000 USD/year", "6 years", "12 %", Fraction(48), "5013.33"),
        # hci-itil.com, service strategy case 11: 16,500 a year for 50,000 misses 20 %
        ("50000 USD", "16500 USD/year", "5 years", "20 %", Fraction(400, 11), "-654.90"),
    ],
)
def test_a_published_investment_comes_out_with_its_payback_and_present_value(
    once: str, yearly: str, years: str, rate: str, payback: Fraction, present: str
) -> None:
    over = invested(once, yearly, years, rate).over_years

    assert over is not None
    assert over.payback_months == payback
    assert round(over.net_present_value, 2) == Fraction(present)


def test_a_saving_pays_back_its_price() -> None:
    # math.techqa.club/calculating-roi-of-feature-1723589: 10,000 / 5,647.50 = 1.77 years
    value = value_of(
        {"hours": YEARLY["a feature that saves time on every working day"][0]},
        prices={"offering": "10000 USD", "alternative": "0 USD/year"},
        horizon={"years": "3 years", "discount_rate": "0 %"},
    )

    assert value.over_years is not None
    assert value.over_years.payback_months is not None
    assert round(value.over_years.payback_months / 12, 2) == Fraction("1.77")


def test_what_is_paid_once_and_every_year_is_counted_each_in_its_time() -> None:
    value = value_of(
        {"hours": element("savings", {"savings": "20000 EUR/year"})},
        prices={"offering": ["9000 EUR", "5000 EUR/year"], "alternative": "2000 EUR/year"},
        horizon={"years": "3 years", "discount_rate": "10 %"},
    )

    assert value.flaws == ()
    assert value.equation is not None
    assert value.equation.prices is not None
    assert value.equation.prices.offering.low == 8_000
    assert value.equation.agreed_incentive is not None
    assert value.equation.agreed_incentive.low == 14_000
    assert value.over_years is not None
    assert (value.over_years.once, value.over_years.yearly) == (9_000, 17_000)
    assert value.over_years.undiscounted == 42_000


def test_a_price_paid_once_needs_the_years_it_is_counted_over() -> None:
    value = value_of(
        {"hours": element("savings", {"savings": "20000 EUR/year"})},
        prices={"offering": "9000 EUR", "alternative": "2000 EUR/year"},
    )

    assert [flaw.path for flaw in value.flaws] == [("prices", "offering")]
    assert "horizon" in value.flaws[0].misread.hint
    assert value.equation is not None
    assert value.equation.prices is None


def test_an_alternative_that_costs_more_at_once_is_paid_back_at_once() -> None:
    value = value_of(
        {"hours": element("savings", {"savings": "20000 EUR/year"})},
        prices={"offering": "0 EUR", "alternative": "9000 EUR"},
        horizon={"years": "3 years", "discount_rate": "0 %"},
    )

    assert value.over_years is not None
    assert value.over_years.payback_months == 0
    assert value.over_years.undiscounted == 69_000
