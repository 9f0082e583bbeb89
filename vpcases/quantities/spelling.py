"""Numbers in English words, so that a question to an author names both readings beyond doubt."""

from __future__ import annotations

from decimal import Decimal

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = (
    *("zero", "ten", "twenty", "thirty", "forty"),
    *("fifty", "sixty", "seventy", "eighty", "ninety"),
)
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def spell_number(number: Decimal) -> str:
    """Return a number from 0 to below 10^15 in words: `twenty point five`, final zeros left out."""
    whole, _, decimals = f"{number:f}".partition(".")
    digits = [_SMALL[int(digit)] for digit in decimals.rstrip("0")]
    words = spell_whole(int(whole))
    return " ".join([words, "point", *digits]) if digits else words


def spell_whole(number: int) -> str:
    """Return a whole number from 0 to below 10^15 in words."""
    for size, name in _SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            return _join(f"{_spell_hundreds(count)} {name}", rest)
    return _spell_hundreds(number)


def _join(front: str, rest: int) -> str:
    if not rest:
        return front
    return f"{front} and {spell_whole(rest)}" if rest < 100 else f"{front} {spell_whole(rest)}"


def _spell_hundreds(number: int) -> str:
    if number >= 100:
        count, rest = divmod(number, 100)
        return _join(f"{_SMALL[count]} hundred", rest)
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]
