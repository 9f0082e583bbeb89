"""Fields of a YAML block, set where they stand: every other field and line stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from vpcases.model.scalars import as_one_line
from vpcases.scaffold.edits import Edit
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_lines import INDENT, word_value
from vpcases.scaffold.yaml_spans import Span

LONGEST = 90
Written = Mapping[str, str | tuple[str, ...]]
"""What is to stand in a block, by field; a field that is not named stays as it is."""


def change_fields(text: str, block: Span, written: Written) -> list[Edit]:
    """Return the edits of a block that has a line for each field.

    Raises:
        NotWritten: Where a list cannot be changed without losing a note.
    """
    margin = " " * find_column(text, block.keys[0].start)
    edits: list[Edit] = []
    missing: dict[str, str | tuple[str, ...]] = {}
    for name, value in written.items():
        found = block.find(name)
        if found is None:
            missing[name] = value
        elif isinstance(value, str):
            edits.append(_replace(text, found[1], word_value(value)))
        else:
            edits.extend(_change_list(text, found, value, margin))
    if missing:
        edits.append(add_below(text, block.end, word_fields(missing, margin)))
    return edits


def _change_list(
    text: str, found: tuple[Span, Span], value: tuple[str, ...], margin: str
) -> list[Edit]:
    """Return the edits of a list: in a list of lines only those that come or go."""
    key, old = found
    if old.is_list and not old.is_flow:
        kept = [item for item in old.values if as_one_line(item.text) in value]
        known = {as_one_line(item.text) for item in kept}
        dash = text.rfind("\n", 0, old.values[0].start) + 1
        indent = text[dash : text.index("-", dash)]
        gone = [_take_lines(text, item) for item in old.values if item not in kept]
        added = [f"{indent}- {word_value(each)}" for each in value if each not in known]
        return [*gone, add_below(text, old.end, added)] if added else gone
    if "#" in text[old.start : old.end] and "\n" in text[old.start : old.end]:
        raise cannot_write(f"{key.text}: is a list with notes inside", "Write it on one line")
    if not _fits_in_brackets(value):
        lines = [f"{margin}{INDENT}- {word_value(each)}" for each in value]
        return [take_behind(text, key, old), add_below(text, old.end, lines)]
    return [_replace(text, old, _word_in_brackets(value))]


def word_fields(written: Written, margin: str) -> list[str]:
    """Return the lines of fields, in the order given."""
    lines = []
    for name, value in written.items():
        if isinstance(value, str):
            lines.append(f"{margin}{name}: {word_value(value)}")
        elif _fits_in_brackets(value):
            lines.append(f"{margin}{name}: {_word_in_brackets(value)}")
        else:
            lines.append(f"{margin}{name}:")
            lines.extend(f"{margin}{INDENT}- {word_value(each)}" for each in value)
    return lines


def _fits_in_brackets(values: Sequence[str]) -> bool:
    """Return whether values are ids, and few enough for one line; sentences stand below."""
    return len(" ".join(values)) < LONGEST and all(re.fullmatch(r"[\w.-]+", v) for v in values)


def _word_in_brackets(values: Sequence[str]) -> str:
    return f"[{', '.join(values)}]"


def _replace(text: str, span: Span, words: str) -> Edit:
    is_close = span.is_empty and text[span.start - 1] == ":"
    return Edit(span.start, span.end, f" {words}" if is_close else words)


def add_below(text: str, place: int, lines: Sequence[str]) -> Edit:
    """Return the edit that puts lines below the line of a place."""
    end = text.find("\n", place)
    at = len(text) if end < 0 else end
    return Edit(at, at, "".join(f"\n{line}" for line in lines))


def take_behind(text: str, key: Span, value: Span) -> Edit:
    """Return the edit that takes away what stands behind a key."""
    return Edit(text.index(":", key.end) + 1, value.end, "")


def _take_lines(text: str, span: Span) -> Edit:
    """Return the edit that takes the lines of a value away, with what stands beside it."""
    end = text.find("\n", span.end)
    return Edit(text.rfind("\n", 0, span.start), len(text) if end < 0 else end, "")


def find_column(text: str, place: int) -> int:
    """Return how far from the left margin a place is."""
    return place - (text.rfind("\n", 0, place) + 1)


def cannot_write(reason: str, way_out: str) -> NotWritten:
    """Return that a block cannot be changed safely: why, and how to write it instead."""
    return NotWritten(
        f"{reason}, so nothing was changed.",
        f"{way_out}, then run the command again. The format reference shows how it looks.",
    )
