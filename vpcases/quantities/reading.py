"""Reading what an author typed: a quantity, a change, or a question back; never an exception."""

from __future__ import annotations

import re
from functools import lru_cache

from vpcases.quantities.grammar import (
    BOUND,
    LONGEST_LINE,
    LONGEST_NUMBER,
    SCALE,
    Line,
    parse_change,
    parse_quantity,
    split_line,
)
from vpcases.quantities.questions.change import (
    EITHER_WAY,
    OTHER_DIRECTIONS,
    ask_about_change,
    ask_about_possible,
)
from vpcases.quantities.questions.quantity import (
    ask_about_length,
    ask_about_quantity,
    ask_about_source,
    ask_about_unit,
)
from vpcases.quantities.questions.signs import (
    CURRENCIES,
    CURRENCY_CODES,
    OTHER_WORDS,
    SYMBOL_WORDS,
)
from vpcases.quantities.units import is_time
from vpcases.quantities.values import UNKNOWN, Change, Misread, Quantity, Unknown

_SIGNS = "|".join(re.escape(sign) for sign in (*SYMBOL_WORDS, *CURRENCIES, *"+-−–±"))
_WORDS = "|".join(re.escape(word) for words in OTHER_WORDS.values() for word in words.split("|"))
_FRONT = rf"(?:(?:{BOUND}|{_WORDS}) )?(?:(?:{_SIGNS}) ?)*(?:(?:{'|'.join(CURRENCY_CODES)}) )?"
_START = re.compile(
    rf"{_FRONT}(?P<number>\.?[0-9][0-9.,'’]*|[¼-¾⅐-⅞])(?P<close>[^\W\d]*)(?P<rest>.*)",
    re.IGNORECASE,
)
_EVERY = re.compile(r"(?:about )?every (?P<word>[^ ]+)(?P<rest>.*)", re.IGNORECASE)
_WAYS = "|".join((*OTHER_DIRECTIONS, *OTHER_DIRECTIONS.values(), EITHER_WAY))
_CHANGED = re.compile(
    rf"{_FRONT}[0-9][0-9 .,'’–-]*(?:{SCALE})?(?:"
    r" ?times?\b(?! (?:a|an|per|each|every)\b)| ?[x×✕](?!\w)|[ -]?fold\b"
    rf"| ?(?:%|percent\b|per cent\b|(?:percentage |%[ -]?)?points?\b|pp\b) ?(?:{_WAYS})\b)"
    r"|[+−–-] ?[0-9][0-9.,]* ?%",
    re.IGNORECASE,
)


# Rules and pages both read the numbers of every case.
@lru_cache(maxsize=65_536)
def read_quantity(text: str, *, unit_required: bool = False) -> Quantity | Unknown | Misread:
    """Return the quantity in a text, `UNKNOWN`, or what to ask its author.

    Args:
        text: One line, as typed: `about 3 thousand EUR from controller`.
        unit_required: Whether a bare number is asked back; a count whose label says of what needs
            no unit.
    """
    line = _take_line(text)
    if isinstance(line, Misread):
        return line
    if line.body.lower() == "unknown" and line.source is None:
        return UNKNOWN
    quantity = parse_quantity(line)
    if quantity is None:
        return ask_about_quantity(line.body)
    return ask_about_unit(line.wording) if unit_required and not quantity.unit else quantity


def read_change(text: str) -> Change | Misread:
    """Return the change in a text (`50 % less`, `12 points more`, `3 times`), or what to ask."""
    line = _take_line(text)
    if isinstance(line, Misread):
        return line
    change = parse_change(line)
    if change is None:
        return ask_about_change(line.body)
    return ask_about_possible(change) or change


def looks_numeric(text: str) -> bool:
    """Return whether a text starts like a number, well written or not.

    A bound word or a sign may stand before it (`over 70`, `~58%`, `$5`, `every 4 weeks`). Names
    that start with a digit (3D, 2FA, 1st, 24/7) are words.
    """
    body = split_line(text[:LONGEST_LINE]).body
    every = _EVERY.fullmatch(body)
    if every:
        is_bare = is_time(every["word"]) and not every["rest"]
        return is_bare or every["word"][0].isdecimal()
    start = _START.match(body)
    return start is not None and not _is_name(start["number"], start["close"], start["rest"])


def looks_like_change(text: str) -> bool:
    """Return whether a text starts like a change, well written or not: `50 % less`, `3x`."""
    return bool(_CHANGED.match(split_line(text[:LONGEST_LINE]).body))


def _take_line(text: str) -> Line | Misread:
    if len(text) > LONGEST_LINE:
        return ask_about_length(len(text))
    line = split_line(text)
    if line.source == "":
        return ask_about_source(line.wording)
    return ask_about_length(len(line.body)) if len(line.body) > LONGEST_NUMBER else line


def _is_name(number: str, close: str, rest: str) -> bool:
    if number == "24" and rest.startswith("/7"):
        return True
    is_capital = close[:1].isupper() and close not in (*CURRENCY_CODES, "K", "M", "X")
    return is_capital or close.lower() in ("st", "nd", "rd", "th")
