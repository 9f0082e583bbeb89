"""Small portfolios with features, benefits and canvases, made from what an author would type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition, Portfolio
from vpcases.model.feature import BenefitOfFeature, Feature
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition
from vpcases.problems import Source

Typed = Mapping[str, Any]
DRIVERS = {
    "hours": "Hours",
    "errors": "Errors",
    "evenings": {"title": "Evenings", "kind": "social"},
}
OFFERINGS = {"sorter": "Sorter", "planner": "Planner"}
ALTERNATIVES = {"by-hand": {"title": "By hand", "kind": "incumbent"}}
FEATURES = {
    "sorting": {"title": "Sorting", "offering": "sorter", "benefits": ["less-time"]},
    "planning": {"title": "Planning", "offering": "planner", "benefits": ["free-evenings"]},
}
BENEFITS = {
    "less-time": {"title": "Less time", "driver": "hours"},
    "free-evenings": {"title": "Free evenings", "driver": "evenings"},
}


def make_money(
    driver: str = "hours", amount: int = 1000, unit: str = "EUR/year", **entry: Any
) -> Typed:
    """Return a value element that comes to an amount."""
    return {driver: {"equation": "saved", "inputs": {"saved": f"{amount} {unit}"}, **entry}}


def make_case(**fields: Any) -> Typed:
    """Return a published case of the sorter in small shops that has sorted its hours."""
    return {
        "status": "published",
        "title": "A shop",
        "customer": {"name": "Shop"},
        "segment": "small-shops",
        "offering": "sorter",
        "alternative": "by-hand",
        "drivers": ["hours"],
        "measured": "2026-01 to 2026-06",
        **fields,
    }


def make_feature_library(
    cases: Typed,
    *,
    features: Typed = FEATURES,
    benefits: Typed = BENEFITS,
    propositions: Typed | None = None,
) -> Library:
    """Return a library of cases with features, benefits and propositions."""
    library = make_library(cases, drivers=DRIVERS, offerings=OFFERINGS, alternatives=ALTERNATIVES)
    return replace(
        library,
        features=_read(Feature, features, "vocabulary.yml"),
        benefits=_read(BenefitOfFeature, benefits, "vocabulary.yml"),
        propositions=_read(Proposition, propositions or {}, "propositions/{}.yml"),
    )


def make_inside(
    cases: Typed, *, closed: frozenset[str] = frozenset(), **registries: Any
) -> Portfolio:
    """Return the internal portfolio of a library; the website covers all cases but some."""
    portfolio = make_portfolio(make_feature_library(cases, **registries), Edition.INTERNAL)
    return replace(portfolio, open_ids=frozenset(case.id for case in portfolio.cases) - closed)


def make_outside(cases: Typed, **registries: Any) -> Portfolio:
    """Return the public portfolio of a library."""
    return make_portfolio(make_feature_library(cases, **registries), Edition.PUBLIC)


def _read(model: type[BaseModel], typed: Typed, place: str) -> dict[str, Record[Any]]:
    return {
        identity: Record(
            identity, model.model_validate(fields), Source("cases/" + place.format(identity))
        )
        for identity, fields in typed.items()
    }
