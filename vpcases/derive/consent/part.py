"""One part of a case or quote that a customer signs, in the words that would be shown.

Layout is no part of it: white space is evened out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from vpcases.model.approval import Item
from vpcases.model.scalars import as_one_line
from vpcases.problems import FieldPath

PARAGRAPHS = re.compile(r"\n\s*\n")
LENGTH = 16
"""Hexadecimal digits of a fingerprint: enough that no edit meets it by chance."""
BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is shown and signed.

    `name` is its path in the file, with dots, as the approval sheet and `strikes:` say it; `path`
    is the same for a message. `item` is what an approval has to list for it, or None for what the
    approval as such covers. `words` are one text, or one for each paragraph. `left` is what
    is left of them where the customer is blinded, with the names of entries and files that are
    shown beside it; the words themselves where None. `rests_on` are the names of parts without
    which it would say something else.
    """

    name: str
    path: FieldPath
    words: tuple[str, ...]
    item: Item | None = None
    left: str | None = None
    rests_on: frozenset[str] = frozenset()

    @property
    def quote(self) -> str:
        """The quote of the case that it is a part of, by its key; empty for any other part."""
        return str(self.path[1]) if self.path[:1] == ("quotes",) and len(self.path) > 1 else ""

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """What tells these words from any others, one for each of them."""
        return tuple(fingerprint(text) for text in self.words)


def fingerprint(words: str) -> str:
    """Return what tells a text from any other, whatever its layout."""
    return hashlib.sha256(as_one_line(words).encode()).hexdigest()[:LENGTH]


def fingerprint_sheet(parts: Iterable[Part]) -> str:
    """Return what tells an approval sheet from any other; eight digits, for people type them."""
    signed = sorted(f"{part.name} {' '.join(part.fingerprints)}" for part in parts)
    return fingerprint("\n".join(signed))[:8]


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each as it was written."""
    return [paragraph for paragraph in PARAGRAPHS.split(text.strip()) if paragraph.strip()]


def join_words(words: Iterable[Any]) -> str:
    """Return texts as one, so that moving a word from one to the next is a change, too."""
    return BETWEEN.join(str(word or "") for word in words)
