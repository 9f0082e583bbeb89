from __future__ import annotations

import json
import re
from collections import Counter
from html import unescape
from typing import Any

import pytest

from tests.sites import BuiltSite

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def entries_of(site: BuiltSite) -> list[dict[str, Any]]:
    docs: list[dict[str, Any]] = json.loads(site.read("search/search_index.json"))["docs"]
    return docs


def words_of(text: str) -> list[str]:
    plain = unescape(re.sub(r"<[^>]*>", " ", text))
    return [word.lower() for word in WORD.findall(plain)]


def search(site: BuiltSite, query: str) -> list[str]:
    """Return the addresses of the pages that hold every word of a query, the likeliest first.

    Material's search does the same with finer weights: titles count a thousandfold, a rare
    word for more than a frequent one, and every entry is multiplied by its boost.
    """
    wanted = words_of(query)
    scores: Counter[str] = Counter()
    for entry in entries_of(site):
        title, text = words_of(entry["title"]), words_of(entry["text"])
        if all(any(w.startswith(word) for w in (*title, *text)) for word in wanted):
            hits = sum(1000 * title.count(word) + text.count(word) for word in wanted)
            score = (1 + hits) / (8 + len(text)) * entry.get("boost", 1)
            address = entry["location"].partition("#")[0]
            scores[address] = max(scores[address], score)  # type: ignore[call-overload]
    return [address for address, _ in scores.most_common()]


@pytest.mark.parametrize(
    ("by", "query"),
    [
        ("customer", "Corner Grocery"),
        ("figure", "20 h a week"),
        ("change", "90 %"),
        ("quote", "count persimmons until ten"),
        ("prose", "kumquats"),
        ("title", "closes its till"),
        ("speaker", "Ada Quist"),
        ("apostrophe", "customer's slips"),
        ("apostrophe in a quote", "it's two hours"),
        ("heading of the story", "The first week"),
        ("what did not improve", "Theft stayed"),
        ("evidence", "Time sheets"),
    ],
)
def test_a_case_is_found_and_comes_before_its_group_pages(
    by: str, query: str, small_public: BuiltSite
) -> None:
    found = search(small_public, query)

    assert found, f"nothing is found by {by}"
    assert found[0] in {"cases/corner-till/", "cases/corner-till/de/"}


def test_a_case_weighs_more_than_any_group_page(small_public: BuiltSite) -> None:
    def boosts(pattern: str) -> set[float]:
        return {
            entry.get("boost", 1)
            for entry in entries_of(small_public)
            if re.match(pattern, entry["location"])
        }

    cases = boosts(r"cases/.+")
    groups = boosts(r"(segments|drivers|industries|alternatives|offerings|quotes)/|cases/$")
    assert cases
    assert groups
    assert min(cases) > max(groups)


def test_hand_written_pages_are_searched_as_ever(small_public: BuiltSite) -> None:
    assert search(small_public, "We sell tills") == ["about/"]


def test_every_entry_leads_to_a_page_and_an_anchor_of_it(
    small_public: BuiltSite, sample_public: BuiltSite
) -> None:
    for site in (small_public, sample_public):
        for entry in entries_of(site):
            address, _, anchor = entry["location"].partition("#")
            html = site.read(address)
            assert not anchor or f'id="{anchor}"' in html, entry["location"]


def test_no_two_entries_have_one_address(small_public: BuiltSite, sample_public: BuiltSite) -> None:
    for site in (small_public, sample_public):
        locations = Counter(entry["location"] for entry in entries_of(site))
        assert [location for location, count in locations.items() if count > 1] == []


def test_entries_hold_words_and_no_markup(small_public: BuiltSite) -> None:
    ours = [e for e in entries_of(small_public) if e["location"].startswith("cases/")]

    assert ours
    for entry in ours:
        assert "<" not in entry["text"] + entry["title"]
        assert "&#" not in entry["text"] + entry["title"]
        assert "  " not in entry["text"]


def test_cards_of_other_cases_do_not_make_a_page_a_hit(small_public: BuiltSite) -> None:
    title = "closes its till without counting twice"

    assert set(search(small_public, title)) <= {"cases/corner-till/", "quotes/"}


def test_an_unpublished_case_is_not_found(
    small_public: BuiltSite, small_internal: BuiltSite
) -> None:
    assert search(small_public, "gooseberries") == []
    assert search(small_internal, "gooseberries")[0] == "cases/harbour-berries/"


def test_older_addresses_are_not_found(small_public: BuiltSite) -> None:
    locations = {entry["location"] for entry in entries_of(small_public)}

    assert not [at for at in locations if at.startswith(("stories/", "old/"))]


@pytest.mark.parametrize(
    ("query", "case"),
    [
        ("Harbor Foods", "harbor-foods-reconciliation"),
        ("Hand-matching of supplier invoices", "harbor-foods-reconciliation"),
        ("spend them on the invoices that really differ", "harbor-foods-reconciliation"),
        ("greeting into its log on Cormac's birthday", "dunmarrow-supply-matching-script"),
    ],
)
def test_the_sample_site_finds_its_cases(query: str, case: str, sample_public: BuiltSite) -> None:
    assert search(sample_public, query)[0] in {f"cases/{case}/", f"cases/{case}/de/"}
