"""A YAML text as a tree of nodes that know their line and column.

Built on libyaml's events, in one pass: every scalar stays the text the author typed, so that
`NO`, `12:30` and `1e3` mean what they say, and nothing in a file can create an object.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from vpcases.problems import Place
from vpcases.read.indents import find_askew
from vpcases.read.syntax import Flaw, find_lost_text, word_syntax_error
from vpcases.read.yaml_nodes import (
    MAX_NODES,
    Block,
    Items,
    Node,
    Scalar,
    as_block,
    find_key,
    find_place,
    to_plain,
    walk,
)

__all__ = [
    "Block",
    "Items",
    "Node",
    "Scalar",
    "Tree",
    "as_block",
    "compose",
    "compose_again",
    "find_key",
    "find_place",
    "to_plain",
    "walk",
]

MAX_DEPTH = 40
_OTHER_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What YAML takes for the end of a line and editors do not: pasted in, it stands for a space."""


class Tree:
    """The root node of a text, if it has one, and what is wrong with its YAML."""

    __slots__ = ("flaws", "root")

    def __init__(self, root: Node | None, flaws: list[Flaw]) -> None:
        """Hold a root and flaws."""
        self.root = root
        self.flaws = flaws


class _TooMuch(Exception):
    """The text is built to grow without bound."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


class _Composer:
    """Builds the tree from events, with a stack instead of recursion."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.stack: list[Block | Items] = []
        self.root: Node | None = None
        self.flaws: list[Flaw] = []
        self.anchors: dict[str, Node] = {}
        self.count = 0
        self.documents = 0

    def take(self, event: Event) -> None:
        """Add one event to the tree."""
        if isinstance(event, ScalarEvent):
            self._refuse_tag(event)
            scalar = Scalar(event)
            if event.style is None or event.style == "":
                lost = find_lost_text(scalar, self.lines)
                self.flaws.extend([lost] if lost else [])
            self._place(scalar, event)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._refuse_tag(event)
            node = Block(event) if isinstance(event, MappingStartEvent) else Items(event)
            self._place(node, event)
            self.stack.append(node)
            if len(self.stack) > MAX_DEPTH:
                deep = "this is nested too deeply"
                raise _TooMuch(_flaw(event, "too-deep", deep, "take some levels out"))
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self.stack.pop()
        elif isinstance(event, AliasEvent):
            self._repeat(event)
        elif isinstance(event, DocumentStartEvent):
            self._open_document(event)

    def _open_document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _TooMuch(
                _flaw(
                    event,
                    "second-document",
                    "a second document begins here",
                    "keep one record in each file, and take the --- line away",
                )
            )

    def _refuse_tag(self, event: Any) -> None:
        if event.tag and event.tag not in {"!", "tag:yaml.org,2002:str"}:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.flaws.append(
                _flaw(event, "yaml-tag", f"the tag {tag[:60]} has no meaning here", "take it away")
            )

    def _repeat(self, event: AliasEvent) -> None:
        node = self.anchors.get(event.anchor)
        # What is still open would hold itself, and have no end.
        if node is None or any(node is unfinished for unfinished in self.stack):
            self.flaws.append(
                _flaw(
                    event,
                    "yaml-syntax",
                    f"*{event.anchor} points to nothing that stands above it",
                    "put text that begins with * in quotation marks",
                )
            )
            return
        self.count += sum(1 for _ in walk(node))
        self._place(node, event)

    def _place(self, node: Node, event: Any) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            raise _TooMuch(
                _flaw(
                    event,
                    "alias-bomb",
                    "this file repeats itself, and grows out of bounds",
                    "take the signs & and * out, and write it plainly",
                )
            )
        if getattr(event, "anchor", None) and not isinstance(event, AliasEvent):
            self.anchors[event.anchor] = node
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
        elif parent.pending is None:
            self._take_key(parent, node)
        else:
            key, parent.pending = parent.pending, None
            parent.entries.setdefault(key.text, (key, node))

    def _take_key(self, parent: Block, node: Node) -> None:
        if not isinstance(node, Scalar):
            raise _TooMuch(
                Flaw(
                    Place(node.line, node.column),
                    "yaml-syntax",
                    "a key must be a word or a few words",
                    "put text with brackets or braces in quotation marks",
                )
            )
        if node.text in parent.entries:
            first = parent.entries[node.text][0]
            self.flaws.append(
                Flaw(
                    Place(node.line, node.column),
                    "duplicate-key",
                    f'"{node.text}" stands here a second time',
                    f"the first is in line {first.line}; keep one of the two",
                )
            )
        parent.pending = node


def _flaw(event: Any, rule: str, message: str, hint: str) -> Flaw:
    return Flaw(Place(event.start_mark.line + 1, event.start_mark.column + 1), rule, message, hint)


def compose(text: str) -> Tree:
    """Return the tree of a YAML text; what cannot be read is a flaw, never an exception."""
    if not text.isascii():
        text = _OTHER_LINE_BREAKS.sub(" ", text)
    composer = _Composer(text)
    try:
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            composer.take(event)
    except _TooMuch as stop:
        return Tree(None, [*composer.flaws, stop.flaw])
    except MarkedYAMLError as error:
        lines = composer.lines
        flaw = find_askew(error, lines) or word_syntax_error(error, lines)
        # What stands behind it was read askew: only what comes before can be trusted.
        others = [other for other in composer.flaws if other.place < flaw.place]
        return Tree(None, [*others, flaw])
    except (YAMLError, UnicodeError, ValueError) as error:
        return Tree(
            None,
            [
                *composer.flaws,
                Flaw(
                    Place(),
                    "yaml-syntax",
                    f"the file holds a character that cannot be read ({error})".replace("\n", " "),
                    "open it in a text editor and save it as UTF-8",
                ),
            ],
        )
    return Tree(composer.root, composer.flaws)


@lru_cache(maxsize=8)
def compose_again(text: str) -> Tree:
    """Return the tree of a text that was read before, for the place of a field."""
    return compose(text)
