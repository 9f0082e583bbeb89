"""The grammar of numbers, strictly: what it does not take for certain it does not take at all.

quantity = [about|up to|nearly|at most|less than|at least|more than]
               number[-number] [thousand|million|billion] unit [from source]
         | [about] every [n[-n]] unit | n-n per unit
change   = [bound] n[-n] % less|more | n points less|more | [bound] n[-n] times
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from unicodedata import category

from vpcases.quantities.units import MOST_PARTS, is_time, split_unit
from vpcases.quantities.values import Bound, Change, Quantity

LONGEST_LINE = 600
"""Characters of a line, its source included; longer ones are not looked at."""
LONGEST_NUMBER = 120
"""Characters of a line without its source."""
MOST_DIGITS = 15
"""Digits before the point."""
_LONGEST_UNIT = 60
_MOST_WORDS = 6

DASH = "[-‐‑‒–—−]"  # noqa: RUF001  word processors put any of these between two numbers
NUMBER = r"(?:0|[1-9][0-9]{0,2}(?: [0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]{1,9})?"
BOUND = "|".join(bound.value for bound in Bound)
SCALE = "(?:thousand|million|billion)s?"
_BOUND = rf"(?:(?P<bound>{BOUND}) )?"
_SPAN = rf"(?P<low>{NUMBER})(?:(?: {DASH} |{DASH})(?P<high>{NUMBER}))?(?![0-9])"
_SCALE = r"(?: ?(?P<scale>thousand|million|billion)s?\b)?"

_PLAIN = re.compile(rf"{_BOUND}{_SPAN}{_SCALE}(?P<unit>.*)", re.IGNORECASE)
_EVERY = re.compile(
    rf"(?:(?P<bound>about) )?every(?: {_SPAN}{_SCALE})?(?P<unit> .+)", re.IGNORECASE
)
_CHANGE = re.compile(
    rf"{_BOUND}{_SPAN}{_SCALE}(?: times|(?: ?(?P<percent>%)| points?) (?P<direction>less|more))",
    re.IGNORECASE,
)
_SCALES = {None: 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_THREE_DECIMALS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_AVAILABILITY = re.compile(r"99\.[0-9]{3}")

SCALE_SYMBOLS = {
    "k": "thousand",
    "tsd": "thousand",
    "mn": "million",
    "mln": "million",
    "mio": "million",
    "bn": "billion",
    "mrd": "billion",
}
COUNT_WORDS = {"dozen": 12, "hundred": 100, "hundreds": 100, "trillion": 10**12}
DIRECTIONS = ("less", "more", "fewer")
_DIRECTION: dict[str, Literal["less", "more"]] = {"less": "less", "more": "more"}
_NEVER_FIRST = {
    *SCALE_SYMBOLS,
    *COUNT_WORDS,
    *("x", "×", "m", "times", "to", "and", "or", "by", "per", "percent", "pct", "pp"),
    *("nan", "inf", "infinity"),
    *("thousand", "million", "billion", "thousands", "millions", "billions"),
}
PRICE_YEAR = re.compile(r"\b([A-Z]{3}) in (?:19|20)[0-9]{2} prices\b")
"""Money of a year: `EUR in 2023 prices` is another unit than `EUR`, and not mixed with it."""
_UNIT_SIGNS = " 0123456789/%°‰·-–.'’&()+²³"
_CLOSE_SYMBOLS = {"%", "°", "h", "s", "ms", "min"}


@dataclass(frozen=True, slots=True)
class Line:
    """What an author typed, without the source: `body` with single spaces, `wording` as it is."""

    body: str
    wording: str
    source: str | None


def split_line(text: str) -> Line:
    """Return the number and its source apart; `source` is empty where nothing follows `from`."""
    shown = re.sub("[\u200b\u200c\u200d\u2060\ufeff]", "", text).strip()
    wording, *rest = re.split(r"\sfrom(?=\s|$)", shown, maxsplit=1, flags=re.IGNORECASE)
    source = " ".join(rest[0].split()) if rest else None
    return Line(" ".join(wording.split()), wording.strip(), source)


def parse_quantity(line: Line) -> Quantity | None:
    """Return the quantity of a line, or None where the grammar does not hold."""
    every = _EVERY.fullmatch(line.body)
    found = every or _PLAIN.fullmatch(line.body)
    unit = _take_unit(found["unit"]) if found else None
    if not found or unit is None:
        return None
    if every:
        return _as_quantity(line, every, unit, "every") if _is_interval(every, unit) else None
    if unit.startswith("per "):
        period = unit.removeprefix("per ")
        return _as_quantity(line, found, period, "per") if is_unit(period) else None
    return _as_quantity(line, found, unit, "plain") if not unit or is_unit(unit) else None


def parse_change(line: Line) -> Change | None:
    """Return the change of a line, or None where the grammar does not hold."""
    found = _CHANGE.fullmatch(line.body)
    span = _take_span(found, found["percent"] or "") if found else None
    if not found or not span:
        return None
    direction = _DIRECTION.get((found["direction"] or "").lower())
    low, high, decimals = span
    return Change(
        low=low,
        high=high,
        kind="times" if not direction else "percent" if found["percent"] else "points",
        direction=direction,
        bound=_take_bound(found),
        source=line.source,
        wording=line.wording,
        decimals=decimals,
    )


def is_unit(text: str) -> bool:
    """Return whether the text can be a unit: a few words that hold no second number."""
    text = PRICE_YEAR.sub(r"\1", text)
    over, under = split_unit(text)
    words = text.split()
    if not over or not all(under) or len(under) > MOST_PARTS or len(text) > _LONGEST_UNIT:
        return False
    first = over.split()[0].rstrip(".").lower()
    return (
        len(words) <= _MOST_WORDS
        and (text[0].isalpha() or text[0] in "%°‰")
        and first not in _NEVER_FIRST
        and not any(word[0].isdecimal() or word.lower() in DIRECTIONS for word in words)
        and all(_is_unit_sign(sign) for sign in text)
    )


def is_three_decimals(number: str) -> bool:
    """Return whether a number with a point may also be thousands: 1.982, but not 0.125."""
    return bool(_THREE_DECIMALS.fullmatch(number))


def is_doubtful(number: str, unit: str) -> bool:
    """Return whether a number with a point may also be thousands, or is too long to be meant."""
    # Nobody writes 99.999 % and means a hundred thousand percent.
    is_share = unit.startswith("%") and _AVAILABILITY.fullmatch(number)
    is_long = len(number.partition(".")[0]) > MOST_DIGITS
    return is_long or (is_three_decimals(number) and not is_share)


def _is_unit_sign(sign: str) -> bool:
    return category(sign)[0] in "LM" or sign in _UNIT_SIGNS


def _is_interval(every: re.Match[str], unit: str) -> bool:
    if not every["low"]:
        return is_time(unit)
    return is_unit(unit) and Decimal(every["low"].replace(" ", "")) > 0


def _take_unit(rest: str) -> str | None:
    """Return the unit of what follows a number, or None where it touches the number wrongly."""
    if not rest or rest[0] == " ":
        return rest.strip()
    close = re.match(r"[%°]|[^\W\d_]+", rest)
    if not close:
        return None
    symbol = close[0]
    is_word = len(symbol) > 1 and symbol not in ("st", "nd", "rd", "th")
    return rest if symbol in _CLOSE_SYMBOLS or is_word else None


def _as_quantity(
    line: Line, found: re.Match[str], unit: str, form: Literal["plain", "every", "per"]
) -> Quantity | None:
    span = _take_span(found, unit)
    if not span:
        return None
    low, high, decimals = span
    return Quantity(
        low=low,
        high=high,
        unit=unit,
        form=form,
        bound=_take_bound(found),
        source=line.source,
        wording=line.wording,
        decimals=decimals,
    )


def _take_bound(found: re.Match[str]) -> Bound | None:
    return Bound(found["bound"].lower()) if found["bound"] else None


def _take_span(found: re.Match[str], unit: str) -> tuple[Decimal, Decimal, int] | None:
    """Return both ends and the most decimal places; None for doubtful numbers and reversed ends."""
    if not found["low"]:
        return Decimal(1), Decimal(1), 0
    typed = [end.replace(" ", "") for end in (found["low"], found["high"] or found["low"])]
    if any(is_doubtful(end, unit) for end in typed):
        return None
    scale = _SCALES[found["scale"] and found["scale"].lower()]
    low, high = (Decimal(end) * scale for end in typed)
    places = max(len(end.partition(".")[2]) for end in typed)
    return (low, high, places) if low <= high else None
