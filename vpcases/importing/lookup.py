"""Where a value stands in a record: paths such as `metadata.industries` or `quotes[].content`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Keys = tuple[str | int, ...]
"""The way from a record to one value: keys of blocks and positions in lists, counted from 0."""

_STEP = re.compile(r"(?P<name>[^\[\].]+)|\[(?P<inside>[^\[\]]*)\]|\.")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: into a key, or in brackets into a list.

    Brackets are empty for every entry, or hold a position counted from 1, or `key=text` for the
    entries in which that key has that text.
    """

    name: str = ""
    inside: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A value that is not empty, and where it stands; `labels` are the keys it was found by."""

    keys: Keys
    value: Any
    labels: tuple[Keys, ...] = ()


def parse_path(path: str) -> tuple[Step, ...] | None:
    """Return the steps of a path, or None where it is not one."""
    steps: list[Step] = []
    position = 0
    while position < len(path):
        match = _STEP.match(path, position)
        if match is None:
            return None
        if match["name"]:
            steps.append(Step(name=match["name"].strip()))
        elif match["inside"] is not None:
            steps.append(Step(inside=match["inside"].strip()))
        position = match.end()
    return tuple(steps) or None


def is_blank(value: Any) -> bool:
    """Return whether a value says nothing."""
    if isinstance(value, dict):
        return all(is_blank(inner) for inner in value.values())
    if isinstance(value, list):
        return all(is_blank(inner) for inner in value)
    return value is None or not str(value).strip()


def find_values(record: dict[str, Any], path: str) -> list[Found]:
    """Return the values a path leads to, in the order of the record; blank ones are left out.

    A key that is spelt like the whole path wins. Capitals do not matter where the exact spelling
    is not there. A list on the way stands for each of its entries.
    """
    whole = _match_key(record, path)
    if whole is not None:
        return [] if is_blank(record[whole]) else [Found((whole,), record[whole])]
    found = [Found((), record)]
    for step in parse_path(path) or ():
        found = [after for before in found for after in _walk(before, step)]
    return [item for item in found if item.keys and not is_blank(item.value)]


def _walk(found: Found, step: Step) -> Iterator[Found]:
    value = found.value
    if step.inside is not None:
        entries = value if isinstance(value, list) else [value]
        for index, entry in enumerate(entries):
            keys = (*found.keys, index) if isinstance(value, list) else found.keys
            label = _find_label(step.inside, index, entry)
            if label is not None:
                labels = ((*keys, label),) if label else ()
                yield Found(keys, entry, found.labels + labels)
    elif isinstance(value, dict):
        key = _match_key(value, step.name)
        if key is not None:
            yield Found((*found.keys, key), value[key], found.labels)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _walk(Found((*found.keys, index), entry, found.labels), step)


def _find_label(inside: str, index: int, entry: Any) -> str | None:
    """Return the key by which an entry is meant, empty where no key decides; None if it is not."""
    if not inside:
        return ""
    if inside.isdigit():
        return "" if index == int(inside) - 1 else None
    key, _, wanted = inside.partition("=")
    actual = _match_key(entry, key.strip()) if isinstance(entry, dict) else None
    if actual is None or str(entry[actual]).strip().lower() != wanted.strip().lower():
        return None
    return actual


def _match_key(block: dict[str, Any], name: str) -> str | None:
    if name in block:
        return name
    alike = [key for key in block if key.strip().lower() == name.strip().lower()]
    filled = [key for key in alike if not is_blank(block[key])]
    return next(iter(filled or alike), None)


def list_leaves(value: Any, keys: Keys = ()) -> Iterator[Found]:
    """Yield every single value inside a value, in order; blank ones are left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from list_leaves(inner, (*keys, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from list_leaves(inner, (*keys, index))
    elif not is_blank(value):
        yield Found(keys, value)


def name_path(keys: Sequence[str | int]) -> str:
    """Return a way as authors write it in a mapping: `quotes[].content`."""
    text = ""
    for key in keys:
        text += "[]" if isinstance(key, int) else f".{key}" if text else key
    return text


_GONE = object()


def leave_out(value: Any, used: set[Keys], keys: Keys = ()) -> Any:
    """Return a value without what was used of it and without blanks; None where nothing is left."""
    left = _leave_out(value, used, keys)
    return None if left is _GONE else left


def _leave_out(value: Any, used: set[Keys], keys: Keys) -> Any:
    if keys in used or is_blank(value):
        return _GONE
    if isinstance(value, dict):
        inside = {k: _leave_out(v, used, (*keys, k)) for k, v in value.items()}
        return {k: v for k, v in inside.items() if v is not _GONE} or _GONE
    if isinstance(value, list):
        entries = [_leave_out(v, used, (*keys, i)) for i, v in enumerate(value)]
        return [v for v in entries if v is not _GONE] or _GONE
    return value
