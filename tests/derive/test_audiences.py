from __future__ import annotations

from typing import Any

import pytest

from tests.choosing import make_choosing, published
from tests.libraries import make_portfolio
from vpcases.derive import Edition
from vpcases.derive.audiences import PARTS, derive_audience_collections
from vpcases.model.collection import Audience

CASES = {
    "a": published("small-shops", offering="till"),
    "b": published("large-shops", offering="till", drivers="errors"),
    "c": published("large-shops", offering="scale"),
    "gone": published("large-shops", offering="till", status="retired"),
    "begun": published("large-shops", offering="till", status="nominated"),
}
FEATURES = {
    "counting": {"offering": "till", "benefits": ["less-counting"]},
    "dark": {"offering": "till"},
    "homeless": {"benefits": ["less-counting"]},
}
BENEFITS = {"less-counting": {"driver": "hours"}}


def gather(edition: Edition = Edition.INTERNAL, **fields: Any) -> list[str]:
    library = make_choosing(
        CASES,
        offerings={"till": "A till", "scale": "A scale"},
        features=FEATURES,
        benefits=BENEFITS,
        collections={"for-us": {"audience": "engineering", **fields}},
    )
    found = derive_audience_collections(make_portfolio(library, edition))
    return [case.id for one in found for case in one.cases]


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ({"segments": ["large-shops"]}, ["b", "c"]),
        ({"drivers": ["hours"]}, ["a", "c"]),
        ({"drivers": ["hours", "errors"]}, ["a", "b", "c"]),
        ({"offerings": ["till"]}, ["a", "b"]),
        ({"offerings": ["till"], "drivers": ["hours"]}, ["a"]),
        ({"features": ["counting"]}, ["a"]),
        ({"features": ["dark"]}, []),
        ({"features": ["homeless"]}, []),
        ({"features": ["nowhere"]}, []),
        ({}, []),
        ({"proofs": ["c"], "offerings": ["till"]}, ["c", "a", "b"]),
        ({"proofs": ["a", "gone"]}, ["a"]),
        ({"proofs": ["begun"]}, ["begun"]),
    ],
)
def test_a_collection_holds_what_fits_everything_that_it_asks_for(
    asked: dict[str, Any], ids: list[str]
) -> None:
    assert gather(**asked) == ids


def test_the_public_edition_has_no_collection_for_an_audience() -> None:
    assert gather(Edition.PUBLIC, segments=["large-shops"]) == []


def test_every_audience_needs_parts_and_no_two_the_same() -> None:
    assert set(PARTS) == set(Audience)
    assert len({frozenset(parts) for parts in PARTS.values()}) == len(Audience)
