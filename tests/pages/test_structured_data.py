from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from tests.derive.strategies import CASES, library_of
from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.pages.library_page import LibraryPage

ALLOWED = {
    "Article",
    "DefinedTerm",
    "ItemList",
    "ListItem",
    "MonetaryAmount",
    "Observation",
    "Organization",
    "Person",
    "PropertyValue",
    "Quotation",
}
CASE = {
    "status": "published",
    "title": "One",
    "customer": {"name": "Acme", "website": "https://example.com/acme", "place": "Zwolle"},
    "segment": "small-shops",
    "drivers": ["hours"],
    "updated": "2026-06-30",
    "before_after": {
        "Matching": "20 h/week from log -> 2 h/week from log",
        "mood": "No weekend work",
    },
    "evidence": {"log": {"method": "Read off the log"}},
    "quotes": {"q": {"text": "It works.", "by": "M. Osei", "role": "Controller"}},
    "authors": [{"name": "Aoife Trant", "role": "wrote the text"}],
}


def types_in(data: Any) -> set[str]:
    if isinstance(data, dict):
        found = {data["@type"]} if "@type" in data else set()
        return found.union(*(types_in(value) for value in data.values()))
    return set().union(*(types_in(item) for item in data)) if isinstance(data, list) else set()


def data_of(**fields: Any) -> dict[str, Any]:
    page = find_page(make_pages(make_library({"one": {**CASE, **fields}})), CasePage)
    assert page.head.structured_data
    return page.head.structured_data


def test_a_case_is_an_article_about_an_organization() -> None:
    data = data_of()

    assert (data["@context"], data["@type"]) == ("https://schema.org", "Article")
    assert (data["headline"], data["url"]) == ("One", "https://example.com/cases/one/")
    assert data["about"] == {
        "@type": "Organization",
        "name": "Acme",
        "url": "https://example.com/acme",
        "location": "Zwolle",
    }
    assert (data["dateModified"], data["inLanguage"]) == ("2026-06-30", "en")
    assert data["author"] == [{"@type": "Person", "name": "Aoife Trant"}]


def test_its_figures_are_property_values_and_a_sentence_is_none() -> None:
    (value,) = data_of()["mentions"]

    assert (value["@type"], value["name"]) == ("PropertyValue", "Matching")
    assert (value["unitText"], value["measurementTechnique"]) == ("h/week", "Read off the log")


def test_what_is_expected_or_holds_for_a_part_is_said_to_be_in_the_data_too() -> None:
    line = {"before": "20 h", "expected": "up to 2 h", "scope": "core team"}

    (value,) = data_of(before_after={"Matching": line})["mentions"]

    assert value["value"].replace("\xa0", " ") == "from 20 h to up to 2 h (expected, core team)"
    assert value["description"].endswith("less (expected, core team)")


def test_its_quotes_are_quotations_by_a_person() -> None:
    assert data_of()["citation"] == [
        {
            "@type": "Quotation",
            "text": "It works.",
            "creator": {"@type": "Person", "name": "M. Osei", "jobTitle": "Controller"},
        }
    ]


def test_a_customer_without_a_name_is_no_organization() -> None:
    assert "about" not in data_of(customer={"described_as": "a food wholesaler"})
    assert "about" not in data_of(show_as="a food wholesaler")


def test_the_library_is_a_list_of_whole_addresses() -> None:
    page = find_page(make_pages(make_library({"one": CASE, "two": CASE})), LibraryPage)

    data = page.head.structured_data or {}

    assert (data["@type"], data["numberOfItems"]) == ("ItemList", 2)
    assert [item["url"] for item in data["itemListElement"]] == [
        "https://example.com/cases/one/",
        "https://example.com/cases/two/",
    ]


@given(CASES)
@settings(max_examples=30)
def test_no_page_speaks_of_reviews_or_ratings(cases: dict[str, Any]) -> None:
    for page in make_pages(library_of(cases), Edition.INTERNAL):
        data = page.head.structured_data
        assert types_in(data) <= ALLOWED
        assert json.loads(json.dumps(data)) == data
