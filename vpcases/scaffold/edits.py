"""Changes of a text by place, so that every other character stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that take the place of what stands from `start` to `end`, counted from 0.

    Places are counted as if every line ended in one character; so are the line ends in `words`.
    """

    start: int
    end: int
    words: str


def make_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with changes made; new lines end as its first line does.

    Args:
        text: The text, whatever its lines end in.
        edits: Changes that do not overlap.
    """
    ends = [found.span() for found in LINE_END.finditer(text)]
    line_end = text[slice(*ends[0])] if ends else "\n"
    # Behind a line end of two characters, a place lies one further on than it is counted.
    doubled = [end for start, end in ends if end - start == 2]
    changed, last = [], 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        start, end = (_find(place, doubled) for place in (edit.start, edit.end))
        changed += [text[last:start], edit.words.replace("\n", line_end)]
        last = end
    return "".join([*changed, text[last:]])


def _find(place: int, doubled: list[int]) -> int:
    """Return where a place is in a text some of whose line ends have two characters."""
    for end in doubled:
        if end - 1 > place:
            break
        place += 1
    return place
