"""The nodes of a YAML text: texts, blocks and lists that know their line and column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ruamel.yaml.events import Event, ScalarEvent

from vpcases.problems import FieldPath, Place

MAX_NODES = 50_000


class Scalar:
    """A text; `style` is `|`, `>`, a quotation mark, or empty for plain text."""

    __slots__ = ("column", "end_column", "end_line", "line", "style", "text")

    def __init__(self, event: ScalarEvent) -> None:
        """Take text and place from the event."""
        self.text: str = event.value
        self.style: str = event.style or ""
        self.line: int = event.start_mark.line + 1
        self.column: int = event.start_mark.column + 1
        self.end_line: int = event.end_mark.line + 1
        self.end_column: int = event.end_mark.column + 1


class Block:
    """A mapping: keys with their values, in the order of the file."""

    __slots__ = ("column", "entries", "line", "pending")

    def __init__(self, event: Event) -> None:
        """Take the place from the event."""
        self.line: int = event.start_mark.line + 1
        self.column: int = event.start_mark.column + 1
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.pending: Scalar | None = None


class Items:
    """A list of values."""

    __slots__ = ("column", "items", "line")

    def __init__(self, event: Event) -> None:
        """Take the place from the event."""
        self.line: int = event.start_mark.line + 1
        self.column: int = event.start_mark.column + 1
        self.items: list[Node] = []


Node = Scalar | Block | Items


def as_block(value: Node, field: str) -> Node:
    """Return a bare text as the block with that one field: the long form of it."""
    if not isinstance(value, Scalar):
        return value
    block = Block.__new__(Block)
    block.line, block.column, block.pending = value.line, value.column, None
    block.entries = {field: (value, value)} if value.text else {}
    return block


def walk(node: Node) -> Iterator[Node]:
    """Yield the node and every node inside it, up to the limit of a tree."""
    todo, seen = [node], 0
    while todo and seen <= MAX_NODES:
        current = todo.pop()
        seen += 1
        yield current
        if isinstance(current, Block):
            todo.extend(value for _, value in current.entries.values())
        elif isinstance(current, Items):
            todo.extend(current.items)


def to_plain(node: Node) -> Any:
    """Return the node as dicts, lists, texts, and None for what was left empty."""
    if isinstance(node, Scalar):
        return node.text if node.text.strip() else None
    if isinstance(node, Items):
        return [to_plain(item) for item in node.items]
    return {key: to_plain(value) for key, (_, value) in node.entries.items()}


def find_place(root: Node, path: FieldPath) -> Place:
    """Return the place of a value, or of the nearest value around it that is in the file.

    A step that the file does not have is skipped: it names something the reading added.
    """
    node, place = root, Place(root.line, root.column)
    for step in path:
        if isinstance(node, Block) and isinstance(step, str) and step in node.entries:
            key, node = node.entries[step]
            is_text = isinstance(node, Scalar) and (node.text or node.style)
            at = node if is_text else key
            place = Place(at.line, at.column)
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = Place(node.line, node.column)
    return place


def find_key(root: Node, path: FieldPath) -> Place:
    """Return the place of the key that a path ends in, or of the nearest value around it."""
    node = root
    for step in path[:-1]:
        if isinstance(node, Block) and step in node.entries:
            node = node.entries[str(step)][1]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    if isinstance(node, Block) and path and path[-1] in node.entries:
        key = node.entries[str(path[-1])][0]
        return Place(key.line, key.column)
    return find_place(root, path)
