"""Which language a text is certainly written in, and whether it is another than the one it claims.

Source: Compact Language Detector v3 (CLD3), a small neural network over the letters of a text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from vpcases.check.small_words import has_small_words
from vpcases.check.texts import without_code, without_quotations
from vpcases.model.languages import list_languages_of

CODES = (
    "af am ar bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl gu ha haw"
    " hi hmn hr ht hu hy id ig is it iw ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr"
    " ms mt my ne nl no ny pa pl ps pt ro ru sd si sk sl sm sn so sq sr st su sv sw ta te tg th tr"
    " uk ur uz vi xh yi yo zh zu"
)
KNOWN = frozenset(CODES.split())
"""The languages that the detector can tell apart, by its own codes."""
THEIR_CODES = {"he": "iw", "nb": "no", "nn": "no", "tl": "fil", "jw": "jv", "sh": "sr", "cmn": "zh"}
OUR_CODES = {"iw": "he"}
CLOSE = (
    *("da no sv is", "es pt gl ca", "it co", "nl de af fy lb", "cs sk", "sr hr bs sl"),
    *("bg mk sr", "ru uk bg", "id ms jv su", "fil ceb", "hi mr ne", "fa ps ur sd ku ar"),
    *("et fi", "ga gd", "xh zu", "st sn ny", "tr uz", "kk ky mn tg", "iw yi", "sm mi haw"),
)
KIN = tuple(frozenset(codes.split()) for codes in CLOSE)
"""Languages so close that none of them is held against a text that claims to be in another."""
MISTAKEN = "la co hmn ceb haw sm ny sn st ig ht jv su mg"
NEVER_FOUND = frozenset(MISTAKEN.split())
"""What lists of names, and text that only fills a place, are mistaken for."""
LONGEST = 1000
"""Bytes of a text that the detector reads, taken from several places of it."""
FIRST_LOOK = 200
"""Characters that mostly show already that all is well."""
SHORTEST = 90
"""Bytes of plain words, at least, where any language might be found.

In 3,400 stretches of this length from 500 published customer stories no other language was found.
"""
SHORTEST_EXPECTED = 45
"""The same where a language is found that is expected: the one a translation was made from."""
LEAST = 0.98
"""How certain the detector has to be, from 0 to 1."""
NO_WORDS = re.compile(r"[!-~]*[A-Z\d/\\@_=<>{}|#$+&%^`~*][!-~]*")


def judge_language(text: str, claimed: str, expected: Collection[str] = ()) -> str | None:
    """Return the language of a text: the claimed one where that may be so, another if certain.

    Args:
        text: The text, in Markdown.
        claimed: The code of the language that it should be in.
        expected: Codes of other languages that it may well be in.

    Returns:
        The claimed code as it stands, the code of another language, or None where the text is too
        short, or too odd, to say.
    """
    if len(text) < SHORTEST_EXPECTED // 3 or not claimed:
        return None
    own = read_code(claimed)
    first = text[:FIRST_LOOK]
    if has_small_words(first, own) or _guess(first)[0] == own:
        return claimed
    found = find_language(text, expected)
    if found is None or is_kin(found, claimed):
        return claimed if found else None
    return found if own in KNOWN or _is_spoken_in(found, own) else None


def find_language(text: str, expected: Collection[str] = ()) -> str | None:
    """Return the code of the language that a text is certainly in; None where it is not certain."""
    plain = _keep_plain_words(without_quotations(without_code(text)))
    length = len(plain.encode("utf-8", "replace"))
    if length < SHORTEST_EXPECTED:
        return None
    found, likelihood = _guess(plain)
    if likelihood < LEAST or found not in KNOWN or found in NEVER_FOUND:
        return None
    if length < SHORTEST and found not in map(read_code, expected):
        return None
    return OUR_CODES.get(found, found)


def is_kin(one: str, other: str) -> bool:
    """Return whether two languages are the same, or too close to be told apart with certainty."""
    pair = {read_code(one), read_code(other)}
    return len(pair) == 1 or any(pair <= kin for kin in KIN)


def read_code(language: str) -> str:
    """Return the detector's code of a language, without its country."""
    code = language.lower().replace("_", "-").partition("-")[0]
    return THEIR_CODES.get(code, code)


def _is_spoken_in(found: str, country: str) -> bool:
    """Return whether a code that is also that of a country was meant for the country: se for sv."""
    return found in list_languages_of(country.upper())


def _keep_plain_words(text: str) -> str:
    """Return a text without addresses, marks, numbers and capitals: names have no language."""
    words = NO_WORDS.sub(" ", text).split()
    return " ".join(word for word in words if word == word.lower())


def _guess(text: str) -> tuple[str, float]:
    """Return the likeliest language of a text by the detector's code, and how likely it is."""
    found = _load_detector().FindLanguage(text=text)
    return found.language, found.probability


@cache
def _load_detector() -> Any:
    # Loaded where the first text needs it: most runs of most commands never do.
    import gcld3

    return gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=LONGEST)
