from __future__ import annotations

from typing import Any

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage

APPROVAL: dict[str, Any] = {
    "date": "2026-04-28",
    "until": "2027-04-28",
    "channels": ["slide", "website"],
    "items": ["name", "logo", "figures", "quotes"],
}


def page_of(edition: Edition = Edition.INTERNAL, **fields: Any) -> CasePage:
    case = {"status": "published", "title": "A title", "approval": APPROVAL, **fields}
    return find_page(make_pages(make_library({"one": case}), edition), CasePage)


def stamp_of(edition: Edition = Edition.INTERNAL, **fields: Any) -> dict[str, str]:
    return {fact.label: fact.words for fact in page_of(edition, **fields).stamp}


def test_a_public_stamp_says_when_where_and_until() -> None:
    assert stamp_of(Edition.PUBLIC, measured="2025-04 to 2026-03") == {
        "Status": "Current",
        "Measured": "April 2025 to March 2026",
        "Evidence": "as told to us",
        "Confirmed": "April 28, 2026",
        "May be used on": "website, slide",
        "Until": "April 28, 2027",
    }


def test_one_line_says_it_near_the_result() -> None:
    assert page_of(Edition.PUBLIC).stamp_line == (
        "Current · confirmed April 28, 2026 · may be used on website, slide · until April 28, 2027"
    )


def test_channels_that_nobody_wrote_are_the_usual_ones_and_an_open_end_is_told() -> None:
    stamp = stamp_of(approval={"date": "2026-04-28"})

    assert (stamp["May be used on"], stamp["Until"]) == ("website", "no end agreed")


def test_the_newest_confirmation_is_told() -> None:
    element = {
        "equation": "hours x cost",
        "inputs": {"hours": "6 h/year", "cost": "55 EUR/h"},
        "realised": {
            "2026-01 to 2026-06": {
                "value": "500 EUR",
                "confirmed_by": "Ada Quist",
                "confirmed": "2026-07-14",
            }
        },
    }

    assert stamp_of(value_elements={"hours": element})["Confirmed"] == "July 14, 2026"


def test_inside_an_approval_that_is_over_is_told_to_be() -> None:
    stamp = stamp_of(approval={**APPROVAL, "until": "2026-10-31"})

    assert stamp["Until"] == "October 31, 2026, which is over"
    assert "which is over" not in stamp_of(approval={**APPROVAL, "until": "2026-11-01"})["Until"]


def test_inside_what_is_not_allowed_is_told_where_the_case_has_it() -> None:
    logo = {"name": "Corner", "logo": "corner.svg"}
    fields = {"customer": logo, "videos": [{"url": "https://example.com/film"}]}

    assert stamp_of(**fields)["Not allowed"] == "video"
    struck = {**APPROVAL, "strikes": ["logo", "We count by hand."]}
    stamp = stamp_of(**fields, approval=struck)
    assert stamp["Not allowed"] == "logo and video"
    assert stamp["Struck out"] == "We count by hand."
    assert "Not allowed" not in stamp_of(Edition.PUBLIC, **fields, approval=struck)
    assert "Struck out" not in stamp_of(Edition.PUBLIC, **fields, approval=struck)


def test_inside_a_quote_with_less_than_its_case_is_told() -> None:
    stamp = stamp_of(
        quotes={
            "same": {"text": "It works.", "approval": APPROVAL},
            "earlier": {"text": "It does.", "approval": {**APPROVAL, "until": "2027-01-31"}},
            "slides": {"text": "Yes.", "approval": {**APPROVAL, "channels": ["slide"]}},
            "none": {"text": "No.", "approval": {**APPROVAL, "channels": ["one-to-one"]}},
            "open": {"text": "Open.", "approval": {"channels": ["website", "slide"]}},
        }
    )

    assert {label: words for label, words in stamp.items() if label.startswith("Quote")} == {
        "Quote earlier": "until January 31, 2027",
        "Quote slides": "on slide",
        "Quote none": "on no channel",
    }


def test_a_draft_has_nothing_agreed_yet() -> None:
    page = page_of(status="drafted", approval=None)

    assert page.stamp_line == ""
    assert "May be used on" not in {fact.label for fact in page.stamp}
