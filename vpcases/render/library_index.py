"""The index of the library: what a script narrows a thousand cases with, in 60 KB compressed.

It holds no card. For every value of a facet, and for every word of customer, title and result, it
has the places of the cases that have it, written as short as it can be: the gap to the place
before, to the base of 26, its last digit a capital letter and those before it small ones, the
lowest first. `A` is the case right behind, `aB` is 26 further on.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from vpcases.derive.alphabet import fold
from vpcases.pages.library_data import LibraryData

VERSION = 1
BASE = 26
WORD = re.compile(r"[^\W_]+")


def render_index(data: LibraryData) -> str:
    """Return the index as JSON.

    `words` are parted by spaces and `places` by commas, in the same order.
    """
    words = _index_words(data.texts)
    index = {
        "version": VERSION,
        "count": len(data.texts),
        "facets": _index_facets(data),
        "ends": _write_all(_gather(enumerate(data.last_days))),
        "newest": data.newest,
        "customers": data.by_customer,
        "words": " ".join(words),
        "places": ",".join(words.values()),
    }
    return _write(index)


def render_cards(html: str) -> str:
    """Return some cards as JSON, for a script to put into the page."""
    return _write({"cards": html})


def write_places(places: Iterable[int]) -> str:
    """Return places, each once and the lowest first, as letters."""
    letters, before = [], -1
    for place in places:
        gap, before = place - before - 1, place
        while gap >= BASE:
            gap, digit = divmod(gap, BASE)
            letters.append(chr(ord("a") + digit))
        letters.append(chr(ord("A") + gap))
    return "".join(letters)


def _index_words(texts: Iterable[str]) -> dict[str, str]:
    """Return every word of the texts in order, with the places of the texts that have it."""
    pairs = ((place, word) for place, text in enumerate(texts) for word in split_words(text))
    return _write_all(dict(sorted(_gather(pairs).items())))


def split_words(text: str) -> list[str]:
    """Return the words of a text without case and accents, each once, in their order."""
    return list(dict.fromkeys(WORD.findall(fold(text))))


def _index_facets(data: LibraryData) -> dict[str, dict[str, str]]:
    """Return the places of every value of every facet, both in the order of the page."""
    found = {}
    for facet, values in data.facets.values.items():
        pairs = (
            (place, value)
            for place, case in enumerate(data.facets.of_cases)
            for value in case.get(facet, ())
        )
        places = _gather(pairs)
        found[facet.value] = _write_all({value.id: places[value.id] for value in values})
    return found


def _gather(pairs: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    """Return the places of every name; what is empty has none."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in pairs:
        if name:
            places[name].append(place)
    return places


def _write_all(places: Mapping[str, list[int]]) -> dict[str, str]:
    return {name: write_places(some) for name, some in places.items()}


def _write(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
