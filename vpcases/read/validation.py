"""From the plain values of a file to a model, with every mistake at its own place."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from vpcases.model.letters import word_odd_letter
from vpcases.problems import FieldPath
from vpcases.read.syntax import Flaw
from vpcases.read.yaml_tree import Block, Node, Scalar, find_key, find_place, to_plain

M = TypeVar("M", bound=BaseModel)
MAX_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class FieldFlaw:
    """A flaw with the field it is about."""

    path: FieldPath
    flaw: Flaw


@dataclass(frozen=True, slots=True)
class Validated(Generic[M]):
    """What could be read of a block, and what is wrong with the rest of it."""

    content: M | None
    flaws: tuple[FieldFlaw, ...]


def validate(model: type[M], node: Node, root: Node, within: FieldPath = ()) -> Validated[M]:
    """Return the model of a node; values that cannot be read are left out and told.

    Args:
        model: The kind of record.
        node: Where its values stand.
        root: The root of the file, for places.
        within: The path from the root to the node.
    """
    data = to_plain(node)
    flaws: list[FieldFlaw] = []
    for _ in range(MAX_ROUNDS):
        try:
            return Validated(model.model_validate(data), tuple(flaws))
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=True)
            flaws.extend(_word(model, item, root, within) for item in found)
            if any(not item["loc"] for item in found):
                return Validated(None, tuple(flaws))
            for path in {_reach(data, item["loc"]) for item in found}:
                _leave_out(data, path)
    return Validated(None, tuple(flaws))


def _reach(data: Any, path: FieldPath) -> FieldPath:
    """Return the path of the deepest value of its own that a path leads to.

    A list is left out as a whole: without one of its items the others would stand at other places.
    """
    reached: list[str | int] = []
    for step in path:
        inside = isinstance(data, dict) and step in data
        if not inside and not (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        ):
            break
        reached.append(step)
        data = data[step]
    while reached and isinstance(reached[-1], int):
        reached.pop()
    return tuple(reached)


def _leave_out(data: Any, path: FieldPath) -> None:
    """Remove the value at a path, unless what is around it is gone already."""
    for step in path[:-1]:
        inside = step in data if isinstance(data, dict) else isinstance(step, int)
        data = data[step] if inside else {}
    if path and isinstance(data, dict):
        data.pop(path[-1], None)


def _word(model: type[BaseModel], item: Any, root: Node, within: FieldPath) -> FieldFlaw:
    path = tuple(step for step in item["loc"] if step != "[key]")
    full = within + path
    kind = item["type"]
    if kind == "extra_forbidden":
        return FieldFlaw(full, _unknown_key(model, path, root, full))
    place = find_place(root, full)
    context = item.get("ctx", {})
    if "[key]" in item["loc"]:
        place = find_key(root, full)
    if "said" in context:
        return FieldFlaw(full, Flaw(place, kind, context["said"], context.get("hint", "")))
    if kind == "enum":
        return FieldFlaw(full, _not_a_choice(place, item, context["expected"]))
    return FieldFlaw(full, Flaw(place, "wrong-type", *_expected(kind, item["input"])))


def _not_a_choice(place: Any, item: Any, expected: str) -> Flaw:
    choices = [choice.strip("' ") for choice in expected.replace(" or ", ",").split(",")]
    near = nearest(str(item["input"]), choices)
    hint = f"did you mean {near}?" if near else "write one of " + ", ".join(choices)
    return Flaw(place, "not-a-choice", f'"{item["input"]}" is none of the possible words', hint)


_SHAPES = {
    "dict_type": ("a block of `name: value` lines belongs here", "put each on a line of its own"),
    "model_type": ("a block of `name: value` lines belongs here", "put each on a line of its own"),
    "list_type": ("a list belongs here", "put each entry on a line of its own after a dash"),
    "tuple_type": ("a list belongs here", "put each entry on a line of its own after a dash"),
    "string_type": ("a text belongs here", "write it after the colon"),
}


def _expected(kind: str, value: Any) -> tuple[str, str]:
    if kind in _SHAPES:
        return _SHAPES[kind]
    return f"this cannot be read: {str(value)[:60]}", "compare it with the format reference"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a word was most likely meant to be, or None."""
    found = difflib.get_close_matches(word.lower(), list(choices), n=1, cutoff=0.7)
    return found[0] if found else None


def _unknown_key(model: type[BaseModel], path: FieldPath, root: Node, full: FieldPath) -> Flaw:
    key = str(path[-1])
    known = list_fields(model, path[:-1])
    near = nearest(key, known)
    above = _find_empty_above(root, full, known)
    if near:
        hint = f"did you mean {near}?"
    elif above:
        hint = f"if it belongs to {above}: above it, put two spaces before it"
    elif path[:-1] == () and "extra" in known:
        hint = "to keep something of your own, put it below extra:"
    else:
        hint = "known here: " + ", ".join(sorted(known)) if known else ""
    odd = word_odd_letter(key) if near else ""
    message = f'there is no field "{key}"' + (f": it holds {odd}" if odd else "")
    return Flaw(find_key(root, full), "unknown-key", message, hint)


def _find_empty_above(root: Node, full: FieldPath, known: list[str]) -> str | None:
    """Return the field above a key where that was left empty: the key may belong below it."""
    block = root
    for step in full[:-1]:
        if not isinstance(block, Block) or step not in block.entries:
            return None
        block = block.entries[str(step)][1]
    if not isinstance(block, Block):
        return None
    before = list(block.entries)[: list(block.entries).index(str(full[-1]))]
    above = next((name for name in reversed(before) if name in known), None)
    value = block.entries[above][1] if above else None
    return above if isinstance(value, Scalar) and not value.text and not value.style else None


def list_fields(model: type[BaseModel], path: FieldPath) -> list[str]:
    """Return the field names known at a path inside a model, as authors type them."""
    current: Any = model
    for step in path:
        current = _step_into(current, step)
        if current is None:
            return []
    if isinstance(current, type) and issubclass(current, BaseModel):
        return [field.alias or name for name, field in current.model_fields.items()]
    return []


def _step_into(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (name, field.alias):
                return _strip(field.annotation)
        return None
    arguments = typing.get_args(kind)
    return _strip(arguments[-1] if isinstance(step, str) else arguments[0]) if arguments else None


def _strip(annotation: Any) -> Any:
    """Return an annotation without Annotated and None."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _strip(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        choices = [a for a in typing.get_args(annotation) if a is not type(None)]
        return _strip(choices[0])
    return annotation


def keys_of(node: Node) -> list[str]:
    """Return the keys of a block, in the order of the file; none for anything else."""
    return list(node.entries) if isinstance(node, Block) else []
