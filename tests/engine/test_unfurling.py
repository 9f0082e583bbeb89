"""What a link to each page of a built site unfurls to, read back by a parser that is not ours."""

from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import extruct
import pytest
from PIL import Image

from tests.engine.test_settings import mkdocs_yml
from tests.page_types import name_type
from tests.sites import BuiltSite, build_at, write_site
from tests.small_site import CORNER, MKDOCS

SITE = "https://vpcases.example/"
HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
NAMED = re.compile(r'<meta name="(twitter:[\w:]+)" content="([^"]*)"')
CARD = re.compile(r"card(-\w+)?\.[0-9a-f]{8}\.png$")
TITLE = re.compile(r"<title>(.*?)</title>")
ROBOTS = '<meta name="robots" content="noindex">'
WITH_CARDS = MKDOCS.replace("  - vpcases:\n", "  - vpcases:\n      downloads: card\n")


def read_graph(site: BuiltSite, address: str) -> dict[str, list[str]]:
    """Return what Open Graph says of a page, each property with its contents in order."""
    found = extruct.extract(site.read(address), syntaxes=["opengraph"])["opengraph"]
    said: dict[str, list[str]] = {}
    for name, content in (pair for graph in found for pair in graph["properties"]):
        said.setdefault(name, []).append(content)
    return said


def list_pages(site: BuiltSite) -> list[str]:
    """Return the addresses of the pages of ours that search may find."""
    found = []
    for address in sorted(site.addresses()):
        html = site.read(address)
        if name_type(html)[0] not in ("text", "moved") and ROBOTS not in html:
            found.append(address)
    return found


def open_card(site: BuiltSite, url: str) -> Image.Image:
    raw = (site.folder / urlsplit(url).path.lstrip("/")).read_bytes()
    assert len(raw) < 300_000, url
    opened = Image.open(io.BytesIO(raw))
    opened.load()
    return opened


def test_every_page_of_the_sample_unfurls_whole_with_a_card(sample_public: BuiltSite) -> None:
    pages = list_pages(sample_public)
    assert len(pages) > 100

    cards = set()
    for address in pages:
        said = read_graph(sample_public, address)
        assert {name: len(of) for name, of in said.items() if name != "og:locale:alternate"} == {
            name: 1 for name in said if name != "og:locale:alternate"
        }, address
        one = {name: of[0] for name, of in said.items()}
        assert one["og:url"] == f"{SITE}{address}"
        assert 0 < len(one["og:title"]) <= 60, address
        assert 0 < len(one["og:description"]) <= 155, address
        assert one["og:site_name"] == "vpcases"
        assert one["og:type"] == ("article" if is_case(address) else "website")
        assert (one["og:image:width"], one["og:image:height"]) == ("1200", "630")
        assert one["og:image:alt"]
        assert one["og:image"].startswith(SITE)
        assert CARD.search(one["og:image"]), one["og:image"]
        cards.add(one["og:image"])
    for card in cards:
        opened = open_card(sample_public, card)
        assert (opened.format, opened.size) == ("PNG", (1200, 630))
    assert len(cards) > 40


def test_every_card_is_shown_by_a_page(sample_public: BuiltSite) -> None:
    made = {f"{SITE}{name}" for name in sample_public.files() if CARD.search(name)}

    shown = {
        card
        for address in sample_public.addresses()
        for card in read_graph(sample_public, address).get("og:image", ())
    }

    assert shown == made


def test_a_collection_unfurls_to_a_card_of_its_own(sample_public: BuiltSite) -> None:
    pages = [address for address in sample_public.addresses() if address.startswith("c/")]
    said = [read_graph(sample_public, address) for address in sorted(pages)]

    cards = [graph["og:image"][0] for graph in said if graph]
    assert cards
    assert all("/c/" in card and CARD.search(card) for card in cards)
    assert all(ROBOTS in sample_public.read(address) for address in pages)


def is_case(address: str) -> bool:
    return bool(re.fullmatch(r"cases/[\w-]+/(\w\w/)?", address)) and "/page/" not in address


def test_both_languages_say_which_they_are_and_show_a_card_of_their_own(
    sample_public: BuiltSite,
) -> None:
    english = read_graph(sample_public, "cases/harbor-foods-reconciliation/")
    german = read_graph(sample_public, "cases/harbor-foods-reconciliation/de/")

    assert (english["og:locale"], english["og:locale:alternate"]) == (["en_US"], ["de_DE"])
    assert (german["og:locale"], german["og:locale:alternate"]) == (["de_DE"], ["en_US"])
    assert english["og:image"] != german["og:image"]
    lists = [read_graph(sample_public, a)["og:image"] for a in ("quotes/", "de/quotes/")]
    assert [urlsplit(url[0]).path.rpartition("/")[0] for url in lists] == ["/cases", "/de/cases"]


def test_a_chat_shows_the_result_with_its_basis_and_until_when(sample_public: BuiltSite) -> None:
    said = dict(NAMED.findall(sample_public.read("cases/harbor-foods-reconciliation/")))

    assert said["twitter:card"] == "summary_large_image"
    assert said["twitter:label1"] == "Result"
    assert said["twitter:data1"].startswith("30,560\xa0EUR a year of added value over FlowBridge")
    assert "reported by the customer" in said["twitter:data1"]
    assert (said["twitter:label2"], said["twitter:data2"]) == ("Valid until", "April 28, 2031")


def test_what_a_link_says_stands_on_its_page(sample_public: BuiltSite) -> None:
    """Nothing is told to those who show a link that the page does not tell."""
    for address in filter(is_case, list_pages(sample_public)):
        html = sample_public.read(address)
        body = words_of(html.partition("<body")[2])
        for told in read_graph(sample_public, address)["og:image:alt"]:
            missing = [word for word in words_of(told) if word not in body]
            assert missing == [], address


def words_of(text: str) -> set[str]:
    bare = re.sub(r"<script.*?</script>|<style.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL)
    return {word.casefold() for word in re.findall(r"\w[\w.,’'-]*\w|\w", unescape(bare))}


def test_titles_are_shown_whole_where_results_are_listed(sample_public: BuiltSite) -> None:
    titles = {
        address: TITLE.findall(sample_public.read(address).partition("</head>")[0])
        for address in list_pages(sample_public)
    }

    assert {address for address, found in titles.items() if len(found) != 1} == set()
    plain = {address: unescape(title) for address, (title,) in titles.items()}
    assert {title for title in plain.values() if not 0 < len(title) <= 60} == set()


def test_inside_no_page_unfurls(sample_internal: BuiltSite) -> None:
    for address in ("cases/", "cases/harbor-foods-reconciliation/", "to-do/"):
        assert read_graph(sample_internal, address) == {}
    assert [name for name in sample_internal.files() if CARD.search(name)] == []


@pytest.mark.parametrize("status", ["retired", "withdrawn", "nominated"])
def test_what_was_taken_back_leaves_no_figure_and_no_card(status: str, tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": WITH_CARDS,
        "cases/histories/corner-till.yml": CORNER.replace("status: published", f"status: {status}"),
    }
    site = build_at(write_site(tmp_path / "site", files), tmp_path / "built")

    assert not [name for name in site.files() if "corner-till-card" in name]
    for address in site.addresses():
        head = HEAD.search(site.read(address))
        assert head
        assert "of added value" not in head[0]
        if "corner-till" in address:
            assert "og:" not in head[0]


def test_what_has_lapsed_leaves_no_card(tmp_path: Path) -> None:
    ended = CORNER.replace("until: 2099-04-28", "until: 2026-10-01")
    files = {"mkdocs.yml": WITH_CARDS, "cases/histories/corner-till.yml": ended}

    site = build_at(write_site(tmp_path / "site", files), tmp_path / "built")

    assert not [name for name in site.files() if "corner-till-card" in name]


def test_a_sign_that_no_font_has_leaves_the_page_with_the_card_of_the_site(tmp_path: Path) -> None:
    thai = CORNER.replace("Corner Grocery closes its till", "ร้านค้า closes its till")
    files = {"mkdocs.yml": WITH_CARDS, "cases/histories/corner-till.yml": thai}
    folder = write_site(tmp_path / "site", files)

    site = build_at(folder, tmp_path / "built", strict=True)

    said = read_graph(site, "cases/corner-till/")
    assert "ร้านค้า" in said["og:title"][0]
    assert re.search(r"/cases/card\.[0-9a-f]{8}\.png$", said["og:image"][0])
    assert said["og:image:alt"] == ["ร้านค้า closes its till without counting twice"]


def test_a_site_without_an_address_names_no_card(tmp_path: Path) -> None:
    files = {"mkdocs.yml": mkdocs_yml("downloads: [card]")}

    site = build_at(write_site(tmp_path / "site", files), tmp_path / "built", strict=True)

    said = read_graph(site, "cases/corner-till/")
    assert "og:image" not in said
    assert "og:url" not in said
    assert said["og:title"]


HOSTILE = "A \"quoted\" <b>title</b> & {{ braces }} '%s' -->"


def test_what_is_typed_stays_one_text_in_the_head(tmp_path: Path) -> None:
    quoted = HOSTILE.replace("'", "''")
    typed = CORNER.replace(
        "title: Corner Grocery closes its till without counting twice", f"title: '{quoted}'"
    )
    files: dict[str, Any] = {"mkdocs.yml": WITH_CARDS, "cases/histories/corner-till.yml": typed}

    site = build_at(write_site(tmp_path / "site", files), tmp_path / "built")

    said = read_graph(site, "cases/corner-till/")
    assert said["og:title"] == [HOSTILE]
    assert "<b>title" not in site.read("cases/corner-till/").partition("</head>")[0]


def test_another_theme_shows_the_same_tags(tmp_path: Path) -> None:
    other = WITH_CARDS.replace("name: material\n  font: false", "name: readthedocs")
    site = build_at(write_site(tmp_path / "site", {"mkdocs.yml": other}), tmp_path / "built")

    said = read_graph(site, "cases/corner-till/")

    assert said["og:type"] == ["article"]
    assert said["og:image"][0].endswith(".png")


def test_a_card_is_made_once_for_as_long_as_it_stays_the_same(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {"mkdocs.yml": WITH_CARDS})

    first, again = (build_at(folder, tmp_path / name).raw_files() for name in ("a", "b"))

    cards = {name: raw for name, raw in first.items() if name.endswith(".png") and "card" in name}
    assert cards
    assert {name: again[name] for name in cards} == cards
    kept = folder / ".cache" / "vpcases" / "made" / "public"
    assert len(list(kept.iterdir())) == len(cards)
