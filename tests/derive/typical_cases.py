"""Cases with results to compare, made from what an author would type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.derive.value.cases import DRIVERS, money
from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.typical import Rates, TypicalResults
from vpcases.model.library import Library


def case_with(amount: str = "", status: str = "published", **fields: Any) -> dict[str, Any]:
    """Return a case about hours in small shops that comes to an amount, as in `10 EUR/year`."""
    elements = {"value_elements": {"hours": money(amount)}} if amount else {}
    return {
        "status": status,
        "title": "A case",
        "segment": "small-shops",
        "drivers": "hours",
        "alternative": "rival",
        "measured": "2025",
        **elements,
        **fields,
    }


def library_with(cases: Mapping[str, Any], **more: Any) -> Library:
    """Return a library of cases with the drivers and the alternative that they name."""
    return make_library(cases, drivers=DRIVERS, alternatives={"rival": "Rival"}, **more)


def typical_of(
    cases: Mapping[str, Any], edition: Edition = Edition.PUBLIC, rates: Rates | None = None
) -> TypicalResults:
    """Return what is typical of cases in an edition."""
    return make_portfolio(library_with(cases), edition, rates=rates).typical
