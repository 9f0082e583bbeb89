"""Pages of a site in two languages: each reader finds each case once, in words they can read."""

from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from tests.render.pages import RENDERER
from vpcases.derive import Edition
from vpcases.model.library import Library
from vpcases.pages.case_page import CasePage
from vpcases.pages.group_page import GroupPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.lists import QuotesPage
from vpcases.pages.page import ProofPage

ENGLISH = {
    "status": "published",
    "title": "Fewer hours",
    "customer": {"name": "Acme", "industry": "Food"},
    "segment": "small-shops",
    "drivers": "hours",
    "before_after": {"Matching": "20 h/week -> 2 h/week"},
    "quotes": {"one": {"text": "It works.", "by": "M. Osei", "explains": "hours"}},
}
GERMAN = {**ENGLISH, "title": "Weniger Papier", "language": "de"}
TRANSLATIONS: dict[tuple[str, str], dict[str, Any]] = {
    ("one", "de"): {"title": "Weniger Stunden", "quotes": {"one": {"text": "Es geht."}}},
    ("three", "en"): {"title": "Less paper"},
}
CASES = {"one": ENGLISH, "two": {**ENGLISH, "title": "Fewer errors"}, "three": GERMAN}


def make_site() -> Library:
    words = {"de": {"segments": {"small-shops": "Kleine Läden"}}}
    return make_library(CASES, translations=TRANSLATIONS, registry_words=words)


@pytest.fixture(scope="module")
def pages() -> list[ProofPage]:
    return make_pages(make_site(), Edition.PUBLIC, languages=("de",))


def titles_at(address: str, pages: list[ProofPage]) -> dict[str, tuple[str, str]]:
    """Return the title, and the language it is marked with, of each card, by its address."""
    cards = find_page(pages, LibraryPage, address).cards
    return {card.link.address: (card.link.words, card.language) for card in cards}


def test_a_list_shows_each_case_once_in_the_language_of_its_reader(pages: list[ProofPage]) -> None:
    assert titles_at("cases/", pages) == {
        "cases/one/": ("Fewer hours", ""),
        "cases/two/": ("Fewer errors", ""),
        "cases/three/en/": ("Less paper", ""),
    }
    assert titles_at("de/cases/", pages) == {
        "cases/one/de/": ("Weniger Stunden", ""),
        "cases/two/": ("Fewer errors", "en"),
        "cases/three/": ("Weniger Papier", ""),
    }


def test_without_lists_of_its_own_a_language_has_its_pages_of_cases_all_the_same() -> None:
    pages = make_pages(make_site(), Edition.PUBLIC)

    addresses = {page.head.address for page in pages}
    assert "cases/one/de/" in addresses
    assert not any(address.startswith("de/") for address in addresses)
    assert titles_at("cases/", pages)["cases/three/en/"] == ("Less paper", "")


def test_a_list_leads_to_itself_in_the_other_language_and_tells_search_engines(
    pages: list[ProofPage],
) -> None:
    for here, there, code in (
        ("segments/small-shops/", "de/segments/small-shops/", "de"),
        ("de/segments/small-shops/", "segments/small-shops/", "en"),
    ):
        page = find_page(pages, GroupPage, here)
        assert [(o.code, o.address) for o in page.other_languages] == [(code, there)]
        assert dict(page.head.alternates) == {
            "en": "segments/small-shops/",
            "de": "de/segments/small-shops/",
        }


def test_a_list_says_everything_in_its_own_language(pages: list[ProofPage]) -> None:
    page = find_page(pages, GroupPage, "de/segments/small-shops/")

    assert page.head.title == "Kleine Läden"
    assert page.head.language == "de"
    assert '<div class="vp-page vp-group" lang="de" dir="ltr"' in RENDERER.render(page).html


def test_a_page_of_a_case_leads_to_the_lists_in_its_language(pages: list[ProofPage]) -> None:
    crumbs = {
        address: [link.address for link in find_page(pages, CasePage, address).crumbs]
        for address in ("cases/one/", "cases/one/de/", "cases/three/", "cases/three/en/")
    }

    assert crumbs["cases/one/"] == crumbs["cases/three/en/"]
    assert crumbs["cases/one/de/"] == crumbs["cases/three/"]
    assert crumbs["cases/one/de/"] == [f"de/{address}" for address in crumbs["cases/one/"]]


@pytest.mark.parametrize("languages", [(), ("de",)])
def test_the_page_of_a_case_has_the_words_of_its_language_for_what_it_is_about(
    languages: tuple[str, ...],
) -> None:
    pages = make_pages(make_site(), Edition.PUBLIC, languages=languages)

    words = {
        address: find_page(pages, CasePage, address).crumbs[0].words
        for address in ("cases/one/", "cases/one/de/", "cases/three/", "cases/three/en/")
    }
    assert list(words.values()) == ["Small shops", "Kleine Läden", "Kleine Läden", "Small shops"]
    segments = {card.segment for card in find_page(pages, LibraryPage, "cases/").cards}
    assert segments == {"Small shops"}


def test_translations_name_each_other_whichever_was_written_first(pages: list[ProofPage]) -> None:
    for base, other in (("one", "de"), ("three", "en")):
        alternates = [
            dict(find_page(pages, CasePage, address).head.alternates)
            for address in (f"cases/{base}/", f"cases/{base}/{other}/")
        ]
        first = "de" if other == "en" else "en"
        assert alternates[0] == alternates[1]
        assert alternates[0] == {first: f"cases/{base}/", other: f"cases/{base}/{other}/"}


def test_a_quote_leads_to_its_case_in_the_language_of_the_list(pages: list[ProofPage]) -> None:
    cards = find_page(pages, QuotesPage, "de/quotes/").quotes

    by_address = {card.case.address: card for card in cards if card.case}
    assert set(by_address) == {"cases/one/de/", "cases/two/", "cases/three/"}
    assert by_address["cases/one/de/"].text == "Es geht."
    assert by_address["cases/two/"].language == "en"


def test_every_page_has_an_address_of_its_own(pages: list[ProofPage]) -> None:
    addresses = [page.head.address for page in pages]

    assert len(addresses) == len(set(addresses))


def test_only_the_lists_of_the_site_are_in_its_navigation(pages: list[ProofPage]) -> None:
    listed = [page.head.address for page in pages if page.head.is_listed]

    assert listed
    assert not [address for address in listed if address.startswith("de/")]
