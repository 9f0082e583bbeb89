"""The facets of a list in another language: the same values, in other words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.alphabet import fold
from vpcases.derive.facets import Facet, Facets
from vpcases.derive.territories import find_territory, name_territory
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.spoken import list_spoken

LANGUAGES = ("en", "de")


def case(place: str, role: str, **more: Any) -> dict[str, Any]:
    quote = {"text": "It is quiet now.", "by": "A. Nobody", "role": role}
    return {
        "status": "published",
        "title": "Quiet",
        "customer": {"name": "Acme", "place": place, "size": "300 staff", "industry": "Inns"},
        "quotes": {"one": quote},
        **more,
    }


def words(place: str, role: str, **more: Any) -> dict[str, Any]:
    return {
        "title": "Ruhe",
        "customer": {"place": place, "size": "300 Leute"},
        "quotes": {"one": {"text": "Nun ist es ruhig.", "role": role}},
        **more,
    }


def spoken_facets(cases: dict[str, Any], translations: dict[Any, Any]) -> dict[str, Facets]:
    library = make_library(cases, translations=translations)
    portfolio = make_portfolio(library, Edition.PUBLIC)
    spoken = list_spoken(portfolio, Context(Addresses(), languages=LANGUAGES))
    return {language: each.facets for language, each in spoken.items()}


def titles(facets: Facets, facet: Facet) -> list[tuple[str, str]]:
    return [(value.id, value.title) for value in facets.values.get(facet, ())]


CASES = {
    "a": case("Leith, Scotland", "Finance director"),
    "b": case("Ayr, Scotland", "Finance director"),
    "c": case("Graz, Austria", "Owner"),
    "d": case("Malmö, Sweden", "IT lead", customer={"name": "D", "place": "Malmö, Sweden"}),
}
WORDS = {("a", "de"): words("Leith, Schottland", "Finanzdirektorin")}


def test_a_value_has_one_id_in_every_language_and_is_named_as_a_translation_names_it() -> None:
    facets = spoken_facets(CASES, WORDS)

    assert titles(facets["en"], Facet.REGION) == [
        ("austria", "Austria"),
        ("scotland", "Scotland"),
        ("sweden", "Sweden"),
    ]
    assert titles(facets["de"], Facet.REGION) == [
        ("austria", "Österreich"),
        ("scotland", "Schottland"),
        ("sweden", "Schweden"),
    ]
    assert titles(facets["de"], Facet.ROLE) == [
        ("finance-director", "Finanzdirektorin"),
        ("it-lead", "IT lead"),
        ("owner", "Owner"),
    ]


def test_every_case_has_the_same_in_every_language() -> None:
    facets = spoken_facets(CASES, WORDS)

    assert facets["en"].of_cases == facets["de"].of_cases
    assert all(Facet.REGION in case and Facet.ROLE in case for case in facets["en"].of_cases)


def test_a_case_in_another_language_shares_its_country_with_the_others() -> None:
    cases = {
        "a": case("Graz, Austria", "Owner"),
        "b": case("Wien, Österreich", "Inhaber", language="de"),
        "c": case("Köln, Deutschland", "Inhaber", language="de"),
    }

    facets = spoken_facets(cases, {})

    assert titles(facets["en"], Facet.REGION) == [("austria", "Austria"), ("germany", "Germany")]
    assert titles(facets["de"], Facet.REGION) == [
        ("germany", "Deutschland"),
        ("austria", "Österreich"),
    ]


def test_a_case_that_is_translated_into_the_language_of_the_site_has_its_ids() -> None:
    cases = {
        "a": case("Leith, Scotland", "Owner"),
        "b": case("Ayr, Schottland", "Inhaber", language="de"),
        "c": case("Graz, Austria", "Clerk"),
    }
    english = {**words("Ayr, Scotland", "Owner"), "title": "Quiet"}

    facets = spoken_facets(cases, {("b", "en"): english})

    assert facets["en"].of_cases == facets["de"].of_cases
    assert titles(facets["de"], Facet.REGION) == [
        ("austria", "Österreich"),
        ("scotland", "Schottland"),
    ]
    assert ("owner", "Inhaber") in titles(facets["de"], Facet.ROLE)


@pytest.mark.parametrize(
    ("name", "languages", "code"),
    [
        ("Germany", ["en"], "DE"),
        ("deutschland", ["de"], "DE"),
        ("Osterreich", ["de"], "AT"),
        ("Sweden", ["de", "en"], "SE"),
        ("Sweden", ["de"], ""),
        ("Scotland", ["en"], ""),
        ("Sweden", ["xx-nobody"], ""),
        ("", ["en"], ""),
    ],
)
def test_a_country_is_known_by_its_name_in_a_language(
    name: str, languages: list[str], code: str
) -> None:
    assert find_territory(name, languages) == code


def test_a_country_is_named_in_a_language() -> None:
    assert name_territory("DK", "de") == "Dänemark"
    assert name_territory("", "de") == ""
    assert name_territory("DK", "xx-nobody") == ""


def test_letters_with_accents_stand_beside_those_without() -> None:
    assert sorted(["Polen", "Österreich", "Norwegen", "Łódź", "Malta"], key=fold) == [
        "Łódź",
        "Malta",
        "Norwegen",
        "Österreich",
        "Polen",
    ]
