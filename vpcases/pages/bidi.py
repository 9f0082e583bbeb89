"""Texts of both directions in one line of plain text."""

from __future__ import annotations

import unicodedata

from vpcases.pages.languages import read_direction

FIRST_STRONG, END = "\u2068", "\u2069"
RIGHT = {"R", "AL", "AN"}


def isolate(words: str, language: str) -> str:
    """Return words so that they do not turn what stands around them.

    Words that run as their surroundings do stay as they are; marks that nobody sees are put around
    all others.
    """
    other = {"L"} if read_direction(language) == "rtl" else RIGHT
    is_mixed = any(unicodedata.bidirectional(sign) in other for sign in words)
    return f"{FIRST_STRONG}{words}{END}" if is_mixed else words
