"""What is sent, as a reader takes it: copied, followed and opened in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import settle, visiting
from tests.browser.test_pages import violations
from tests.serving import serving
from tests.sites import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CASE = "cases/harbor-foods-reconciliation/"
QUOTE = f"{CASE}quotes/closing/"
SITE = "https://vpcases.example/"
DEVICES = pytest.mark.parametrize("device", ["phone", "desktop"])


@pytest.fixture
def clipboard(browser: Browser, public_address: str) -> Iterator[Page]:
    """Return a page that may read the clipboard."""
    with visiting(browser, permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.page.goto(f"{public_address}{CASE}")
        yield visit.page
        assert visit.wrong == []


def read_clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def open_kit(page: Page) -> None:
    page.get_by_text("Share this proof").click()


def test_the_link_is_copied_whole_and_a_screen_reader_is_told(clipboard: Page) -> None:
    open_kit(clipboard)
    clipboard.get_by_role("button", name="Copy: Link").click()

    clipboard.get_by_role("status").get_by_text("Copied").wait_for()
    assert re.fullmatch(rf"{SITE}p/[0-9a-z]{{6}}/", read_clipboard(clipboard))


def test_a_figure_is_copied_as_it_is_read_with_its_basis(clipboard: Page) -> None:
    open_kit(clipboard)
    clipboard.get_by_text("figures with their basis").click()
    clipboard.get_by_role("button", name="Copy: Hand-matching").click()
    clipboard.get_by_role("status").get_by_text("Copied").wait_for()

    lines = read_clipboard(clipboard).splitlines()
    assert lines[0].startswith("Harbor Foods: Hand-matching of supplier invoices:")
    assert lines[1].startswith("Compared with their own situation")
    assert lines[1].endswith("measured")
    assert lines[-1] == f"{SITE}{CASE}#figure-hand-matching-of-supplier-invoices"


def test_the_keyboard_opens_copies_and_closes_it_again(clipboard: Page) -> None:
    summary = clipboard.locator(".vp-share > summary")
    summary.focus()
    clipboard.keyboard.press("Enter")
    clipboard.keyboard.press("Tab")
    clipboard.keyboard.press("Tab")
    clipboard.keyboard.press("Enter")
    clipboard.get_by_role("status").get_by_text("Copied").wait_for()
    assert read_clipboard(clipboard).startswith(f"{SITE}p/")

    clipboard.keyboard.press("Escape")

    assert not clipboard.get_by_role("button", name="Copy: Link").is_visible()
    assert summary.evaluate("all => all === document.activeElement")


def test_what_lies_over_the_page_closes_when_the_page_is_used(clipboard: Page) -> None:
    open_kit(clipboard)
    assert clipboard.get_by_role("button", name="Copy: Link").is_visible()

    clipboard.get_by_role("heading", name="What it took").click()

    assert not clipboard.get_by_role("button", name="Copy: Link").is_visible()


def test_the_link_beside_a_figure_is_one_to_that_figure(clipboard: Page) -> None:
    figure = clipboard.locator("#figure-hand-matching-of-supplier-invoices")
    figure.get_by_text("Link to this figure").click()
    settle(clipboard, 200)

    copied = read_clipboard(clipboard)
    assert copied == f"{SITE}{CASE}#figure-hand-matching-of-supplier-invoices"
    assert clipboard.url.endswith("#figure-hand-matching-of-supplier-invoices")
    assert clipboard.evaluate("document.querySelector(':target').id").startswith("figure-")


def test_where_the_clipboard_is_refused_the_text_is_copied_the_old_way(
    browser: Browser, public_address: str
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.add_init_script(
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
            "document.execCommand = () => false;"
        )
        page.goto(f"{public_address}{CASE}")
        open_kit(page)
        page.get_by_role("button", name="Copy: Link").click()

        page.get_by_text("It could not be copied.").wait_for()
        page.evaluate("document.execCommand = () => true")
        page.get_by_role("button", name="Copy: Link").click()
        page.get_by_role("status").get_by_text("Copied").wait_for()


@DEVICES
def test_without_a_script_every_text_and_link_is_there_and_no_button_that_does_nothing(
    browser: Browser, public_address: str, device: str
) -> None:
    with visiting(browser, device, java_script_enabled=False) as visit:
        page = visit.page
        page.goto(f"{public_address}{CASE}")
        open_kit(page)
        page.locator(".vp-share__more > summary", has_text="figure").click()

        assert page.locator(".vp-share__block a[href*='/p/']").is_visible()
        assert page.locator(".vp-copy__text", has_text="Hand-matching").first.is_visible()
        assert page.locator(".vp-copy__button:visible").count() == 0
        assert visit.wrong == []


@DEVICES
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [CASE, QUOTE, f"{QUOTE}embed/"])
def test_open_it_has_no_fault_that_axe_finds_and_no_target_too_small_for_a_finger(
    browser: Browser, public_address: str, device: str, scheme: str, address: str
) -> None:
    with visiting(browser, device, color_scheme=scheme) as visit:
        page = visit.page
        page.goto(f"{public_address}{address}")
        page.evaluate(
            "document.querySelectorAll('.vp-share, .vp-share *').forEach(d => d.open = 1)"
        )

        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = page.locator(
            ".vp-share summary, .vp-copy__button, .vp-share__files a, .vp-copy__mail, .vp-deep"
        ).evaluate_all(
            "all => all.filter(e => e.offsetParent && e.getBoundingClientRect().height < 44)"
            ".map(e => e.className + e.textContent)"
        )
        assert device == "desktop" or small == []
        assert visit.wrong == []


def test_a_short_link_leads_to_its_case_with_its_campaign_and_its_figure(
    browser: Browser, public_address: str, sample_public: BuiltSite
) -> None:
    found = re.search(r'href="\S*/p/(\w+)/"', sample_public.read(CASE))
    assert found
    with visiting(browser) as visit:
        visit.page.goto(f"{public_address}p/{found[1]}/?utm_source=mail#figure-working-life")
        visit.page.wait_for_url(f"{public_address}{CASE}?utm_source=mail#figure-working-life")


def test_a_short_link_leads_to_its_case_without_a_script(
    browser: Browser, public_address: str, sample_public: BuiltSite
) -> None:
    found = re.search(r'href="\S*/p/(\w+)/"', sample_public.read(CASE))
    assert found
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(f"{public_address}p/{found[1]}/")
        visit.page.wait_for_url(f"{public_address}{CASE}")


def test_a_link_to_what_lies_in_a_fold_opens_it(browser: Browser, public_address: str) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{public_address}{CASE}")
        page.evaluate(
            "document.querySelector('.vp-value__open dl').id = 'inside';location.hash = '#inside'"
        )
        page.wait_for_function("document.getElementById('inside').closest('details').open")
        page.goto(f"{public_address}{CASE}#%")
        assert visit.wrong == []


def test_on_paper_there_is_nothing_to_share(browser: Browser, public_address: str) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{public_address}{CASE}")
        visit.page.emulate_media(media="print")

        assert visit.page.locator(".vp-share:visible, .vp-deep:visible").count() == 0


@pytest.mark.parametrize("width", [280, 400, 640])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_lines_to_embed_show_the_quote_on_another_site(
    browser: Browser, public_address: str, tmp_path: Path, width: int, scheme: str
) -> None:
    with visiting(browser, permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.page.goto(f"{public_address}{QUOTE}")
        visit.page.get_by_role("button", name="Copy: Lines to embed").click()
        visit.page.get_by_text("Copied", exact=True).wait_for()
        lines = read_clipboard(visit.page)
    assert lines.startswith("<iframe")
    other = f"<!doctype html><title>Theirs</title><div style='width:{width}px'>{lines}</div>"
    (tmp_path / "index.html").write_text(other.replace(SITE, public_address), encoding="utf-8")
    with (
        serving(tmp_path) as elsewhere,
        visiting(browser, "desktop", color_scheme=scheme) as visit,
    ):
        visit.page.goto(elsewhere)
        frame = visit.page.frame_locator("iframe")
        frame.get_by_text("Two of us spent Mondays").wait_for()

        assert visit.page.locator("iframe").get_attribute("title") == "M. Osei on Finance hours"
        root = frame.locator("html")
        assert root.evaluate("e => e.scrollWidth <= e.clientWidth")
        assert width < 400 or root.evaluate("e => e.scrollHeight <= innerHeight")


@pytest.mark.parametrize(("now", "shown"), [("2031-04-28", True), ("2031-04-29", False)])
def test_a_card_on_another_site_says_by_itself_that_its_day_is_over(
    browser: Browser, public_address: str, now: str, shown: bool
) -> None:
    with visiting(browser) as visit:
        visit.page.clock.set_fixed_time(f"{now}T12:00:00")
        visit.page.goto(f"{public_address}{QUOTE}embed/")

        assert visit.page.get_by_text("Two of us spent").is_visible() is shown
        assert visit.page.get_by_text("This quote is no longer current.").is_visible() is not shown
        assert visit.wrong == []


def test_inside_every_channel_has_what_it_covers_and_what_no_channel_covers_says_so(
    browser: Browser, internal_address: str
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.goto(f"{internal_address}{CASE}")
        open_kit(page)
        assert page.get_by_text("For: website, one-to-one, slide").is_visible()
        page.goto(f"{internal_address}cases/pellwick-homes-housing-benefit/")
        open_kit(page)
        assert page.get_by_text("Nothing of it may be sent").is_visible()
