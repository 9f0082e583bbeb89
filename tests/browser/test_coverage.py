"""The matrix of segments and drivers: a table on a desk, a list on a phone, never both at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visiting

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize(
    ("device", "shown", "hidden"),
    [("desktop", ".vp-matrix", ".vp-covered"), ("phone", ".vp-covered", ".vp-matrix")],
)
def test_there_is_a_table_or_a_list_and_never_both(
    browser: Browser, public_address: str, device: str, shown: str, hidden: str
) -> None:
    with visiting(browser, device) as visit:
        visit.page.goto(public_address + "coverage/")

        assert visit.page.locator(shown).is_visible()
        assert not visit.page.locator(hidden).is_visible()
        assert visit.page.locator(f"{shown} .vp-cell--gap").count() > 0
        assert visit.wrong == []


def test_on_a_phone_a_whole_line_leads_to_its_crossing(
    browser: Browser, public_address: str
) -> None:
    with visiting(browser, "phone") as visit:
        visit.page.goto(public_address + "coverage/")
        line = visit.page.locator(".vp-covered__cell").first

        box = line.bounding_box()
        assert box
        assert box["height"] >= 44
        visit.page.mouse.click(box["x"] + 10, box["y"] + box["height"] / 2)
        visit.page.wait_for_url("**/segments/midmarket-wholesale/finance-hours/")


def test_a_gap_leads_to_a_page_that_asks_for_it(browser: Browser, public_address: str) -> None:
    with visiting(browser, "phone") as visit:
        visit.page.goto(public_address + "coverage/")
        visit.page.locator(".vp-covered__cell:has(.vp-cell--gap)").first.click()

        button = visit.page.get_by_role("link", name="Ask us for this")
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
        address = button.get_attribute("href") or ""
        assert address.startswith("mailto:wanted@tallowfold.example?subject=Wanted")
        assert visit.page.get_by_text("What carries over").first.is_visible()
