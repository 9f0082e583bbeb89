"""Short links: where they lead, and what answers once their case has left."""

from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.absent_page import AbsentPage
from vpcases.pages.page import ProofPage, RedirectPage

CASE: dict[str, Any] = {
    "status": "published",
    "title": "One",
    "customer": {"name": "Acme"},
    "published": "2026-05-01",
}


def short_links(pages: list[ProofPage]) -> dict[str, str]:
    """Return where every short address leads; nothing for one that answers by itself."""
    return {
        page.head.address: page.target.address if isinstance(page, RedirectPage) else ""
        for page in pages
        if "p/" in page.head.address and page.head.address.split("p/")[0] in ("", "proof/")
    }


def test_a_case_and_its_translation_have_a_short_link_each() -> None:
    library = make_library({"acme": CASE}, translations={("acme", "de"): {"title": "Eins"}})

    links = short_links(make_pages(library, prefix="proof/"))

    assert sorted(links.values()) == ["proof/cases/acme/", "proof/cases/acme/de/"]


def test_a_short_link_is_found_by_no_search_and_takes_a_campaign_along() -> None:
    pages = make_pages(make_library({"acme": CASE}))
    (page,) = (p for p in pages if p.head.address.startswith("p/"))

    assert not page.head.is_indexed
    assert page.head.scripts == ("assets/vpcases/moved.js",)


def test_a_renamed_case_answers_at_the_short_link_of_its_old_name() -> None:
    before = short_links(make_pages(make_library({"old": CASE})))
    after = short_links(make_pages(make_library({"new": {**CASE, "aliases": ["cases/old/"]}})))

    (sent,) = before
    assert after[sent] == "cases/new/"
    assert len(after) == 2


def test_a_name_that_another_case_has_taken_leads_there() -> None:
    taken = {"old": CASE, "new": {**CASE, "aliases": ["cases/old/"]}}
    (sent,) = short_links(make_pages(make_library({"old": CASE})))

    pages = make_pages(make_library(taken))

    assert short_links(pages)[sent] == "cases/old/"
    addresses = [page.head.address for page in pages if page.head.address.startswith("p/")]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("status", ["retired", "withdrawn"])
def test_the_short_link_of_what_has_left_says_so_and_names_nothing(status: str) -> None:
    (sent,) = short_links(make_pages(make_library({"acme": CASE})))

    pages = make_pages(make_library({"acme": {**CASE, "status": status}}))

    (page,) = (page for page in pages if page.head.address == sent)
    assert isinstance(page, AbsentPage)
    assert not page.head.is_indexed
    assert "acme" not in repr(page).lower()


def test_the_code_of_a_blinded_case_is_made_of_what_the_public_calls_it() -> None:
    named = short_links(make_pages(make_library({"acme": CASE})))
    hidden = short_links(make_pages(make_library({"acme": {**CASE, "show_as": "a shop"}})))

    assert not named.keys() & hidden.keys()
    assert not any("acme" in target for target in hidden.values())


def test_what_is_not_published_has_no_short_link() -> None:
    drafted = make_library({"acme": {"status": "drafted", "title": "One"}})

    assert short_links(make_pages(drafted)) == {}
    assert short_links(make_pages(drafted, Edition.INTERNAL)) == {}
