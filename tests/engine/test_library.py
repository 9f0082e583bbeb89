"""The library of a built site: its pages without a script, and what a script loads."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.benchmarks.seeded_cases import write_site
from tests.links import find_dead_links, read_page
from tests.sites import BuiltSite, build_at

COUNT = 50


@pytest.fixture(scope="module")
def fifty(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return a site of fifty cases."""
    folder: Path = tmp_path_factory.mktemp("fifty")
    write_site(folder / "source", COUNT)
    return build_at(folder / "source", folder / "site", strict=True)


def cards_in(html: str) -> list[str]:
    """Return the addresses that the cards of a page lead to, in order."""
    return re.findall(r'class="vp-card__title"><a href="(?:\.\./)+cases/([^"/]+)/"', html)


def test_pages_hold_every_case_once_and_lead_to_each_other(fifty: BuiltSite) -> None:
    addresses = ["cases/", "cases/page/2/", "cases/page/3/"]
    pages = [fifty.read(address) for address in addresses]

    found = [card for page in pages for card in cards_in(page)]
    assert [len(cards_in(page)) for page in pages] == [24, 24, 2]
    assert len(set(found)) == COUNT
    assert re.findall(r'href="([^"]*)" rel="(prev|next)"', pages[1]) == [
        ("../../../cases/", "prev"),
        ("../../../cases/page/3/", "next"),
    ]
    assert "cases/page/4/" not in fifty.addresses()
    dead = find_dead_links(fifty, "https://example.com/")
    # Seeded cases link to a press that nobody prints.
    assert [link for link in dead if "https://example.com/press/" not in link] == []


def test_the_parts_of_the_cards_are_those_of_the_pages_in_one_order(fifty: BuiltSite) -> None:
    parts = [json.loads(fifty.read(f"cases/library-{number}.json"))["cards"] for number in (1, 2)]

    in_parts = [card for part in parts for card in cards_in(part)]
    addresses = ("cases/", "cases/page/2/", "cases/page/3/")
    assert in_parts == [card for address in addresses for card in cards_in(fifty.read(address))]
    links = [link for part in parts for link in read_page(part).links]
    assert links
    assert all((fifty.folder / "cases" / link / "index.html").is_file() for link in links)


def test_the_index_counts_the_cases_and_names_none(fifty: BuiltSite) -> None:
    text = fifty.read("cases/library.json")

    index = json.loads(text)
    assert index["count"] == COUNT
    assert sorted(index["newest"]) == sorted(index["customers"]) == list(range(COUNT))
    assert len(index["words"].split(" ")) == len(index["places"].split(","))
    assert not any(card in text for card in cards_in(fifty.read("cases/")))


def test_only_the_first_page_has_tools_and_no_other_page_their_script(fifty: BuiltSite) -> None:
    naming = [name for name, raw in fifty.raw_files().items() if b"library.js" in raw]

    assert naming == ["cases/index.html"]


def test_a_site_of_few_cases_has_neither_tools_nor_index(small_public: BuiltSite) -> None:
    assert "cases/library.json" not in small_public.raw_files()
    assert "assets/vpcases/library.js" not in small_public.raw_files()
    assert "data-vp-library" not in small_public.read("cases/")


def test_status_stands_in_the_index_of_the_internal_edition_alone(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    public, internal = (
        json.loads(site.read("cases/library.json")) for site in (sample_public, sample_internal)
    )

    assert "status" not in public["facets"]
    assert "drafted" in internal["facets"]["status"]
    assert public["ends"]
    assert internal["ends"] == {}
