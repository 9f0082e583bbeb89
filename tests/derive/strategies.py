"""Small libraries of every shape: cases with and without what they are grouped by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Portfolio
from vpcases.model.library import Library

SEGMENTS = {"small-shops": "Small shops", "large-shops": "Large shops", "hotels": "Hotels"}
DRIVERS = {"hours": "Hours", "errors": "Errors", "trust": "Trust"}
ALTERNATIVES = {"rival": "Rival", "nothing": {"title": "Nothing", "kind": "do-nothing"}}
INDUSTRIES = ["Food", "Paper", "food"]

SOME_SEGMENT = st.sampled_from([None, *SEGMENTS, "not-in-the-vocabulary"])
SOME_DRIVERS = st.lists(st.sampled_from([*DRIVERS, "not-in-the-vocabulary"]), max_size=4)
SOME_ALTERNATIVES = st.lists(st.sampled_from(list(ALTERNATIVES)), max_size=2)
SOME_DAY = st.sampled_from([None, "2025", "2025-04", "2026-01-09"])

CASE = st.fixed_dictionaries(
    {
        "segment": SOME_SEGMENT,
        "drivers": SOME_DRIVERS,
        "value_elements": st.dictionaries(
            st.sampled_from(list(DRIVERS)), st.just("Better"), max_size=2
        ),
        "offering": st.sampled_from([None, "ours"]),
        "replaced": SOME_ALTERNATIVES,
        "considered": SOME_ALTERNATIVES,
        "alternative": st.sampled_from([None, "unknown", *ALTERNATIVES]),
        "customer": st.fixed_dictionaries(
            {
                "name": st.just("Acme"),
                "industry": st.lists(st.sampled_from(INDUSTRIES), max_size=2),
            }
        ),
        "featured": st.sampled_from(["yes", "no"]),
        "order": st.sampled_from([None, "1", "2"]),
        "live": SOME_DAY,
        "updated": SOME_DAY,
        "quotes": st.dictionaries(
            st.sampled_from(["one", "two"]),
            st.fixed_dictionaries({"text": st.just("Good."), "explains": SOME_DRIVERS}),
            max_size=2,
        ),
    }
)
CASES = st.dictionaries(st.sampled_from(["a", "b", "c", "d", "e", "f"]), CASE, max_size=6)


def library_of(cases: Mapping[str, Any], **more: Any) -> Library:
    """Return a library of these cases with a vocabulary that knows most of what they name."""
    return make_library(
        cases,
        segments=SEGMENTS,
        drivers=DRIVERS,
        alternatives=ALTERNATIVES,
        offerings={"ours": "Ours"},
        **more,
    )


def portfolio_of(cases: Mapping[str, Any], **more: Any) -> Portfolio:
    """Return the internal portfolio of such a library."""
    return make_portfolio(library_of(cases, **more))
