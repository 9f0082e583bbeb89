"""Cases that are worked out in one way, and a calculator over them, as authors would type them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition, Portfolio
from vpcases.derive.calculator import Calculator
from vpcases.model.library import Library

DRIVERS = {
    "hours": {"title": "Hours", "kind": "economic"},
    "change": {"title": "Change", "kind": "service"},
    "errors": {"title": "Errors", "kind": "technical"},
}
CALCULATOR = {
    "title": "What would counting cost you?",
    "segment": "small-shops",
    "elements": {"hours": {"like": "one", "asks": ["hourly cost"]}, "change": "one"},
}


def shop(
    theirs: str, ours: str, cost: str, once: str = "3000 EUR", years: str = "3 years", **fields: Any
) -> dict[str, Any]:
    """Return a published case whose hours and change are worked out like those of any other."""
    hours = {
        "equation": "(hours otherwise - hours with ours) x working weeks x hourly cost",
        "inputs": {
            "hours otherwise": theirs,
            "hours with ours": ours,
            "working weeks": "50 weeks/year",
            "hourly cost": cost,
        },
    }
    change = {
        "favours": "alternative",
        "equation": "one-off cost / years",
        "inputs": {"one-off cost": once, "years": years},
    }
    return {
        "status": "published",
        "title": "A shop",
        "segment": "small-shops",
        "alternative": "rival",
        "value_elements": {"hours": hours, "change": change},
        **fields,
    }


def three_shops() -> dict[str, dict[str, Any]]:
    """Return three shops: the one named is neither the best nor the worst of them."""
    return {
        "one": shop("6 h/week", "2 h/week", "50 EUR/h", "6000 EUR"),
        "two": shop("10 h/week", "4 h/week", "40 EUR/h", "9000 EUR"),
        "three": shop("5 h/week", "3 h/week", "60 EUR/h", "3000 EUR"),
    }


def library_of(
    cases: Mapping[str, Any], calculator: Mapping[str, Any] = CALCULATOR, **registries: Any
) -> Library:
    """Return a library with one calculator over these cases."""
    return make_library(
        cases,
        drivers=DRIVERS,
        alternatives={"rival": "Rival"},
        calculators={"counting": calculator},
        **registries,
    )


def portfolio_of(
    cases: Mapping[str, Any],
    calculator: Mapping[str, Any] = CALCULATOR,
    edition: Edition = Edition.PUBLIC,
) -> Portfolio:
    """Return what an edition shows of these cases and the calculator over them."""
    return make_portfolio(library_of(cases, calculator), edition)


def calculator_of(
    cases: Mapping[str, Any],
    calculator: Mapping[str, Any] = CALCULATOR,
    edition: Edition = Edition.PUBLIC,
) -> Calculator:
    """Return the one calculator over these cases."""
    (found,) = portfolio_of(cases, calculator, edition).calculators
    return found
