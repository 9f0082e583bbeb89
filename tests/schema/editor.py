"""How an editor sees a YAML file: it reads numbers and truth into what was typed (YAML 1.2)."""

from __future__ import annotations

import re
from typing import Any

from jsonschema import Draft7Validator

from vpcases.model.library import Library
from vpcases.read.yaml_tree import Block, Items, Node, Scalar, compose
from vpcases.schema import Kind, derive_schema

INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def underline(kind: Kind, text: str, library: Library | None = None) -> list[str]:
    """Return what an editor would underline in a text: the field and the message."""
    root = compose(text).root
    assert root is not None
    validator = Draft7Validator(derive_schema(kind, library or Library()))
    errors = sorted(validator.iter_errors(see(root)), key=lambda error: list(error.path))
    return [f"{'.'.join(map(str, error.path))}: {error.message}" for error in errors]


def see(node: Node) -> Any:
    """Return a node as an editor has it."""
    if isinstance(node, Block):
        return {key: see(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Items):
        return [see(item) for item in node.items]
    return _see_text(node)


def _see_text(scalar: Scalar) -> Any:
    text = scalar.text
    if scalar.style:
        return text
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text
