"""The finder as somebody uses it before a call: by taps, by keys, by a link that was sent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from tests.browser.conftest import visiting
from tests.browser.test_pages import violations
from tests.sites import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

HARBOR = "cases/harbor-foods-reconciliation/"
ASKED = "segment=midmarket-wholesale&driver=finance-hours&alternative=flowbridge"
TWO = "The two best proofs"
BEGIN = "Say what you know; the answer comes with the first tap."
HOSTILE = [
    "segment=nobody-knows&driver=%00&alternative=<script>alert(1)</script>",
    "segment=" + ",".join(f"n{number}" for number in range(10_000)),
    "&".join(f"driver=id-{number}" for number in range(1_000)),
    "region=" + "x" * 20_000,
    "segment=%E0%A4%A&driver=%",
    "segment=__proto__&driver=constructor&alternative=toString",
    "asks=maybe&channel=radio&prospect=everybody",
    "=&&==&segment",
]


@contextmanager
def at_finder(
    browser: Browser, address: str, query: str = "", device: str = "desktop", **more: Any
) -> Iterator[Page]:
    """Open the finder; nothing may go wrong in it."""
    with visiting(browser, device, **more) as visit:
        visit.page.goto(f"{address}finder/" + (f"?{query}" if query else ""))
        yield visit.page
        assert visit.wrong == []


def standing(page: Page) -> Locator:
    return page.locator("[data-vp-standing]")


def wait_for(page: Page, words: str) -> None:
    standing(page).filter(has_text=words).wait_for()


def found(page: Page) -> list[str]:
    """Return the ids of the proofs that are shown, in their order."""
    links: list[str] = page.locator(".vp-pick .vp-card__title a").evaluate_all(
        "all => all.map(link => link.href)"
    )
    return [link.partition("/cases/")[2].split("/")[0] for link in links]


def pill(page: Page, words: str) -> Locator:
    return page.locator(".vp-pill", has_text=words).first


# -- What it answers


def test_four_taps_on_a_phone_lead_to_two_proofs(public_address: str, browser: Browser) -> None:
    with at_finder(browser, public_address, device="phone") as page:
        pill(page, "Mid-market wholesale").tap()
        pill(page, "Finance hours").tap()
        pill(page, "FlowBridge").tap()
        page.get_by_role("button", name="Show", exact=True).tap()

        page.locator(".vp-pick").first.wait_for()
        assert found(page)[0] == "harbor-foods-reconciliation"
        assert len(found(page)) == 2
        assert standing(page).inner_text() == TWO
        box = standing(page).bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 400
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_wide_screen_the_questions_stand_across_the_whole_page(
    public_address: str, browser: Browser
) -> None:
    with at_finder(browser, public_address) as page:
        title, answer = page.locator("h1"), page.locator("[data-vp-answer]")
        whole = page.locator(".vp-page").bounding_box()
        box = answer.bounding_box()

        assert whole
        assert box
        assert title.bounding_box()["x"] == whole["x"]  # type: ignore[index]
        assert box["width"] > whole["width"] * 0.4


def test_every_target_is_large_enough_for_a_finger(public_address: str, browser: Browser) -> None:
    with at_finder(browser, public_address, ASKED, "phone") as page:
        wait_for(page, TWO)
        small = page.locator(
            ".vp-pill, .vp-find select, .vp-find summary, .vp-find button, .vp-find__send a,"
            " .vp-crossings__link"
        ).evaluate_all(
            "all => all.map(one => [one.textContent, one.getBoundingClientRect().height])"
            ".filter(([, high]) => high > 0 && high < 43.5)"
        )

        assert small == []


def test_a_proof_says_what_it_is_and_why_it_is_there(public_address: str, browser: Browser) -> None:
    with at_finder(browser, public_address, f"{ASKED}&region=norway&asks=yes") as page:
        wait_for(page, "No proof has all of this.")
        sorts = page.locator("[data-vp-sort]").all_inner_texts()
        first, second = page.locator("[data-vp-why]").all()

        assert sorts == ["A number", "A voice"]
        assert first.text_content() == (
            "same segment: Mid-market wholesale; about Finance hours; compared with FlowBridge; "
            "your region: no; came when others had it already; reported by the customer; "
            "realised; confirmed April 2026"
        )
        assert "not with FlowBridge" in (second.text_content() or "")
        assert page.locator(".vp-pick").nth(1).locator("blockquote").first.is_visible()
        assert page.locator(".vp-pick").nth(0).locator("blockquote").count() == 0
        # A link to a place on this page would lead nobody to the quote.
        assert page.locator(".vp-pick a[href^='#']").count() == 0


def test_the_link_of_a_proof_leads_to_it(public_address: str, browser: Browser) -> None:
    with at_finder(browser, public_address, ASKED) as page:
        wait_for(page, TWO)
        page.locator(".vp-pick .vp-card__title a").first.click()

        page.wait_for_url(f"**/{HARBOR}")
        page.go_back()
        wait_for(page, TWO)
        assert found(page)[0] == "harbor-foods-reconciliation"


def test_what_was_found_is_put_into_a_collection_by_one_tap(
    public_address: str, browser: Browser
) -> None:
    with at_finder(browser, public_address, ASKED) as page:
        page.locator(".vp-pick").nth(1).wait_for()
        ids = found(page)
        page.get_by_role("link", name="Put into a collection").click()

        cards = page.locator("[data-vp-picked] .vp-card__title a")
        cards.nth(1).wait_for()
        hrefs = cards.evaluate_all("all => all.map(link => link.href)")
        assert [link.partition("/cases/")[2].split("/")[0] for link in hrefs] == ids


def test_inside_nothing_is_put_into_a_collection_that_the_website_does_not_cover(
    internal_address: str, browser: Browser, sample_public: BuiltSite
) -> None:
    with at_finder(browser, internal_address, f"{ASKED}&channel=one-to-one") as page:
        page.locator(".vp-pick").first.wait_for()
        picked = page.locator("[data-vp-send] a").get_attribute("href") or ""
        for one in picked.partition("proofs=")[2].split(","):
            assert f"cases/{one}/" in sample_public.addresses()


def test_what_nothing_fits_is_said_with_the_nearest_as_no_answer(
    public_address: str, browser: Browser
) -> None:
    with at_finder(browser, public_address) as page:
        page.route("**/finder/website.json", without_values)
        page.locator(".vp-pill", has_text="Days to close").click()
        wait_for(page, "No proof that may be shown here shares any of this.")

        assert found(page) == []
        assert page.locator("[data-vp-nearest]").is_visible()
        assert "/cases/" in (page.locator("[data-vp-nearest-link]").get_attribute("href") or "")
        assert page.locator("[data-vp-pilots]").is_visible()
        ask = page.get_by_role("link", name="Ask us for this")
        mail = urlsplit(ask.get_attribute("href") or "")
        asked = parse_qs(mail.query)
        assert mail.scheme == "mailto"
        assert asked["subject"] == ["Wanted: Days to close"]
        assert "did not find it: Days to close" in asked["body"][0]


def test_what_has_no_proof_at_all_leads_to_what_carries_over_to_it(
    public_address: str, sample_public: BuiltSite, browser: Browser
) -> None:
    empty = links_of_none(sample_public)[0]
    segment, driver = empty.strip("/").split("/")[-2:]
    with at_finder(browser, public_address, f"segment={segment}&driver={driver}") as page:
        wait_for(page, "No proof has all of this.")
        line = page.locator("[data-vp-gap]")
        assert line.is_visible()
        line.locator("a").click()
        page.wait_for_url(f"**/{empty}")
        assert page.locator(".vp-nothing").is_visible()
        page.go_back()
        page.get_by_role("button", name="Clear all").click()
        wait_for(page, BEGIN)
        assert not line.is_visible()


def links_of_none(site: BuiltSite) -> list[str]:
    """Return the addresses of the crossings without a proof that the finder lists."""
    rows = re.findall(
        r'vp-crossings__item--none"><a class="vp-crossings__link" href="../([^"]+)"',
        site.read("finder/"),
    )
    assert rows
    return rows


def test_a_whole_answer_leads_to_no_page_of_what_is_missing(
    public_address: str, browser: Browser
) -> None:
    with at_finder(browser, public_address, ASKED) as page:
        wait_for(page, TWO)
        assert not page.locator("[data-vp-gap]").is_visible()


def test_the_answer_stands_there_before_its_cards_and_without_them(
    public_address: str, browser: Browser
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.route("**/finder/website-*.json", lambda route: route.abort())
        page.goto(f"{public_address}finder/?{ASKED}")
        wait_for(page, TWO)

        assert found(page)[0] == "harbor-foods-reconciliation"
        titles = page.locator(".vp-pick .vp-card__title a").all_inner_texts()
        assert titles[0] == "Harbor Foods closes its books without hand-matching invoices"
        assert len(titles) == 2
        assert page.locator(".vp-pick .vp-card__result").count() == 0
        page.unroute("**/finder/website-*.json")
        pill(page, "Cost of errors").click()
        page.locator(".vp-pick .vp-card__result").first.wait_for()
        assert page.locator(".vp-pick .vp-card").count() == 2


def without_values(route: Route) -> None:
    """Answer with an index in which no proof is about anything."""
    answer = route.fetch()
    route.fulfill(response=answer, json={**answer.json(), "values": {}})


def test_what_has_ended_by_the_readers_day_is_not_found(
    public_address: str, browser: Browser
) -> None:
    with visiting(browser) as visit:
        visit.page.clock.set_fixed_time("2036-11-01T12:00:00")
        visit.page.goto(f"{public_address}finder/?{ASKED}")
        wait_for(visit.page, "No proof that may be shown here shares any of this.")

        assert found(visit.page) == []
        assert not visit.page.locator("[data-vp-nearest]").is_visible()


# -- The address


def test_what_is_asked_stands_in_the_address_and_the_back_button_takes_it_back(
    public_address: str, browser: Browser
) -> None:
    with at_finder(browser, public_address) as page:
        pill(page, "Mid-market wholesale").click()
        wait_for(page, TWO)
        pill(page, "FlowBridge").click()
        page.wait_for_url("**/finder/?segment=midmarket-wholesale&alternative=flowbridge")
        page.go_back()
        page.wait_for_url("**/finder/?segment=midmarket-wholesale")
        assert page.locator("[name=alternative][value='']").is_checked()
        page.go_back()
        wait_for(page, BEGIN)
        assert found(page) == []
        page.go_forward()
        wait_for(page, TWO)


def test_a_link_that_was_sent_shows_what_was_asked(public_address: str, browser: Browser) -> None:
    with at_finder(browser, public_address, f"{ASKED}&role=controller&utm_source=mail") as page:
        page.locator(".vp-pick").first.wait_for()

        assert page.locator("[name=segment]:checked").input_value() == "midmarket-wholesale"
        assert page.locator("[name=role]").input_value() == "controller"
        assert page.locator("details.vp-find__more").get_attribute("open") is not None
        assert "utm_source=mail" in page.url
        german = page.get_by_role("link", name="Deutsch").get_attribute("href") or ""
        assert f"{ASKED}&role=controller" in german


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_an_address_with_what_nobody_knows_is_an_open_question(
    query: str, public_address: str, browser: Browser
) -> None:
    with at_finder(browser, public_address, query) as page:
        page.locator("[data-vp-begun]").wait_for()

        assert standing(page).inner_text() == BEGIN
        assert found(page) == []
        assert page.locator(".vp-pill :checked").evaluate_all("all => all.map(one => one.value)")[
            :3
        ] == ["", "", ""]
        assert len(page.url) < 200
        pill(page, "Finance hours").click()
        wait_for(page, TWO)


def test_among_10_000_ids_the_one_that_is_known_is_taken(
    public_address: str, browser: Browser
) -> None:
    ids = ",".join(["midmarket-wholesale", *(f"n{number}" for number in range(10_000))])
    with at_finder(browser, public_address, f"segment={ids}") as page:
        wait_for(page, TWO)

        assert page.url.endswith("?segment=midmarket-wholesale")


# -- However it is used


def test_it_is_used_by_keys_alone(public_address: str, browser: Browser) -> None:
    with at_finder(browser, public_address) as page:
        page.locator("[name=segment]").first.focus()
        page.keyboard.press("ArrowRight")
        wait_for(page, TWO)
        assert "segment=midmarket-wholesale" in page.url
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        page.wait_for_url("**driver=finance-hours")
        page.get_by_role("button", name="Clear all").focus()
        page.keyboard.press("Enter")
        wait_for(page, BEGIN)
        assert page.evaluate("document.activeElement.name") == "segment"


def test_without_a_script_every_crossing_is_a_link(
    public_address: str, sample_public: BuiltSite, browser: Browser
) -> None:
    with at_finder(browser, public_address, java_script_enabled=False) as page:
        assert not page.locator("form").last.is_visible()
        assert not standing(page).is_visible()
        links = page.locator(".vp-crossings a").evaluate_all("all => all.map(one => one.href)")

    crossings = {unquote(urlsplit(link).path).strip("/") + "/" for link in links}
    known = {
        a for a in sample_public.addresses() if a.startswith("segments/") and a.count("/") == 3
    }
    assert crossings == {a for a in known if not a.endswith("/before-and-after/")}


def test_nothing_is_loaded_before_it_is_used(public_address: str, browser: Browser) -> None:
    with visiting(browser) as visit:
        loaded: list[str] = []
        visit.page.on("request", lambda request: loaded.append(request.url))
        visit.page.goto(f"{public_address}finder/")
        visit.page.locator("[data-vp-begun]").wait_for()
        assert not [url for url in loaded if url.endswith(".json") and "/finder/" in url]
        pill(visit.page, "Finance hours").click()
        wait_for(visit.page, TWO)

    assert [url for url in loaded if url.endswith("finder/website.json")]


def test_where_the_index_cannot_be_loaded_that_is_said_and_tried_again(
    public_address: str, browser: Browser
) -> None:
    with visiting(browser) as visit:
        page = visit.page
        page.route("**/finder/*.json", lambda route: route.abort())
        page.goto(f"{public_address}finder/?{ASKED}")
        wait_for(page, "The finder cannot be used just now.")
        page.unroute("**/finder/*.json")
        pill(page, "Cost of errors").click()
        wait_for(page, "The two best")
        assert len(found(page)) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_an_answer_is_accessible(
    device: str, scheme: str, internal_address: str, browser: Browser
) -> None:
    with at_finder(
        browser, internal_address, f"{ASKED}&asks=no", device, color_scheme=scheme
    ) as page:
        page.locator(".vp-pick").nth(1).wait_for()

        assert violations(page) == []


# -- Inside


def test_inside_a_prospect_is_not_shown_whom_does_not_want_to_be_shown_to_it(
    internal_address: str, browser: Browser
) -> None:
    with at_finder(browser, internal_address, ASKED) as page:
        wait_for(page, TWO)
        assert "harbor-foods-reconciliation" in found(page)
        page.locator("details.vp-find__more summary").click()
        page.locator("[name=prospect]").select_option("Brackendale Provisions")
        wait_for(page, "No proof has all of this.")

        assert "harbor-foods-reconciliation" not in found(page)
        assert "prospect=brackendale-provisions" in page.url


def test_inside_every_channel_has_its_own_proofs(internal_address: str, browser: Browser) -> None:
    with at_finder(browser, internal_address, "driver=finance-hours") as page:
        wait_for(page, TWO)
        for channel in ("Slide", "One-to-one"):
            with page.expect_response(f"**/finder/{channel.lower()}.json"):
                pill(page, channel).click()
            page.locator(".vp-pick").first.wait_for()
            page.locator(".vp-pick .vp-card__title a").first.wait_for()

        links = page.locator(".vp-pick .vp-card__title a").evaluate_all("a => a.map(x => x.href)")
        for link in links:
            assert page.request.get(link).ok


def test_the_public_edition_knows_one_channel_and_no_prospect(sample_public: BuiltSite) -> None:
    page = sample_public.read("finder/")
    files = {name: raw for name, raw in sample_public.files().items() if "finder/" in name}

    assert 'name="prospect"' not in page
    assert page.count('name="channel"') == 1
    made = [name.rpartition("/")[2] for name in files if name.endswith(".json")]
    assert "website.json" in made
    assert all(name.startswith("website") for name in made)
    assert "never" not in json.loads(files["finder/website.json"])
    assert not [name for name, raw in files.items() if b"brackendale" in raw.lower()]


def test_the_finder_is_reached_from_the_library_and_the_home_of_sell(
    sample_public: BuiltSite,
) -> None:
    for address in ("cases/", "selling/"):
        assert 'href="../finder/"' in sample_public.read(address)
