from __future__ import annotations

from tests.derive.test_review import LATER, SECRETS, library_of
from tests.libraries import make_pages, walk
from vpcases.derive import Edition
from vpcases.pages.addresses import Link
from vpcases.pages.page import RedirectPage
from vpcases.pages.rechecked_page import RecheckedPage
from vpcases.render import Renderer

LOWER = library_of({LATER: "499 EUR"})


def test_every_address_of_the_case_answers_that_it_is_being_re_checked() -> None:
    pages = make_pages(LOWER, prefix="proof/")

    found = [page for page in pages if isinstance(page, RecheckedPage)]

    assert [page.head.address for page in found] == [
        "proof/cases/one/",
        "proof/cases/one/de/",
        "stories/one/",
    ]
    assert {page.head.title for page in found} == {"This proof is being re-checked"}
    assert {page.library for page in found} == {Link("All proofs", "proof/cases/")}
    assert not any(page.head.is_indexed for page in found)
    assert not any(isinstance(page, RedirectPage) for page in pages)


def test_the_answer_holds_nothing_of_the_case_and_leads_to_nothing_of_it() -> None:
    page = next(p for p in make_pages(LOWER) if isinstance(p, RecheckedPage))

    html = Renderer().render(page).html

    assert [word for word in SECRETS if word in html] == []
    assert [view.address for view in walk(page) if isinstance(view, Link)] == ["cases/"]
    assert "This proof is being re-checked" in html
    assert 'href="../../cases/"' in html
    assert (page.head.source_path, page.head.structured_data) == ("", None)


def test_no_other_page_names_the_case() -> None:
    others = [page for page in make_pages(LOWER) if not isinstance(page, RecheckedPage)]

    assert [word for word in (*SECRETS, "cases/one/") if word in repr(others)] == []


def test_the_internal_edition_shows_the_case_in_its_place() -> None:
    pages = make_pages(LOWER, Edition.INTERNAL)

    assert not any(isinstance(page, RecheckedPage) for page in pages)
    assert "cases/one/" in [page.head.address for page in pages]
