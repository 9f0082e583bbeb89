from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DEVICES, visiting
from tests.page_types import find_page_types
from tests.sites import BuiltSite
from vpcases.theme_folder import find_theme

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PUBLIC = {
    "library": "cases/",
    "case": "cases/harbor-foods-reconciliation/",
    "long case": "cases/dunmarrow-supply-matching-script/",
    "blinded case": "cases/electrical-wholesaler-payments/",
    "translation": "cases/kliniken-morvental-write-offs/de/",
    "list of groups": "segments/",
    "segment": "segments/midmarket-wholesale/",
    "crossing": "segments/midmarket-wholesale/finance-hours/",
    "empty crossing": "segments/regional-hospitals/change-effort/",
    "driver": "drivers/finance-hours/",
    "industry": "industries/food-wholesale/",
    "alternative": "alternatives/in-house/",
    "offering": "offerings/syncline/",
    "quotes": "quotes/",
    "new": "new/",
    "coverage": "coverage/",
    "coverage in German": "de/coverage/",
    "segment without a proof": "segments/hotel-groups/",
    "who else": "who-else/midmarket-wholesale/",
    "who else, nobody": "de/who-else/hotel-groups/",
    "segments, who else": "who-else/",
    "objections": "objections/",
    "alternative with values": "alternatives/flowbridge/",
    "claims": "claims/",
    "chosen": "how-chosen/",
    "certificates": "certificates/",
    "value over time": "cases/kliniken-morvental-write-offs/",
    "register": "register/",
    "re-checked": "cases/tarnbeck-chandlers-berth-fees/",
    "pilots": "pilots/",
    "pilot": "pilots/harbor-foods-reconciliation-pilot-2025/",
}
INTERNAL = {
    "to do": "to-do/",
    "to refresh": "refresh/",
    "front row": "front-row/",
    "programme board": "board/",
    "coverage inside": "coverage/",
    "who else inside": "who-else/regional-hospitals/",
    "drafted case": "cases/pellwick-homes-housing-benefit/",
    "wins": "wins/",
    "wins of a month": "wins/2026-10/",
    "pricing": "pricing/",
    "pricing of a segment": "pricing/midmarket-wholesale/",
}
SCHEMES = {"light": "default", "dark": "slate"}
"""The colours that a reader prefers, and what Material calls them."""
AXE = Axe()


@pytest.fixture
def at(public_address: str, internal_address: str) -> dict[str, str]:
    """Return the whole address of a page of every type."""
    public = {name: public_address + address for name, address in PUBLIC.items()}
    return {**public, **{name: internal_address + a for name, a in INTERNAL.items()}}


@pytest.fixture
def everywhere(
    at: dict[str, str],
    sample_public: BuiltSite,
    sample_internal: BuiltSite,
    public_address: str,
    internal_address: str,
) -> dict[str, str]:
    """Return those, and a page of each type in each language that is not among them.

    The types are those of the built pages; only the public edition lists its older addresses.
    """
    sites = ((public_address, sample_public), (internal_address, sample_internal))
    found = {**at, "absent address": f"{public_address}404.html"}
    types: set[tuple[str, str]] = {("moved", "en"), ("moved", "de")}
    for base, site in sites:
        for kind, addresses in find_page_types(site).items():
            known = [base + address for address in addresses if base + address in at.values()]
            if kind not in types and not known:
                found[f"{kind[0]} in {kind[1]}"] = base + addresses[0]
            types.add(kind)
    return found


def test_pages_of_every_type_are_looked_at(
    everywhere: dict[str, str], sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    kinds = {kind for site in (sample_public, sample_internal) for kind, _ in find_page_types(site)}
    templates = {path.name for path in find_theme().glob("templates/*_page.html.jinja")}
    named = {name.removesuffix("_page.html.jinja") for name in templates}

    # What the sample site cannot have: its cases are without mistakes, so no page shows one.
    # Parts for a script are on no page of their own.
    assert named - kinds - {"redirect", "problem", "cards", "found"} == set()
    assert {"text", "moved"} <= kinds
    assert len(everywhere) > len(kinds)


def violations(page: Page) -> list[str]:
    """Return what a checker of accessibility finds on a page, with the element it is about."""
    answer = AXE.run(page, options={"resultTypes": ["violations"]}).response
    found: list[dict[str, Any]] = answer["violations"]
    return [
        f"{v['id']}: {node['target']} {node['html'][:90]}" for v in found for node in v["nodes"]
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", DEVICES)
def test_every_page_is_silent_and_open_to_everyone(
    device: str, scheme: str, everywhere: dict[str, str], browser: Browser
) -> None:
    found = {}
    with visiting(browser, device, color_scheme=scheme) as visit:
        for name, address in everywhere.items():
            visit.page.goto(address, wait_until="load")
            if not address.endswith("/embed/"):  # it has no frame of Material
                body = visit.page.locator("body")
                assert body.get_attribute("data-md-color-scheme") == SCHEMES[scheme]
            found[name] = violations(visit.page)

    assert visit.wrong == []
    assert {name: what for name, what in found.items() if what} == {}


def test_no_page_is_wider_than_a_small_phone(everywhere: dict[str, str], browser: Browser) -> None:
    too_wide = {}
    with visiting(browser, "phone", viewport={"width": 320, "height": 640}) as visit:
        for name, address in everywhere.items():
            visit.page.goto(address)
            width = visit.page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                too_wide[name] = width

    assert too_wide == {}


def read_pages(browser: Browser, at: dict[str, str], *, has_script: bool) -> dict[str, list[str]]:
    """Return the words of every page as they are shown on a phone."""
    words = {}
    with visiting(browser, "phone", java_script_enabled=has_script) as visit:
        for name, address in at.items():
            visit.page.goto(address)
            assert visit.page.locator("h1").first.is_visible(), name
            # What only a script can do is not offered without one.
            tools = visit.page.locator(
                ".vp-finder :is(.vp-finder__side, .vp-finder__bar), .vp-promise__copy"
            )
            tools.evaluate_all("all => all.forEach(tool => tool.remove())")
            words[name] = visit.page.locator(".vp-page").inner_text().split()
    assert visit.wrong == []
    return words


def test_pages_say_the_same_without_script(at: dict[str, str], browser: Browser) -> None:
    plain = read_pages(browser, at, has_script=False)

    assert plain == read_pages(browser, at, has_script=True)


def test_a_card_is_reached_and_opened_by_keyboard(at: dict[str, str], browser: Browser) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(at["library"])
        first = page.locator(".vp-card").first
        before = first.screenshot(animations="disabled")
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("!!document.activeElement.closest('.vp-card')"):
                break
        assert page.locator(":focus").get_attribute("href") == first.locator("a").get_attribute(
            "href"
        )
        assert first.screenshot(animations="disabled") != before, "nothing shows where one is"
        expected = page.evaluate("document.activeElement.href")

        page.keyboard.press("Enter")
        page.wait_for_url(expected)

        assert page.locator("h1").first.is_visible()


def settled_results(page: Page) -> list[str]:
    """Return the addresses that a search found, once they have been the same for a second.

    Results come and go while words are typed.
    """
    links = page.locator(".md-search-result__item > .md-search-result__link")
    links.first.wait_for()
    found, seen_equal = [""], 0
    while seen_equal < 5:
        page.wait_for_timeout(200)
        now: list[str] = links.evaluate_all("all => all.map(link => link.href)")
        seen_equal = seen_equal + 1 if now == found else 0
        found = now
    return found


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize(
    ("by", "query"),
    [
        ("customer", "Harbor Foods"),
        ("figure", "30,560 EUR"),
        ("quote", "ticking invoices against delivery notes"),
    ],
)
def test_the_search_box_finds_a_case_and_puts_it_first(
    by: str, query: str, device: str, at: dict[str, str], browser: Browser
) -> None:
    with visiting(browser, device) as visit:
        page = visit.page
        page.goto(at["quotes"], wait_until="networkidle")
        if device == "phone":
            page.locator("label.md-header__button[for=__search]").click()
        page.locator(".md-search__input").click()
        page.keyboard.type(query)
        found = settled_results(page)

        assert "/cases/harbor-foods-reconciliation/" in found[0], f"by {by}"
        assert visit.wrong == [], f"by {by}"


def test_a_result_of_search_opens_the_case(at: dict[str, str], browser: Browser) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(at["library"], wait_until="networkidle")
        page.locator(".md-search__input").click()
        page.keyboard.type("Dunmarrow")
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url("**/cases/dunmarrow-supply-matching-script/**")

        assert "Dunmarrow" in page.locator("h1").inner_text()


def test_paper_shows_the_page_and_nothing_around_it(at: dict[str, str], browser: Browser) -> None:
    around = (".md-header", ".md-footer", ".md-sidebar", ".md-tabs", ".md-search", ".md-top")
    for name in ("case", "library", "quotes", "segment"):
        with visiting(browser) as visit:
            page = visit.page
            page.goto(at[name])
            page.emulate_media(media="print")
            shown = [part for part in around if page.locator(part).first.is_visible()]
            assert shown == [], name
            assert page.locator("h1").first.is_visible(), name
            assert page.locator(".vp-section, .vp-cards, .vp-quote").first.is_visible(), name


def test_an_older_address_leads_to_the_case(public_address: str, browser: Browser) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{public_address}stories/dunmarrow/")
        visit.page.wait_for_url("**/cases/dunmarrow-supply-matching-script/")

        assert visit.wrong == []


def test_bars_are_as_long_as_what_they_stand_for(at: dict[str, str], browser: Browser) -> None:
    with visiting(browser) as visit:
        visit.page.goto(at["case"])
        widths = visit.page.locator(".vp-bars svg rect").evaluate_all(
            "all => all.map(rect => rect.getBoundingClientRect().width)"
        )

    before, after = widths[:2]
    assert before > 50
    assert after == pytest.approx(before / 10, rel=0.05)


def test_nothing_is_loaded_from_elsewhere(at: dict[str, str], browser: Browser) -> None:
    loaded: set[str] = set()
    with visiting(browser) as visit:
        visit.page.on("request", lambda request: loaded.add(request.url))
        for name in ("case", "long case", "library"):
            visit.page.goto(at[name], wait_until="networkidle")

    assert {url for url in loaded if not url.startswith("http://127.0.0.1:")} == set()


def test_tables_that_become_blocks_on_a_phone_are_tables_to_a_screen_reader(
    at: dict[str, str], browser: Browser
) -> None:
    with visiting(browser, "phone") as visit:
        for name in ("register", "claims"):
            visit.page.goto(at[name])
            table = visit.page.get_by_role("table").first
            row = table.get_by_role("row").nth(1)
            assert table.get_by_role("columnheader").count() == 4, name
            assert row.get_by_role("rowheader").count() == 1, name
            assert row.get_by_role("cell").count() == 3, name
