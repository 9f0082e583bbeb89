"""Units as words: which two mean the same, and the few that convert into each other.

Every word is a unit of its own: staff are not people, EUR are not USD. Hours, minutes, seconds and
milliseconds convert. A working week has no fixed hours and a month no fixed weeks, so day, week,
month and year stand beside each other unconverted; only how often a thing happens is compared
across them, by the calendar.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache, lru_cache
from itertools import permutations
from math import prod
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pint import UnitRegistry

MOST_PARTS = 5
"""Things a unit may be counted per."""

_CLOCK = (
    "second = [clock]",
    "millisecond = second / 1000",
    "minute = 60 * second",
    "hour = 60 * minute",
    "day = [working_day]",
    "week = [working_week]",
    "month = [working_month]",
    "quarter = [working_quarter]",
    "year = [working_year]",
)
_CALENDAR = (
    "day = [calendar]",
    "hour = day / 24",
    "minute = hour / 60",
    "second = minute / 60",
    "millisecond = second / 1000",
    "week = 7 * day",
    "year = 365.25 * day",
    "month = year / 12",
    "quarter = year / 4",
)
_SPELLINGS = {
    "millisecond": "ms msec msecs millisecond milliseconds",
    "second": "s sec secs second seconds",
    "minute": "min mins minute minutes",
    "hour": "h hr hrs hour hours",
    "day": "day days",
    "week": "wk wks week weeks",
    "month": "month months",
    "quarter": "quarter quarters",
    "year": "yr yrs year years",
}
_TIMES = {word: name for name, words in _SPELLINGS.items() for word in words.split()}
_IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children"}


class UnitParts(NamedTuple):
    """A unit taken apart: `EUR/connector/year` is EUR over connector and year."""

    over: str
    under: tuple[str, ...]


def split_unit(unit: str) -> UnitParts:
    """Return what a unit counts and what it is counted per, in the order written."""
    over, *under = (part.strip() for part in unit.replace(" per ", "/").split("/"))
    return UnitParts(over, tuple(under))


def is_time(word: str) -> bool:
    """Return whether the word is a length of time we know, from millisecond to year."""
    return name_time(word) is not None


@lru_cache(maxsize=1024)
def derive_unit_sizes(one: str, other: str) -> tuple[Fraction, Fraction] | None:
    """Return how large the two units are in a unit common to both; None where they do not mix.

    Parts are matched one by one and nothing cancels: h/week never becomes a bare number.
    """
    left, right = split_unit(one), split_unit(other)
    over = _measure(left.over, right.over, "clock")
    if over is None or len(left.under) != len(right.under) or len(left.under) > MOST_PARTS:
        return None
    for order in permutations(right.under):
        pairs = zip(left.under, order, strict=True)
        sizes = [size for size in (_measure(*pair, "clock") for pair in pairs) if size]
        if len(sizes) == len(order):
            mine, theirs = (prod(size[side] for size in sizes) for side in (0, 1))
            return over[0] / mine, over[1] / theirs
    return None


@lru_cache(maxsize=1024)
def derive_period_sizes(one: str, other: str) -> tuple[Fraction, Fraction] | None:
    """Return how long the two periods are in a unit common to both; None where they do not mix.

    Only for how often a thing happens: a week has 7 days, a year 365.25 days, a month a twelfth
    and a quarter a fourth of a year, a day 24 hours.
    """
    return _measure(one, other, "calendar")


def clock_size(word: str) -> Fraction | None:
    """Return how many hours a length of time is that converts to hours; None for all others."""
    name = name_time(word)
    if name is None:
        return None
    size, base = _look_up(name, "clock")
    hour, clock = _look_up("hour", "clock")
    return size / hour if base == clock else None


def find_same_word(word: str, words: Iterable[str]) -> str | None:
    """Return the first of the words that means the same unit, or None."""
    name = name_time(word)
    return next(
        (w for w in words if _is_same_word(word, w) or (name and name == name_time(w))), None
    )


def _measure(one: str, other: str, by: str) -> tuple[Fraction, Fraction] | None:
    mine, theirs = name_time(one), name_time(other)
    if mine is None or theirs is None:
        return (Fraction(1), Fraction(1)) if _is_same_word(one, other) else None
    if mine == theirs:
        return Fraction(1), Fraction(1)
    size, base = _look_up(mine, by)
    other_size, other_base = _look_up(theirs, by)
    return (size, other_size) if base == other_base else None


@cache
def _look_up(name: str, by: str) -> tuple[Fraction, str]:
    size, base = _load_registry(by).get_base_units(name)
    return Fraction(str(size)), str(base)


@cache
def _load_registry(by: str) -> UnitRegistry[Fraction]:
    # Importing pint takes a fifth of a second, and most sites never mix two units of time.
    from pint import UnitRegistry

    registry: UnitRegistry[Fraction] = UnitRegistry(None, non_int_type=Fraction)
    for line in _CALENDAR if by == "calendar" else _CLOCK:
        registry.define(line)
    return registry


def name_time(word: str) -> str | None:
    """Return the one name of a length of time, as in `hour` for h; None for all other words."""
    return _TIMES.get(_fold(word))


@lru_cache(maxsize=8192)
def _is_same_word(one: str, other: str) -> bool:
    """Return whether two words are one, or singular and plural of one."""
    mine, theirs = _fold(one), _fold(other)
    return mine == theirs or theirs in _pluralise(mine) or mine in _pluralise(theirs)


def _pluralise(word: str) -> set[str]:
    # One letter is a symbol: ms is not the plural of m.
    if len(word) < 2:
        return set()
    plurals = {f"{word}s", f"{word}es", _IRREGULAR.get(word, f"{word}s")}
    return plurals | {f"{word[:-1]}ies"} if word.endswith("y") else plurals


@lru_cache(maxsize=8192)
def _fold(word: str) -> str:
    # Capitals tell Mb from MB and mW from MW, so only what is plainly a word loses them.
    word = word.strip().removesuffix(".")
    return word.lower() if len(word) > 2 and word[1:].islower() else word
