"""The index of the finder: what its script ranks a thousand proofs with, in 60 KB compressed.

It holds no card, but the title of each proof and the link to it. Every value, trait and month has
the places of the proofs that have it, written as in the index of the library; what proofs are
ordered by has a number for each, as small as can be.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from vpcases.derive.candidates import Candidate
from vpcases.derive.ranking import AGE, BANDS, CHANGE, CRITERIA, CROWD, ID, PACE, WEAKNESS, find_own
from vpcases.pages.card import CaseCard
from vpcases.pages.closed_lists import word_level
from vpcases.pages.ends import write_day
from vpcases.pages.finder_data import Finder, Shelf
from vpcases.pages.finder_gaps import ORDER
from vpcases.pages.finder_words import OTHER, word_confirmed, write_phrases
from vpcases.render.library_index import write_places

VERSION = 1


def render_finder(finder: Finder, shelf: Shelf, to: Callable[[str], str] = str) -> str:
    """Return what the script knows of the proofs of a channel, as JSON.

    `to` makes links of addresses, as they are seen from the page of the finder.
    """
    some = shelf.candidates
    names = sorted({name for each in some for name in each.values})
    index: dict[str, Any] = {
        "version": VERSION,
        "count": len(some),
        "criteria": [[c.kind, c.asked, c.of, c.table] for c in CRITERIA],
        "bands": BANDS,
        "other": OTHER,
        "values": {name: _gather_values(some, name) for name in names},
        "traits": {
            CROWD: _gather(some, lambda c: (c.crowd,)),
            CHANGE: _gather(some, lambda c: ("yes" if c.tells_change else "",)),
        },
        "numbers": {name: _number(some, name) for name in (WEAKNESS, PACE, AGE, ID)},
        "sorts": _gather(some, lambda c: sorted(c.sorts)),
        "ends": _gather(some, lambda c: (write_day(c.last_day),)),
        "levels": _gather(some, lambda c: (word_level(c.level, finder.language),)),
        "paces": _gather(some, lambda c: (c.pace,)),
        "confirmed": _gather(some, lambda c: (word_confirmed(c, finder.language),)),
        "titles": finder.titles,
        "words": write_phrases(finder.language),
        "heads": [_write_head(each.card, to) for each in shelf.found],
        "gapFields": [[facet.value for facet in fields] for fields in ORDER],
        "gaps": {asked: to(gap.address) for asked, gap in finder.gaps.items()},
    }
    if finder.prospects:
        index["never"] = _gather(some, lambda c: sorted(c.never_show_to))
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _write_head(card: CaseCard, to: Callable[[str], str]) -> list[str]:
    """Return what stands of a proof until its card is loaded."""
    return [card.link.words, to(card.link.address), *([card.language] if card.language else [])]


def _gather_values(candidates: Sequence[Candidate], name: str) -> dict[str, str]:
    return _gather(candidates, lambda each: each.values.get(name, ()))


def _gather(
    candidates: Sequence[Candidate], read: Callable[[Candidate], Iterable[str]]
) -> dict[str, str]:
    """Return the places of every name, as letters; what is empty has none."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, candidate in enumerate(candidates):
        for name in dict.fromkeys(read(candidate)):
            if name:
                places[name].append(place)
    return {name: write_places(some) for name, some in places.items()}


def _number(candidates: Sequence[Candidate], name: str) -> list[int]:
    """Return the place of each among all by a number of its own; equal ones have the same."""
    own: list[Hashable] = [find_own(candidate, name) for candidate in candidates]
    order = {value: at for at, value in enumerate(sorted(set(own)))}  # type: ignore[type-var]
    return [order[value] for value in own]
