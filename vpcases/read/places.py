"""Where a field, or a few words inside it, stand in the text of a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from vpcases.problems import FieldPath, Place, Source
from vpcases.read.yaml_tree import Block, Items, Node, Scalar, compose_again, find_place


def make_source(path: str, text: str, within: FieldPath = ()) -> Source:
    """Return the source of a record that begins at `within` in the text of a file."""

    def locate(field: FieldPath) -> Place:
        if len(field) == 1 and not within:
            quick = _find_top_level(text, field[0])
            if quick:
                return quick
        root = compose_again(text).root
        return find_place(root, within + field) if root else Place()

    def locate_words(field: FieldPath, words: str) -> Place:
        if len(field) == 1 and not within:
            quick = _find_in_top_level(text, field[0], words)
            if quick:
                return quick
        root = compose_again(text).root
        return find_words(root, text, within + field, words) if root else Place()

    return Source(path, locate, locate_words)


def _find_top_level(text: str, name: str | int) -> Place | None:
    """Return the place of a field at the top of a file without reading the file again.

    Most problems are answers still missing, a dozen in each unfinished case. None where the tree
    has to be asked.
    """
    index = _index_top_level(text)
    return index.get(str(name), index.get("")) if index else None


@lru_cache(maxsize=8)
def _index_top_level(text: str) -> Mapping[str, Place | None]:
    """Return the place of each field at the top of a file, and below "" that of the first."""
    index: dict[str, Place | None] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line[:1].isalpha() and ":" in line:
            index.setdefault("", Place(number, 1))
            name, _, rest = line.partition(":")
            index.setdefault(name.rstrip(), _place_value(number, len(name) + 1, rest))
        elif line[:1] in "\"'{[&*!?" and line:
            return {}
    return index


def _place_value(line: int, before: int, rest: str) -> Place | None:
    value = rest.lstrip()
    if not value or value[0] in "#[{":
        return Place(line, 1)
    return None if value[0] in "&*!" else Place(line, before + len(rest) - len(value) + 1)


def _find_in_top_level(text: str, name: str | int, words: str) -> Place | None:
    """Return where words stand inside a field at the top of a file, or None."""
    index = _index_top_level(text)
    start = index.get(str(name))
    if not start:
        return None
    later = (place.line for place in index.values() if place and place.line > start.line)
    return _find_between(text, start, min(later, default=text.count("\n") + 2) - 1, words)


def find_words(root: Node, text: str, path: FieldPath, words: str) -> Place:
    """Return where words stand inside a field, or the place of the field where they do not.

    Words that run over several lines are found by how they begin.
    """
    node = _find_node(root, path)
    found = None
    if isinstance(node, Scalar):
        found = _find_between(text, Place(node.line, node.column), node.end_line, words)
    return found or find_place(root, path)


def _find_between(text: str, start: Place, last_line: int, words: str) -> Place | None:
    first = words.strip().split("\n")[0].strip()
    lines = text.split("\n")[start.line - 1 : last_line]
    for wanted in (first, " ".join(first.split()[:3])):
        for number, line in enumerate(lines, start.line):
            column = line.find(wanted, start.column - 1 if number == start.line else 0)
            if wanted and column >= 0:
                return Place(number, column + 1)
    return None


def _find_node(root: Node, path: FieldPath) -> Node:
    node = root
    for step in path:
        if isinstance(node, Block) and isinstance(step, str) and step in node.entries:
            node = node.entries[step][1]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node
