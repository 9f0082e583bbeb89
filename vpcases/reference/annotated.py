"""An example file with what each of its fields means written above it."""

from __future__ import annotations

import inspect
import textwrap
import typing
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from vpcases.read.yaml_tree import Block, Items, Node, Scalar, compose
from vpcases.reference.types import find_model, word_type

WIDTH = 76
FieldOf = tuple[type[BaseModel], str]


@dataclass
class AnnotatedExample:
    """A YAML text with comments, and which fields of which models they explain."""

    text: str
    explained: set[FieldOf] = field(default_factory=set)


def annotate(model: type[BaseModel], text: str, asked: Mapping[str, str]) -> AnnotatedExample:
    """Return an example of a record with the docstring of each field above its first appearance.

    Args:
        model: The kind of record.
        text: A file that can be read as that kind.
        asked: For fields of the record, in words, when they are asked for.
    """
    root = compose(text).root
    writer = _Writer(asked)
    if isinstance(root, Block):
        writer.explain(model, root, depth=0)
    lines: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        note = writer.comments[number]
        if note and note[0].startswith("#") and lines and lines[-1]:
            lines.append("")
        lines.extend([*note, line])
    return AnnotatedExample("\n".join(lines).strip() + "\n", writer.explained)


class _Writer:
    """Collects the comments that go above the lines of an example."""

    def __init__(self, asked: Mapping[str, str]) -> None:
        self.asked = asked
        self.comments: defaultdict[int, list[str]] = defaultdict(list)
        self.explained: set[FieldOf] = set()

    def explain(self, model: type[BaseModel], block: Block, depth: int) -> None:
        """Explain every field of a block, and of the blocks in it."""
        hints = typing.get_type_hints(model, include_extras=True)
        for name, info in model.model_fields.items():
            if (info.alias or name) not in block.entries:
                continue
            key, value = block.entries[info.alias or name]
            field_of = find_owner(model, name), name
            if field_of not in self.explained:
                self.explained.add(field_of)
                asked = self.asked.get(name, "") if depth == 0 else ""
                note = word_note(info.description or "", word_type(hints[name]), asked)
                self._put(key, note)
            inner = find_model(hints[name])
            if inner:
                for each in _blocks_in(value, hints[name]):
                    self.explain(inner, each, depth + 1)

    def _put(self, key: Scalar, note: str) -> None:
        indent = " " * (key.column - 1)
        self.comments[key.line] = textwrap.wrap(
            note, WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# "
        )


def find_owner(model: type[BaseModel], name: str) -> type[BaseModel]:
    """Return the model that declares a field: the model itself, or one it is made from."""
    return next(kind for kind in model.__mro__ if name in inspect.get_annotations(kind))


def word_note(meaning: str, kind: str, asked: str) -> str:
    """Return what a field means, with what may stand in it and when it is asked for.

    A line of text is what most fields take, so that goes without saying.
    """
    told = " ".join(meaning.split())
    if kind.startswith("one of "):
        words = kind.removeprefix("one of ").split(", ")
        kind = "one of these words" if all(word in told for word in words) else kind
    notes = "; ".join(part for part in (kind if kind != "a line" else "", asked) if part)
    return f"{told} [{notes}]" if notes else told


def _blocks_in(value: Node, annotation: object) -> Iterator[Block]:
    """Yield the blocks of the field's model: the value itself, or its entries."""
    if isinstance(value, Items):
        yield from (item for item in value.items if isinstance(item, Block))
    elif isinstance(value, Block):
        if word_type(annotation).startswith("a block, with "):
            yield from (v for _, v in value.entries.values() if isinstance(v, Block))
        else:
            yield value
