"""The numbers that a text states, with what they count and the words that limit them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from vpcases.quantities.spelling import spell_whole

IN_WORDS = {spell_whole(number): number for number in (*range(2, 20), *range(20, 101, 10))}
TIME_UNITS = {
    **dict.fromkeys(("second", "seconds", "sec", "secs", "s"), "second"),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **{form: unit for unit in ("day", "week", "month", "year") for form in (unit, f"{unit}s")},
}
KINDS = {
    **dict.fromkeys(("times", "x", "×", "fold"), "times"),
    **dict.fromkeys(("%", "percent", "per cent"), "percent"),
    **dict.fromkeys(("point", "points"), "points"),
    **TIME_UNITS,
}
_SCALES = {"k": 1000, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SIGN = re.compile(rf"\d|\b(?:{'|'.join(IN_WORDS)})\b", re.IGNORECASE)
"""Without one of these a sentence states no number."""
_HOW_OFTEN = re.compile(r"\s+(?:an?|per|each|every)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = r"(?:\d{1,3}(?:[,'’ \u00a0\u202f]\d{3})+(?!\d)|\d[\d.,]*\d|\d)"
NUMBER = re.compile(
    rf"(?<![\w.,:#/-])(?P<money>[$€£]\s?)?"
    rf"(?P<number>{_DIGITS}|\b(?:{'|'.join(IN_WORDS)})\b)"
    rf"(?:\s?[-–]\s?(?P<high>{_DIGITS}))?\+?"
    rf"(?:\s?(?P<scale>thousand|million|billion|k)\b)?"
    rf"[\s-]{{0,2}}(?P<unit>%|×|[xX](?!\w)|per cent\b|[^\W\d_]+)?",
    re.IGNORECASE,
)
LIMITS = re.compile(
    r"(?:\b(?P<limit>up to|as much as|as many as|at best|nearly|almost|close to|about|around"
    r"|roughly|approximately|some|circa|can|could|may|might)|(?P<sign>~))"
    r"(?:\s+(?:a|an|be|by|as|the|run|save|cut|reach))?\s*$",
    re.IGNORECASE,
)
PARTLY = re.compile(
    r"\b(?:for |in |on )?(?:some|certain|a few|parts?) (?:of )?(?:(?:the|our|their|its|us) )?"
    r"(?!\d)[^\W\d_]+|\b(?:sometimes|in places|in one case)\b",
    re.IGNORECASE,
)
"""Words that say that a number holds for a part only: some functions, in certain cases."""
SENTENCE = re.compile(r"[^.!?\n;]+(?:[.](?=\d)[^.!?\n;]+)*")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = {
    *("about", "after", "again", "almost", "also", "before", "below", "case", "cases", "customer"),
    *("from", "have", "into", "just", "less", "more", "most", "nearly", "only", "over", "percent"),
    *("than", "that", "their", "them", "then", "there", "these", "they", "this", "time", "times"),
    *("were", "what", "when", "where", "which", "with", "work", "year", "years", "reduced"),
    *("reduce", "reduces", "saved", "save", "saves", "saving", "savings", "increased", "increase"),
    *("faster", "higher", "lower", "shorter", "helped", "could", "some", "been", "able", "down"),
}


class Stated(NamedTuple):
    """A number in a text: how much, of what kind, as written, and what limits it.

    `high` is the other end of a range, or the number again. `kind` is times, percent, points,
    money, a unit of time, or the first five letters of what is counted. `limit` holds the words
    that keep the number from being sure, whole and exact, the range itself where it is one, and
    nothing where there are none. `topics` are the beginnings of the other words of its sentence.
    """

    number: Decimal
    high: Decimal
    kind: str
    words: str
    limit: str
    topics: frozenset[str]


def list_stated(text: str) -> Iterator[Stated]:
    """Yield the numbers of a text that count something, in their order."""
    for sentence in SENTENCE.finditer(text):
        if _SIGN.search(sentence[0]):
            yield from _list_in_sentence(sentence[0])


def _list_in_sentence(sentence: str) -> Iterator[Stated]:
    topics = None
    for found in NUMBER.finditer(sentence):
        kind, number = _name_kind(found, sentence), _read(found["number"], found["scale"])
        if kind and number is not None:
            topics = _list_topics(sentence) if topics is None else topics
            high = _read(found["high"], found["scale"]) if found["high"] else None
            words = found[0].strip()
            limit = words if high else _find_limit(sentence, found.start(), found.end())
            yield Stated(number, high or number, kind, words, limit, topics)


def stem(word: str) -> str:
    """Return the beginning of a word, by which its forms are taken for one another."""
    return word.lower()[:5].rstrip("s")


def _list_topics(sentence: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(sentence))
    return frozenset(stem(w) for w in words if w not in _COMMON and w not in KINDS)


def _name_kind(found: re.Match[str], sentence: str) -> str:
    """Return what a number counts; nothing for years, names and how often a thing is done."""
    unit = (found["unit"] or "").lower()
    if found["money"]:
        return "money"
    if unit in KINDS:
        is_rate = KINDS[unit] == "times" and _HOW_OFTEN.match(sentence[found.end() :])
        return "" if is_rate else KINDS[unit]
    is_counted = len(unit) > 3 and unit not in _COMMON and not _YEAR.fullmatch(found["number"])
    return stem(unit) if is_counted else ""


def _read(typed: str, scale: str | None) -> Decimal | None:
    """Return the number that a text means; None where that is not sure."""
    small = typed.lower()
    times = _SCALES[scale.lower()] if scale else 1
    if small in IN_WORDS:
        return Decimal(IN_WORDS[small]) * times
    if re.fullmatch(r"\d{1,3}(?:\D\d{3})+", small) and "." not in small:
        return Decimal(re.sub(r"\D", "", small)) * times
    return Decimal(small) * times if re.fullmatch(r"\d+(?:\.\d+)?", small) else None


def _find_limit(sentence: str, start: int, end: int) -> str:
    """Return the words before a number, or anywhere in its sentence, that limit it."""
    limit = LIMITS.search(sentence[:start])
    if limit:
        return limit["limit"] or limit["sign"]
    partly = PARTLY.search(sentence[:start]) or PARTLY.search(sentence[end:])
    return partly[0].strip() if partly else ""
