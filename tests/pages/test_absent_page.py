from __future__ import annotations

import pytest

from tests.derive.test_review import LATER, SECRETS, library_of
from tests.libraries import make_library, make_pages, walk
from vpcases.derive import Edition
from vpcases.pages.absent_page import AbsentPage
from vpcases.pages.addresses import Link
from vpcases.pages.page import RedirectPage
from vpcases.render import Renderer

LOWER = library_of({LATER: "499 EUR"})


def test_every_address_of_the_case_answers_that_it_is_being_re_checked() -> None:
    pages = make_pages(LOWER, prefix="proof/")

    found = [page for page in pages if isinstance(page, AbsentPage)]

    assert [page.head.address for page in found] == [
        "proof/cases/one/",
        "proof/cases/one/de/",
        "proof/cases/one/approver/",
        "proof/cases/one/de/approver/",
        "stories/one/",
        "proof/p/xmjrep/",
        "proof/p/2wke73/",
    ]
    assert {page.head.title for page in found} == {"This proof is being re-checked"}
    assert {page.library for page in found} == {Link("All proofs", "proof/cases/")}
    assert not any(page.head.is_indexed for page in found)
    moved = [page.target.address for page in pages if isinstance(page, RedirectPage)]
    assert moved == ["proof/cases/two/"]


def test_the_answer_holds_nothing_of_the_case_and_leads_to_what_there_is() -> None:
    page = next(p for p in make_pages(LOWER) if isinstance(p, AbsentPage))

    html = Renderer().render(page).html

    assert [word for word in SECRETS if word in html] == []
    assert [view.address for view in walk(page) if isinstance(view, Link)] == [
        "cases/two/",
        "cases/",
    ]
    assert "This proof is being re-checked" in html
    assert 'href="../../cases/"' in html
    assert (page.head.source_path, page.head.structured_data) == ("", None)


def test_no_other_page_names_the_case() -> None:
    others = [page for page in make_pages(LOWER) if not isinstance(page, AbsentPage)]

    assert [word for word in (*SECRETS, "cases/one/") if word in repr(others)] == []


def test_the_internal_edition_shows_the_case_in_its_place() -> None:
    pages = make_pages(LOWER, Edition.INTERNAL)

    assert not any(isinstance(page, AbsentPage) for page in pages)
    assert "cases/one/" in [page.head.address for page in pages]


NEIGHBOUR = {"status": "published", "title": "Two", "segment": "small-shops", "drivers": "hours"}


def make_absent(status: str, **fields: object) -> list[AbsentPage]:
    """Return the pages that answer for a case of a status, at its address and its short one."""
    gone = {**NEIGHBOUR, "title": "Acme counts Berths", "status": status, **fields}
    pages = make_pages(make_library({"one": gone, "two": NEIGHBOUR}))
    return [page for page in pages if isinstance(page, AbsentPage)]


def test_a_retired_case_leads_to_what_is_nearest_and_says_why() -> None:
    page, approver, short = make_absent("retired")

    assert page.head.address + "approver/" == approver.head.address
    assert short.nearest == approver.nearest == page.nearest
    assert page.head.title == "This proof is no longer current"
    assert [(card.link.address, card.reason) for card in page.nearest] == [
        ("cases/two/", "Same segment: Small shops. Same driver: Hours")
    ]
    assert "The nearest we can show" in Renderer().render(page).html


def test_a_withdrawn_case_leads_to_no_case_and_hints_at_none() -> None:
    page, *_others = make_absent("withdrawn")
    html = Renderer().render(page).html

    assert page.nearest == ()
    assert [word for word in ("Acme", "Small shops", "Hours", "cases/two") if word in html] == []
    assert "proof" not in page.head.title
    assert 'href="../../cases/"' in html


@pytest.mark.parametrize("status", ["retired", "withdrawn"])
def test_an_address_that_a_shown_case_has_taken_over_is_not_answered_twice(status: str) -> None:
    gone = {**NEIGHBOUR, "status": status, "aliases": ["old/one", "old/two"]}
    taking = {**NEIGHBOUR, "aliases": ["cases/one", "old/two"]}
    library = make_library({"one": gone, "other": {**gone, "aliases": "old/one"}, "two": taking})

    addresses = [page.head.address for page in make_pages(library)]

    assert len(addresses) == len(set(addresses))
    answering = [p.head.address for p in make_pages(library) if isinstance(p, AbsentPage)]
    assert answering == [
        "cases/one/approver/",
        "old/one/",
        "cases/other/",
        "cases/other/approver/",
        "p/p99h88/",
    ]
