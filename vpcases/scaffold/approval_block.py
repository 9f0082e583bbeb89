"""The block `approval:` in an author's file, written without touching a line around it."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.model.scalars import as_one_line
from vpcases.read.yaml_tree import compose, to_plain
from vpcases.scaffold.edits import Edit, make_edits
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_fields import (
    Written,
    add_below,
    cannot_write,
    change_fields,
    find_column,
    take_behind,
    word_fields,
)
from vpcases.scaffold.yaml_lines import INDENT, end_last_line
from vpcases.scaffold.yaml_spans import Span, find_spans

KEY = "approval"
ORDER = ("by", "date", "until", "items", "channels", "strikes", "note")


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
    written = _order(written)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    root = None if compose(plain).flaws else find_spans(plain)
    if root is None or not root.is_block:
        raise NotWritten("The file has mistakes.", "Mend them first: vpcases check tells them.")
    if root.is_flow:
        raise cannot_write(
            "The whole file is written in braces { }", "Write each field on its own line"
        )
    for edits in _propose(plain, root, written):
        changed = make_edits(plain, edits)
        if _holds(plain, changed, written):
            return make_edits(text, edits)
    raise cannot_write(
        "There is no safe place for it in this file", "Write approval: on its own line"
    )


def _propose(text: str, root: Span, written: Written) -> list[list[Edit]]:
    """Return the ways to write the fields, the one to try first before the others."""
    if not written:
        return [[]]
    margin = " " * find_column(text, root.keys[0].start)
    found = root.find(KEY)
    if found is None:
        lines = [f"{margin}{KEY}:", *word_fields(written, margin + INDENT)]
        ends = (len(text.rstrip()), root.values[-1].end)
        return [[add_below(text, end, lines)] for end in ends]
    key, block = found
    if any(inside.has_sign for inside in block.walk()):
        raise cannot_write("approval: holds a sign & or * or !", "Write it plainly")
    if block.is_empty:
        return [[add_below(text, key.end, word_fields(written, margin + INDENT))]]
    if not block.is_block:
        raise cannot_write(
            "approval: holds no block of fields", "Write by:, date:, until: below it"
        )
    if block.is_flow:
        return [_unfold(text, key, block, written, margin)]
    return [change_fields(text, block, written)]


def _unfold(text: str, key: Span, block: Span, written: Written, margin: str) -> list[Edit]:
    """Return the edits that write a block in braces line by line."""
    inside = make_edits(text[block.start : block.end], _blank(block))
    if "#" in inside:
        raise cannot_write(
            "approval: stands in braces { } with notes inside", "Write it line by line"
        )
    pairs = zip(block.keys, block.values, strict=True)
    known = {name.text: _as_value(value) for name, value in pairs}
    fields = {name: value for name, value in known.items() if value} | dict(written)
    lines = word_fields(_order(fields), margin + INDENT)
    return [take_behind(text, key, block), add_below(text, block.end, lines)]


def _order(written: Written) -> Written:
    """Return fields in the order in which they are usually written."""
    return dict(sorted(written.items(), key=lambda f: (*ORDER, f[0]).index(f[0])))


def _blank(block: Span) -> list[Edit]:
    """Return the edits that leave a block without its words, so that only its signs are left."""
    words = [s for s in block.walk() if not (s.is_block or s.is_list)]
    return [Edit(s.start - block.start, s.end - block.start, "") for s in words]


def _as_value(span: Span) -> str | tuple[str, ...]:
    return tuple(item.text for item in span.values) if span.is_list else span.text


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
