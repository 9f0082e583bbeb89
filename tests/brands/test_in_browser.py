"""The second brand as its readers see it, in light and in dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DEVICES, visiting
from tests.browser.test_pages import SCHEMES, violations

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CASE = "cases/harbor-foods-reconciliation/"
PAGES = ("cases/", CASE, "segments/midmarket-wholesale/", "drivers/finance-hours/", "quotes/")
COLOURS = {
    "light": {
        "page": "rgb(252, 248, 241)",
        "words": "rgb(38, 22, 30)",
        "header": "rgb(74, 18, 48)",
        "link": "rgb(140, 26, 80)",
        "chart": "rgb(183, 121, 31)",
        "card": "rgb(255, 255, 255)",
    },
    "dark": {
        "page": "rgb(26, 17, 22)",
        "words": "rgb(244, 235, 238)",
        "header": "rgb(53, 16, 31)",
        "link": "rgb(243, 160, 195)",
        "chart": "rgb(242, 193, 78)",
        "card": "rgb(36, 24, 32)",
    },
}
"""What tests/brands/marlowick/docs/assets/marlowick.css says, as a browser says it."""


def style_of(page: Page, selector: str, name: str) -> str:
    """Return what an element really looks like."""
    found = page.locator(selector).first.evaluate(
        "(element, name) => getComputedStyle(element).getPropertyValue(name)", name
    )
    return str(found)


@pytest.mark.parametrize("scheme", COLOURS)
def test_their_colours_reach_the_page(scheme: str, brand_address: str, browser: Browser) -> None:
    wanted = COLOURS[scheme]
    with visiting(browser, color_scheme=scheme) as visit:
        page = visit.page
        page.goto(brand_address + CASE)
        assert style_of(page, "body", "background-color") == wanted["page"]
        assert style_of(page, ".md-header", "background-color") == wanted["header"]
        assert style_of(page, ".vp-page h1", "color") == wanted["words"]
        assert style_of(page, ".vp-section a", "color") == wanted["link"]
        assert style_of(page, ".vp-result__words", "color") == wanted["link"]
        assert style_of(page, ".vp-bars__after", "fill") == wanted["chart"]
        assert style_of(page, ".vp-value__bar rect", "fill") == wanted["chart"]
        assert style_of(page, ".vp-stamp", "border-top-color") == wanted["link"]
        assert style_of(page, ".mw-card__result", "color") == wanted["link"]
        assert style_of(page, ".vp-card", "background-color") == wanted["card"]
        assert style_of(page, ".vp-card", "border-top-left-radius") == "0px"

    assert visit.wrong == []


def test_their_type_reaches_the_site_and_the_page(brand_address: str, browser: Browser) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(brand_address + CASE)
        for selector in (
            ".md-header__title",
            ".vp-page",
            ".vp-page h1",
            ".vp-card__title",
            ".mw-talk",
        ):
            family = style_of(page, selector, "font-family")
            assert family.startswith('"Iowan Old Style"'), selector
        assert style_of(page, ".vp-page h1", "font-weight") == "600"
        assert style_of(page, ".vp-page h1", "letter-spacing") in ("0px", "normal")


def test_their_logo_stands_in_the_header_of_every_page(
    brand_address: str, browser: Browser
) -> None:
    with visiting(browser) as visit:
        for address in PAGES:
            visit.page.goto(brand_address + address)
            logo = visit.page.locator(".md-header .md-logo img")
            assert str(logo.get_attribute("src")).endswith("assets/marlowick.svg"), address
            assert logo.evaluate("image => image.complete && image.naturalWidth > 0"), address


def test_the_link_in_their_block_leads_to_their_page(brand_address: str, browser: Browser) -> None:
    with visiting(browser) as visit:
        visit.page.goto(brand_address + CASE)
        visit.page.locator(".mw-talk a").click()
        visit.page.wait_for_url(f"{brand_address}talk/")

        assert visit.page.locator("h1").inner_text().startswith("Talk to us")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", DEVICES)
def test_the_pages_of_the_brand_are_open_to_everyone(
    device: str, scheme: str, brand_address: str, browser: Browser
) -> None:
    found = {}
    with visiting(browser, device, color_scheme=scheme) as visit:
        for address in PAGES:
            visit.page.goto(brand_address + address, wait_until="load")
            found[address] = violations(visit.page)

    assert visit.wrong == []
    assert {address: what for address, what in found.items() if what} == {}
