"""Every key and every text of a file, with its field and its line."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.problems import FieldPath
from vpcases.read.yaml_tree import Block, Items, Node, Scalar


def list_values(root: Node) -> Iterator[tuple[FieldPath, int, str]]:
    """Yield every key and every text of a file with its field and its line."""
    todo: list[tuple[FieldPath, Node]] = [((), root)]
    while todo:
        path, node = todo.pop()
        if isinstance(node, Scalar):
            yield path, node.line, node.text
        elif isinstance(node, Items):
            todo.extend(((*path, n), item) for n, item in enumerate(node.items))
        elif isinstance(node, Block):
            for key, (name, value) in node.entries.items():
                yield (*path, key), name.line, name.text
                todo.append(((*path, key), value))
