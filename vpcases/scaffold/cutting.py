"""Entries and list items cut out of YAML, every other line staying byte for byte as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from vpcases.problems import FieldPath
from vpcases.read.yaml_tree import Block, Items, Node, Scalar, compose, to_plain
from vpcases.scaffold.writing import NotWritten

LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
MARK = "\ufeff"
"""What some editors put before the first letter of a file."""


def cut_fields(text: str, paths: Iterable[FieldPath]) -> str:
    """Return a YAML text without some of its fields; a list that is left empty goes as well.

    Args:
        text: The text as it stands in the file, with whatever line ends it has.
        paths: The fields to cut, as in `("related", 1)`; a comment right above an entry of a
            registry goes with it.

    Raises:
        NotWritten: Where the text is not YAML, or a field has no lines of its own.
    """
    mark = MARK if text.startswith(MARK) else ""
    text = text.removeprefix(MARK)
    for path in sorted(_widen(text, paths), key=_later_first, reverse=True):
        text = _cut(text, path)
    return mark + text


def _later_first(path: FieldPath) -> tuple[tuple[str, int], ...]:
    return tuple(("", step) if isinstance(step, int) else (step, 0) for step in path)


def _widen(text: str, paths: Iterable[FieldPath]) -> set[FieldPath]:
    """Return the fields to cut; a list of which every item goes is cut as a whole."""
    root = _compose(text)
    wanted = set(paths)
    by_list: dict[FieldPath, set[FieldPath]] = {}
    for path in wanted:
        if isinstance(path[-1], int):
            by_list.setdefault(path[:-1], set()).add(path)
    for around, items in by_list.items():
        node = _find(root, around)
        if isinstance(node, Items) and len(items) == len(node.items):
            wanted = (wanted - items) | {around}
    return wanted


def _compose(text: str) -> Block:
    root = compose(_with_plain_ends(text)).root
    if not isinstance(root, Block):
        raise NotWritten("The file has mistakes.", "Mend them first: vpcases check tells them.")
    return root


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _find(root: Node, path: FieldPath) -> Node:
    node = root
    for step in path:
        if isinstance(node, Block) and isinstance(step, str) and step in node.entries:
            node = node.entries[step][1]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            raise NotWritten(f"There is no {'.'.join(map(str, path))} in the file.")
    return node


def _cut(text: str, path: FieldPath) -> str:
    """Return the text without one field, having made sure that nothing else is gone."""
    root = _compose(text)
    lines = LINES.findall(text)
    around, last = _find(root, path[:-1]), path[-1]
    if isinstance(around, Block) and isinstance(last, str) and last in around.entries:
        result = _cut_entry(lines, around, last, is_registered=len(path) == 2)
    elif isinstance(around, Items) and isinstance(last, int) and last < len(around.items):
        result = _cut_item(lines, around, last)
    else:
        raise NotWritten(f"There is no {'.'.join(map(str, path))} in the file.")
    _compare(text, result, path)
    return result


def _cut_entry(lines: Sequence[str], around: Block, name: str, *, is_registered: bool) -> str:
    """Return the text without an entry, and without the comment above it and the gap below it."""
    key = around.entries[name][0]
    start, indent = key.line - 1, key.column - 1
    if lines[start][:indent].strip():
        raise NotWritten(
            f"{name} shares line {key.line} with something else.",
            "Write each entry on a line of its own.",
        )
    others = [k.line - 1 for k, _ in around.entries.values()]
    end = _find_end(lines, start, indent, others)
    is_first = start == min(others)
    while is_registered and not is_first and _is_comment(lines[start - 1], indent):
        start -= 1
    return "".join(_close_gap(lines, start, end, is_first=is_first))


def _find_end(lines: Sequence[str], start: int, indent: int, others: Sequence[int]) -> int:
    """Return where an entry ends: before the next one, or before what is indented no deeper."""
    later = [line for line in others if line > start]
    end = start + 1
    while end < (min(later) if later else len(lines)):
        line = lines[end]
        is_inside = not line.strip() or _measure(line) > indent
        is_listed = _measure(line) == indent and line.lstrip().startswith("- ")
        if not (is_inside or is_listed):
            break
        end += 1
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _measure(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _is_comment(line: str, indent: int) -> bool:
    return line.lstrip().startswith("#") and _measure(line) == indent


def _close_gap(lines: Sequence[str], start: int, end: int, *, is_first: bool) -> list[str]:
    """Return the lines without some; of the blank lines around them one gap is left."""
    before, after = list(lines[:start]), list(lines[end:])
    gap = next((n for n, line in enumerate(after) if line.strip()), len(after))
    is_apart = bool(before) and not before[-1].strip()
    if gap < len(after):
        return [*before, *(after[gap:] if is_apart or is_first else after)]
    while before and not before[-1].strip():
        before.pop()
    return [*before, *after]


def _cut_item(lines: Sequence[str], around: Items, number: int) -> str:
    item = around.items[number]
    if not isinstance(item, Scalar):
        raise NotWritten(f"Line {item.line} holds more than one word.", "Cut it out yourself.")
    if lines[around.line - 1][around.column - 1] == "[":
        return _cut_from_brackets(lines, around, number)
    before = lines[item.line - 1][: item.column - 1]
    if before.strip() != "-" or item.end_line != item.line:
        raise NotWritten(
            f"Line {item.line} holds more than one item.", "Write each item on a line of its own."
        )
    return "".join([*lines[: item.line - 1], *lines[item.line :]])


def _cut_from_brackets(lines: Sequence[str], around: Items, number: int) -> str:
    items = [item for item in around.items if isinstance(item, Scalar)]
    if len(items) < len(around.items):
        raise NotWritten(f"Line {around.line} holds more than words.", "Cut it out yourself.")
    text = "".join(lines)
    starts = [_offset(lines, item.line, item.column) for item in items]
    ends = [_offset(lines, item.end_line, item.end_column) for item in items]
    if number + 1 < len(items):
        return text[: starts[number]] + text[starts[number + 1] :]
    return text[: ends[number - 1]] + text[ends[number] :]


def _offset(lines: Sequence[str], line: int, column: int) -> int:
    return sum(map(len, lines[: line - 1])) + column - 1


def _compare(before: str, after: str, path: FieldPath) -> None:
    """Make sure that nothing but one field has gone."""
    expected: Any = to_plain(_compose(before))
    node = expected
    for step in path[:-1]:
        node = node[step]
    del node[path[-1]]
    were, tree = compose(_with_plain_ends(before)), compose(_with_plain_ends(after))
    found = to_plain(tree.root) if tree.root else {}
    if len(tree.flaws) > len(were.flaws) or not _is_same(expected, found):
        name = ".".join(map(str, path))
        raise NotWritten(f"{name} cannot be cut out of the file safely.", "Cut it out yourself.")


def _is_same(expected: Any, found: Any) -> bool:
    """Return whether two readings are the same; an emptied block is what was left empty."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return list(expected) == list(found) and all(
            _is_same(expected[key], found[key]) for key in expected
        )
    return bool(expected == found) or (not expected and not found)
