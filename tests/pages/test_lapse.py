from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages, walk
from vpcases.derive import Edition
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.case_page import CasePage
from vpcases.pages.claim_rows import ClaimRow
from vpcases.pages.group_page import GroupPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.lists import QuotesPage
from vpcases.pages.page import ProofPage
from vpcases.pages.pilot_page import PilotPage, PilotsPage
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.register_page import RegisterRow
from vpcases.render import Renderer

ITEMS = ["name", "figures", "quotes"]
ENDS = {"until": "2027-04-28", "items": ITEMS}


def pages_of(edition: Edition = Edition.PUBLIC, **fields: Any) -> list[ProofPage]:
    case = {
        "status": "published",
        "title": "A title",
        "segment": "small-shops",
        "drivers": ["hours"],
        "customer": {"name": "Corner"},
        "before_after": {"Counting": "20 h/week -> 2 h/week"},
        **fields,
    }
    return make_pages(make_library({"one": case}), edition)


PILOT = {
    "trial": {"kind": "pilot", "covers": "2026-01 to 2026-02", "success_criteria": "Half the hours"}
}
HOURS = {
    "hours": {
        "equation": "hours x cost",
        "inputs": {"hours": "6 h/year", "cost": "55 EUR/h"},
        "realised": {"2026-01 to 2026-06": "500 EUR"},
    }
}
WHOLE: dict[str, Any] = {
    "approval": ENDS,
    "evidence": PILOT,
    "value_elements": HOURS,
    "alternative": "unknown",
    "quotes": {"evening": {"text": "It works.", "by": "Ada", "explains": "hours"}},
}


def test_everything_that_rests_on_an_approval_carries_its_last_day() -> None:
    views = [view for page in pages_of(**WHOLE) for view in walk(page)]

    cards = {view.link.valid_until for view in views if isinstance(view, CaseCard)}
    rows = {view.case.valid_until for view in views if isinstance(view, (ClaimRow, RegisterRow))}
    quotes = {view.valid_until for view in views if isinstance(view, QuoteCard)}
    assert cards == rows == quotes == {"2027-04-28"}
    assert any(isinstance(view, RegisterRow) for view in views)


def test_a_page_of_its_own_does_too_and_a_list_has_no_day() -> None:
    pages = pages_of(**WHOLE)

    for kind in (CasePage, PilotPage):
        lapse = find_page(pages, kind).lapse
        assert lapse is not None
        assert (lapse.valid_until, lapse.last_day) == ("2027-04-28", "April 28, 2027")
    for kind in (LibraryPage, QuotesPage, PilotsPage):
        lapse = find_page(pages, kind).lapse
        assert lapse is not None
        assert (lapse.valid_until, lapse.last_day) == ("", "")


def test_a_quote_that_ends_earlier_carries_its_own_day() -> None:
    quotes = {
        "evening": {"text": "It works.", "approval": {"until": "2027-01-31", "items": ITEMS}},
        "morning": {"text": "It works again."},
    }
    page = find_page(pages_of(approval=ENDS, quotes=quotes), CasePage)

    assert [card.valid_until for card in page.quotes] == ["2027-01-31", "2027-04-28"]


def test_without_any_end_no_page_asks_for_the_script() -> None:
    for page in pages_of(approval={"items": ITEMS}):
        assert page.lapse is None
        assert "assets/vpcases/lapsed.js" not in page.head.scripts


def test_inside_nothing_hides_itself() -> None:
    assert [page for page in pages_of(Edition.INTERNAL, **WHOLE) if page.lapse] == []


def test_the_page_says_its_day_to_the_script_and_the_banner_waits() -> None:
    html = Renderer().render(find_page(pages_of(**WHOLE), CasePage)).html

    assert 'data-valid-until="2027-04-28">' in html.partition("\n")[0]
    assert '<div class="vp-lapsed" hidden>' in html
    assert '<script src="../../assets/vpcases/lapsed.js"></script>' in html
    assert html.index("vp-lapsed") < html.index("lapsed.js") < html.index("vp-hero")


def test_old_figures_are_told_on_page_and_card() -> None:
    pages = pages_of(measured="2024-03")
    page = find_page(pages, CasePage)
    cards = [view for view in walk(find_page(pages, LibraryPage)) if isinstance(view, CaseCard)]

    assert page.age is not None
    assert page.age.words == "Measured more than two years ago, until March 2024."
    assert page.age.fresh_until == ""
    assert [card.age and card.age.mark for card in cards] == ["Figures more than two years old"]
    html = Renderer().render(page).html
    assert '<p class="vp-notice">Measured more than two years ago, until March 2024.</p>' in html


def test_figures_that_will_be_old_wait_for_their_day() -> None:
    page = find_page(pages_of(measured="2025-03"), CasePage)

    assert page.age is not None
    assert page.age.fresh_until == "2027-03-31"
    rendered = Renderer().render(page)
    assert 'data-fresh-until="2027-03-31"' in rendered.html
    assert "two years ago" not in rendered.lead, "search would find what does not hold yet"


@pytest.mark.parametrize("measured", [None, "unknown"])
def test_nobody_knows_how_old_undated_figures_are(measured: str | None) -> None:
    assert find_page(pages_of(measured=measured), CasePage).age is None


def test_links_that_stand_for_no_case_have_no_day() -> None:
    page = find_page(pages_of(**WHOLE), GroupPage, "segments/small-shops/")

    links = [view for view in walk(page) if isinstance(view, Link) and "cases/" not in view.address]
    assert {link.valid_until for link in links} == {""}


def test_machines_are_told_when_a_page_expires() -> None:
    data = find_page(pages_of(**WHOLE), CasePage).head.structured_data

    assert data is not None
    assert data["expires"] == "2027-04-28"
    without = find_page(pages_of(approval={"items": ITEMS}), CasePage).head.structured_data
    assert without is not None
    assert "expires" not in without
