"""What is written for ourselves about segments is in the internal edition, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import ROOT, BuiltSite
from vpcases.read import read_library

OURS = ("research/", "interview/", "collections/")
LIBRARY = read_library(ROOT / "cases", ROOT).library


def list_words() -> list[str]:
    """Return everything that the sample says of itself and to ourselves alone."""
    found: list[str] = []
    for record in LIBRARY.research.values():
        content = record.content
        found += [content.title, content.asked, content.held_at, content.by]  # type: ignore[list-item]
        found += (content.finding or "").split(". ")
        found.append(record.id)
    for segment in LIBRARY.segments.values():
        if segment.content.importance:
            found.append(segment.content.importance.reason or "")
    for collection in LIBRARY.collections.values():
        if collection.content.audience:
            found += [collection.content.title or "", collection.content.note or ""]
            found.append(collection.id)
    # Who did it may well stand elsewhere: they send collections, too.
    return [" ".join(words.split()) for words in found if words and len(words.split()) > 2]


def read_texts(site: BuiltSite) -> dict[str, str]:
    endings = (".html", ".json", ".xml", ".txt", ".csv", ".md", ".js")
    return {
        path: " ".join(re.sub(r"<[^>]+>", " ", raw.decode("utf-8")).split())
        for path, raw in site.files().items()
        if Path(path).suffix in endings
    }


def test_the_public_edition_has_no_page_of_ours(sample_public: BuiltSite) -> None:
    addresses = sample_public.addresses()

    assert not [a for a in addresses if a.removeprefix("de/").startswith(OURS)]


def test_no_file_of_the_public_edition_says_what_is_ours(sample_public: BuiltSite) -> None:
    texts = read_texts(sample_public)

    assert len(list_words()) > 20
    told = {words: path for words in list_words() for path, text in texts.items() if words in text}
    assert told == {}


def test_the_internal_edition_says_all_of_it(sample_internal: BuiltSite) -> None:
    whole = " ".join(read_texts(sample_internal).values())
    titles = [r.content.title or "" for r in LIBRARY.research.values()]
    reasons = [
        s.content.importance.reason for s in LIBRARY.segments.values() if s.content.importance
    ]

    assert [words for words in (*titles, *reasons) if words and words not in whole] == []


@pytest.mark.parametrize("address", ["segments/midmarket-wholesale/", "drivers/audit-trail/"])
def test_the_public_reads_how_we_know(sample_public: BuiltSite, address: str) -> None:
    html = sample_public.read(address)

    assert 'id="how-we-know"' in html
    assert re.search(r"14 interviews, April 2026|Desk research in 23 documents, March 2025", html)


def test_the_german_pages_say_it_in_german(sample_public: BuiltSite) -> None:
    html = sample_public.read("de/segments/midmarket-wholesale/")

    assert "laut 14 Interviews, April 2026" in html
    assert "unsere Annahme" in html
    assert "Das Vergleichen hält die Leute abends im Büro" in html
