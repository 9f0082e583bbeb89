"""The id and the title that somebody means with a few words on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from slugify import slugify

from vpcases.model.scalars import ID_PATTERN

LONGEST_ID = 60
"""Characters; an id is part of an address that people send."""


@dataclass(frozen=True, slots=True)
class Name:
    """An id, and the title where one was given."""

    id: str
    title: str = ""

    @property
    def label(self) -> str:
        """The title, or what can be made of the id."""
        return self.title or self.id.replace("-", " ").capitalize()


def read_name(words: Sequence[str], identity: str = "") -> Name:
    """Return the name that words mean: an id, a title, or an id and a title.

    Quotation marks around a title may be missing; the words are then put together again. `identity`
    is an id that was asked for by itself. The id is empty where nothing of the words can be one.
    """
    if identity:
        return Name(identity, " ".join(words))
    first = words[0]
    if is_id(first) and len(words) == 1:
        return Name(first)
    if is_id(first) and len(words) == 2 and _is_title(words[1], first):
        return Name(first, words[1])
    title = " ".join(" ".join(words).split())
    return Name(slugify(title, max_length=LONGEST_ID, word_boundary=True, save_order=True), title)


def _is_title(word: str, identity: str) -> bool:
    """Return whether a word after an id is a title, and not the second word of one."""
    return " " in word or word[:1].isupper() or slugify(word) == identity


def is_id(text: str) -> bool:
    """Return whether a text can be the id of a record."""
    return re.fullmatch(ID_PATTERN, text) is not None
