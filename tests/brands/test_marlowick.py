"""A second brand: what it changes reaches every page, and it holds no copy of ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.brands.conftest import BRAND
from tests.sites import BuiltSite
from vpcases.theme_folder import find_theme

# What is built once is built on one worker.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CASE = "cases/harbor-foods-reconciliation/"
OWN = BRAND / "theme" / "vpcases"


def list_words(html: str) -> str:
    """Return what a page says, without its markup."""
    return " ".join(re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", html, flags=re.S).split())


def test_the_build_warns_of_nothing(branded: BuiltSite) -> None:
    assert branded.told == ()


def test_our_words_are_gone_from_every_page_and_theirs_are_there(branded: BuiltSite) -> None:
    english = {
        address: list_words(branded.read(address))
        for address in branded.addresses()
        if "/de/" not in f"/{address}" and not address.endswith(".html")
    }

    assert [a for a, text in english.items() if re.search(r"\bProofs\b|\d+ proofs?\b", text)] == []
    assert re.search(r"\d+ customer results", english["cases/"])
    assert "How this was checked" in english[CASE]
    assert "How we know" not in english[CASE]


@pytest.mark.parametrize("address", ["", "talk/", "cases/", CASE])
def test_the_lists_stand_under_their_name_in_the_navigation(
    address: str, branded: BuiltSite
) -> None:
    navigation = branded.read(address).partition('class="md-nav md-nav--primary"')[2]

    assert navigation
    assert "Customer results" in list_words(navigation)
    assert "Proofs" not in list_words(navigation)


def test_their_block_stands_on_every_case_below_ours(branded: BuiltSite) -> None:
    cases = [a for a in branded.addresses() if re.fullmatch(r"cases/[a-z-]+/", a)]
    shown = [branded.read(a) for a in cases if 'class="vp-page vp-case"' in branded.read(a)]

    assert len(shown) > 5
    for html in shown:
        assert 0 < html.index('id="known"') < html.index('class="mw-talk"')
        assert '<a href="../../talk/">' in html


def test_their_block_is_german_on_a_page_in_german(branded: BuiltSite) -> None:
    words = list_words(branded.read(f"{CASE}de/"))

    assert "Sprechen Sie mit uns darüber" in words
    assert "Talk to us about" not in words


def test_their_card_stands_in_every_list_and_our_other_parts_are_as_they_were(
    branded: BuiltSite,
) -> None:
    for address in ("cases/", CASE, "segments/midmarket-wholesale/"):
        html = branded.read(address)
        assert 'class="mw-card__result"' in html, address
        assert "vp-card__result" not in html, address
    assert 'class="vp-facts"' in branded.read(CASE)
    assert 'class="vp-quote"' in branded.read(CASE)


def test_nothing_of_their_own_templates_and_words_is_published(branded: BuiltSite) -> None:
    files = branded.files()

    assert [name for name in files if name.startswith("vpcases/")] == []
    assert [name for name in files if name.endswith((".jinja", ".po", ".mo"))] == []
    marks = (b"{%", b"{#", b"msgid")
    assert [n for n, raw in files.items() if n.endswith(".html") for m in marks if m in raw] == []


def test_their_styles_come_after_ours(branded: BuiltSite) -> None:
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', branded.read(CASE))
    names = [sheet.rpartition("/")[2] for sheet in sheets]

    assert names.index("vpcases.css") < names.index("marlowick.css") < names.index("card.css")


def list_rules(path: Path) -> set[str]:
    """Return the rules of a style sheet, or the longer lines of a template."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        return {" ".join(rule.split()) for rule in re.findall(r"[^{}]+\{[^{}]*\}", text)}
    return {line.strip() for line in text.splitlines() if len(line.strip()) > 25}


def test_the_brand_holds_no_copy_of_the_theme() -> None:
    theme = [p for p in find_theme().rglob("*") if p.suffix in {".css", ".jinja", ".html"}]
    ours = set().union(*(list_rules(path) for path in theme))
    own = [path for path in BRAND.rglob("*") if path.suffix in {".css", ".jinja", ".html"}]

    shared = {path.name: (len(list_rules(path) & ours), len(list_rules(path))) for path in own}
    assert set(shared) == {
        *("marlowick.css", "card.css", "case_page.html.jinja", "parts.html.jinja")
    }
    assert {name: n for name, (n, of) in shared.items() if n > of / 2} == {}
    assert OWN.joinpath("parts.html.jinja").read_text(encoding="utf-8").count("{% macro") == 1
