"""The id that an author most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

MOST_SHOWN = 6


def find_near(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that differs from a word by one or two letters, or None.

    Short words may differ by one letter only, for a change of two makes another word of them.
    """
    most = 2 if len(word) > 4 else 1
    near = [(count_changes(word, c, most), c) for c in choices if abs(len(c) - len(word)) <= most]
    within = [pair for pair in near if pair[0] <= most]
    return min(within)[1] if within else None


def count_changes(one: str, other: str, most: int) -> int:
    """Return how many letters must be added, left out, replaced or swapped between two words.

    A number over `most` where there are more of them.

    Source: optimal string alignment distance (Damerau 1964), stopped when it grows too large.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if older and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def word_choices(word: str, choices: Iterable[str]) -> str:
    """Return what may be chosen, as words for a hint: all of a few, or the nearest of many."""
    known = list(choices)
    if len(known) > MOST_SHOWN:
        near = difflib.get_close_matches(word, known, n=3, cutoff=0.4)
        known = [*(near or known[:3]), "…"]
    return ", ".join(known)
