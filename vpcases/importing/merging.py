"""A file as the author left it and a file as the import would write it, brought together."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from vpcases.importing.memory import Fingerprints, fingerprint, list_fields, split_field
from vpcases.importing.yaml_text import CUSTOMER_ORDER, as_yaml, read_for_writing, write_back
from vpcases.read.yaml_tree import Scalar, compose, to_plain, walk


@dataclass
class Merge:
    """What has to change in a file, and what is left because the author changed it."""

    sets: dict[str, Any] = field(default_factory=dict)
    deletes: list[str] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)
    remembered: Fingerprints = field(default_factory=dict)

    @property
    def changes_nothing(self) -> bool:
        """Whether the file can stay as it is."""
        return not (self.sets or self.deletes)


def merge_fields(
    current: dict[str, Any],
    new: dict[str, Any],
    before: Fingerprints,
    of_others: Collection[str] = (),
) -> Merge:
    """Return how to bring a file up to date without touching what its author changed.

    Args:
        current: What the file holds.
        new: What the import would write.
        before: The fingerprints of what the last import wrote for the same record.
        of_others: Fields that came from other records; they are never touched.
    """
    merge = Merge()
    there = dict(list_fields(current))
    wanted = dict(list_fields(new))
    for path, value in wanted.items():
        mark = fingerprint(value)
        merge.remembered[path] = mark
        if path in there and fingerprint(there[path]) == mark:
            continue
        untouched = path in there and fingerprint(there[path]) == before.get(path)
        is_new = path not in there and path not in before and _has_room(path, there)
        if path not in of_others and (untouched or is_new):
            merge.sets[path] = value
        else:
            merge.kept[path] = value
    for path, mark in before.items():
        if path not in wanted and path in there and fingerprint(there[path]) == mark:
            merge.deletes.append(path)
    _replace_blocks(merge, there)
    return merge


def _has_room(path: str, there: dict[str, Any]) -> bool:
    """Return whether no text or list of the author stands where a block would have to be."""
    steps = path.split("/")
    return not any("/".join(steps[:length]) in there for length in range(2, len(steps)))


def _replace_blocks(merge: Merge, there: dict[str, Any]) -> None:
    """Keep a block of which the author changed a part, where the import would write one value."""
    for path in list(merge.sets):
        inside = [name for name in there if name.startswith(f"{path}/")]
        if any(name not in merge.deletes for name in inside):
            merge.kept[path] = merge.sets.pop(path)
            merge.deletes = [name for name in merge.deletes if name not in inside]


def apply_merge(text: str, merge: Merge, order: tuple[str, ...]) -> str | None:
    """Return a file with its changes made and its comments kept; None where that cannot be done."""
    try:
        content = read_for_writing(text)
    except (YAMLError, ValueError, AttributeError):
        return None
    if not isinstance(content, CommentedMap):
        return None
    for path in merge.deletes:
        _delete(content, split_field(path))
    for path, value in merge.sets.items():
        if not _set(content, split_field(path), value, order):
            return None
    written = write_back(content)
    return written if _is_faithful(text, written, merge) else None


def _set(content: Any, steps: tuple[str, ...], value: Any, order: tuple[str, ...]) -> bool:
    block = content
    for step in steps[:-1]:
        if not isinstance(block.get(step), CommentedMap):
            _put(block, step, CommentedMap(), order)
        block, order = block[step], CUSTOMER_ORDER if step == "customer" else ()
    if not isinstance(block, CommentedMap):
        return False
    _put(block, steps[-1], as_yaml(value, steps[-1]), order)
    return True


def _put(block: CommentedMap, key: str, value: Any, order: tuple[str, ...]) -> None:
    """Set a key; a new one takes its place in the order of the form."""
    if key in block or key not in order:
        block[key] = value
        return
    later = set(order[order.index(key) + 1 :])
    place = next((i for i, known in enumerate(block) if known in later), len(block))
    block.insert(place, key, value)


def _delete(content: CommentedMap, steps: tuple[str, ...]) -> None:
    parents: list[tuple[CommentedMap, str]] = []
    block: Any = content
    for step in steps:
        if not isinstance(block, CommentedMap) or step not in block:
            return
        parents.append((block, step))
        block = block[step]
    for parent, step in reversed(parents):
        del parent[step]
        if parent:
            return


def _is_faithful(old: str, written: str, merge: Merge) -> bool:
    """Return whether a written file says what it should, and lost no comment."""
    tree, before = compose(written), compose(old)
    if tree.flaws or tree.root is None or before.root is None:
        return False
    fields = dict(list_fields(to_plain(tree.root)))
    changed = (*merge.deletes, *merge.sets)
    expected = {
        path: value
        for path, value in list_fields(to_plain(before.root))
        if not any(path == name or path.startswith(f"{name}/") for name in changed)
    }
    expected.update(merge.sets)
    if any(fingerprint(fields.get(path)) != fingerprint(v) for path, v in expected.items()):
        return False
    return all(words in written for words in _list_comments(old))


_COMMENT = re.compile(r"(?:^|\s)#\s*(\S.*)$")


def _list_comments(text: str) -> list[str]:
    """Return the words of every comment, but none of the lines of a text under a bar."""
    root = compose(text).root
    texts = [n for n in (walk(root) if root else ()) if isinstance(n, Scalar) and n.style in "|>"]
    inside = {line for node in texts if node.style for line in range(node.line + 1, node.end_line)}
    return [
        found[1].strip()
        for number, line in enumerate(text.split("\n"), start=1)
        if number not in inside and (found := _COMMENT.search(line))
    ]
