"""The calculator of the sample site, as a visitor finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import DEVICES, visiting
from tests.browser.test_pages import SCHEMES, violations
from tests.serving import QuietHandler, serving
from tests.sites import ROOT, BuiltSite, build_at

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ADDRESS = "calculators/matching-by-other-means/"
COST = "finance-hours.hourly-cost"
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"


def plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("\u00a0", " ")).strip()


def said(page: Page, part: str) -> str:
    return plain(page.locator(f"[data-vp-{part}]").inner_text())


def field(page: Page, name: str = COST) -> Locator:
    return page.locator(f"[id='{name}']")


def remark(page: Page, name: str = COST) -> str:
    return plain(page.locator(f"[id='{name}-said']").inner_text())


@pytest.fixture
def calculator(public_address: str, browser: Browser) -> Iterator[Page]:
    """Return the calculator, freshly opened; nothing may go wrong on it."""
    with visiting(browser) as visit:
        visit.page.goto(f"{public_address}{ADDRESS}")
        yield visit.page
        assert visit.wrong == []


def test_the_script_begins_with_the_very_words_that_the_page_has(
    calculator: Page, public_address: str, browser: Browser
) -> None:
    parts = ("numbers", "amount", "expected", "low", "high", "part")
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(f"{public_address}{ADDRESS}")
        before = {p: visit.page.locator(f"[data-vp-{p}]").all_text_contents() for p in parts}

    now = {part: calculator.locator(f"[data-vp-{part}]").all_text_contents() for part in parts}

    assert now == before
    assert now["expected"] == ["2,776\u00a0EUR a year"]
    assert all(now.values())


def test_what_is_typed_changes_sum_and_result_and_the_medians_come_back(calculator: Page) -> None:
    field(calculator).fill("50,50")

    assert "50.5 EUR an hour" in plain(calculator.locator("[data-vp-numbers]").first.inner_text())
    assert said(calculator, "expected") == "2,494 EUR a year"  # (6 - 2) x 47 x 50.5 - 7000
    assert remark(calculator) == ""

    calculator.locator("[data-vp-reset]").click()

    assert field(calculator).input_value() == "52"
    assert said(calculator, "expected") == "2,776 EUR a year"


def test_what_is_set_has_no_range_any_more(calculator: Page) -> None:
    low, high = said(calculator, "low"), said(calculator, "high")

    field(calculator).fill("52")

    assert said(calculator, "expected") == "2,776 EUR a year"
    assert (said(calculator, "low"), said(calculator, "high")) != (low, high)


def test_a_value_beyond_what_was_observed_is_flagged_in_words(calculator: Page) -> None:
    for inside in ("44", "55", "49.99"):
        field(calculator).fill(inside)
        assert remark(calculator) == "", inside
    for outside in ("43.99", "55.01", "0"):
        field(calculator).fill(outside)
        assert remark(calculator) == "outside what we have measured: 44–55 EUR an hour", outside

    assert said(calculator, "expected") == "− 7,000 EUR a year"
    assert said(calculator, "verdict") == "By these numbers the alternative comes out ahead."


@pytest.mark.parametrize(
    "typed", ["abc", "NaN", "-5", "1e9", "5..5", "<img src=x onerror=alert(1)>"]
)
def test_what_is_no_number_is_told_at_its_field_and_the_median_is_taken(
    typed: str, calculator: Page
) -> None:
    field(calculator).fill(typed)

    assert remark(calculator).startswith("This cannot be read as a number.")
    assert field(calculator).get_attribute("aria-invalid") == "true"
    assert said(calculator, "expected") == "2,776 EUR a year"
    assert "NaN" not in calculator.locator(".vp-work").inner_text()

    field(calculator).fill("52")

    assert field(calculator).get_attribute("aria-invalid") is None


def test_what_can_be_read_in_two_ways_is_asked_back(calculator: Page) -> None:
    field(calculator).fill("52,125")

    assert remark(calculator) == "This can be read in two ways. Write 52125 or 52.1250."


def test_an_empty_field_takes_its_median_again_when_it_is_left(calculator: Page) -> None:
    field(calculator).fill("")
    assert remark(calculator) == ""

    field(calculator).blur()

    assert field(calculator).input_value() == "52"
    assert said(calculator, "expected") == "2,776 EUR a year"


def test_a_link_brings_the_values_to_whoever_opens_it(
    calculator: Page, public_address: str, browser: Browser
) -> None:
    weeks = "finance-hours.working-weeks"
    field(calculator).fill("60,5")
    field(calculator, weeks).fill("40")
    calculator.locator("[data-vp-link]").click()
    link = calculator.locator("[data-vp-link]").get_attribute("href") or ""
    result = said(calculator, "expected")

    assert link == f"{public_address}{ADDRESS}#{COST}=60.5&{weeks}=40"
    assert calculator.url == link
    assert said(calculator, "told") in ("Copied.", "The link is in the address bar now.")
    with visiting(browser, "phone") as visit:
        other = visit.page
        other.goto(link)

        assert (field(other).input_value(), field(other, weeks).input_value()) == ("60.5", "40")
        assert (said(other, "expected"), other.locator("[data-vp-link]").get_attribute("href")) == (
            result,
            link,
        )
        assert remark(other).startswith("outside what we have measured")
        other.goto(f"{public_address}{ADDRESS}#{COST}=50")
        assert (field(other).input_value(), field(other, weeks).input_value()) == ("50", "47")
        assert visit.wrong == []


@pytest.mark.parametrize(
    "hash_",
    ["#nothing=5", f"#{COST}=NaN", f"#{COST}=-1", "#%", "#behind", f"#{COST}", f"#{COST}=1,5"],
)
def test_a_link_that_makes_no_sense_leaves_the_medians(
    hash_: str, public_address: str, browser: Browser
) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{public_address}{ADDRESS}{hash_}")

        assert said(visit.page, "expected") == "2,776 EUR a year"
        assert visit.wrong == []


def test_without_script_the_worked_example_stands_there_and_no_field(
    public_address: str, browser: Browser
) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        page = visit.page
        page.goto(f"{public_address}{ADDRESS}")
        words = plain(page.locator(".vp-page").inner_text())

        assert page.locator(".vp-page :is(input, button):visible").count() == 0
        assert "(6 h a week − 2 h a week) × 48 weeks a year × 55 EUR an hour" in words
        assert "+ 10,560 EUR a year" in words
        assert "3,560 EUR a year together, before price" in words
        assert "Copy link" not in words


def test_with_script_the_example_makes_room_for_the_fields(calculator: Page) -> None:
    assert calculator.locator("[data-vp-example]").is_hidden()
    assert calculator.locator(".vp-field__input:visible").count() == 3


def test_the_script_runs_again_without_doing_anything_twice(calculator: Page) -> None:
    calculator.add_script_tag(url="/assets/vpcases/calculator.js")
    field(calculator).fill("60")

    assert said(calculator, "expected") == "4,280 EUR a year"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", DEVICES)
def test_a_calculator_is_silent_and_open_to_everyone(
    device: str, scheme: str, public_address: str, browser: Browser
) -> None:
    with visiting(browser, device, color_scheme=scheme) as visit:
        for address in ("calculators/", f"{ADDRESS}#{COST}=99"):
            visit.page.goto(public_address + address, wait_until="load")
            assert violations(visit.page) == [], address
        assert visit.wrong == []


def test_a_calculator_fits_a_small_phone_and_its_result_follows_the_fields(
    public_address: str, browser: Browser
) -> None:
    with visiting(browser, "phone", viewport={"width": 320, "height": 640}) as visit:
        page = visit.page
        page.goto(f"{public_address}{ADDRESS}#{COST}=123456789012345.123456789")
        tops = [page.locator(part).first.bounding_box() for part in (".vp-field", ".vp-work__side")]

        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert tops[0] is not None
        assert tops[1] is not None
        assert tops[0]["y"] < tops[1]["y"]


def test_on_a_wide_screen_the_result_stands_beside_the_fields(calculator: Page) -> None:
    fields = calculator.locator(".vp-work__element").first.bounding_box()
    result = calculator.locator(".vp-work__side").bounding_box()

    assert fields is not None
    assert result is not None
    assert result["x"] > fields["x"] + fields["width"]


def test_only_calculators_load_the_script_and_it_loads_nothing_else(
    public_address: str, browser: Browser
) -> None:
    asked: list[str] = []
    with visiting(browser) as visit:
        visit.page.on("request", lambda request: asked.append(request.url))
        visit.page.goto(f"{public_address}segments/midmarket-wholesale/", wait_until="networkidle")
        assert [url for url in asked if "calculator" in url] == []
        visit.page.locator(f"a[href$='{ADDRESS}']").first.click()
        visit.page.wait_for_url(f"**/{ADDRESS}")
        field(visit.page).fill("60")
        visit.page.locator("[data-vp-link]").click()
        visit.page.wait_for_load_state("networkidle")

    assert sum("calculator.js" in url for url in asked) == 1
    assert [url for url in asked if not url.startswith(public_address)] == []
    assert [url for url in asked if "60" in url.split("#")[0].rpartition("/")[2]] == []


class _Strict(QuietHandler):
    def end_headers(self) -> None:
        """Send a strict content security policy with everything."""
        self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()


WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.refused.push([event.violatedDirective, event.sourceFile, event.blockedURI]);
});
"""


def open_strictly(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def test_under_a_strict_policy_our_page_works_and_nothing_of_it_is_refused(
    sample_public: BuiltSite, tmp_path: Path, browser: Browser
) -> None:
    # What is ours, without the theme around it, whose own inline scripts such a policy refuses.
    html = sample_public.read(ADDRESS)
    ours = html[html.index('<div class="vp-page') : html.index("</article>")]
    bare = tmp_path / "calculators" / "bare" / "index.html"
    script = tmp_path / "assets" / "vpcases" / "calculator.js"
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
    files = {bare: f"{head}{ours}", script: sample_public.read("assets/vpcases/calculator.js")}
    for path, text in files.items():
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")

    with serving(tmp_path, _Strict) as address:
        for page in open_strictly(browser, f"{address}calculators/bare/#{COST}=60"):
            assert said(page, "expected") == "4,280 EUR a year"
            field(page).fill("50")
            assert said(page, "expected") == "2,400 EUR a year"
            refused = page.evaluate("window.refused")

    # Pictures of the cards are not there, and no policy has anything against them.
    assert refused == []


def test_inside_the_theme_a_strict_policy_refuses_nothing_of_ours(
    sample_public: BuiltSite, browser: Browser
) -> None:
    with serving(sample_public.folder, _Strict) as address:
        for page in open_strictly(browser, f"{address}{ADDRESS}#{COST}=60"):
            assert said(page, "expected") == "4,280 EUR a year"
            refused = page.evaluate("window.refused")
            inline = page.locator(
                ".vp-page script:not([src]), .vp-page style, .vp-page [style], .vp-page [onclick]"
            ).count()

    assert inline == 0
    assert [entry for entry in refused if "calculator.js" in f"{entry[1]}{entry[2]}"] == []
    assert refused, "the policy was not strict at all: the theme has inline scripts"


def test_a_calculator_works_when_the_theme_swaps_pages_without_loading_them(
    tmp_path: Path, browser: Browser
) -> None:
    source, made = tmp_path / "source", tmp_path / "made"
    for folder in (source, made):
        folder.mkdir()
    for name in ("cases", "docs", "theme", "CHANGELOG.md"):
        (source / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    instant = settings.replace("- navigation.tabs\n", "- navigation.instant\n")
    assert instant != settings

    with serving(made) as address, visiting(browser) as visit:
        here = re.sub(r"site_url: .*", f"site_url: {address}", instant)
        (source / "mkdocs.yml").write_text(here, encoding="utf-8")
        build_at(source, made, edition="public")
        page = visit.page
        page.goto(f"{address}calculators/", wait_until="networkidle")
        page.evaluate("window.isSame = true")
        for _ in range(2):
            page.locator("a[href*='matching-by-other-means']").first.click()
            page.wait_for_url(f"**/{ADDRESS}")
            page.locator(".vp-work").wait_for()
            field(page).fill("60")
            assert said(page, "expected") == "4,280 EUR a year"
            page.locator(".vp-crumbs a").first.click()
            page.wait_for_url("**/calculators/")
            page.locator(".vp-counted").wait_for()
        assert page.evaluate("window.isSame"), "the theme loaded whole pages"
        assert visit.wrong == []
