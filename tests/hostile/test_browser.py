"""In a real browser, under the policy that the documentation recommends, nothing hostile runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser.conftest import Visit
from tests.hostile.conftest import MORE_FILES, preview_at
from tests.hostile.making import TEXTS, keep_readable, make_hostile
from tests.hostile.markup import list_pages
from tests.hostile.payloads import FAMILIES, MIXED
from tests.hostile.policy import list_hashes, read_headers, serving_strictly
from tests.sites import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("hostile")]

WATCH = """
Object.defineProperty(window, "__pwned", { set() { console.error("pwned"); } });
document.addEventListener("securitypolicyviolation", (event) => {
  console.error("refused", event.violatedDirective, event.blockedURI, event.sample);
});
"""
TOUCH = """() => {
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["pointerover", "mouseover", "focus", "toggle", "error", "load"]) {
      element.dispatchEvent(new Event(name));
    }
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  return [...document.querySelectorAll("a[href], area[href]")]
    .map((link) => link.protocol).filter((p) => !["http:", "https:", "mailto:"].includes(p));
}"""
NEAR = """(seen) => {
  for (const link of document.querySelectorAll("a[href]")) {
    const target = link.origin + link.pathname;
    const isPage = target.endsWith("/") && link.origin === location.origin;
    if (isPage && !link.target && !seen.includes(target)) { link.click(); return target; }
  }
  return "";
}"""


@contextmanager
def watching(browser: Browser, address: str) -> Iterator[Visit]:
    """Open a window in which everything that runs, is refused or asked for elsewhere is kept."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    visit = Visit(context.new_page())
    page = visit.page
    page.add_init_script(WATCH)
    page.on("console", lambda message: visit.wrong.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: visit.wrong.append(f"error: {error}"))
    page.on("dialog", lambda dialog: _note_dialog(visit, dialog))
    page.on("popup", lambda popup: visit.wrong.append(f"popup {popup.url}"))
    page.on("request", lambda request: _note_request(visit, request.url, address))
    try:
        yield visit
    finally:
        context.close()


def _note_dialog(visit: Visit, dialog: Dialog) -> None:
    visit.wrong.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _note_request(visit: Visit, url: str, address: str) -> None:
    if not url.startswith((address, "data:")):
        visit.wrong.append(f"asked for {url}")


def touch(page: Page) -> None:
    """Move over everything on a page, and open what can be opened."""
    assert page.evaluate(TOUCH) == [], page.url


def search(page: Page, words: str) -> None:
    """Search a site as a visitor does, and wait until it is known what is found."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words)
    page.locator(".md-search-result__meta", has_text=re.compile("matching")).wait_for()


def walk(page: Page, address: str, names: set[str], moved: set[str]) -> None:
    """Open every page of a site, by clicking links where any leads there, and touch all of it.

    Pages that have moved are left out: they lead on by themselves.
    """
    seen = {address, *(f"{address}{name}" for name in moved)}
    page.goto(address)
    touch(page)
    wanted = {f"{address}{name}" for name in names}
    while todo := wanted - seen:
        target = page.evaluate(NEAR, sorted(seen))
        if target:
            page.wait_for_url(re.compile(f"^{re.escape(target)}(#.*)?$"))
            page.locator("article h1, .vp-page").first.wait_for()
        else:
            target = min(todo)
            page.goto(target)
        seen |= {target, page.url.split("#")[0]}
        touch(page)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, BuiltSite]]:
    """Return where a preview of a site answers in which every place holds hostile words."""
    folder = tmp_path_factory.mktemp("mixed-browser")
    with serving_strictly(_made(folder)) as address:
        hostile = keep_readable(make_hostile(FAMILIES[MIXED], MORE_FILES, TEXTS))
        yield address, preview_at(hostile.write(folder / "source", address), folder / "made")


def _made(folder: Path) -> Path:
    (folder / "made").mkdir()
    return folder / "made"


def test_on_every_page_nothing_runs_and_nothing_of_ours_is_refused(
    preview: tuple[str, BuiltSite], browser: Browser
) -> None:
    address, site = preview
    names = {name for name in site.addresses() if not name.endswith(".html")}
    moved = {name for name in names if 'http-equiv="refresh"' in site.read(name)}
    assert len(names) > 40
    assert moved
    with watching(browser, address) as visit:
        walk(visit.page, address, names, moved)
        assert visit.wrong == []
        for name in moved:
            visit.page.goto(f"{address}{name}")
            visit.page.locator(".vp-page").wait_for()
            touch(visit.page)
        assert visit.wrong == []


def test_a_search_for_hostile_words_runs_none_of_them(
    preview: tuple[str, BuiltSite], browser: Browser
) -> None:
    address, _ = preview
    with watching(browser, address) as visit:
        page = visit.page
        for words in ("script", "onerror"):
            page.goto(f"{address}cases/", wait_until="networkidle")
            search(page, words)
            assert page.evaluate(TOUCH) == []
            assert page.locator(".md-search-result__link").count()
        assert visit.wrong == []


def test_the_recommended_policy_is_strict_and_holds_on_the_sample_site(
    sample_public: BuiltSite, browser: Browser
) -> None:
    policy = read_headers()["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "*" not in policy
    with serving_strictly(sample_public.folder) as address, watching(browser, address) as visit:
        for name in ("", "cases/", "calculators/matching-by-other-means/", "claims/", "404.html"):
            visit.page.goto(f"{address}{name}")
            touch(visit.page)
        visit.page.goto(f"{address}register/", wait_until="networkidle")
        visit.page.locator("[data-md-component='palette'] label:visible").first.click()
        search(visit.page, "invoice")
        visit.page.locator(".md-search-result__link").first.click()
        visit.page.wait_for_url(lambda url: "/register/" not in url)
        assert visit.wrong == []


def test_the_policy_refuses_a_script_that_it_does_not_know(
    sample_public: BuiltSite, browser: Browser
) -> None:
    with serving_strictly(sample_public.folder) as address, watching(browser, address) as visit:
        visit.page.goto(address)
        with visit.page.expect_console_message(lambda said: "refused" in said.text):
            visit.page.evaluate(
                "document.body.append(Object.assign(document.createElement('script'),"
                " { textContent: 'window.__pwned = 1' }))"
            )
        assert "console: pwned" not in visit.wrong


def test_the_policy_names_the_scripts_of_the_theme_and_no_others(
    sample_public: BuiltSite,
) -> None:
    pattern = re.compile(r"<script>(.*?)</script>", re.DOTALL)
    texts = {t for _, html in list_pages(sample_public.files()) for t in pattern.findall(html)}
    hashes = {base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in texts}
    assert sorted(list_hashes()) == sorted(hashes)
