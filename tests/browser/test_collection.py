"""Collections in a real browser: one that was sent, and one that somebody puts together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import settle, visiting
from tests.browser.test_pages import violations
from tests.sites import ROOT
from vpcases.read import read_library

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

RECORDS = read_library(ROOT / "cases", ROOT).library.collections
RUNNING = RECORDS["ravensgill-drinks-2026-11"].content
SENT = f"c/{RUNNING.key}/"
PICKING = "collection/"
HARBOR, FALKVIG = "harbor-foods-reconciliation", "falkvig-new-rules"
FIVE = [
    *(HARBOR, FALKVIG, "quillmoor-paper-supplier-statements"),
    *("ostwyk-wonen-rents", "kvistmark-group-close"),
]


@contextmanager
def picking(
    browser: Browser, address: str, state: str = "", device: str = "desktop", **more: object
) -> Iterator[Page]:
    """Open the page on which collections are put together; nothing may go wrong on it."""
    with visiting(browser, device, **more) as visit:
        visit.page.goto(f"{address}{PICKING}{f'#{state}' if state else ''}")
        visit.page.locator("[data-vp-begun]").wait_for(state="attached")
        visit.page.locator("[data-vp-collection]").wait_for()
        yield visit.page
        assert visit.wrong == []


def titles(page: Page) -> list[str]:
    return page.locator("[data-vp-picked] .vp-card__title").all_inner_texts()


def link(page: Page) -> str:
    return page.locator("[data-vp-link]").input_value()


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_four_taps_lead_from_a_proof_to_a_link_with_two(
    browser: Browser, public_address: str, device: str
) -> None:
    with visiting(browser, device, permissions=["clipboard-read", "clipboard-write"]) as visit:
        page = visit.page
        page.goto(f"{public_address}cases/{HARBOR}/")
        page.get_by_role("link", name="Put into a collection").click()
        page.locator("[data-vp-results] button").first.click()
        page.get_by_role("button", name="Copy the link").click()

        copied = page.evaluate("navigator.clipboard.readText()")
        assert page.get_by_text("The link is copied.").is_visible()
        assert copied.startswith(f"{public_address}{PICKING}#proofs={HARBOR},")
        picked = titles(page)
        page.goto("about:blank")
        page.goto(copied)
        page.locator("[data-vp-picked] .vp-card").nth(1).wait_for()
        assert titles(page) == picked
        assert len(picked) == 2
        assert visit.wrong == []


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_who_was_sent_a_link_reads_name_note_and_proofs_and_nothing_else(
    browser: Browser, public_address: str, device: str
) -> None:
    state = (
        f"proofs={FALKVIG},{HARBOR}&for=Ravensgill%20Drinks&note=As%20promised.%0ATwo%20of%20them."
    )
    with picking(browser, public_address, state, device) as page:
        assert page.locator("h1").inner_text() == "Proofs for Ravensgill Drinks"
        assert page.locator("[data-vp-note-words]").inner_text() == "As promised.\nTwo of them."
        assert [t.split()[0] for t in titles(page)] == ["Falkvig", "Harbor"]
        assert not page.locator("[data-vp-find]").is_visible()
        assert page.get_by_text("Who sent you this link picked the proofs").is_visible()
        assert violations(page) == []
        page.locator("summary").filter(has_text="Pick proofs").click()
        assert page.locator("[data-vp-find]").is_visible()
        settle(page, 500)  # the window has moved, and the theme's tabs fade while it does
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_name_and_the_picks_are_sent_to_nobody_and_stored_nowhere(
    browser: Browser, public_address: str
) -> None:
    with visiting(browser) as visit:
        page, asked = visit.page, []
        page.on("request", lambda request: asked.append((request.url, request.headers)))
        page.goto(f"{public_address}{PICKING}#proofs={HARBOR}&for=Ravensgill")
        page.locator("[data-vp-picked] .vp-card").wait_for()
        page.locator("summary").filter(has_text="Pick proofs").click()
        page.locator("[data-vp-for]").fill("Wintergreen")
        page.locator("[data-vp-results] button").first.click()

        assert asked
        for url, headers in asked:
            assert "Ravensgill" not in str(headers)
            assert "Ravensgill" not in url.partition("#")[0]
        kept = page.evaluate(
            "[document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join()"
        )
        assert not any(word in kept for word in ("Ravensgill", "Wintergreen", HARBOR))
        assert "for=Wintergreen" in page.url


def test_it_is_put_together_by_keys_alone(browser: Browser, public_address: str) -> None:
    with picking(browser, public_address) as page:
        page.locator("[data-vp-find]").focus()
        page.keyboard.type("quillmoor")
        page.locator("[data-vp-results] button").first.wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.locator("[data-vp-picked] .vp-card").wait_for()
        page.keyboard.type("falkvig")
        page.locator("[data-vp-found]").filter(has_text="1 proof found").wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.locator("[data-vp-picked] .vp-card").nth(1).wait_for()
        assert [t.split()[0] for t in titles(page)] == ["Quillmoor", "Falkvig"]
        page.get_by_role("button", name="Further up: Falkvig").press("Enter")
        assert [t.split()[0] for t in titles(page)] == ["Falkvig", "Quillmoor"]
        page.get_by_role("button", name="Take out: Quillmoor").press("Enter")
        assert [t.split()[0] for t in titles(page)] == ["Falkvig"]
        assert page.evaluate("document.activeElement !== document.body")


def test_five_is_all_there_is_room_for(browser: Browser, public_address: str) -> None:
    with picking(browser, public_address, f"proofs={','.join(FIVE)}") as page:
        page.locator("summary").filter(has_text="Pick proofs").click()
        assert len(titles(page)) == 5
        assert page.get_by_text("Five are picked.").is_visible()
        assert not page.locator("[data-vp-find]").is_visible()
        page.get_by_role("button", name="Take out: Kvistmark").click()
        assert page.locator("[data-vp-find]").is_visible()


HOSTILE = {
    "unknown ids": (f"proofs=nobody,{HARBOR},no-one", 1, "2 proofs of this link are not shown"),
    "a retired proof": ("proofs=aldervane-timber-counter-sales", 0, "1 proof of this link is not"),
    "ten thousand ids": ("proofs=" + ",".join(f"case-{n}" for n in range(10_000)), 0, "too long"),
    "the same id a thousand times": ("proofs=" + ",".join([HARBOR] * 250), 1, ""),
    "more than five": (
        f"proofs={','.join([*FIVE, 'ohlenrath-armaturen-skonto'])}",
        5,
        "five proofs at most",
    ),
    "a megabyte of note": (f"proofs={HARBOR}&note=" + "a" * 1_000_000, 1, "too long"),
    "ids of the language": ("proofs=__proto__,constructor,toString,hasOwnProperty", 0, "4 proofs"),
    "broken percent signs": (f"proofs={HARBOR},%E0%A4%A,%&for=%FF%", 1, "2 proofs"),
    "no state at all": ("&&==,,&proofs=", 0, ""),
}


@pytest.mark.parametrize(("state", "shown", "told"), HOSTILE.values(), ids=HOSTILE)
def test_any_state_gives_an_honest_page(
    state: str, shown: int, told: str, browser: Browser, public_address: str
) -> None:
    with picking(browser, public_address, state, "phone") as page:
        assert len(titles(page)) == shown
        left = page.locator("[data-vp-left]")
        assert told in left.inner_text() if told else not left.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    "words",
    [
        "<img src=x onerror=\"document.title='owned'\">",
        "<script>document.title='owned'</script>",
        "javascript:document.title='owned'",
        "{{7*7}}${7*7}",
        "\u202egnp.exe \u0000\u0007 \u2066hidden",
        "[a link](https://evil.example)",
    ],
)
def test_a_name_and_a_note_are_text_whatever_they_hold(
    words: str, browser: Browser, public_address: str
) -> None:
    said = quote(words)
    with picking(browser, public_address, f"proofs={HARBOR}&for={said}&note={said}") as page:
        note = page.locator("[data-vp-note-words]")
        assert note.evaluate("note => note.children.length") == 0
        assert page.locator("h1").evaluate("h1 => h1.children.length") == 0
        assert page.title() != "owned"
        shown = note.inner_text()
        assert not any(sign in shown for sign in "\u202e\u2066\u0000\u0007")
        visible = "".join(c for c in words if c.isprintable())
        assert "".join(shown.split()) == "".join(visible.split())


def test_a_proof_whose_approval_has_ended_since_is_not_shown(
    browser: Browser, public_address: str
) -> None:
    with visiting(browser) as visit:
        visit.page.clock.set_fixed_time("2031-04-29T09:00:00")
        visit.page.goto(f"{public_address}{PICKING}#proofs={HARBOR},{FALKVIG}")
        visit.page.locator("[data-vp-picked] .vp-card").wait_for()
        assert [t.split()[0] for t in titles(visit.page)] == ["Falkvig"]
        assert "1 proof of this link" in visit.page.locator("[data-vp-left]").inner_text()
        assert visit.wrong == []


def test_an_address_that_changes_is_followed(browser: Browser, public_address: str) -> None:
    with picking(browser, public_address, f"proofs={HARBOR}") as page:
        page.evaluate(f"location.hash = 'proofs={FALKVIG}&for=Somebody'")
        page.locator("h1", has_text="Proofs for Somebody").wait_for()
        assert [t.split()[0] for t in titles(page)] == ["Falkvig"]


def test_without_a_script_the_page_says_what_to_do(browser: Browser, public_address: str) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(f"{public_address}{PICKING}")
        assert visit.page.get_by_text("This page needs a script").is_visible()
        assert not visit.page.locator("[data-vp-collection]").is_visible()


def test_without_a_script_a_collection_that_was_sent_is_all_there(
    browser: Browser, public_address: str
) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(f"{public_address}{SENT}")
        assert visit.page.locator(".vp-collection__proofs > li").count() == len(RUNNING.proofs)
        assert visit.page.get_by_text("Questions? Ines Halloran").is_visible()
        assert visit.wrong == []


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_collection(
    browser: Browser, public_address: str, device: str, scheme: str
) -> None:
    with visiting(browser, device, color_scheme=scheme) as visit:
        visit.page.goto(f"{public_address}{SENT}")
        assert violations(visit.page) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert visit.wrong == []


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2027-01-31T23:59:59", True),
        ("2027-02-01T00:00:00", False),
        ("2031-11-01T12:00:00", False),
    ],
)
def test_a_page_that_nobody_rebuilt_ends_on_its_readers_day(
    now: str, shown: bool, browser: Browser, public_address: str
) -> None:
    with visiting(browser) as visit:
        visit.page.clock.set_fixed_time(now)
        visit.page.goto(f"{public_address}{SENT}")
        assert visit.page.locator("h1").first.is_visible() is shown
        assert visit.page.get_by_text("This collection has ended").is_visible() is not shown
        assert not visit.page.get_by_text("Approval lapsed").is_visible()
        assert visit.wrong == []


def test_printed_it_is_one_sheet(browser: Browser, public_address: str) -> None:
    with visiting(browser) as visit:
        visit.page.goto(f"{public_address}{SENT}")
        paper = visit.page.pdf(format="A4", margin={"top": "1.5cm", "bottom": "1.5cm"})
        assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") == 1


def test_inside_whoever_may_not_see_a_proof_is_told_at_once(
    browser: Browser, internal_address: str
) -> None:
    with picking(browser, internal_address, f"proofs={HARBOR}") as page:
        assert not page.locator("[data-vp-warning]").is_visible()
        assert not page.locator("[data-vp-left]").is_visible()
