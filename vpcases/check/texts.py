"""The texts of a record, wherever they stand in it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from vpcases.model.authored import Authored
from vpcases.problems import FieldPath
from vpcases.quantities import Change, Quantity

UNREAD = {"extra", "accepted"}
"""Fields that no page shows and no rule of words is about."""
PROSE = ("situation", "what_was_done", "outcome", "story")
HEADLINES = ("title", "description")


class Text(NamedTuple):
    """A text of a record and its field; the name of a line has the field of the line."""

    path: FieldPath
    words: str


def list_texts(content: Authored) -> tuple[Text, ...]:
    """Return every text of a record, the names that authors gave their lines included."""
    texts: list[Text] = []
    _add_block(texts, (), content)
    return tuple(texts)


def _add_block(texts: list[Text], path: FieldPath, content: Authored) -> None:
    fields = type(content).model_fields
    for name, value in content.__dict__.items():
        if value and name not in UNREAD:
            _add(texts, (*path, fields[name].alias or name), value)


def _add(texts: list[Text], path: FieldPath, value: Any) -> None:
    kind = type(value)
    if kind is str:
        texts.append(Text(path, value))
    elif kind is dict:
        for key, inner in value.items():
            texts.append(Text((*path, key), key))
            _add(texts, (*path, key), inner)
    elif kind is tuple:
        for number, inner in enumerate(value):
            _add(texts, (*path, number), inner)
    elif kind is Quantity or kind is Change:
        if value.source:
            texts.append(Text(path, value.source))
    elif isinstance(value, Authored):
        _add_block(texts, path, value)


_FENCED = re.compile(r"^ {0,3}(```+|~~~+)[^\n]*\n.*?^ {0,3}\1[ ]*$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
QUOTED = re.compile(
    r"“[^“”]{1,600}”|„[^„“”]{1,600}[“”]|«[^«»]{1,600}»|(?<!\w)\"[^\"\n]{1,600}\"(?!\w)"
    r"|(?<!\w)‘[^‘’]{1,600}’(?!\w)|(?<!\w)'[^'\n]{1,600}'(?!\w)"
)
"""A stretch of text in quotation marks."""


def without_code(words: str) -> str:
    """Return a text with its examples of code blanked out, letter for letter."""
    if "`" not in words and "~~~" not in words:
        return words
    return _INLINE.sub(_blank, _FENCED.sub(_blank, words))


def without_quotations(words: str) -> str:
    """Return a text with everything in quotation marks, and block quotes, blanked out."""
    plain = QUOTED.sub(_blank, words) if any(mark in words for mark in _OPENING) else words
    return _BLOCK_QUOTE.sub(_blank, plain) if ">" in plain else plain


_OPENING = ("“", "„", "«", '"', "‘", " '", "\n'", "('")
_BLOCK_QUOTE = re.compile(r"^ {0,3}>.*$", re.MULTILINE)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def shorten(words: str, length: int = 60) -> str:
    """Return a text on one line, cut after a number of characters."""
    line = " ".join(words.split())
    return f"{line[: length - 1].rstrip()}…" if len(line) > length else line
