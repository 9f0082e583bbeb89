"""Prices of the sample, and what follows from them, stay inside."""

from __future__ import annotations

import json

from tests.sites import BuiltSite

OURS = (
    *("cases/", "segments/", "drivers/", "alternatives/", "offerings/", "industries/", "quotes/"),
    "claims/",
)
"""Where our pages lie; the documentation of the sample speaks of prices as an example."""


def plain(words: str) -> str:
    """Return words with ordinary spaces in place of those that tie a number to its unit."""
    return words.replace("\u00a0", " ").replace("&nbsp;", " ").replace("\\u00a0", " ")


def test_no_file_of_the_public_sample_holds_what_follows_from_prices(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    address = "cases/harbor-foods-reconciliation/"
    words = ("52,000", "14,000", "16,560", "23,040", "68,560", "3,480")

    internal = plain(sample_internal.read(address))
    public = {
        name: plain(raw.decode("utf-8", "ignore"))
        for name, raw in sample_public.files().items()
        if name.startswith(OURS)
    }
    index = json.loads(sample_public.read("search/search_index.json"))
    found = [entry for entry in index["docs"] if entry["location"].startswith(OURS)]
    public["search"] = plain(json.dumps(found, ensure_ascii=False))

    assert "30,560 EUR a year" in plain(sample_public.read(address))
    assert "30,560 EUR a year" in public["search"]
    assert [word for word in words if word not in internal] == []
    assert [
        (name, word)
        for name, text in public.items()
        for word in (*words, "52000", "38000", "68560")
        if word in text
    ] == []
