"""Texts compared by their words, whatever their capitals, spaces and punctuation."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

CUT = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
ADDED = re.compile(r"\[[^\]\n]{0,60}\]")
GAP = ""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def list_words(text: str) -> list[str]:
    """Return the words of a text in small letters, in their order."""
    return [word.replace("’", "'") for word in WORD.findall(text.lower())]


def split_at_cuts(text: str) -> list[list[str]]:
    """Return the words of a text between its marked cuts […]; what is in brackets is left out."""
    pieces = (list_words(ADDED.sub(" ", piece)) for piece in CUT.split(text))
    return [piece for piece in pieces if piece]


def is_cut_from(short: str, text: str) -> bool:
    """Return whether a text is another with nothing done to it but marked cuts.

    A cut that is marked in the longer text has to stay marked; what is added in brackets there may
    stay or go.
    """
    pieces = split_at_cuts(short)
    if _is_cut(pieces, _list_uncut(CUT.split(text))):
        return True
    return "[" in text and _is_cut(pieces, _list_uncut(ADDED.sub(" ", p) for p in CUT.split(text)))


def _list_uncut(pieces: Iterable[str]) -> list[str]:
    """Return the words of a text with a gap, which no word equals, at each of its marked cuts."""
    return [word for piece in pieces for word in (*list_words(piece), GAP)]


def _is_cut(pieces: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    position = 0
    for piece in pieces:
        found = find_piece(piece, words, position)
        if found is None:
            return False
        position = found + len(piece)
    return True


def find_piece(piece: Sequence[str], words: Sequence[str], start: int = 0) -> int | None:
    """Return where a run of words begins among others, or None."""
    size = len(piece)
    for at in range(start, len(words) - size + 1):
        if words[at] == piece[0] and words[at : at + size] == list(piece):
            return at
    return None


def derive_likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of the shorter of two texts stands in the other, in order, from 0 to 1.

    Source: matching blocks of at least two words (Ratcliff and Obershelp, as in difflib).
    """
    short = min(len(one), len(other))
    if not short:
        return 0.0
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks() if block.size > 1) / short
