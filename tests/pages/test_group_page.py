from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.crossing_page import CrossingPage
from vpcases.pages.group_page import AxisPage, GroupPage
from vpcases.pages.page import ProofPage

CASES = {
    "a": {"title": "A", "segment": "small-shops", "drivers": "hours", "live": "2026"},
    "b": {"title": "B", "segment": "large-shops", "drivers": ["hours", "errors"], "live": "2025"},
    "c": {"title": "C", "live": "2024"},
}


def pages_of(cases: dict[str, Any] = CASES, **vocabulary: Any) -> list[ProofPage]:
    return make_pages(make_library(cases, **vocabulary), Edition.INTERNAL)


def test_a_segment_page_lists_its_cases_and_what_matters_to_them() -> None:
    page = find_page(pages_of(), GroupPage, "segments/small-shops/")

    assert [card.link.words for card in page.cards] == ["A"]
    assert page.count_words == "1 proof"
    assert page.crossing_heading == "What matters to them"
    assert [(c.link.words, c.link.address, c.count, c.note) for c in page.crossings] == [
        ("Hours", "segments/small-shops/hours/", 1, "1 proof"),
        ("Errors", "segments/small-shops/errors/", 0, "none yet"),
    ]


def test_a_driver_page_leads_to_its_segments() -> None:
    page = find_page(pages_of(), GroupPage, "drivers/hours/")

    assert page.crossing_heading == "By customer segment"
    assert [(c.link.words, c.link.address, c.count) for c in page.crossings] == [
        ("Small shops", "segments/small-shops/hours/", 1),
        ("Large shops", "segments/large-shops/hours/", 1),
    ]


def test_what_nobody_assigned_yet_has_a_page_and_no_crossings() -> None:
    page = find_page(pages_of(), GroupPage, "segments/not-yet-assigned/")

    assert page.head.title == "Not yet assigned"
    assert [card.link.words for card in page.cards] == ["C"]
    assert page.crossings == ()


def test_a_driver_page_holds_the_quotes_that_explain_it_with_their_case() -> None:
    case = {**CASES["a"], "quotes": {"q": {"text": "Good.", "explains": "hours"}}}

    page = find_page(pages_of({"a": case}), GroupPage, "drivers/hours/")

    (card,) = page.quotes
    assert card.text == "Good."
    assert card.case
    assert card.case.address == "cases/a/"


def test_a_crossing_lists_what_has_both() -> None:
    page = find_page(pages_of(), CrossingPage, "segments/large-shops/errors/")

    assert page.head.title == "Errors in Large shops"
    assert [card.link.words for card in page.cards] == ["B"]
    assert page.empty is None


def test_an_empty_crossing_names_the_nearest_proofs_and_why_they_are_near() -> None:
    page = find_page(pages_of(), CrossingPage, "segments/small-shops/errors/")

    assert page.cards == ()
    assert page.empty
    told = [
        (near.card.link.words, [(f.label, f.words) for f in near.facts])
        for near in page.empty.nearest
    ]
    assert told == [
        (
            "B",
            [
                ("What carries over", "Same driver: Errors"),
                ("What does not", "Other segment: Large shops, not Small shops"),
            ],
        ),
        (
            "A",
            [
                ("What carries over", "Same segment: Small shops"),
                ("What does not", "Other driver: Hours, not Errors"),
            ],
        ),
    ]


@pytest.mark.parametrize(
    ("axis", "words"),
    [
        ("segments/", [("Small shops", 1), ("Large shops", 1), ("Not yet assigned", 1)]),
        ("drivers/", [("Hours", 2), ("Errors", 1), ("Not yet assigned", 1)]),
        ("industries/", [("Not yet assigned", 3)]),
    ],
)
def test_a_list_of_groups_counts_and_leaves_what_is_not_assigned_to_the_end(
    axis: str, words: list[tuple[str, int]]
) -> None:
    page = find_page(pages_of(), AxisPage, axis)

    assert [(counted.link.words, counted.count) for counted in page.terms] == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("do-nothing", "Doing nothing"),
        ("in-house", "Built in-house"),
        ("incumbent", "What was there before"),
        ("competitor", "Another supplier"),
    ],
)
def test_the_kind_of_an_alternative_is_told_in_words(kind: str, words: str) -> None:
    pages = pages_of(alternatives={"one": {"title": "One", "kind": kind}})

    assert find_page(pages, GroupPage, "alternatives/one/").kind_words == words


def test_a_driver_page_tells_what_it_is_and_how_customers_say_it() -> None:
    drivers = {"hours": {"title": "Hours", "about": "Time.", "customer_words": "Two of us"}}

    page = find_page(pages_of({}, drivers=drivers), GroupPage, "drivers/hours/")

    assert (page.about, page.lead, page.facts) == ("Time.", "“Two of us”", ())
    assert page.count_words == "0 proofs"


def test_a_segment_page_tells_whom_it_is_for_and_who_decides_there() -> None:
    shops = {"title": "Shops", "for": "shops in villages", "size": "1-5 staff", "roles": ["Owner"]}

    page = find_page(pages_of({}, segments={"shops": shops}), GroupPage, "segments/shops/")

    assert page.proposition
    assert page.proposition.whom == "Shops in villages"
    assert [(fact.label, fact.words) for fact in page.proposition.facts] == [
        ("Size", "1-5 staff"),
        ("Who decides", "Owner"),
    ]
    assert page.proposition.offer == "Not yet proved here"
    assert [(fact.label, fact.words) for fact in page.facts] == [
        ("Coverage", "Where this segment has proofs, and where not"),
        ("Before and after", "What changed for its customers"),
        ("Canvas", "What hurts them, and what meets it"),
        ("Pricing", "What its cases say about price"),
    ]
