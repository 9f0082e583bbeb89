"""Units as they are read, in the language of a page."""

from __future__ import annotations

import re
from functools import lru_cache

from vpcases.catalogue import fixed, say

PER = {
    "h": fixed("an hour"),
    "min": fixed("a minute"),
    "s": fixed("a second"),
    "ms": fixed("a millisecond"),
    "hour": fixed("an hour"),
    "day": fixed("a day"),
    "week": fixed("a week"),
    "month": fixed("a month"),
    "quarter": fixed("a quarter"),
    "year": fixed("a year"),
}
"""What is said of a rate for each unit of time."""
TIMES = {
    "day": fixed("day"),
    "days": fixed("days"),
    "week": fixed("week"),
    "weeks": fixed("weeks"),
    "month": fixed("month"),
    "months": fixed("months"),
    "year": fixed("year"),
    "years": fixed("years"),
    "hour": fixed("hour"),
    "hours": fixed("hours"),
    "minute": fixed("minute"),
    "minutes": fixed("minutes"),
}
"""The units that every language has a word for; all others are the author's."""
VOWEL = re.compile(r"(?!uni|us|eu|one)[aeiou]|hour|hono", re.IGNORECASE)
"""How a word begins that has `an` before it."""


@lru_cache(maxsize=1024)
def _split_unit(unit: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in unit.split("/"))


def word_unit(unit: str, language: str) -> str:
    """Return a unit as it is read: `h a week` for `h/week`, `EUR an hour` for `EUR/h`."""
    first, *rest = _split_unit(unit)
    return " ".join([word_time(first, language), *(word_per(part, language) for part in rest)])


def word_time(unit: str, language: str) -> str:
    """Return a unit of time in a language, and any other as its author wrote it."""
    return say(language, TIMES[unit]) if unit in TIMES else unit


def word_per(unit: str, language: str) -> str:
    """Return what a rate is for: `a year`, `an hour`, `a tonne`."""
    if unit in PER:
        return say(language, PER[unit])
    if VOWEL.match(unit):
        return say(language, "an {unit}", unit=unit)
    return say(language, "a {unit}", unit=unit)
