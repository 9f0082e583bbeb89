from __future__ import annotations

import json
import string
from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.facets import Facet, derive_facets
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.library_data import describe_library
from vpcases.pages.library_facets import MOST, view_facets
from vpcases.pages.library_page import PART, SHARE, LibraryPage, plan_card_parts
from vpcases.pages.library_words import write_words


def case(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "status": "published",
        "title": f"Case {number}",
        "customer": {"name": f"Customer {number}", "industry": f"Trade {number % 12}"},
        "segment": ("small-shops", "large-shops")[number % 2],
        "order": str(number),
        **fields,
    }


def library_of(count: int, **fields: Any) -> Library:
    return make_library({f"case-{number:03}": case(number, **fields) for number in range(count)})


def pages_of(library: Library, **more: Any) -> list[LibraryPage]:
    return [page for page in make_pages(library, **more) if isinstance(page, LibraryPage)]


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (24, 1), (25, 2), (60, 3)])
def test_every_case_stands_on_one_page_in_the_order_of_lists(count: int, pages: int) -> None:
    found = pages_of(library_of(count))

    cards = [card for page in found for card in page.cards]
    assert len(found) == pages
    assert [card.link.words for card in cards] == [f"Case {number}" for number in range(count)]
    assert all(len(page.cards) == SHARE for page in found[:-1])
    assert [page.head.address for page in found] == [
        "cases/",
        *(f"cases/page/{n}/" for n in range(2, pages + 1)),
    ]


def test_pages_lead_to_their_neighbours_and_only_the_first_is_in_the_navigation() -> None:
    first, second, third = pages_of(library_of(60), prefix="proof/")

    assert (first.previous, third.next) == (None, None)
    assert second.previous
    assert second.next
    assert second.previous.address == "proof/cases/"
    assert second.next.address == third.head.address == "proof/cases/page/3/"
    assert [(link.words, link.address != "") for link in second.pages] == [
        ("1", True),
        ("2", False),
        ("3", True),
    ]
    assert [page.head.is_listed for page in (first, second, third)] == [True, False, False]
    assert second.head.title == "Proofs, page 2"
    assert second.head.parent == first.head.address


def test_of_very_many_pages_those_around_the_open_one_are_named() -> None:
    middle = pages_of(library_of(SHARE * 11))[5]

    assert [link.words for link in middle.pages] == ["1", "…", "4", "5", "6", "7", "8", "…", "11"]
    assert [link.words for link in middle.pages if not link.address] == ["…", "6", "…"]


def test_only_a_first_page_with_something_to_tell_apart_has_tools_and_their_script() -> None:
    first, second = pages_of(library_of(30))
    (few,) = pages_of(library_of(3))
    alike = {"customer": {"name": "Acme"}, "segment": "small-shops"}
    (same,) = pages_of(library_of(9, **alike))

    script = "assets/vpcases/library.js"
    assert [page.tools is not None for page in (first, second, few, same)] == [
        True,
        False,
        False,
        False,
    ]
    assert [script in page.head.scripts for page in (first, second, few, same)] == [
        True,
        False,
        False,
        False,
    ]


def test_facets_have_names_values_and_counts_in_words() -> None:
    facets = derive_facets(make_portfolio(library_of(30), Edition.PUBLIC), "en")

    segment, industry = view_facets(facets, "en")

    assert (segment.name, segment.words, segment.is_open) == ("segment", "Customer segment", True)
    assert [(o.id, o.words, o.count) for o in segment.options] == [
        ("small-shops", "Small shops", 15),
        ("large-shops", "Large shops", 15),
    ]
    assert (industry.words, industry.is_open, industry.more) == ("Industry", False, "4 more")
    assert (len(industry.options), len(industry.rest)) == (MOST, 4)


def test_what_authors_choose_from_a_list_is_put_into_words() -> None:
    fields = {"before_after": {"Work": "20 h -> 2 h"}}
    cases = {
        "a": case(0, level="measured", **fields),
        "b": case(1, status="drafted", language="de", **fields),
    }
    cases["a"]["customer"]["size"] = "300-400 staff"
    cases["b"]["customer"]["size"] = "9 staff"

    facets = derive_facets(make_portfolio(make_library(cases)), "en")
    words = {view.name: [o.words for o in view.options] for view in view_facets(facets, "en")}

    assert words[Facet.LEVEL] == ["Measured", "As told to us"]
    assert words[Facet.SIZE] == ["Fewer than 10 people", "250 to 999 people"]
    assert words[Facet.LANGUAGE] == ["English", "Deutsch"]
    assert words[Facet.STATUS] == ["Drafted", "Published"]


def test_cards_come_in_parts_that_together_are_all_of_them() -> None:
    context = Context(Addresses())
    small = make_portfolio(library_of(SHARE), Edition.PUBLIC)
    large = make_portfolio(library_of(PART + 1), Edition.PUBLIC)

    parts = list(plan_card_parts(large, context))

    assert list(plan_card_parts(small, context)) == []
    assert [part.head.address for part in parts] == ["cases/library-1.json", "cases/library-2.json"]
    assert [card for part in parts for card in part.cards] == [
        context.card(each) for each in large.cases
    ]


def test_what_a_script_knows_follows_the_cards_and_both_other_orders() -> None:
    cases = {
        "a": case(0, updated="2026-01", customer={"name": "Zander"}),
        "b": case(1, updated="2026-03", customer={"name": "ale"}),
        "c": case(2, updated="2026-02", customer={"industry": "Inns"}),
    }
    portfolio = make_portfolio(make_library(cases), Edition.PUBLIC)
    facets = derive_facets(portfolio, "en")

    data = describe_library(portfolio, facets, Context(Addresses()))

    assert [text.split(" Case")[0] for text in data.texts[:2]] == ["Zander", "ale"]
    assert data.newest == (1, 2, 0)
    assert data.by_customer == (1, 0, 2)


def test_inside_nothing_lapses() -> None:
    approval = {"approval": {"until": "2027-04-28", "items": ["name"], "channels": ["website"]}}
    library = make_library({"a": case(0, **approval), "b": case(1)})
    ends = {}
    for edition in Edition:
        portfolio = make_portfolio(library, edition)
        data = describe_library(portfolio, derive_facets(portfolio, "en"), Context(Addresses()))
        ends[edition] = data.last_days

    assert ends == {Edition.PUBLIC: ("2027-04-28", ""), Edition.INTERNAL: ("", "")}


@pytest.mark.parametrize(
    ("language", "plurals"),
    [("en", {"one", "other"}), ("de", {"one", "other"}), ("pl", {"one", "few", "many"})],
)
def test_every_plural_of_a_language_has_its_words(language: str, plurals: set[str]) -> None:
    words = json.loads(write_words(language))

    for name, places in {"of": {"count", "found"}, "all": {"count"}, "show": {"count"}}.items():
        assert plurals <= set(words[name])
        for form in words[name].values():
            assert {part[1] for part in string.Formatter().parse(form) if part[1]} == places


def test_a_library_of_nothing_says_so_and_leads_nowhere() -> None:
    page = find_page(make_pages(make_library({})), LibraryPage)

    assert (page.cards, page.tools, page.next) == ((), None, None)
