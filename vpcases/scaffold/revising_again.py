"""The entry of a day brought up to date, where a proposition was changed again on that day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from vpcases.derive.propositions.history import Version
from vpcases.read.yaml_tree import compose, to_plain
from vpcases.scaffold.edits import Edit, make_edits
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_fields import Written, cannot_write, change_fields, find_column
from vpcases.scaffold.yaml_lines import INDENT, end_last_line
from vpcases.scaffold.yaml_spans import Span, find_spans

SECTION = "history"
WORDS = "words"
SIGN = re.compile(r"[|>][-+\d]*")
"""What stands before a text on lines of its own."""


def merge_reason(entry: Version, what: str, because: Sequence[str], by: str) -> Written:
    """Return what an entry says of a change, and of a later one of the same day."""
    merged: dict[str, str | tuple[str, ...]] = {
        "changed": _join(entry.changed, what, "; "),
        "because": tuple(dict.fromkeys((*entry.because, *because))),
        "by": _join(entry.by, by, ", "),
    }
    were = {"changed": entry.changed, "because": entry.because, "by": entry.by}
    return {name: value for name, value in merged.items() if value != were[name]}


def _join(one: str, other: str, between: str) -> str:
    known = one.split(between) if one else []
    return between.join([*known, *([other] if other and other not in known else [])])


def update_entry(text: str, key: str, written: Written, words: Sequence[str]) -> str:
    """Return the text of a proposition with one entry of its history changed, and nothing else.

    Args:
        text: The whole file, with the line ends that it has.
        key: What the entry is called by.
        written: The fields of the entry that are to be set.
        words: The lines of the whole proposition of today, which stand below `words:`.

    Raises:
        NotWritten: Where the file has mistakes, or the entry is not written line by line.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    entry = None if compose(plain).flaws else _find_entry(plain, key)
    if entry is None:
        raise NotWritten("The file has mistakes.", "Mend them first: vpcases check tells them.")
    if not entry.keys or entry.is_flow or any(inside.has_sign for inside in entry.walk()):
        raise cannot_write(
            f"The entry {key} is not written line by line", "Write each of its fields on its line"
        )
    _refuse_notes(plain, entry, written)
    edits = [*change_fields(plain, entry, written), _change_words(plain, entry, words)]
    if not _holds(plain, make_edits(plain, edits), key, written, words):
        raise cannot_write(f"There is no safe place in the entry {key}", "Write it as the others")
    return make_edits(text, edits)


def _find_entry(text: str, key: str) -> Span | None:
    root = find_spans(text)
    history = root.find(SECTION) if root else None
    found = history[1].find(key) if history else None
    return found[1] if found else None


def _refuse_notes(text: str, entry: Span, written: Written) -> None:
    """Refuse a text over several lines with a note behind its sign, which would be lost."""
    for name in written:
        found = entry.find(name)
        said = text[found[1].start : found[1].end] if found else ""
        if "#" in said and "\n" in said and not found[1].is_list:  # type: ignore[index]
            raise cannot_write(f"{name}: stands on several lines", "Write it on one line")


def _change_words(text: str, entry: Span, words: Sequence[str]) -> Edit:
    """Return the edit that puts the words of today in place of those of an entry."""
    margin = " " * find_column(text, entry.keys[0].start)
    below = "".join(f"\n{margin}{INDENT}{line}" if line else "\n" for line in words)
    found = entry.find(WORDS)
    if found is None:
        return Edit(entry.end, _end_line(text, entry.end), f"\n{margin}{WORDS}: |{below}")
    key, old = found
    sign = SIGN.match(text, old.start)
    if sign:
        note = text[sign.end() : _end_line(text, old.start)]
        return Edit(old.start, old.end, f"|{note}{below}")
    end = _end_line(text, old.end)
    return Edit(text.index(":", key.end) + 1, end, f" |{text[old.end : end].rstrip()}{below}")


def _end_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _holds(before: str, after: str, key: str, written: Written, words: Sequence[str]) -> bool:
    """Return whether the entry says what it is to say, and nothing else has changed."""
    old, new = (compose(end_last_line(text)) for text in (before, after))
    if old.root is None or new.root is None or new.flaws:
        return False
    left: dict[str, Any] = to_plain(old.root)
    right: dict[str, Any] = to_plain(new.root)
    was, now = left[SECTION].pop(key), right[SECTION].pop(key)
    said = " ".join((now.pop(WORDS, None) or "").split())
    was.pop(WORDS, None)
    expected = was | {k: v if isinstance(v, str) else [*v] for k, v in written.items()}
    return left == right and now == expected and said == " ".join(" ".join(words).split())
