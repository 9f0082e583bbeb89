"""A page that nobody rebuilt, on the reader's day: before its approval ends, and after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import visiting
from tests.browser.test_pages import violations
from tests.sites import ROOT, BuiltSite, build_at

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CASE = "cases/harbor-foods-reconciliation/"
LAST = "2031-04-28"
BANNER = "Approval lapsed – please do not use"
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"


@contextmanager
def reading(browser: Browser, now: str, device: str = "desktop", **more: object) -> Iterator[Page]:
    """Open a window whose reader's clock stands still; nothing may go wrong in it."""
    with visiting(browser, device, **more) as visit:
        visit.page.clock.set_fixed_time(now)
        yield visit.page
        assert visit.wrong == []


def robots(page: Page) -> list[str]:
    contents: list[str] = page.locator("meta[name=robots]").evaluate_all(
        "all => all.map(m => m.content)"
    )
    return contents


def is_shown(page: Page) -> bool:
    """Return whether a page shows its case, and not the banner; one of both it must be."""
    title, banner = page.locator("h1").first.is_visible(), page.get_by_text(BANNER).is_visible()
    assert title != banner
    assert (robots(page) == ["noindex"]) is banner
    return title


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-01T12:00:00", True),
        (f"{LAST}T00:00:00", True),
        (f"{LAST}T23:59:59", True),
        ("2031-04-29T00:00:00", False),
        ("2032-01-01T12:00:00", False),
    ],
)
def test_the_last_day_holds_to_its_end(
    now: str, shown: bool, public_address: str, browser: Browser
) -> None:
    with reading(browser, f"{now}Z", timezone_id="UTC") as page:
        page.goto(public_address + CASE)

        assert is_shown(page) is shown


@pytest.mark.parametrize(
    ("zone", "shown"), [("Pacific/Kiritimati", False), ("UTC", True), ("Pacific/Pago_Pago", True)]
)
def test_the_day_ends_at_the_readers_midnight(
    zone: str, shown: bool, public_address: str, browser: Browser
) -> None:
    with reading(browser, f"{LAST}T10:30:00Z", timezone_id=zone) as page:
        page.goto(public_address + CASE)

        assert is_shown(page) is shown


def test_a_lapsed_page_has_nothing_left_to_send(public_address: str, browser: Browser) -> None:
    with reading(browser, "2031-06-01T12:00:00Z", "phone") as page:
        page.goto(public_address + CASE)

        words = page.locator(".vp-page").inner_text()
        assert "until April 28, 2031" in words
        assert "proofs@tallowfold.example" in words
        for gone in ("Harbor", "30,560", "EUR", "Osei"):
            assert gone not in words
        assert page.locator(".vp-page img:visible, .vp-page h1:visible").count() == 0
        assert violations(page) == []


def test_a_lapsed_page_prints_its_banner_and_no_more(public_address: str, browser: Browser) -> None:
    with reading(browser, "2031-06-01T12:00:00Z") as page:
        page.goto(public_address + CASE)
        page.emulate_media(media="print")

        assert not is_shown(page)
        assert "Harbor" not in page.locator(".vp-page").inner_text()


def test_without_script_the_page_is_as_it_was_built(public_address: str, browser: Browser) -> None:
    with reading(browser, "2032-01-01T12:00:00Z", java_script_enabled=False) as page:
        page.goto(public_address + CASE)

        assert page.locator("h1").first.is_visible()
        assert not page.get_by_text(BANNER).is_visible()


@pytest.mark.parametrize("address", ["cases/", "quotes/", "claims/", "drivers/finance-hours/"])
def test_what_lapsed_leaves_lists_and_a_line_says_so(
    address: str, public_address: str, browser: Browser
) -> None:
    marked = ".vp-main [data-valid-until]:not(svg *)"
    with reading(browser, "2027-06-15T12:00:00Z") as page:
        page.goto(public_address + address)
        days = page.locator(marked).evaluate_all(
            "all => all.map(e => [e.dataset.validUntil, e.checkVisibility()])"
        )
        told = page.locator("[data-vp-told-lapsed]").all_inner_texts()

    # What stands in a list that is folded is not visible anyway.
    assert {day for day, is_visible in days if is_visible and day < "2027-06-15"} == set()
    gone = sum(day < "2027-06-15" for day, _ in days)
    assert gone > 0
    assert any(is_visible for _, is_visible in days)
    counts = [
        int(found[0]) if (found := re.findall(r"^\d+", words)) else 1 for words in told if words
    ]
    assert 0 < sum(counts) <= gone


def test_before_any_end_no_list_says_anything(public_address: str, browser: Browser) -> None:
    with reading(browser, "2026-11-01T12:00:00Z") as page:
        for address in ("cases/", "quotes/", "claims/", "register/", "pilots/"):
            page.goto(public_address + address)
            assert page.locator("[data-vp-told-lapsed]").count() == 0
            assert not page.locator("[data-vp-lapsed-line]").is_visible()
            assert robots(page) == []


def test_one_and_many_have_their_own_words(public_address: str, browser: Browser) -> None:
    found = {}
    for now in ("2027-02-03", "2027-06-15"):
        with reading(browser, f"{now}T12:00:00Z") as page:
            page.goto(public_address + "cases/")
            found[now] = page.locator("[data-vp-told-lapsed]").all_inner_texts()

    assert found["2027-02-03"] == ["One is not shown: its approval has ended."]
    (many,) = found["2027-06-15"]
    assert re.fullmatch(r"\d are not shown: their approvals have ended\.", many)


def test_figures_become_old_while_nobody_builds(public_address: str, browser: Browser) -> None:
    kept = "cases/ostwyk-wonen-rents/"
    words = "Measured more than two years ago, until May 2026."
    seen = {}
    for now in ("2028-05-31T23:59:59", "2028-06-01T00:00:01"):
        with reading(browser, f"{now}Z", timezone_id="UTC") as page:
            page.goto(public_address + kept)
            seen[now] = page.get_by_text(words).is_visible()
            page.goto(public_address + "cases/")
            card = page.locator(".vp-card", has_text="Ostwyk")
            assert card.get_by_text("Figures more than two years old").is_visible() is seen[now]

    assert list(seen.values()) == [False, True]


def test_a_page_that_stays_open_over_the_day_notices(public_address: str, browser: Browser) -> None:
    with reading(browser, f"{LAST}T12:00:00Z") as page:
        page.goto(public_address + CASE)
        assert is_shown(page)

        page.clock.set_fixed_time("2031-05-01T12:00:00Z")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

        assert not is_shown(page)


# -- Material's instant navigation, and a strict policy --------------------------------------------


class _StrictHandler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """Send the policy along."""
        self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
        """Say nothing."""


@pytest.fixture(scope="module")
def strict_address(sample_public: BuiltSite) -> Iterator[str]:
    """Return where the public sample site answers with a strict policy."""
    handler = partial(_StrictHandler, directory=str(sample_public.folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_under_a_strict_policy_our_script_works_and_asks_for_nothing(
    strict_address: str, browser: Browser
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.clock.set_fixed_time("2031-06-01T12:00:00Z")
        page.goto(strict_address + CASE)
        banner = page.get_by_text(BANNER).is_visible()
        page.goto(strict_address + "cases/")
        told = page.locator("[data-vp-told-lapsed]").count()

    assert banner
    assert told == 1
    # Material's own inline parts are refused; none of what is refused may be ours.
    assert [line for line in visit.wrong if "lapsed" in line] == []


@pytest.fixture(scope="module")
def instant_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the sample site answers whose pages change without being loaded anew."""
    folder = tmp_path_factory.mktemp("instant")
    theme: dict[str, Any] = {
        "name": "material",
        "custom_dir": str(ROOT / "theme" / "site"),
        "font": False,
        "features": ["navigation.instant"],
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(folder)))
    address = f"http://127.0.0.1:{server.server_port}/"
    build_at(ROOT, Path(folder), theme=theme, site_url=address)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield address
    server.shutdown()
    server.server_close()
    thread.join()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
        """Say nothing."""


def test_pages_that_change_without_loading_are_looked_at_too(
    instant_address: str, browser: Browser
) -> None:
    with reading(browser, "2031-03-15T12:00:00Z") as page:
        page.goto(instant_address + CASE, wait_until="networkidle")
        assert is_shown(page)
        page.evaluate("window.isTheSame = true")
        page.clock.set_fixed_time("2031-05-15T12:00:00Z")

        page.locator(".vp-crumbs a").first.click()
        page.wait_for_url("**/segments/midmarket-wholesale/**")
        page.locator("[data-vp-told-lapsed]").first.wait_for(state="attached")
        assert robots(page) == []
        page.go_back()
        page.wait_for_url(f"**/{CASE}")
        page.get_by_text(BANNER).wait_for()
        assert not is_shown(page)
        page.locator(".md-tabs__link, .md-nav__link").first.click(force=True)
        page.wait_for_function("!document.querySelector('.vp-lapsed')")

        assert robots(page) == []
        assert page.evaluate("window.isTheSame"), "the page was loaded anew, so nothing was tested"
