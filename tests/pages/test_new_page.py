"""The page of what is new: what is told of each month, and of months that brought nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.libraries import make_library
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.channels import derive_channels
from vpcases.derive.consent import derive_consents
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.new_page import NewPage, plan_new_page

DAY = date(2026, 11, 20)


def page_of(
    cases: dict[str, dict[str, Any]],
    edition: Edition = Edition.PUBLIC,
    quotes: dict[str, dict[str, Any]] | None = None,
    site_url: str = "https://example.com/",
    language: str = "en",
) -> NewPage:
    typed = {k: {"status": "published", "title": k, **fields} for k, fields in cases.items()}
    library = make_library(typed, quotes=quotes)
    shown = derive_portfolio(open_gate(library, edition, DAY), edition, DAY)
    channels = derive_channels(library, shown, derive_consents(library, DAY))
    context = Context(Addresses(), site_url=site_url, channels=channels, language=language)
    return plan_new_page(shown, context)


def test_each_month_says_what_happened_when_or_that_nothing_did() -> None:
    page = page_of(
        {
            "a": {"published": "2026-11-02"},
            "b": {"published": "2026-01-02", "updated": "2026-09-30"},
        }
    )

    assert [(m.heading, m.nothing) for m in page.months] == [
        ("November 2026", ""),
        ("October 2026", "Nothing new in October 2026."),
        ("September 2026", ""),
    ]
    assert [c.reason for m in page.months for c in m.cards] == [
        "New · November 2, 2026",
        "Changed · September 30, 2026",
    ]
    assert page.nothing == ""
    assert page.newest == ()


def test_the_month_that_is_not_over_has_brought_nothing_yet() -> None:
    page = page_of({"a": {"published": "2026-10-02"}})

    assert page.months[0].nothing == "Nothing new yet in November 2026."


def test_months_without_anything_are_one_sentence_and_the_newest_that_there_is() -> None:
    page = page_of({"a": {"published": "2026-05-02"}, "b": {"published": "2025-05-02"}})

    assert page.months == ()
    assert page.nothing == "Nothing new since May 2026."
    assert [(c.link.words, c.reason) for c in page.newest] == [("a", "New · May 2, 2026")]


def test_what_is_dated_by_its_year_alone_is_the_newest_of_that_year() -> None:
    assert page_of({"a": {"published": "2025"}}).nothing == "Nothing new since 2025."


def test_without_anything_that_is_dated_there_is_nothing_to_show_yet() -> None:
    page = page_of({"a": {}})

    assert (page.nothing, page.newest, page.gone) == ("There is nothing to show yet.", (), None)


def test_a_quote_stands_in_its_month_and_leads_to_its_case() -> None:
    said = {"status": "published", "text": "It works.", "approval": {"date": "2026-11-03"}}

    page = page_of({}, quotes={"praise": said})

    assert [quote.text for quote in page.months[0].quotes] == ["It works."]
    assert page.months[0].nothing == ""


def test_inside_it_says_where_a_case_may_be_used_and_leaves_drafts_out() -> None:
    page = page_of(
        {
            "a": {
                "published": "2026-11-02",
                "approval": {"channels": ["website", "slide"], "items": ["figures"]},
            },
            "draft": {"status": "drafted", "published": "2026-11-02"},
            "nowhere": {"published": "2026-11-02", "approval": {"until": "2026-11-19"}},
        },
        Edition.INTERNAL,
    )

    (card,) = page.months[0].cards
    assert card.reason == "New · November 2, 2026 · may be used on website, slide"


def test_inside_it_says_what_has_gone_and_names_nothing_that_was_retired() -> None:
    cases: dict[str, dict[str, Any]] = {
        "over": {"approval": {"until": "2026-11-19"}},
        "last-day": {"approval": {"until": "2026-11-20"}},
        "long-over": {"approval": {"until": "2026-08-31"}},
        "retired": {"status": "retired", "updated": "2026-10-01"},
        "retired-then": {"status": "retired", "updated": "2026-08-31"},
        "retired-once": {"status": "retired"},
        "withdrawn": {"status": "withdrawn", "updated": "2026-10-01"},
    }

    page = page_of(cases, Edition.INTERNAL)

    assert page.gone
    assert page.gone.since == "Gone since September 1, 2026"
    assert [(c.link.words, c.reason) for c in page.gone.lapsed] == [
        ("over", "approved until November 19, 2026")
    ]
    assert page.gone.retired == "1 proof was retired."
    assert page_of(cases).gone is None
    assert page_of({"a": {"published": "2026-11-02"}}, Edition.INTERNAL).gone is None


def test_groups_that_are_known_can_be_followed_where_the_site_knows_its_address() -> None:
    page = page_of({"a": {"published": "2026-11-02", "segment": "small-shops"}})

    assert [(f.heading, [feed.atom for feed in f.feeds]) for f in page.followed] == [
        (
            "Customer segments",
            ["segments/small-shops/feed.atom", "segments/large-shops/feed.atom"],
        ),
        ("Value drivers", ["drivers/hours/feed.atom", "drivers/errors/feed.atom"]),
    ]
    assert page_of({}, site_url="").followed == ()


def test_it_is_said_in_the_language_of_the_site() -> None:
    page = page_of({"a": {"published": "2026-11-02"}}, language="de")

    assert page.head.title == "Was neu ist"
    assert page.months[0].cards[0].reason == "Neu · 2. November 2026"
    assert page.months[1].nothing == "Im Oktober 2026 nichts Neues."
