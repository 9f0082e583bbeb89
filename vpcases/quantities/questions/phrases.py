"""What we ask back about phrases that turn up where a quantity and where a change belongs."""

from __future__ import annotations

import re

from vpcases.quantities.questions.digits import quote
from vpcases.quantities.questions.signs import SPAN, strip_bound
from vpcases.quantities.spelling import spell_whole
from vpcases.quantities.values import Misread

QUANTITY_HINT = "write one number and its unit, such as 20 h/week, about 300-400 staff or unknown"
CHANGE_HINT = "write it as in 50 % less, 12 points more or 3 times"

_SMALL_NUMBERS = {spell_whole(number): number for number in range(2, 21)}
_EACH = "(?:a|an|per|each|every)"


def ask_nothing(body: str) -> Misread | None:
    """Return a question about a line that is empty, or holds no more than a bound word."""
    message = "there is no number here"
    return None if strip_bound(body) else Misread(message, QUANTITY_HINT, "unreadable-number")


def ask_number_word(text: str) -> Misread | None:
    """Return a question about `three hours`."""
    word, _, rest = text.partition(" ")
    number = _SMALL_NUMBERS.get(word.lower())
    if number is None:
        return None
    hint = f"write {number} {rest}".rstrip()
    return Misread(f"{quote(word)} is a number in words", hint, "other-word")


def ask_how_often(text: str) -> Misread | None:
    """Return a question about `3 times a day`, `twice a week`, `3/day`."""
    times = rf"(?P<number>{SPAN}) ?times? {_EACH} |(?P<word>once|twice) {_EACH} "
    found = re.match(rf"(?:{times})(\w+)", text, re.IGNORECASE)
    found = found or re.match(rf"(?P<number>{SPAN})(?P<word>) ?/ ?([^\W\d]+)", text)
    if not found:
        return None
    number = found["number"] or {"once": "1", "twice": "2"}[found["word"].lower()]
    hint = f"write {number} per {found[3]}"
    return Misread(f"{quote(found[0])} says how often", hint, "other-word")


def ask_multiple(text: str) -> Misread | None:
    """Return a question about `3 times more`: from 100 to 300, or to 400?"""
    found = re.match(rf"({SPAN}) times (.+)", text, re.IGNORECASE)
    if not found:
        return None
    number, rest = found.groups()
    if re.match(rf"{_EACH}\b", rest, re.IGNORECASE):
        return ask_how_often(text)
    return Misread(
        f"{quote(text)} can be read in two ways", _name_multiples(number, rest), "ambiguous-change"
    )


def _name_multiples(number: str, rest: str) -> str:
    count = int(number) if re.fullmatch("[1-9][0-9]{0,2}", number) else 0
    if not count:
        return f"write {number} times"
    if rest.lower() in ("less", "fewer", "lower", "smaller", "shorter", "cheaper"):
        left = f"{100 - 100 / count:.1f}".removesuffix(".0")
        return f"write {left} % less (from {count}00 to 100), or give the before and the after"
    more = f"{count}00 % more (from 100 to {count + 1}00)"
    return f"write {count} times (from 100 to {count}00) or {more}"


def ask_two_sides(text: str) -> Misread | None:
    """Return a question about `from 20 h to 2 h`."""
    both = re.fullmatch(rf"(?:from )?({SPAN}.*?) to ({SPAN}.*)", text, re.IGNORECASE)
    if not both:
        return None
    hint = f"write {both[1]} -> {both[2]}"
    return Misread(f"{quote(text)} is a before and an after", hint, "two-numbers")
