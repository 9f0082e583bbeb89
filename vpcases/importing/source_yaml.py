"""YAML that others wrote, as plain values; what cannot be read is a flaw, never an exception.

More forgiving than the reading of author files: tags, merge keys and several documents are
accepted, a key that stands twice keeps both of its values, and every scalar stays text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from vpcases.problems import Place
from vpcases.read.syntax import Flaw, word_syntax_error

MAX_DEPTH = 100
MAX_REPEATED = 100_000
"""How many values the aliases of a file may stand for, all together."""
_NOTHING = {"", "~", "null", "Null", "NULL"}


@dataclass
class Document:
    """One YAML document: its value, and the line of each block in it by the block's `id()`."""

    value: Any = None
    line: int = 1
    lines: dict[int, int] = field(default_factory=dict)
    repeated: list[str] = field(default_factory=list)
    """Keys that stand twice in one block, as `key in line 7`."""


class _Stop(Exception):
    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


class _Loader:
    """Builds values from events, with a stack instead of recursion."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.stack: list[tuple[Any, list[str], str | None]] = []
        self.anchors: dict[str, Any] = {}
        self.repeated = 0

    def take(self, event: Any) -> None:
        """Add one event."""
        if isinstance(event, ScalarEvent):
            plain = not event.style
            self._place(None if plain and event.value in _NOTHING else event.value, event)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._open({} if isinstance(event, MappingStartEvent) else [], event)
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            value, _, anchor = self.stack.pop()
            if isinstance(value, dict) and "<<" in value:
                value = self._merge(value)
            self._place(value, event, anchor)
        elif isinstance(event, AliasEvent):
            self._repeat(event)
        elif isinstance(event, DocumentStartEvent):
            self.documents.append(Document(line=event.start_mark.line + 1))

    def _open(self, value: Any, event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise _Stop(_flaw(event, "too-deep", "this is nested too deeply"))
        self.documents[-1].lines[id(value)] = event.start_mark.line + 1
        self.stack.append((value, [], event.anchor))

    def _repeat(self, event: AliasEvent) -> None:
        if event.anchor not in self.anchors:
            raise _Stop(
                _flaw(
                    event, "yaml-syntax", f"*{event.anchor} points to nothing that stands above it"
                )
            )
        value = self.anchors[event.anchor]
        self.repeated += _count(value)
        if self.repeated > MAX_REPEATED:
            raise _Stop(_flaw(event, "alias-bomb", "this file grows out of bounds"))
        self._place(value, event, None)

    def _place(self, value: Any, event: Any, anchor: str | None = None) -> None:
        anchor = anchor or (event.anchor if isinstance(event, ScalarEvent) else None)
        if anchor:
            self.anchors[anchor] = value
        if not self.stack:
            self.documents[-1].value = value
            return
        parent, pending, _ = self.stack[-1]
        if isinstance(parent, list):
            parent.append(value)
        elif not pending:
            pending.append(self._key(parent, value, event))
        else:
            parent[pending.pop()] = value

    def _key(self, parent: dict[str, Any], value: Any, event: Any) -> str:
        key = "" if value is None else str(value)
        if key not in parent:
            return key
        self.documents[-1].repeated.append(f"{key} in line {event.start_mark.line + 1}")
        number = 2
        while f"{key} ({number})" in parent:
            number += 1
        return f"{key} ({number})"

    def _merge(self, value: dict[str, Any]) -> dict[str, Any]:
        merged = value.pop("<<")
        for source in merged if isinstance(merged, list) else [merged]:
            for key, inner in source.items() if isinstance(source, dict) else ():
                value.setdefault(key, inner)
        return value


def _count(value: Any) -> int:
    todo, seen = [value], 0
    while todo and seen <= MAX_REPEATED:
        current = todo.pop()
        seen += 1
        if isinstance(current, dict):
            todo.extend(current.values())
        elif isinstance(current, list):
            todo.extend(current)
    return seen


def _flaw(event: Any, rule: str, message: str) -> Flaw:
    return Flaw(Place(event.start_mark.line + 1, event.start_mark.column + 1), rule, message)


def load_yaml(text: str) -> list[Document] | Flaw:
    """Return the documents of a YAML text that hold anything, or why it cannot be read."""
    loader = _Loader()
    try:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            loader.take(event)
    except _Stop as stop:
        return stop.flaw
    except MarkedYAMLError as error:
        return word_syntax_error(error, text.split("\n"))
    except (YAMLError, UnicodeError, ValueError) as error:
        reason = " ".join(str(error).split())
        return Flaw(Place(), "yaml-syntax", f"there is a character that cannot be read ({reason})")
    return [document for document in loader.documents if document.value is not None]
