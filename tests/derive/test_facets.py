"""What the library is narrowed by: the values of cases, and the counts beside them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.strategies import ALTERNATIVES, CASES, DRIVERS, SEGMENTS, portfolio_of
from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.facets import (
    MOST,
    Facet,
    Facets,
    count_values,
    derive_facets,
    find_matching,
    find_region,
)
from vpcases.derive.staff import LEAST, StaffBand, find_staff_bands
from vpcases.derive.terms import UNASSIGNED

CHOSEN = st.fixed_dictionaries(
    {},
    optional={
        Facet.SEGMENT: st.sets(st.sampled_from([*SEGMENTS, UNASSIGNED, "nobody-knows"])),
        Facet.DRIVER: st.sets(st.sampled_from(list(DRIVERS))),
        Facet.ALTERNATIVE: st.sets(st.sampled_from(list(ALTERNATIVES))),
        Facet.INDUSTRY: st.sets(st.sampled_from(["food", "paper"])),
    },
)


def facets_of(cases: dict[str, Any], edition: Edition = Edition.INTERNAL, **more: Any) -> Facets:
    return derive_facets(make_portfolio(make_library(cases, **more), edition), "en")


def names(facets: Facets, facet: Facet) -> list[str]:
    return [value.id for value in facets.values.get(facet, ())]


@given(CASES, CHOSEN)
def test_cases_have_any_value_of_a_facet_and_something_of_every_facet(
    cases: dict[str, Any], chosen: dict[Facet, set[str]]
) -> None:
    facets = derive_facets(portfolio_of(cases), "en")

    found = find_matching(facets, chosen)

    for place, case in enumerate(facets.of_cases):
        fits = True
        for facet, wanted in chosen.items():
            if wanted and not any(value in wanted for value in case.get(facet, ())):
                fits = False
        assert (place in found) is fits


@given(CASES, CHOSEN)
def test_a_count_is_what_there_would_be_with_that_value_alone_and_all_other_facets(
    cases: dict[str, Any], chosen: dict[Facet, set[str]]
) -> None:
    facets = derive_facets(portfolio_of(cases), "en")

    counts = count_values(facets, chosen)

    assert set(counts) == set(facets.values)
    for facet, values in facets.values.items():
        for value in values:
            instead = {**chosen, facet: {value.id}}
            assert counts[facet][value.id] == len(find_matching(facets, instead))


@given(CASES)
def test_a_facet_has_two_values_and_every_value_a_case(cases: dict[str, Any]) -> None:
    facets = derive_facets(portfolio_of(cases), "en")

    for facet, of_facet in count_values(facets, {}).items():
        assert len(of_facet) >= 2, facet
        assert all(of_facet.values()), facet
    for case in facets.of_cases:
        assert set(case) <= set(facets.values)
        for facet, values in case.items():
            assert set(values) <= set(names(facets, facet))
            assert len(set(values)) == len(values)


@given(CASES)
def test_what_is_not_assigned_can_be_looked_for_inside_and_not_in_public(
    cases: dict[str, Any],
) -> None:
    library = make_library(
        {k: {**case, "status": "published"} for k, case in cases.items()},
        segments=SEGMENTS,
        drivers=DRIVERS,
        alternatives=ALTERNATIVES,
    )
    for edition in Edition:
        facets = derive_facets(make_portfolio(library, edition), "en")
        found = {value.id for values in facets.values.values() for value in values}
        assert UNASSIGNED not in found or edition is Edition.INTERNAL


def test_only_inside_are_cases_told_apart_by_status() -> None:
    cases = {"a": {"status": "published", "title": "A"}, "b": {"status": "drafted", "title": "B"}}

    assert names(facets_of(cases), Facet.STATUS) == ["drafted", "published"]
    assert names(facets_of(cases, Edition.PUBLIC), Facet.STATUS) == []


def test_the_strongest_evidence_comes_first() -> None:
    cases = {
        level[:4]: {"title": level, "level": level, "before_after": {"Work": "20 h -> 2 h"}}
        for level in ("stated", "measured", "independently checked", "customer-reported")
    }

    assert names(facets_of(cases), Facet.LEVEL) == [
        "independently-checked",
        "measured",
        "customer-reported",
        "stated",
    ]


def test_roles_are_those_of_who_speaks_and_two_spellings_are_one() -> None:
    quote = {"text": "Good.", "by": "A. Nobody"}
    cases = {
        "a": {"title": "A", "quotes": {"one": {**quote, "role": "Head of Finance"}}},
        "b": {"title": "B", "quotes": {"one": {**quote, "role": "head of finance"}}},
        "c": {"title": "C", "quotes": {"one": {**quote, "role": "Auditor"}, "two": quote}},
    }

    facets = facets_of(cases)

    assert names(facets, Facet.ROLE) == ["head-of-finance", "auditor"]
    assert count_values(facets, {})[Facet.ROLE] == {"head-of-finance": 2, "auditor": 1}


def test_a_case_is_there_in_every_language_it_can_be_read_in() -> None:
    facets = facets_of(
        {"a": {"title": "A"}, "b": {"title": "B", "language": "fr"}},
        translations={("a", "de"): {"title": "Ah"}},
    )

    assert names(facets, Facet.LANGUAGE) == ["en", "de", "fr"]
    assert [case[Facet.LANGUAGE] for case in facets.of_cases] == [("en", "de"), ("fr",)]


@pytest.mark.parametrize(
    ("place", "region", "found"),
    [
        ("Zwolle, Netherlands", "", "Netherlands"),
        ("Cork, Ireland", "Ireland and Wales", "Ireland"),
        ("", "Scandinavia", "Scandinavia"),
        ("Austria", "", "Austria"),
        ("Perth,", "Scotland", "Scotland"),
        ("", "", ""),
    ],
)
def test_a_customer_is_where_its_place_ends(place: str, region: str, found: str) -> None:
    assert find_region(place, region) == found


@pytest.mark.parametrize(
    ("size", "bands"),
    [
        ("300-400 staff", ["250-999"]),
        ("about 120 staff", ["50-249"]),
        ("200-250 staff", ["50-249", "250-999"]),
        ("2 900 staff in four hospitals", ["1000-4999"]),
        ("nine clinics, 410 staff", ["250-999"]),
        ("1,000 to 5,000 full-time staff", ["1000-4999", "5000-and-more"]),
        ("10,000+ employees", ["5000-and-more"]),
        ("1.200 Mitarbeiterinnen und Mitarbeiter", ["1000-4999"]),
        ("9 people", ["under-10"]),
        ("4 100 homes", []),
        ("4 hospitals with staff", []),
        ("up to 40 staff", []),
        ("a large wholesaler", []),
        ("", []),
        ("9" * 9000 + " staff", ["5000-and-more"]),
    ],
)
def test_sizes_that_count_people_have_a_band_and_no_other_is_guessed(
    size: str, bands: list[str]
) -> None:
    assert [band.value for band in find_staff_bands(size)] == bands


@given(st.integers(0, 10**6))
def test_every_number_of_people_has_one_band(people: int) -> None:
    (band,) = find_staff_bands(f"{people} staff")

    above = [other for other in StaffBand if LEAST[other] > LEAST[band]]
    assert LEAST[band] <= people
    assert all(people < LEAST[other] for other in above)


def test_of_very_many_roles_those_that_most_cases_have_are_told() -> None:
    cases = {
        f"c{number}": {
            "title": "A",
            "quotes": {"one": {"text": "Good.", "by": "A. Nobody", "role": f"Role {number // 2}"}},
        }
        for number in range(2 * MOST + 21)
    }

    facets = facets_of(cases)

    assert len(names(facets, Facet.ROLE)) == MOST
    assert set(count_values(facets, {})[Facet.ROLE].values()) == {2}
    assert sum(Facet.ROLE in case for case in facets.of_cases) == 2 * MOST
