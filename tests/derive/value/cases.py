"""Cases with value elements, made from what an author would type."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from tests.libraries import DAY, make_library, make_portfolio
from tests.sites import ROOT
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.case import Case
from vpcases.derive.value import CaseValue
from vpcases.read import read_library

DRIVERS = {
    "hours": {"title": "Hours", "kind": "economic"},
    "errors": {"title": "Errors", "kind": "technical"},
    "trust": {"title": "Trust", "kind": "social"},
}


def case_of(**fields: Any) -> Case:
    """Return a published case with these fields."""
    library = make_library(
        {"one": {"status": "published", "title": "One", "alternative": "rival", **fields}},
        drivers=DRIVERS,
        alternatives={"rival": "Rival"},
    )
    (case,) = make_portfolio(library).cases
    return case


def value_of(elements: Mapping[str, Any], **fields: Any) -> CaseValue:
    """Return the value of a case with these elements."""
    value = case_of(value_elements=elements, **fields).value
    assert value is not None
    return value


def element(equation: str, inputs: Mapping[str, str], **fields: Any) -> dict[str, Any]:
    """Return an element as an author types it."""
    return {"equation": equation, "inputs": dict(inputs), **fields}


def money(amount: str, **fields: Any) -> dict[str, Any]:
    """Return an element that is one amount."""
    return element("gain", {"gain": amount}, **fields)


def harbor() -> Case:
    """Return Harbor Foods of the sample, as the internal edition has it."""
    library = read_library(ROOT / "cases", ROOT).library
    shown = open_gate(library, Edition.INTERNAL, DAY)
    portfolio = derive_portfolio(shown, Edition.INTERNAL, DAY, frozenset())
    return next(case for case in portfolio.cases if case.id == "harbor-foods-reconciliation")


def flaws_of(value: CaseValue) -> list[tuple[str, str]]:
    """Return the field and the rule of every flaw."""
    return [(".".join(str(step) for step in f.path), f.misread.rule) for f in value.flaws]


def span(low: int, high: int | None = None) -> tuple[Fraction, Fraction]:
    """Return the two ends of an amount, or of a range."""
    return Fraction(low), Fraction(low if high is None else high)
