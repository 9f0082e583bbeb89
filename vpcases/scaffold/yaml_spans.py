"""Where every value of a YAML text begins and ends, so that one can be replaced and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

OTHER_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What YAML takes for the end of a line and editors do not; read as a space, as everywhere."""


@dataclass
class Span:
    """A value from its first character to behind its last, counted from 0.

    `keys` and `values` are those of a block of keys, `values` alone those of a list. `is_flow`
    tells whether these stand in brackets or braces, `has_sign` whether an anchor, an alias or a tag
    belongs to it.
    """

    start: int
    end: int
    text: str = ""
    is_block: bool = False
    is_list: bool = False
    is_flow: bool = False
    has_sign: bool = False
    keys: list[Span] = field(default_factory=list)
    values: list[Span] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return self.start == self.end

    def find(self, name: str) -> tuple[Span, Span] | None:
        """Return a key of a block, and its value; None where there is none."""
        pairs = zip(self.keys, self.values, strict=True)
        return next((pair for pair in pairs if pair[0].text == name), None)

    def walk(self) -> Iterator[Span]:
        """Yield it and every value inside it."""
        yield self
        for inside in (*self.keys, *self.values):
            yield from inside.walk()


def find_spans(text: str) -> Span | None:
    """Return the root of a YAML text that can be read; None of one that is empty or cannot be.

    Args:
        text: The text, every line of which ends in a line feed alone.
    """
    try:
        return _Reader(OTHER_LINE_BREAKS.sub(" ", text)).read()
    except MarkedYAMLError:
        return None


class _Reader:
    """Builds spans from the events of the parser."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parser = CParser(text)
        self.lines = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def read(self) -> Span | None:
        event = self.parser.get_event()
        while event is not None:
            if isinstance(event, NodeEvent):
                return self._read_node(event)
            event = self.parser.get_event()
        return None

    def _place(self, mark: object) -> int:
        line, column = mark.line, mark.column  # type: ignore[attr-defined]
        start = self.lines[line] if line < len(self.lines) else len(self.text)
        return int(min(start + column, len(self.text)))

    def _read_node(self, event: Event) -> Span:
        span = Span(self._place(event.start_mark), self._place(event.end_mark))
        if isinstance(event, AliasEvent):
            span.has_sign = True
            return span
        span.has_sign = any(getattr(event, name, None) for name in ("anchor", "tag"))
        if isinstance(event, ScalarEvent):
            span.text = event.value
            # What stands below | ends, for the parser, where the next thing begins.
            span.end = span.start + len(self.text[span.start : span.end].rstrip())
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._read_inside(span, event)
        return span

    def _read_inside(self, span: Span, event: MappingStartEvent | SequenceStartEvent) -> None:
        span.is_block = isinstance(event, MappingStartEvent)
        span.is_list = not span.is_block
        span.is_flow = bool(event.flow_style)
        following = self.parser.get_event()
        while isinstance(following, NodeEvent):
            taken = span.keys if span.is_block and len(span.keys) == len(span.values) else None
            (span.values if taken is None else taken).append(self._read_node(following))
            following = self.parser.get_event()
        last = span.values[-1].end if span.values else span.start
        span.end = self._place(following.end_mark) if span.is_flow else last
