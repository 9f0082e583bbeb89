"""Propositions with the cases that prove them, as authors type them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.libraries import DAY, make_library
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.channels import derive_channels
from vpcases.derive.consent import derive_consents
from vpcases.derive.propositions import SegmentProposition, derive_proposition
from vpcases.derive.who_else import add_users
from vpcases.model.library import Library

ALTERNATIVES = {
    "rival": {"title": "Rival", "kind": "competitor"},
    "other": {"title": "Other", "kind": "competitor"},
    "nothing": {"title": "Carrying on", "kind": "do-nothing"},
}
SEGMENTS = {
    "small-shops": {
        "title": "Small shops",
        "priorities": {"hours": "assumed", "errors": "assumed", "calm": "assumed"},
    },
    "large-shops": "Large shops",
}
DRIVERS = {"hours": "Hours", "errors": "Errors", "calm": "Calm"}
SENTENCE = {
    "for": "owners of small shops",
    "who": "count the till by hand",
    "we_offer": "a till that counts itself",
    "alternative": "rival",
}


def told(**fields: Any) -> dict[str, Any]:
    """Return a case that is published, of a small shop that looked at the rival."""
    return {
        "status": "published",
        "title": "A case",
        "segment": "small-shops",
        "alternative": "rival",
        "level": "customer-reported",
        **fields,
    }


def worth(*drivers: str, source: str = "measured", **fields: Any) -> dict[str, Any]:
    """Return a case with a value element for each driver, on evidence of a level."""
    elements = {
        driver: {"equation": "gain", "inputs": {"gain": "900 EUR/year from sheet"}}
        for driver in drivers
    }
    return told(value_elements=elements, evidence={"sheet": {"level": source}}, **fields)


def changed(driver: str, **fields: Any) -> dict[str, Any]:
    """Return a case with a change of a driver against the customer's own past."""
    line = {"driver": driver, "before": "20 h/week", "after": "2 h/week"}
    return told(before_after={"Counting": line}, **fields)


def said(driver: str, **fields: Any) -> dict[str, Any]:
    """Return a case in which a customer explains a driver."""
    return told(quotes={"owner": {"text": "I go home.", "by": "Ada", "explains": driver}}, **fields)


def library_of(
    cases: dict[str, Any],
    helps: dict[str, Any],
    proposition: dict[str, Any] | None = None,
    **more: Any,
) -> Library:
    """Return a library with a proposition to small shops."""
    whole = {**SENTENCE, "that_helps": helps, **(proposition or {})}
    known = {"segments": SEGMENTS, "drivers": DRIVERS, "alternatives": ALTERNATIVES, **more}
    return make_library(cases, propositions={"small-shops": whole}, **known)


def derive(
    library: Library, day: date = DAY, edition: Edition = Edition.PUBLIC
) -> SegmentProposition:
    """Return the proposition to small shops as an edition has it on a day."""
    portfolio = derive_portfolio(open_gate(library, edition, day), edition, day)
    channels = derive_channels(library, portfolio, derive_consents(library, day))
    portfolio = add_users(portfolio, library, channels)
    found = derive_proposition("small-shops", portfolio)
    assert found is not None
    return found


def proposition_of(
    cases: dict[str, Any], helps: dict[str, Any], **proposition: Any
) -> SegmentProposition:
    """Return the proposition that cases and lines make together."""
    return derive(library_of(cases, helps, proposition))
