"""The sample site as it is built one, two and five years on, when nobody has touched it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.sites import ROOT, build_at
from vpcases.model.library import Library
from vpcases.read import read_library

GENERATED = (
    "alternatives",
    "calculators",
    "cases",
    "claims",
    "drivers",
    "industries",
    "offerings",
    "pilots",
    "quotes",
    "register",
    "segments",
    "pricing",
)


def list_ended(library: Library, day: date) -> list[str]:
    """Return words of everything whose approval has ended on a day: titles and quotes."""
    words = []
    for record in library.cases.values():
        approval = record.content.approval
        if approval and approval.last_day and approval.last_day < day:
            words.append(record.content.title or "")
            words += [(q.text or "").split(".")[0] for q in record.content.quotes.values()]
    for quote in library.quotes.values():
        approval = quote.content.approval
        if approval and approval.last_day and approval.last_day < day:
            words.append((quote.content.text or "").split(".")[0])
    # What the vocabulary says of a driver in customers' words names nobody, and has no approval.
    kept = " ".join(record.content.customer_words or "" for record in library.drivers.values())
    told = (" ".join(each.split()) for each in words if len(each) > 20 and "{{" not in each)
    return [each for each in told if each not in kept]


def read_generated(folder: Path) -> str:
    """Return everything that our pages say, and what search knows of them, on one line."""
    files = [
        path
        for name in GENERATED
        for path in (folder / name).rglob("*")
        if path.suffix in (".html", ".json")
    ]
    entries = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    found = [entry["text"] for entry in entries if entry["location"].startswith(GENERATED)]
    return " ".join(" ".join([*(p.read_text(encoding="utf-8") for p in files), *found]).split())


@pytest.mark.slow
@pytest.mark.parametrize("years", [1, 2, 5])
def test_the_sample_site_is_built_and_what_has_ended_is_shown_nowhere(
    years: int, tmp_path: Path
) -> None:
    day = date(2026 + years, 11, 1)
    ended = list_ended(read_library(ROOT / "cases", ROOT).library, day)

    built = build_at(ROOT, tmp_path, as_of=day.isoformat(), strict=True)

    assert built.told == ()
    assert len(ended) > (5 if years < 5 else 25)
    shown = read_generated(tmp_path)
    assert "vp-page" in shown
    assert [words for words in ended if words in shown] == []


def test_today_the_same_words_are_there(sample_public: object) -> None:
    folder: Path = sample_public.folder  # type: ignore[attr-defined]
    later = list_ended(read_library(ROOT / "cases", ROOT).library, date(2031, 11, 1))
    shown = read_generated(folder)

    missing = [words for words in later if words not in shown]
    assert len(missing) < len(later) / 4, missing
