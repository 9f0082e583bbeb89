"""The library as a visitor narrows it: by taps, by keys, by a link that somebody sent."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from tests.benchmarks.seeded_cases import write_site
from tests.browser.conftest import settle, visiting
from tests.browser.test_pages import violations
from tests.serving import serving
from tests.sites import DAY, ROOT, build_at
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.alphabet import fold
from vpcases.derive.consent import derive_consents
from vpcases.derive.facets import Facet, Facets, count_values, derive_facets, find_matching
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.library_data import describe_library
from vpcases.pages.spoken import list_spoken
from vpcases.read import read_library
from vpcases.render.library_index import split_words, write_places

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

HARBOR = "cases/harbor-foods-reconciliation/"
HOURS = "segment=midmarket-wholesale&driver=finance-hours"
MANY = 60
"""How many cases the large site has: three pages without a script."""


# -- What the library must show, worked out without it


class Reference:
    """The sample site as Python knows it."""

    def __init__(self) -> None:
        day = date.fromisoformat(DAY)
        library = read_library(ROOT / "cases", ROOT).library
        shown = open_gate(library, Edition.PUBLIC, day, derive_consents(library, day))
        written = derive_portfolio(shown, Edition.PUBLIC, day)
        spoken = list_spoken(written, Context(Addresses()))["en"]
        self.portfolio: Portfolio = spoken.portfolio
        self.facets: Facets = derive_facets(self.portfolio, "en")
        self.texts = describe_library(self.portfolio, self.facets, spoken.context).texts

    def find(self, chosen: Mapping[Facet, list[str]], typed: str = "") -> list[str]:
        """Return the ids of the cases that fit, in list order."""
        words = split_words(typed)
        return [
            self.portfolio.cases[place].id
            for place in find_matching(self.facets, chosen)
            if all(word in fold(self.texts[place]) for word in words)
        ]

    def draw(self, chance: random.Random) -> dict[Facet, list[str]]:
        """Return some values of some facets."""
        facets = chance.sample(list(self.facets.values), chance.randint(1, 4))
        return {
            facet: chance.sample(ids, chance.randint(1, min(3, len(ids))))
            for facet in facets
            if (ids := [value.id for value in self.facets.values[facet]])
        }


@pytest.fixture(scope="module")
def reference() -> Reference:
    """Return what the library must show."""
    return Reference()


def write_query(chosen: Mapping[Facet, list[str]], typed: str = "") -> str:
    parts = [f"{facet.value}={','.join(ids)}" for facet, ids in chosen.items()]
    return "&".join([*parts, *([f"find={typed}"] if typed else [])])


def go_to_state(page: Page, query: str) -> None:
    """Show a state as the back button would, without loading the page anew."""
    page.evaluate(
        "query => { history.pushState(null, '', location.pathname + '?' + query);"
        " dispatchEvent(new PopStateEvent('popstate')); }",
        query,
    )


def shown(page: Page) -> list[str]:
    """Return the ids of the cases that are shown, in their order."""
    links: list[str] = page.locator(".vp-card:visible .vp-card__title a").evaluate_all(
        "all => all.map(link => link.href)"
    )
    # A case that is read in a translation has its language behind its id.
    return [link.partition("/cases/")[2].split("/")[0] for link in links]


def counts(page: Page) -> dict[str, dict[str, int]]:
    """Return the number beside every value, by facet."""
    rows: list[list[str]] = page.locator(".vp-choice").evaluate_all(
        "all => all.map(label => [label.control.name, label.control.value,"
        " label.querySelector('.vp-choice__count').textContent])"
    )
    found: dict[str, dict[str, int]] = {}
    for facet, value, count in rows:
        found.setdefault(facet, {})[value] = int(count)
    return found


def told(page: Page) -> str:
    return page.locator("[data-vp-count]").inner_text()


def box(page: Page, value: str) -> Locator:
    return page.get_by_role("checkbox", name=value)


def wait_for_count(page: Page, words: str) -> None:
    page.locator("[data-vp-count]").filter(has_text=words).wait_for()


def tick(page: Page, *values: str) -> None:
    for value in values:
        page.locator(".vp-choice", has_text=value).first.click()


@contextmanager
def at_library(
    browser: Browser, address: str, device: str = "desktop", **more: Any
) -> Iterator[Page]:
    """Open the library; nothing may go wrong in it."""
    with visiting(browser, device, **more) as visit:
        visit.page.goto(address)
        yield visit.page
        assert visit.wrong == []


# -- What is found


def test_what_is_shown_and_counted_is_what_python_finds_over_many_choices(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    chance = random.Random(5)  # noqa: S311 - no secret is made of it
    total = len(reference.portfolio.cases)
    with at_library(browser, public_address + "cases/") as page:
        for _ in range(120):
            chosen = reference.draw(chance)
            expected = reference.find(chosen)
            go_to_state(page, write_query(chosen))
            wait_for_count(page, f"{len(expected)} of {total} proofs")

            assert shown(page) == expected, chosen
            assert counts(page) == {
                facet.value: some for facet, some in count_values(reference.facets, chosen).items()
            }, chosen


@pytest.mark.parametrize(
    "typed",
    ["harbor", "HÁRBOR bóoks", "eur year", "invoice matching", "90 %", "30,560", "schliess"],
)
def test_words_are_found_in_customer_title_and_result_whatever_their_case_and_accents(
    typed: str, reference: Reference, public_address: str, browser: Browser
) -> None:
    expected = reference.find({}, typed)
    with at_library(browser, public_address + "cases/") as page:
        page.get_by_role("searchbox", name="Find in customer").fill(typed)
        wait_for_count(page, f"{len(expected)} of ")

        assert shown(page) == expected


def test_python_and_the_script_read_words_and_places_alike(
    public_address: str, browser: Browser
) -> None:
    texts = [
        "Straße",
        "ΟΔΟΣ",
        "Łódź Ærø",
        "İstanbul \u0131slak",
        "30\u00a0560 EUR",
        "日本語 ab-c_d",
        "½",
    ]
    places = [[0, 1, 2], [26], [0, 700, 701, 18_000], []]
    with at_library(browser, public_address + "cases/") as page:
        script = "window.vpcases.library"
        words = page.evaluate(f"texts => texts.map({script}.splitWords)", texts)
        read = page.evaluate(f"all => all.map({script}.readPlaces)", [*map(write_places, places)])

    assert [list(dict.fromkeys(some)) for some in words] == [split_words(text) for text in texts]
    assert read == places


def test_four_taps_on_a_phone_find_the_proof(public_address: str, browser: Browser) -> None:
    with at_library(browser, public_address + "cases/", "phone") as page:
        page.get_by_role("button", name="Filter", exact=True).tap()
        page.locator(".vp-choice", has_text="Mid-market wholesale").tap()
        page.locator(".vp-choice", has_text="Finance hours").tap()
        page.locator(".vp-choice", has_text="FlowBridge").tap()

        found = page.get_by_role("dialog").get_by_role("link")
        found.first.wait_for()
        assert found.count() == 1
        assert "Harbor Foods" in found.inner_text()
        found.tap()
        page.wait_for_url(f"**/{HARBOR}")


# -- Counts, chips, order


def test_chips_say_what_is_chosen_and_each_can_go(public_address: str, browser: Browser) -> None:
    with at_library(browser, public_address + "cases/") as page:
        whole = told(page)
        tick(page, "Mid-market wholesale", "Finance hours")
        page.get_by_role("searchbox", name="Find in customer").fill("harbor")
        wait_for_count(page, "1 of")
        chips = page.get_by_role("list", name="Chosen").get_by_role("button")
        assert [chip.get_attribute("aria-label") for chip in chips.all()] == [
            "Remove Mid-market wholesale",
            "Remove Finance hours",
            "Remove “harbor”",
        ]

        page.get_by_role("button", name="Remove Finance hours").click()
        assert not box(page, "Finance hours").is_checked()
        page.get_by_role("button", name="Remove “harbor”").click()
        assert page.get_by_role("searchbox", name="Find in customer").input_value() == ""
        assert page.url.endswith("?segment=midmarket-wholesale")
        page.get_by_role("button", name="Clear all").first.click()
        wait_for_count(page, whole)

        assert chips.count() == 0
        assert page.url.endswith("/cases/")


def test_orders_keep_the_proofs_and_change_their_places(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    cases = reference.portfolio.cases
    levels = [value.id for value in reference.facets.values[Facet.LEVEL]]
    rank = {
        case.id: levels.index(of[Facet.LEVEL][0])
        for case, of in zip(cases, reference.facets.of_cases, strict=True)
    }
    newest = {case.id: case.newest_day for case in cases}
    names = {case.id: fold(case.customer.name if case.customer else "") for case in cases}
    with at_library(browser, public_address + "cases/") as page:
        first = shown(page)
        order = page.get_by_label("Order")
        found = {}
        for value in ("newest", "strongest", "customer", ""):
            order.select_option(value)
            page.wait_for_function(f"location.search === {f'?sort={value}' if value else ''!r}")
            settle(page, 50)
            found[value] = shown(page)

    assert found[""] == first == [case.id for case in cases]
    assert [newest[k] for k in found["newest"]] == sorted(newest.values(), reverse=True)
    assert [rank[k] for k in found["strongest"]] == sorted(rank.values())
    assert [names[k] for k in found["customer"]] == sorted(names.values())


def test_nothing_found_names_the_facet_that_stands_in_the_way_and_takes_it_out(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    chosen = {
        Facet.SEGMENT: ["midmarket-wholesale"],
        Facet.ALTERNATIVE: ["flowbridge"],
        Facet.REGION: ["austria"],
    }
    assert reference.find(chosen) == []
    without = {
        facet: reference.find({k: v for k, v in chosen.items() if k is not facet})
        for facet in chosen
    }
    best = max(without, key=lambda facet: len(without[facet]))
    assert best is Facet.REGION
    with at_library(browser, f"{public_address}cases/?{write_query(chosen)}") as page:
        said = "What stands most in the way is “Where they are”: Austria."
        page.locator("[data-vp-none-words]").filter(has_text=said).wait_for()
        button = page.get_by_role("button", name="Leave out “Where they are”")
        assert f"see {len(without[best])} proof" in button.inner_text()
        assert violations(page) == []
        button.click()
        wait_for_count(page, f"{len(without[best])} of ")

        assert shown(page) == without[best]
        assert page.evaluate("document.activeElement.matches('[data-vp-count]')")
        assert "region" not in page.url


# -- The address


def test_a_link_that_is_sent_shows_the_same(public_address: str, browser: Browser) -> None:
    with at_library(browser, public_address + "cases/") as page:
        tick(page, "Mid-market wholesale", "Finance hours")
        page.get_by_role("searchbox", name="Find in customer").fill("a year")
        page.get_by_label("Order").select_option("customer")
        page.wait_for_url("**/cases/*sort=customer")
        settle(page, 50)
        sent, seen, words = page.url, shown(page), told(page)

    assert sent.endswith(f"/cases/?{HOURS}&find=a+year&sort=customer")
    with at_library(browser, sent) as page:
        wait_for_count(page, words)
        assert shown(page) == seen
        assert box(page, "Finance hours").is_checked()
        assert page.get_by_role("searchbox", name="Find in customer").input_value() == "a year"
        assert page.get_by_label("Order").input_value() == "customer"


def test_the_same_list_in_another_language_shows_the_same(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    choices = [
        ({facet: [value.id]}, reference.find({facet: [value.id]}))
        for facet, values in reference.facets.values.items()
        for value in values
    ]
    queries = []
    with at_library(browser, public_address + "cases/") as page:
        links = page.get_by_role("link", name="Deutsch")
        for chosen, expected in choices:
            go_to_state(page, write_query(chosen))
            wait_for_count(page, f"{len(expected)} of ")
            queries.append((links.first.get_attribute("href") or "").partition("?")[2])
    with at_library(browser, public_address + "de/cases/") as page:
        for query, (chosen, expected) in zip(queries, choices, strict=True):
            go_to_state(page, query)
            wait_for_count(page, f"{len(expected)} von ")
            page.wait_for_function("document.querySelectorAll('.vp-chip').length === 1")
            assert sorted(shown(page)) == sorted(expected), chosen
            assert counts(page) == {
                facet.value: some for facet, some in count_values(reference.facets, chosen).items()
            }, chosen


def test_a_value_of_every_facet_goes_along_to_the_list_in_another_language(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    chosen = {facet: [values[0].id] for facet, values in reference.facets.values.items()}
    with at_library(browser, f"{public_address}cases/?{write_query(chosen)}") as page:
        wait_for_count(page, " of ")
        page.get_by_role("link", name="Deutsch").first.click()
        page.wait_for_url("**/de/cases/?**")
        page.locator(".vp-chip").first.wait_for()

        assert page.url.endswith(f"/de/cases/?{write_query(chosen)}")
        assert page.locator(".vp-choice :checked").count() == len(chosen)


def test_back_and_forward_go_through_what_was_chosen(public_address: str, browser: Browser) -> None:
    with at_library(browser, public_address + "cases/") as page:
        seen = [told(page)]
        for value in ("Mid-market wholesale", "FlowBridge"):
            tick(page, value)
            settle(page, 50)
            seen.append(told(page))
        for letters in ("har", "harbor", "harbor foods"):
            page.get_by_role("searchbox", name="Find in customer").fill(letters)
            settle(page, 350)
        assert page.url.endswith("find=harbor+foods")

        for words in (seen[2], seen[1], seen[0]):
            page.go_back()
            wait_for_count(page, words)
        assert not box(page, "FlowBridge").is_checked()
        page.go_forward()
        wait_for_count(page, seen[1])

        assert box(page, "Mid-market wholesale").is_checked()
        assert len(set(seen)) == 3


def test_a_proof_is_left_by_the_back_button_to_what_was_chosen(
    public_address: str, browser: Browser
) -> None:
    with at_library(browser, f"{public_address}cases/?{HOURS}") as page:
        wait_for_count(page, " of ")
        before = shown(page)
        page.locator(".vp-card__title a").first.click()
        page.wait_for_url(f"**/cases/{before[0]}/")
        page.go_back()
        wait_for_count(page, " of ")

        assert shown(page) == before


HOSTILE = [
    "segment=" + ",".join(f"nobody-{n}" for n in range(10_000)),
    "&".join(f"driver=x{n}" for n in range(10_000)),
    "segment=__proto__,constructor&toString=1&__proto__=x&hasOwnProperty=y",
    "segment=%E0%A4%A&driver=%00&sort=<img src=x onerror=alert(1)>",
    "segment=" + "a" * 50_000,
    "sort=cheapest&page=99&level=&&&==",
]


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: query[:24])
def test_what_nobody_knows_in_an_address_is_dropped(
    query: str, public_address: str, browser: Browser
) -> None:
    with at_library(browser, f"{public_address}cases/") as page:
        whole = shown(page)
        go_to_state(page, query)
        settle(page, 100)
        assert (shown(page), page.locator(".vp-chip").count()) == (whole, 0)
        tick(page, "FlowBridge")
        wait_for_count(page, " of ")

        assert page.url.endswith("/cases/?alternative=flowbridge")


def test_what_is_known_is_kept_beside_ten_thousand_unknown_ids(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    expected = reference.find({Facet.ALTERNATIVE: ["flowbridge"]})
    junk = ",".join(f"n{n}" for n in range(3000))
    with at_library(browser, f"{public_address}cases/?alternative={junk},flowbridge,x") as page:
        wait_for_count(page, f"{len(expected)} of ")

        assert shown(page) == expected


def test_what_is_dropped_leaves_the_address_too(public_address: str, browser: Browser) -> None:
    query = "segment=nobody,midmarket-wholesale&driver=x&sort=cheapest&campaign=spring"
    with at_library(browser, f"{public_address}cases/?{query}") as page:
        wait_for_count(page, " of ")
        assert page.url.endswith("/cases/?campaign=spring&segment=midmarket-wholesale")
        page.goto(f"{public_address}cases/?level=gossip")
        page.locator("[data-vp-begun]").wait_for()

        assert page.url.endswith("/cases/")


def test_a_long_text_is_cut_in_its_chip_and_in_the_address(
    public_address: str, browser: Browser
) -> None:
    with at_library(browser, f"{public_address}cases/?find={'harbor' * 60}", "phone") as page:
        chip = page.locator(".vp-chip")
        chip.wait_for()
        page.wait_for_url(f"**/cases/?find={('harbor' * 60)[:200]}")
        height = chip.evaluate("chip => chip.firstElementChild.getBoundingClientRect().height")
        tall = chip.evaluate("chip => parseFloat(getComputedStyle(chip).fontSize) * 2.5")
        cross = chip.locator(".vp-chip__cross").bounding_box()

        assert height < tall
        assert cross
        assert cross["x"] + cross["width"] <= 390


def test_typed_markup_stays_text(public_address: str, browser: Browser) -> None:
    typed = "<img src=x onerror=alert(1)> & harbor"
    with at_library(browser, public_address + "cases/") as page:
        page.get_by_role("searchbox", name="Find in customer").fill(typed)
        page.locator(".vp-chip").wait_for()

        assert page.locator(".vp-chip").inner_text().startswith(f"“{typed}”")
        assert page.locator(".vp-chips img").count() == 0


# -- Keys, screen readers, phones


def press_until(page: Page, key: str, selector: str) -> None:
    for _ in range(150):
        page.keyboard.press(key)
        if page.evaluate("selector => !!document.activeElement?.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by {key}")


def test_keys_alone_choose_remove_and_find_their_place_again(
    public_address: str, browser: Browser
) -> None:
    with at_library(browser, public_address + "cases/") as page:
        press_until(page, "Tab", "[name=segment][value=midmarket-wholesale]")
        page.keyboard.press("Space")
        wait_for_count(page, " of ")
        assert page.evaluate("document.activeElement.value") == "midmarket-wholesale"
        press_until(page, "Tab", "[name=driver][value=finance-hours]")
        page.keyboard.press("Space")
        press_until(page, "Tab", ".vp-chip")
        page.keyboard.press("Enter")
        settle(page, 50)
        assert page.evaluate("document.activeElement.ariaLabel") == "Remove Finance hours"
        page.keyboard.press("Enter")
        settle(page, 50)

        assert page.evaluate("document.activeElement.id") == "vp-find"
        assert page.url.endswith("/cases/")


def test_the_sheet_is_a_dialog_that_keeps_and_returns_the_focus(
    public_address: str, browser: Browser
) -> None:
    with at_library(browser, public_address + "cases/", "phone") as page:
        page.get_by_role("button", name="Filter", exact=True).focus()
        page.keyboard.press("Enter")
        sheet = page.get_by_role("dialog", name="Filter")
        sheet.wait_for()
        assert violations(page) == []
        for _ in range(60):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body ||"
                " !!document.activeElement.closest('dialog')"
            )
        sheet.get_by_label("FlowBridge").check()
        page.keyboard.press("Escape")
        settle(page, 50)

        assert not sheet.is_visible()
        assert page.evaluate("document.activeElement.textContent") == "Filter (1)"


@pytest.mark.parametrize("language", ["", "de/"])
def test_what_four_taps_need_is_in_view_on_a_phone(
    language: str, public_address: str, browser: Browser
) -> None:
    with at_library(browser, f"{public_address}{language}cases/", "phone") as page:
        page.get_by_role("button", name="Filter", exact=True).tap()
        foot = page.locator("[data-vp-sheet] [data-vp-show]").bounding_box()
        assert foot
        for value in ("midmarket-wholesale", "finance-hours", "flowbridge"):
            place = page.locator(f".vp-choice:has([value={value}])").bounding_box()
            assert place
            assert place["y"] + place["height"] < foot["y"], value


def close_by_back(page: Page, start: str, query: str) -> None:
    """Go back out of the sheet with nothing chosen, and then with something, and then on."""
    sheet = page.get_by_role("dialog", name="Filter")
    page.get_by_role("button", name="Filter", exact=True).tap()
    sheet.wait_for()
    page.go_back()
    sheet.wait_for(state="hidden")
    assert page.url == start

    page.get_by_role("button", name="Filter", exact=True).tap()
    page.locator(".vp-choice", has_text="Mid-market wholesale").tap()
    page.locator(".vp-choice", has_text="Finance hours").tap()
    wait_for_count(page, " of ")
    page.go_back()
    sheet.wait_for(state="hidden")
    page.wait_for_url(f"{start}?{query}")
    assert page.locator(".vp-chip").count() == 2
    page.go_back()
    page.wait_for_url(start)
    page.wait_for_function("!document.querySelector('.vp-chip')")


def test_the_back_button_closes_the_sheet_and_keeps_what_was_chosen(
    public_address: str, browser: Browser
) -> None:
    with at_library(browser, public_address + "cases/", "phone") as page:
        close_by_back(page, public_address + "cases/", HOURS)


def test_a_sheet_that_is_closed_without_a_choice_leaves_no_step_behind(
    public_address: str, browser: Browser
) -> None:
    with at_library(browser, public_address + "quotes/", "phone") as page:
        page.goto(public_address + "cases/")
        for key in ("Escape", "Enter"):
            page.get_by_role("button", name="Filter", exact=True).tap()
            page.get_by_role("dialog").get_by_role("button", name="Close").focus()
            page.keyboard.press(key)
            page.get_by_role("dialog").wait_for(state="hidden")
            settle(page, 100)
        page.go_back()

        assert page.url == public_address + "quotes/"


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_is_open_to_everyone(
    device: str, scheme: str, public_address: str, browser: Browser
) -> None:
    address = f"{public_address}cases/?{HOURS}&find=year"
    with at_library(browser, address, device, color_scheme=scheme) as page:
        wait_for_count(page, " of ")

        assert violations(page) == []


def test_what_is_touched_on_a_phone_is_as_large_as_a_finger(
    public_address: str, browser: Browser
) -> None:
    small = (
        "all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    touched = ".vp-finder :is(button, select, summary, label.vp-choice, input[type=search])"
    with at_library(browser, f"{public_address}cases/?{HOURS}", "phone") as page:
        wait_for_count(page, " of ")
        found = page.locator(touched).evaluate_all(small)
        page.get_by_role("button", name="Filter (2)").tap()
        found += page.locator(touched).evaluate_all(small)

    assert found == []


def test_a_turned_tablet_keeps_what_is_chosen(public_address: str, browser: Browser) -> None:
    with at_library(browser, public_address + "cases/") as page:
        tick(page, "FlowBridge")
        wait_for_count(page, " of ")
        page.set_viewport_size({"width": 700, "height": 900})
        page.get_by_role("button", name="Filter (1)").click()
        sheet = page.get_by_role("dialog", name="Filter")
        assert sheet.get_by_label("FlowBridge").is_checked()
        page.set_viewport_size({"width": 1280, "height": 900})
        settle(page, 100)

        assert not sheet.is_visible()
        assert box(page, "FlowBridge").is_visible()


# -- What is loaded, and what happens without it


def test_the_index_is_loaded_when_it_is_used_and_once(
    public_address: str, browser: Browser
) -> None:
    asked: list[str] = []
    with visiting(browser) as visit:
        visit.page.on("request", lambda request: asked.append(request.url))
        visit.page.goto(public_address + "cases/", wait_until="networkidle")
        before = [url for url in asked if "/library" in url and url.endswith(".json")]
        tick(visit.page, "FlowBridge", "Finance hours")
        wait_for_count(visit.page, " of ")
        after = [url for url in asked if "/library" in url and url.endswith(".json")]

    assert before == []
    assert after == [f"{public_address}cases/library.json"]


def test_where_the_index_cannot_be_loaded_all_proofs_stay_and_it_is_said(
    public_address: str, browser: Browser
) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    with visiting(browser) as visit:
        visit.page.route("**/library.json", refuse)
        visit.page.goto(public_address + "cases/")
        whole = shown(visit.page)
        tick(visit.page, "FlowBridge")
        wait_for_count(visit.page, "cannot be narrowed")

        assert shown(visit.page) == whole
        visit.page.unroute("**/library.json")
        tick(visit.page, "Finance hours")
        wait_for_count(visit.page, " of ")


def test_what_has_lapsed_is_neither_counted_nor_found(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    day = date(2027, 6, 15)
    left = [
        case.id for case in reference.portfolio.cases if not case.last_day or case.last_day >= day
    ]
    assert 0 < len(left) < len(reference.portfolio.cases)
    wholesale = [k for k in reference.find({Facet.SEGMENT: ["midmarket-wholesale"]}) if k in left]
    with visiting(browser) as visit:
        page = visit.page
        page.clock.set_fixed_time(f"{day}T12:00:00Z")
        page.goto(f"{public_address}cases/?segment=midmarket-wholesale")
        wait_for_count(page, f"{len(wholesale)} of {len(left)} proof")

        assert shown(page) == wholesale


def test_without_script_there_is_the_list_and_the_ways_and_no_dead_button(
    reference: Reference, public_address: str, browser: Browser
) -> None:
    with at_library(
        browser, f"{public_address}cases/?{HOURS}", "phone", java_script_enabled=False
    ) as page:
        assert shown(page) == [case.id for case in reference.portfolio.cases]
        assert page.get_by_role("link", name="Customer segments").first.is_visible()
        assert page.locator(".vp-finder :is(button, input, select, summary):visible").count() == 0


# -- A large site


@pytest.fixture(scope="module")
def large_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where a site of seeded cases answers."""
    folder = tmp_path_factory.mktemp("large")
    write_site(folder / "source", MANY)
    with serving(build_at(folder / "source", folder / "site").folder) as address:
        yield address


def test_a_long_list_is_shown_a_page_at_a_time(large_address: str, browser: Browser) -> None:
    asked: list[str] = []
    with at_library(browser, large_address + "cases/") as page:
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        page.get_by_label("Order").select_option("customer")
        more = page.get_by_role("button", name="Show more")
        more.wait_for()
        first = shown(page)
        assert len(first) == 24
        assert not page.get_by_role("navigation", name="Pages of proofs").is_visible()
        more.click()
        page.wait_for_function("document.querySelectorAll('.vp-card').length === 48")
        assert page.evaluate("document.activeElement.closest('.vp-card') !== null")
        more.click()
        page.wait_for_function("document.querySelectorAll('.vp-card').length === 60")
        every = shown(page)

        assert every[:24] == first
        assert len(set(every)) == MANY
        assert not more.is_visible()
        assert sorted(set(asked) & {"library.json", "library-1.json", "library-2.json"}) == [
            "library-1.json",
            "library-2.json",
            "library.json",
        ]
        page.locator(".vp-card__title a").last.click()
        page.wait_for_url(f"**/cases/{every[-1]}/")


def test_without_script_all_cases_are_reached_page_by_page(
    large_address: str, browser: Browser
) -> None:
    found = []
    with at_library(browser, large_address + "cases/", java_script_enabled=False) as page:
        for number in range(1, 4):
            found += shown(page)
            assert page.locator("[aria-current=page]").last.inner_text() == str(number)
            if number < 3:
                page.locator("a[rel=next]").last.click()
                page.wait_for_url(f"**/cases/page/{number + 1}/")
        assert page.locator(".vp-pager a[rel=next]").count() == 0

    assert len(found) == len(set(found)) == MANY


# -- Material's instant navigation


@pytest.fixture(scope="module")
def instant_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the sample site answers whose pages change without being loaded anew."""
    folder: Path = tmp_path_factory.mktemp("instant-library")
    theme: dict[str, Any] = {
        "name": "material",
        "custom_dir": str(ROOT / "theme" / "site"),
        "font": False,
        "features": ["navigation.instant"],
    }
    with serving(folder) as address:
        build_at(ROOT, folder, theme=theme, site_url=address)
        yield address


def test_pages_that_change_without_loading_keep_what_is_chosen(
    instant_address: str, browser: Browser
) -> None:
    with at_library(browser, instant_address + "quotes/") as page:
        page.wait_for_load_state("networkidle")
        page.evaluate("window.isTheSame = true")
        page.locator("a[href$='/cases/'], a[href$='../cases/']").first.click(force=True)
        page.wait_for_url("**/cases/")
        page.locator("[data-vp-begun]").wait_for()
        tick(page, "Mid-market wholesale", "FlowBridge")
        wait_for_count(page, " of ")
        before, query = shown(page), page.url.partition("?")[2]
        page.go_back()
        settle(page, 300)
        assert box(page, "Mid-market wholesale").is_checked()
        assert not box(page, "FlowBridge").is_checked()
        page.go_forward()
        settle(page, 300)
        assert shown(page) == before

        page.locator(".vp-card__title a").first.click()
        page.locator(".vp-case h1").wait_for()
        page.go_back()
        page.wait_for_url(f"**/cases/?{query}")
        wait_for_count(page, " of ")
        settle(page, 300)

        assert shown(page) == before
        assert box(page, "FlowBridge").is_checked()
        assert page.evaluate("window.isTheSame"), "the page was loaded anew, so nothing was tested"


def test_the_back_button_closes_the_sheet_where_pages_change_without_loading(
    instant_address: str, browser: Browser
) -> None:
    with at_library(browser, instant_address + "cases/", "phone") as page:
        page.wait_for_load_state("networkidle")
        page.evaluate("window.isTheSame = true")
        close_by_back(page, instant_address + "cases/", HOURS)

        assert page.evaluate("window.isTheSame"), "the page was loaded anew, so nothing was tested"
