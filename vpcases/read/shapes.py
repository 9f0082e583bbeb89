"""What is wrong with a file that holds no block of lines at all."""

from __future__ import annotations

from vpcases.problems import Place
from vpcases.read.syntax import Flaw
from vpcases.read.yaml_tree import Node, Scalar


def find_shape(root: Node | None) -> Flaw:
    """Return what is wrong with the whole of a file: it is empty, or something else than lines."""
    if root is None or (isinstance(root, Scalar) and not root.text.strip()):
        hint = "fill it in (`vpcases new case` shows how), or delete it"
        return Flaw(Place(), "empty-file", "this file is empty", hint)
    return Flaw(
        Place(root.line, root.column),
        "wrong-type",
        "a file holds lines of the form `name: value`",
        "compare it with `vpcases new case`",
    )
