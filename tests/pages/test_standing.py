"""What a page says of customers who left, speakers who moved, and words that were translated."""

from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.pages.group_page import GroupPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.lists import QuotesPage
from vpcases.pages.page import ProofPage
from vpcases.pages.quote_card import QuoteCard

LOGO = frozenset({"images/acme.svg"})
ACME: dict[str, Any] = {
    "name": "Acme",
    "logo": "acme.svg",
    "people": {"M. Osei": {"role": "Controller", "status": "moved"}},
}
WORDS = {"text": "It is two hours now.", "by": "M. Osei", "explains": "hours"}


def plan(customer: dict[str, Any], quote: dict[str, Any], **fields: Any) -> list[ProofPage]:
    """Return the pages of a case with one quote."""
    case: dict[str, Any] = {
        "title": "One",
        "customer": "acme",
        "segment": "small-shops",
        "drivers": "hours",
    }
    case |= {"quotes": {"q": quote}, **fields}
    library = make_library({"one": case}, customers={"acme": customer}, media=LOGO)
    return make_pages(library, Edition.INTERNAL)


def cards_of(pages: list[ProofPage]) -> list[QuoteCard]:
    """Return the quote as it stands on its case, in its groups and among all quotes."""
    case, quotes = find_page(pages, CasePage), find_page(pages, QuotesPage)
    groups = [page for page in pages if isinstance(page, GroupPage)]
    return [*case.quotes, *quotes.quotes, *(card for group in groups for card in group.quotes)]


def test_a_speaker_who_moved_is_what_they_were_at_the_time_wherever_the_quote_stands() -> None:
    cards = cards_of(plan(ACME, WORDS))

    assert len(cards) >= 4
    assert {card.role for card in cards} == {"Controller at the time"}


@pytest.mark.parametrize("role", ["former Controller", "Controller until 2025"])
def test_a_role_that_says_so_itself_is_left_as_it_is(role: str) -> None:
    assert {card.role for card in cards_of(plan(ACME, {**WORDS, "role": role}))} == {role}


def test_a_payment_is_told_wherever_the_quote_stands() -> None:
    cards = cards_of(plan(ACME, WORDS, connections="Acme paid half the price."))

    assert {card.connection for card in cards} == {"Acme paid half the price."}


def test_a_customer_who_left_is_called_one_until_then_and_shows_no_logo() -> None:
    pages = plan({**ACME, "left": "2026-03"}, WORDS)

    page, (card,) = find_page(pages, CasePage), find_page(pages, LibraryPage).cards
    assert (page.logo, card.logo) == (None, None)
    assert card.customer == "Acme, a customer until March 2026"
    told = [fact.words for fact in page.customer_facts if fact.is_in_strip]
    assert told == ["A customer until March 2026"]
    assert page.quotes[0].customer == "Acme (a customer until March 2026)"


def test_a_customer_of_today_shows_its_logo() -> None:
    pages = plan(ACME, WORDS)

    page, (card,) = find_page(pages, CasePage), find_page(pages, LibraryPage).cards
    assert page.logo is not None
    assert card.logo is not None
    assert card.customer == "Acme"


def test_what_a_customer_who_left_had_is_told_as_past() -> None:
    now = find_page(plan(ACME, WORDS, offering="x"), CasePage)
    then = find_page(plan({**ACME, "left": "2026-03"}, WORDS, offering="x"), CasePage)

    assert [f.label for f in now.customer_facts if f.words == "x"] == ["Uses"]
    assert [f.label for f in then.customer_facts if f.words == "x"] == ["Used"]


@pytest.mark.parametrize(
    ("quote", "translation", "language", "original_language"),
    [
        ({"original": "Es sind zwei Stunden."}, "Translated", "", ""),
        (
            {"original": "Es sind zwei Stunden.", "language": "de"},
            "Translated from German",
            "",
            "de",
        ),
        ({"language": "de"}, "", "de", ""),
        ({}, "", "", ""),
    ],
)
def test_a_translated_quote_says_from_which_language(
    quote: dict[str, str], translation: str, language: str, original_language: str
) -> None:
    (card,) = find_page(plan(ACME, {**WORDS, **quote}), CasePage).quotes

    assert (card.translation, card.language) == (translation, language)
    assert card.original_language == original_language


def test_a_translated_case_says_what_of_its_quotes_was_translated() -> None:
    case = {"title": "One", "quotes": {"a": WORDS, "b": {**WORDS, "text": "Nobody stays late."}}}
    german = {"title": "Eins", "quotes": {"a": {"text": "Es sind nur noch zwei Stunden."}}}
    library = make_library({"one": case}, translations={("one", "de"): german})

    pages = make_pages(library, Edition.INTERNAL)
    page = find_page(pages, CasePage, "cases/one/de/")

    assert [card.language for card in page.quotes] == ["", "en"]
    assert [card.translation for card in page.quotes] == ["Übersetzt aus: Englisch", ""]
    assert [card.original_language for card in page.quotes] == ["en", ""]
