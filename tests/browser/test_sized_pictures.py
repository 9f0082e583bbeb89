"""Pictures in a real browser: nothing jumps, a phone loads little, and logos follow the scheme."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import visiting
from tests.picture_site import PICTURES
from tests.serving import serving
from tests.sites import build_at, write_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CASE = "cases/corner-till/"
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    // Material sizes its own sidebar anew while a page grows; that is not what pictures move.
    const moved = entry.sources.map(({ node }) => node?.closest ? node : node?.parentElement);
    const ours = moved.filter((each) => !each || each.closest(".vp-page"));
    const names = ours.map((each) => each?.className || each?.nodeName || "gone");
    if (ours.length) window.shifts.push([entry.value, names.join(", ")]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""
SHOWN = "[...document.querySelectorAll('.vp-page img')].filter((i) => i.naturalWidth > 9).length"
BOXES = """
(all) => all.map((each) => {
  const box = each.getBoundingClientRect();
  return [each.getAttribute('src'), box.width, box.height, each.naturalWidth, each.naturalHeight];
})
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the site with pictures answers."""
    folder = tmp_path_factory.mktemp("pictures")
    site = build_at(write_site(folder / "site", PICTURES), folder / "built")
    with serving(site.folder) as place:
        yield place


def read_slowly(page: Page, address: str) -> list[tuple[float, str]]:
    """Return how much of a page shifted, and what, while it was read and its pictures came late."""

    def wait(route: Route) -> None:
        time.sleep(0.15)
        route.continue_()

    page.add_init_script(SHIFTS)
    page.route(re.compile(r"/assets/cases"), wait)
    page.goto(address)
    for _ in range(12):
        page.mouse.wheel(0, 500)
        page.wait_for_timeout(250)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHOWN) > 0, "no picture came"
    shifts: list[tuple[float, str]] = page.evaluate("window.shifts")
    return shifts


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("path", [CASE, "cases/", "quotes/"])
def test_nothing_jumps_while_pictures_come(
    path: str, device: str, address: str, browser: Browser
) -> None:
    with visiting(browser, device) as visit:
        assert read_slowly(visit.page, address + path) == []

    assert visit.wrong == []


def test_it_would_jump_without_the_size_of_pictures(address: str, browser: Browser) -> None:
    def without_sizes(route: Route) -> None:
        body = re.sub(r' (?:width|height)="\d+"', "", route.fetch().text())
        route.fulfill(body=body, content_type="text/html")

    with visiting(browser, "phone") as visit:
        visit.page.route(re.compile(r"/corner-till/$"), without_sizes)

        assert sum(value for value, _ in read_slowly(visit.page, address + CASE)) > 0.001


@pytest.mark.parametrize(
    ("device", "ratio", "widths"),
    [
        ("phone", 1, {480}),
        ("phone", 2, {800}),
        ("phone", 3, {1280}),
        ("desktop", 1, {1280, 800}),
        ("desktop", 2, {1920}),
    ],
)
def test_a_screen_loads_the_picture_that_suits_it(
    device: str, ratio: int, widths: set[int], address: str, browser: Browser
) -> None:
    with visiting(browser, device, device_scale_factor=ratio) as visit:
        visit.page.goto(address + CASE)
        picture = visit.page.locator("img[src*='till.jpg']")
        picture.scroll_into_view_if_needed()
        visit.page.wait_for_function(
            "(i) => i.complete && i.currentSrc", arg=picture.element_handle()
        )
        chosen = picture.evaluate("(each) => each.currentSrc")

    assert int(chosen.partition("assets/cases-")[2].partition("/")[0]) in widths


def test_no_page_loads_a_picture_as_it_was_handed_in(address: str, browser: Browser) -> None:
    with visiting(browser, "phone") as visit:
        asked: list[str] = []
        visit.page.on("request", lambda request: asked.append(request.url))
        read_slowly(visit.page, address + CASE)

    whole = [url for url in asked if "/assets/cases/" in url and not url.endswith(".svg")]
    assert whole == []


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_pictures_keep_their_shape_and_stay_within_the_page(
    device: str, address: str, browser: Browser
) -> None:
    with visiting(browser, device) as visit:
        read_slowly(visit.page, address + CASE)
        room = visit.page.evaluate("document.documentElement.clientWidth")
        found = visit.page.locator(".vp-picture img").evaluate_all(BOXES)

    assert len(found) == 4
    for src, width, height, across, down in found:
        assert width / height == pytest.approx(across / down, rel=0.01), src
        assert width <= room
        assert height <= 561


@pytest.mark.parametrize(
    ("scheme", "shown", "hidden"),
    [
        ("light", "corner.png", "corner-dark.png"),
        ("dark", "corner-dark.png", "corner.png"),
    ],
)
def test_one_logo_is_shown_and_the_other_is_not_even_loaded(
    scheme: str, shown: str, hidden: str, address: str, browser: Browser
) -> None:
    with visiting(browser, color_scheme=scheme) as visit:
        asked: list[str] = []
        # On the very first page Material learns the scheme only when its script has come.
        visit.page.goto(f"{address}quotes/", wait_until="networkidle")
        visit.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        for path in (CASE, "cases/"):
            visit.page.goto(address + path, wait_until="networkidle")
            logos = visit.page.locator(".vp-logo img:visible")
            sources = {logo.get_attribute("src") or "" for logo in logos.all()}
            assert {source.rpartition("/")[2] for source in sources} == {shown}
            sizes = logos.evaluate_all(BOXES)
            assert [size for size in sizes if size[1] / size[2] != pytest.approx(4, rel=0.02)] == []

    assert shown in asked
    assert hidden not in asked
