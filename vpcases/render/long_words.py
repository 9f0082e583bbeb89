"""Words that are longer than a line: where they may be broken."""

from __future__ import annotations

import re

LONG_WORD = re.compile(r"[^\s\u200b]{24,}")
PLACE_TO_BREAK = re.compile(r"([/._?&=@:-]+)(?=[^\s/._?&=@:-])|(.{22})(?=.)")
COMPOUND = re.compile(r"[^\W\d_]{24,40}[,.;:)!?”“\"]{0,3}")
"""A word that is long in its language."""


def break_words(text: str) -> str:
    """Return a text whose longest words may be broken: addresses, names of parts.

    Where a word of letters alone is broken, its language knows better.
    """
    return LONG_WORD.sub(_break_word, text)


def _break_word(word: re.Match[str]) -> str:
    return word[0] if COMPOUND.fullmatch(word[0]) else PLACE_TO_BREAK.sub("\\1\\2\u200b", word[0])
