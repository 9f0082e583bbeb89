"""Words that stand in a template or a module without being said in the language of the page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from jinja2 import Environment, nodes

from tests.contract.sources import Module

SAYING = {"say", "say_count", "fixed"}
READ_ALOUD = {"alt", "aria-label", "aria-description", "content", "label", "placeholder", "title"}
"""Attributes whose words a reader sees or hears."""
FILLED = "\ufffc"
"""What stands for a value in the text around it."""
WORD = re.compile(r"[^\W\d_]{2}")
SENTENCE = re.compile(r"\b[A-Z][a-z]|[^\W\d_][,;:]? [^\W\d_]|^ [^\W\d_]|[^\W\d_][,;:]? $")
"""What reads as words of a language: a capital, two words, or a word with a space beside it."""
CLASSES = re.compile(r" [a-z][a-z_-]*")
"""What a template adds to the classes or attributes of a tag."""
ATTRIBUTES = re.compile(r'(?:\s*[\w-]+="[^"]*")+\s*')
"""What a template puts into a tag further on."""


def list_bare_words_of_html(text: str, environment: Environment) -> Iterator[str]:
    """Yield the words between the tags of a template, and in its attributes for readers."""
    pieces = []
    for _, kind, piece in environment.lex(text):
        if kind == "data":
            pieces.append(piece)
        elif kind == "variable_begin":
            pieces.append(FILLED)
    page = _Page()
    page.feed("".join(pieces))
    page.close()
    yield from page.found


class _Page(HTMLParser):
    """Notes words on the way through HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in READ_ALOUD and tag != "meta" and value and WORD.search(value):
                self.found.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None or not WORD.search(data):
            return
        if ATTRIBUTES.fullmatch(data):
            tag = _Page()
            tag.feed(f"<img {data}>")
            self.found += tag.found
        else:
            self.found.append(" ".join(data.split()))


def list_bare_words_of_expressions(tree: nodes.Template) -> Iterator[str]:
    """Yield the words in the expressions of a template that are not said."""
    yield from _walk_template(tree)


def _walk_template(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Call) and getattr(node.node, "name", "") in SAYING:
        for value in node.kwargs:
            yield from _walk_template(value.value)
        return
    if isinstance(node, nodes.FromImport | nodes.Import | nodes.Extends | nodes.Include):
        return
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        if SENTENCE.search(node.value) and not CLASSES.fullmatch(node.value):
            yield node.value
        return
    for child in node.iter_child_nodes():
        yield from _walk_template(child)


def list_bare_words_of_code(module: Module) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module that read as words and are not said, with their lines."""
    said = {
        id(inner)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in SAYING
        for argument in node.args
        for inner in ast.walk(argument)
    }
    # The name of a type variable is for programmers.
    said |= {
        id(node.args[0])
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TypeVar"
    }
    for text in module.texts():
        if id(text) not in said and SENTENCE.search(str(text.value)):
            yield text.lineno, str(text.value)
