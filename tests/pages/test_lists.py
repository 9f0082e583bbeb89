from __future__ import annotations

from typing import Any

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.lists import QuotesPage, TodoPage
from vpcases.problems import Level, Place, Problem


def quote(text: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, **fields}


LIBRARY = make_library(
    {
        "a": {
            "status": "published",
            "title": "A",
            "customer": {"name": "Acme"},
            "segment": "small-shops",
            "drivers": ["hours", "errors"],
            "before_after": {"Work": "20 h -> 2 h"},
            "quotes": {"one": quote("Plain."), "two": quote("Hours!", explains="hours")},
        },
        "b": {"status": "drafted", "title": "B", "quotes": {"one": quote("Draft.")}},
    },
    quotes={
        "referral": quote("Errors!", status="published", customer="dock", explains="errors"),
        "waiting": quote("Not yet.", customer="dock"),
    },
    customers={"dock": {"name": "Dock"}},
)


def lacking(path: str, message: str) -> Problem:
    return Problem(path, Place(), "", "missing-answer", message, "", Level.TODO)


def test_the_library_lists_all_cases_of_its_edition() -> None:
    public = find_page(make_pages(LIBRARY), LibraryPage)
    internal = find_page(make_pages(LIBRARY, Edition.INTERNAL), LibraryPage)

    assert [card.link.words for card in public.cards] == ["A"]
    assert public.count_words == "1 proof"
    assert [(card.link.words, card.status) for card in internal.cards] == [
        ("A", ""),
        ("B", "drafted"),
    ]


def test_a_card_tells_who_what_and_on_what_basis() -> None:
    (card,) = find_page(make_pages(LIBRARY), LibraryPage).cards

    assert (card.customer, card.segment, card.drivers) == ("Acme", "Small shops", "Hours, Errors")
    assert card.result
    assert card.result.words.replace("\xa0", " ") == "Work: from 20 h to 2 h, 90 % less"
    assert card.result.basis == "as told to us"


def test_quotes_that_speak_to_a_driver_come_first() -> None:
    page = find_page(make_pages(LIBRARY), QuotesPage)

    assert [card.text for card in page.quotes] == ["Hours!", "Errors!", "Plain."]
    assert page.count_words == "3 quotes"


def test_a_quote_leads_to_its_case_and_has_an_anchor_of_its_own() -> None:
    page = find_page(make_pages(LIBRARY, Edition.INTERNAL), QuotesPage)

    cases = {card.text: card.case.address if card.case else "" for card in page.quotes}
    assert cases["Hours!"] == "cases/a/"
    assert cases["Errors!"] == ""
    anchors = [card.anchor for card in page.quotes]
    assert len(anchors) == len(set(anchors)) == 5


def test_a_quote_that_is_not_published_bears_its_status() -> None:
    page = find_page(make_pages(LIBRARY, Edition.INTERNAL), QuotesPage)

    assert {card.text: card.badge for card in page.quotes} == {
        "Hours!": "",
        "Plain.": "",
        "Errors!": "",
        "Draft.": "drafted",
        "Not yet.": "drafted",
    }


def test_what_is_still_to_do_begins_with_the_case_that_lacks_most() -> None:
    a, b = "cases/histories/a.yml", "cases/histories/b.yml"
    todo = {a: (lacking(a, "x"),), b: (lacking(b, "x"), lacking(b, "y"))}

    page = find_page(make_pages(LIBRARY, Edition.INTERNAL, todo=todo), TodoPage)

    assert [(case.link.words, case.count_words) for case in page.cases] == [
        ("B", "2 things to do"),
        ("A", "1 thing to do"),
    ]
    assert page.by_rule == (("x", 2), ("y", 1))
