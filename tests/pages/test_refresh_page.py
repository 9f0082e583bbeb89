from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.refresh_page import LONGEST, RefreshPage, address_mail
from vpcases.pages.renewal_mail import Mail
from vpcases.render import Renderer


def page_of(cases: dict[str, Any], **more: Any) -> RefreshPage:
    return find_page(make_pages(make_library(cases, **more), Edition.INTERNAL), RefreshPage)


def until(day: str, **fields: Any) -> dict[str, Any]:
    return {
        "status": "published",
        "title": "A title",
        "customer": {"name": "Corner"},
        "approval": {"by": "Ada Quist", "until": day},
        **fields,
    }


def test_a_row_says_what_lapses_and_what_to_do() -> None:
    (row,) = page_of({"one": until("2026-12-01")}).rows

    assert (row.link.words, row.link.address, row.customer) == ("A title", "cases/one/", "Corner")
    assert [(lapse.words, lapse.left) for lapse in row.lapses] == [
        ("The approval ends on December 1, 2026", "in 30 days")
    ]
    assert row.whole_mail == "vpcases refresh --mail one"
    assert row.renew == "vpcases approve one --until 2027-12-01"


@pytest.mark.parametrize(
    ("day", "words", "left"),
    [
        ("2026-10-31", "The approval ended on October 31, 2026", "1 day ago"),
        ("2026-11-01", "The approval ends on November 1, 2026", "today"),
        ("2026-11-02", "The approval ends on November 2, 2026", "in 1 day"),
    ],
)
def test_the_last_day_itself_still_holds(day: str, words: str, left: str) -> None:
    ((lapse,),) = (row.lapses for row in page_of({"one": until(day)}).rows)

    assert (lapse.words, lapse.left) == (words, left)


def test_what_is_over_is_asked_for_a_year_from_today() -> None:
    (row,) = page_of({"one": until("2025-05-01")}).rows

    assert row.renew == "vpcases approve one --until 2027-11-01"


def test_a_quote_with_the_id_of_a_case_is_told_apart() -> None:
    quote = {"status": "published", "text": "Yes.", "approval": {"until": "2026-11-02"}}
    library = make_library({"one": until("2030-01-01")}, quotes={"one": quote})
    pages = make_pages(library, Edition.INTERNAL, is_preview=True)

    (row,) = find_page(pages, RefreshPage).rows

    assert row.renew.endswith(" --quote")


def test_nothing_to_record_where_another_answer_is_asked_for() -> None:
    fields = until("2030-01-01", measured="2020", before_after={"Hours": "20 h/week -> 2 h/week"})

    (row,) = page_of({"one": fields}).rows

    assert row.mail
    assert row.renew == ""


def test_an_empty_queue_says_what_comes_next_and_what_never_does() -> None:
    page = page_of({"one": until("2027-03-01"), "two": until("unknown")})

    assert page.rows == ()
    assert page.later == (
        "After January 30, 2027, the next is one, on March 1, 2027. 1 approval of a case has no"
        " end, so nothing reminds of it."
    )
    assert "Nothing lapses soon" in Renderer().render(page).html
    assert page_of({}).later == "After January 30, 2027 nothing lapses that we know of."


def test_only_the_internal_edition_has_the_page_and_leads_there() -> None:
    library = make_library({"one": until("2026-12-01")})
    public = make_pages(library)

    assert [page for page in public if isinstance(page, RefreshPage)] == []
    assert "refresh/" not in [link.address for link in find_page(public, LibraryPage).more_ways]
    inside = make_pages(library, Edition.INTERNAL)
    assert "refresh/" in [link.address for link in find_page(inside, LibraryPage).more_ways]
    assert find_page(inside, RefreshPage).head.is_listed


def test_a_link_opens_the_mail_with_subject_and_text() -> None:
    (row,) = page_of({"one": until("2026-12-01")}).rows

    address = urlsplit(row.mail)
    asked = parse_qs(address.query)
    assert (address.scheme, address.path) == ("mailto", "")
    assert asked["subject"] == ["Is this still right? A title"]
    assert asked["body"][0].startswith("Dear Ada Quist,\r\n\r\nYou allowed us")
    assert "May we go on showing it until December 1, 2027?" in asked["body"][0]
    assert row.mail in Renderer().render(page_of({"one": until("2026-12-01")})).html.replace(
        "&amp;", "&"
    )


@pytest.mark.parametrize("letter", ["a", "&", "ü", "数", "\n"])
def test_the_link_is_short_enough_for_every_mail_program(letter: str) -> None:
    link = address_mail(Mail(letter * 500, "", letter * 5000))

    assert len(link) <= LONGEST
