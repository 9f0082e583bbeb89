from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.libraries import DAY
from tests.sites import ROOT
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.propositions import Pitfall, Sort, derive_propositions
from vpcases.model.library import Library
from vpcases.read import read_library


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ROOT / "cases").library


def names_of(library: Library, day: date = DAY) -> dict[str, Sort | None]:
    portfolio = derive_portfolio(open_gate(library, Edition.PUBLIC, day), Edition.PUBLIC, day)
    found = derive_propositions(portfolio)
    return {each.segment.id: each.called.sort if each.called else None for each in found}


def test_the_sample_shows_a_focus_and_others_that_are_none(library: Library) -> None:
    assert names_of(library) == {
        "midmarket-wholesale": Sort.RESONATING_FOCUS,
        "housing-associations": Sort.FAVOURABLE_DIFFERENCES,
        "family-manufacturers": Sort.FAVOURABLE_DIFFERENCES,
        "hotel-groups": Sort.FAVOURABLE_DIFFERENCES,
    }


def test_the_focus_of_the_sample_is_gone_when_its_case_is_retired(library: Library) -> None:
    record = library.cases["harbor-foods-reconciliation"]
    retired = record.content.model_copy(update={"status": "retired"})
    without = {**library.cases, record.id: replace(record, content=retired)}

    found = names_of(replace(library, cases=without))

    # Beside the difference it claims a point of parity, which is no difference at all.
    assert found["midmarket-wholesale"] is Sort.ALL_BENEFITS


def test_nothing_that_is_promised_to_hotels_has_been_reported_by_one(library: Library) -> None:
    portfolio = derive_portfolio(open_gate(library, Edition.PUBLIC, DAY), Edition.PUBLIC, DAY)
    (hotels,) = (p for p in derive_propositions(portfolio) if p.segment.id == "hotel-groups")

    assert [line.pitfalls for line in hotels.lines] == [tuple(Pitfall), tuple(Pitfall)]
    assert hotels.proved == 0
