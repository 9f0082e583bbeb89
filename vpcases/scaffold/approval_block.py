"""The block `approval:` in an author's file, written without touching a line around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from vpcases.model.scalars import as_one_line
from vpcases.read.yaml_tree import compose, to_plain
from vpcases.scaffold.edits import Edit, make_edits
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_lines import INDENT, end_last_line, word_value
from vpcases.scaffold.yaml_spans import Span, find_spans

KEY = "approval"
LONGEST = 90
ORDER = ("by", "date", "until", "items", "channels", "strikes", "note")
Written = Mapping[str, str | tuple[str, ...]]
"""What is to stand in the block, by field; a field that is not named stays as it is."""


def set_approval(text: str, written: Written) -> str:
    """Return the text of an author's file with some fields of its approval set.

    Every other line, and in the block every field that is not named, stays byte for byte.

    Args:
        text: The whole file, with the line ends that it has.
        written: What is to stand there.

    Raises:
        NotWritten: Where the file has mistakes, or the block is written in a way that cannot be
            changed safely.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    root = None if compose(plain).flaws else find_spans(plain)
    if root is None or not root.is_block:
        raise NotWritten("The file has mistakes.", "Mend them first: vpcases check tells them.")
    if root.is_flow:
        raise _cannot("The whole file is written in braces { }", "Write each field on its own line")
    for edits in _propose(plain, root, written):
        changed = make_edits(plain, edits)
        if _holds(plain, changed, written):
            return make_edits(text, edits)
    raise _cannot("There is no safe place for it in this file", "Write approval: on its own line")


def _propose(text: str, root: Span, written: Written) -> list[list[Edit]]:
    """Return the ways to write the fields, the one to try first before the others."""
    if not written:
        return [[]]
    margin = " " * _column(text, root.keys[0].start)
    found = root.find(KEY)
    if found is None:
        lines = [f"{margin}{KEY}:", *_word_fields(written, margin + INDENT)]
        ends = (len(text.rstrip()), root.values[-1].end)
        return [[_add_below(text, end, lines)] for end in ends]
    key, block = found
    if any(inside.has_sign for inside in block.walk()):
        raise _cannot("approval: holds a sign & or * or !", "Write it plainly")
    if block.is_empty:
        return [[_add_below(text, key.end, _word_fields(written, margin + INDENT))]]
    if not block.is_block:
        raise _cannot("approval: holds no block of fields", "Write by:, date:, until: below it")
    if block.is_flow:
        return [_unfold(text, key, block, written, margin)]
    return [_change(text, block, written)]


def _change(text: str, block: Span, written: Written) -> list[Edit]:
    """Return the edits of a block that has a line for each field."""
    margin = " " * _column(text, block.keys[0].start)
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
        edits.append(_add_below(text, block.end, _word_fields(missing, margin)))
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
        return [*gone, _add_below(text, old.end, added)] if added else gone
    if "#" in text[old.start : old.end] and "\n" in text[old.start : old.end]:
        raise _cannot(f"{key.text}: is a list with notes inside", "Write it on one line")
    if not _fits_in_brackets(value):
        lines = [f"{margin}{INDENT}- {word_value(each)}" for each in value]
        return [_take_behind(text, key, old), _add_below(text, old.end, lines)]
    return [_replace(text, old, _word_in_brackets(value))]


def _unfold(text: str, key: Span, block: Span, written: Written, margin: str) -> list[Edit]:
    """Return the edits that write a block in braces line by line."""
    inside = make_edits(text[block.start : block.end], _blank(block))
    if "#" in inside:
        raise _cannot("approval: stands in braces { } with notes inside", "Write it line by line")
    pairs = zip(block.keys, block.values, strict=True)
    known = {name.text: _as_value(value) for name, value in pairs}
    fields = {name: value for name, value in known.items() if value} | dict(written)
    lines = _word_fields(fields, margin + INDENT)
    return [_take_behind(text, key, block), _add_below(text, block.end, lines)]


def _blank(block: Span) -> list[Edit]:
    """Return the edits that leave a block without its words, so that only its signs are left."""
    words = [s for s in block.walk() if not (s.is_block or s.is_list)]
    return [Edit(s.start - block.start, s.end - block.start, "") for s in words]


def _as_value(span: Span) -> str | tuple[str, ...]:
    return tuple(item.text for item in span.values) if span.is_list else span.text


def _word_fields(written: Written, margin: str) -> list[str]:
    """Return the lines of fields, in the order in which they are usually written."""
    lines = []
    for name in sorted(written, key=lambda n: ORDER.index(n) if n in ORDER else len(ORDER)):
        value = written[name]
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


def _add_below(text: str, place: int, lines: Sequence[str]) -> Edit:
    """Return the edit that puts lines below the line of a place."""
    end = text.find("\n", place)
    at = len(text) if end < 0 else end
    return Edit(at, at, "".join(f"\n{line}" for line in lines))


def _take_behind(text: str, key: Span, value: Span) -> Edit:
    """Return the edit that takes away what stands behind a key."""
    return Edit(text.index(":", key.end) + 1, value.end, "")


def _take_lines(text: str, span: Span) -> Edit:
    """Return the edit that takes the lines of a value away, with what stands beside it."""
    end = text.find("\n", span.end)
    return Edit(text.rfind("\n", 0, span.start), len(text) if end < 0 else end, "")


def _column(text: str, place: int) -> int:
    return place - (text.rfind("\n", 0, place) + 1)


def _holds(before: str, after: str, written: Written) -> bool:
    """Return whether a changed text says what it is to say, and nothing else has changed."""
    old, new = (compose(end_last_line(text)) for text in (before, after))
    if old.root is None or new.root is None or new.flaws:
        return False
    left, right = to_plain(old.root), to_plain(new.root)
    were, are = left.pop(KEY, None) or {}, right.pop(KEY, None) or {}
    expected = {
        **{k: v for k, v in were.items() if v},
        **{k: _plain(v) for k, v in written.items()},
    }
    found = {k: v for k, v in are.items() if v}
    return bool(left == right and _sorted(found) == _sorted(expected))


def _plain(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _sorted(block: Mapping[str, object]) -> dict[str, object]:
    return {
        k: sorted(as_one_line(str(each)) for each in v) if isinstance(v, list) else v
        for k, v in block.items()
    }


def _cannot(reason: str, way_out: str) -> NotWritten:
    return NotWritten(
        f"{reason}, so nothing was changed.",
        f"{way_out}, then run the command again. The format reference shows how approval: looks.",
    )
