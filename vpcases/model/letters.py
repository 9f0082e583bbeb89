"""Letters that deceive: some cannot be seen, some turn the text around, some look like others."""

from __future__ import annotations

import re
import unicodedata

TURNING = "\u202a-\u202e\u2066-\u2069"
UNSEEN = "\u200b-\u200f\u2060-\u2064\u180e\u3164\ufeff"
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff"
TAGS = "\U000e0001-\U000e007f"
BLACK_FLAG = "\U0001f3f4"
NAMES = {"\ufeff": "byte order mark"}
LOOKALIKE = {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"}
"""Alphabets with letters that look like Latin ones."""

_WORD = re.compile(r"[^\W\d_]+")
_UNPRINTABLE = re.compile(f"[{TURNING}{UNSEEN}{CONTROL}{TAGS}]")


def word_letter(letter: str) -> str:
    """Return what a letter is in words, so that it can be told from one that looks the same."""
    name = unicodedata.name(letter, "").lower() or "control character"
    code = f"U+{ord(letter):04X}"
    if _UNPRINTABLE.match(letter):
        return f"an invisible character ({code}, {NAMES.get(letter, name)})"
    if letter.isspace():
        return "a space" if letter == " " else f"a space of another kind ({code}, {name})"
    script = name.partition(" ")[0]
    if script.upper() in LOOKALIKE:
        return f"{letter}, which is a {script.capitalize()} letter ({code}, {name})"
    return letter


def find_unseen(text: str) -> str:
    """Return the first character of a text that nobody can see; empty where there is none."""
    found = _UNPRINTABLE.search(text)
    return found[0] if found else ""


def find_lookalike(text: str) -> str:
    """Return the first letter that looks like one of the Latin letters around it in its word.

    A word that is wholly Greek or Cyrillic is honest; one with both is not.
    """
    if text.isascii():
        return ""
    for word in _WORD.findall(text):
        scripts = [unicodedata.name(c, "").partition(" ")[0] for c in word]
        if "LATIN" in scripts:
            odd = [c for c, script in zip(word, scripts, strict=True) if script in LOOKALIKE]
            if odd:
                return str(odd[0])
    return ""


def word_deceit(text: str) -> str:
    """Return what in a name cannot be seen, or looks like something else; empty if nothing does."""
    letter = find_unseen(text) or find_lookalike(text)
    return word_letter(letter) if letter else ""


def word_odd_letter(text: str) -> str:
    """Return what the first letter is that has no place in an id and hides it; empty for others."""
    for letter in text:
        if not letter.isascii() and word_letter(letter) != letter:
            return word_letter(letter)
    return ""
