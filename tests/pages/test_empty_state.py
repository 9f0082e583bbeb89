"""Every page that can be empty leads on: the nearest proofs, a trial, whom to ask."""

from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.absent_page import AbsentPage
from vpcases.pages.calculator_page import CalculatorsPage
from vpcases.pages.crossing_page import CrossingPage
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.group_page import AxisPage, GroupPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.lists import QuotesPage
from vpcases.pages.page import ProofPage
from vpcases.pages.who_else_page import WhoElsePage
from vpcases.render import Renderer

PILOT = {"what": "A fortnight", "days": "14", "contact": "pilots@example.com"}
VOCABULARY = {
    "segments": {
        "small-shops": {"title": "Small shops", "size": "200 to 900 staff"},
        "large-shops": "Large shops",
        "hotels": "Hotels",
    },
    "drivers": {
        "hours": {"title": "Hours", "kind": "economic"},
        "errors": {"title": "Errors", "kind": "economic"},
        "trust": {"title": "Trust", "kind": "social"},
        "rework": {"title": "Rework", "parent": "trust"},
    },
    "offerings": {"ours": {"title": "Ours", "pilot": PILOT}, "other": "Other"},
    "alternatives": {
        "rival": {"title": "Rival", "kind": "competitor"},
        "second": {"title": "Second", "kind": "competitor"},
        "nothing": {"title": "Nothing", "kind": "do-nothing"},
    },
}
CASES = {
    "a": {
        "status": "published",
        "title": "A",
        "segment": "large-shops",
        "drivers": "hours",
        "offering": "ours",
        "alternative": "rival",
        "live": "2025",
        "customer": {"name": "Acme", "size": "300 staff"},
    },
    "b": {
        "status": "published",
        "title": "B",
        "segment": "large-shops",
        "drivers": "trust",
        "alternative": "nothing",
        "live": "2026",
        "customer": {"name": "Bolt", "size": "5 staff"},
    },
}


def pages_of(
    cases: dict[str, Any] = CASES, edition: Edition = Edition.PUBLIC, **more: Any
) -> list[ProofPage]:
    library = make_library(cases, **{**VOCABULARY, **more})
    return make_pages(library, edition, contact="proofs@example.com")


def titles(view: EmptyView | None) -> list[str]:
    assert view
    return [near.card.link.words for near in view.nearest]


def facts(view: EmptyView | None, place: int = 0) -> list[tuple[str, str]]:
    assert view
    return [(fact.label, fact.words) for fact in view.nearest[place].facts]


def test_an_empty_crossing_says_what_carries_over_and_what_does_not() -> None:
    empty = find_page(pages_of(), CrossingPage, "segments/small-shops/hours/").empty

    assert titles(empty) == ["A", "B"]
    assert facts(empty) == [
        ("What carries over", "Same driver: Hours"),
        ("What carries over", "As large: 300 staff"),
        ("What does not", "Other segment: Large shops, not Small shops"),
        ("For you to compare", "Compared with Rival"),
        ("For you to compare", "Offering: Ours"),
    ]
    assert ("What does not", "Other size: 5 staff, not 200 to 900 staff") in facts(empty, 1)


def test_a_crossing_with_a_proof_is_not_empty() -> None:
    assert find_page(pages_of(), CrossingPage, "segments/large-shops/hours/").empty is None


def test_the_pilot_is_that_of_the_offering_that_is_nearest() -> None:
    empty = find_page(pages_of(), CrossingPage, "segments/small-shops/hours/").empty

    assert empty
    assert empty.pilot
    assert empty.trial
    assert (empty.trial.words, empty.pilot.what) == ("Ours", "A fortnight")


def test_without_any_pilot_none_is_offered() -> None:
    pages = pages_of(offerings={"ours": "Ours"})

    empty = find_page(pages, CrossingPage, "segments/small-shops/hours/").empty

    assert empty
    assert (empty.trial, empty.pilot) == (None, None)


@pytest.mark.parametrize(
    ("address", "nearest"),
    [
        ("drivers/errors/", ["A", "B"]),  # economic, like Hours
        ("drivers/rework/", ["B", "A"]),  # a part of Trust
        ("alternatives/second/", ["A", "B"]),  # a competitor, like Rival
        ("offerings/other/", ["B", "A"]),  # the newest
        ("segments/hotels/", ["B", "A"]),
    ],
)
def test_an_empty_group_names_what_is_akin_to_it_first(address: str, nearest: list[str]) -> None:
    page = find_page(pages_of(), GroupPage, address)

    assert titles(page.empty) == nearest
    assert page.empty
    assert page.empty.ask
    assert page.empty.ask.address.startswith("mailto:proofs@example.com?subject=Wanted")


EMPTY: list[tuple[type[Any], str]] = [
    (LibraryPage, "cases/"),
    (QuotesPage, "quotes/"),
    (AxisPage, "segments/"),
    (AxisPage, "industries/"),
]


@pytest.mark.parametrize(("kind", "address"), EMPTY, ids=[address for _, address in EMPTY])
def test_an_empty_list_leads_on_and_tells_a_command_to_authors_alone(
    kind: type[Any], address: str
) -> None:
    library = make_library(segments={}, drivers={})

    for edition in Edition:
        pages = make_pages(library, edition, contact="proofs@example.com")
        page = find_page(pages, kind, address)
        assert page.empty
        assert page.empty.ask
        html = Renderer().render(page).html
        assert ("<code>vpcases new" in html) == (edition is Edition.INTERNAL)


def test_an_empty_list_of_calculators_leads_on() -> None:
    calculators = {"cost": {"title": "Cost", "segment": "small-shops"}}

    page = find_page(pages_of(calculators=calculators), CalculatorsPage)

    assert (page.calculators, titles(page.empty)) == ((), [])
    assert page.empty
    assert page.empty.ask


def test_a_page_of_quotes_without_any_shows_the_newest_proofs() -> None:
    assert titles(find_page(pages_of(), QuotesPage).empty) == ["B", "A"]


def test_where_nobody_may_be_named_the_proofs_of_the_segment_come_first() -> None:
    own = find_page(pages_of(), WhoElsePage, "who-else/large-shops/").empty
    none = find_page(pages_of(), WhoElsePage, "who-else/hotels/").empty

    assert titles(own) == ["B", "A"]
    assert facts(own)[0] == ("What carries over", "Same segment: Large shops")
    assert none
    assert none.words == "Nobody yet in this segment that we may show."
    assert ("What does not", "Other segment: Large shops, not Hotels") in facts(none)


@pytest.mark.parametrize("status", ["retired", "withdrawn"])
def test_what_asks_for_a_proof_that_left_names_nothing_that_is_not_shown_beside_it(
    status: str,
) -> None:
    gone = {**CASES["a"], "status": status, "segment": "hotels", "title": "Secret"}
    pages = pages_of({**CASES, "gone-secret": gone})

    page = find_page(pages, AbsentPage, "cases/gone-secret/")

    address = page.ask.address if page.ask else ""
    assert bool(address) == (status == "retired")
    assert "ecret" not in address
    assert "Hotels" not in address
    assert ("Hours" in address) == (status == "retired")


def test_without_a_contact_there_is_nobody_to_ask_and_no_empty_button() -> None:
    pages = make_pages(make_library(CASES, **VOCABULARY))
    page = find_page(pages, CrossingPage, "segments/small-shops/hours/")

    assert page.empty
    assert page.empty.ask is None
    assert "vp-nothing__button" not in Renderer().render(page).html
