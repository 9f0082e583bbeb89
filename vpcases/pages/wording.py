"""Numbers, dates and levels in words, in the language of a page (by Babel)."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_DOWN, Context, Decimal, localcontext
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import PartialDate, Period
from vpcases.quantities import Bound, Change, Quantity, Unknown

LEVELS = {
    EvidenceLevel.STATED: "as told to us",
    EvidenceLevel.SUPPLIER_CALCULATED: "calculated by us",
    EvidenceLevel.CUSTOMER_REPORTED: "reported by the customer",
    EvidenceLevel.CUSTOMER_CONFIRMED: "confirmed by the customer",
    EvidenceLevel.MEASURED: "measured",
    EvidenceLevel.INDEPENDENTLY_CHECKED: "independently checked",
}
TIED = "\u00a0"
"""The space that keeps a number and its unit on one line."""
CLOCK_WORDS = {"h": "hour", "min": "minute", "s": "second", "ms": "millisecond"}
_WIDE = Context(prec=10_000, rounding=ROUND_DOWN)
"""Digits enough for everything that comes out of numbers which can be typed."""
VOWEL = re.compile(r"(?!uni|us|eu|one)[aeiou]|hour|hono", re.IGNORECASE)
"""How a word begins that has `an` before it."""
MEANINGS = {
    EvidenceLevel.STATED: "We say that they said so.",
    EvidenceLevel.SUPPLIER_CALCULATED: "Our sums, from their inputs.",
    EvidenceLevel.CUSTOMER_REPORTED: "The customer's own words or pen.",
    EvidenceLevel.CUSTOMER_CONFIRMED: "The customer signed this number.",
    EvidenceLevel.MEASURED: "Read off an instrument or a system.",
    EvidenceLevel.INDEPENDENTLY_CHECKED: "Checked by a third party.",
}


@lru_cache(maxsize=32)
def find_locale(language: str) -> Locale:
    """Return the locale of a language code; English where Babel knows none."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale.parse("en")


def word_number(number: Decimal, language: str, decimals: int | None = None) -> str:
    """Return a number with its thousands grouped, all its digits kept."""
    # 0.4 and 0.40 are the same number and not the same words, so the digits are the key.
    return _word_digits(str(number), language, decimals)


@lru_cache(maxsize=8192)
def _word_digits(digits: str, language: str, decimals: int | None) -> str:
    number = Decimal(digits)
    places = max(0, -int(number.as_tuple().exponent)) if decimals is None else decimals
    pattern = "#,##0" + ("." + "0" * places if places else "")
    with localcontext(_WIDE):
        return format_decimal(
            number, format=pattern, locale=find_locale(language), decimal_quantization=False
        )


def word_range(low: Decimal, high: Decimal, language: str) -> str:
    """Return one number, or two with a dash between them."""
    if low == high:
        return word_number(low, language)
    return f"{word_number(low, language)}–{word_number(high, language)}"


def word_quantity(quantity: Quantity | Unknown | None, language: str) -> str:
    """Return a quantity as it is read aloud, its bound kept; `not known` for unknown."""
    if not isinstance(quantity, Quantity):
        return "not known"
    number = word_range(quantity.low, quantity.high, language)
    bound = f"{quantity.bound.value} " if quantity.bound else ""
    if quantity.form == "every":
        is_one = quantity.low == quantity.high == 1
        return (
            f"{bound}every {quantity.unit}" if is_one else f"{bound}every {number} {quantity.unit}"
        )
    if quantity.form == "per":
        return f"{bound}{number} per {quantity.unit}"
    return f"{bound}{number}{TIED}{word_unit(quantity.unit)}".rstrip()


def word_unit(unit: str) -> str:
    """Return a unit as it is read: `h a week` for `h/week`, `EUR an hour` for `EUR/h`."""
    first, *rest = (part.strip() for part in unit.split("/"))
    under = (CLOCK_WORDS.get(part, part) for part in rest)
    return " ".join([first, *(f"{'an' if VOWEL.match(part) else 'a'} {part}" for part in under)])


def word_change(change: Change, language: str, factor: tuple[Decimal, Decimal] | None) -> str:
    """Return a change in words, rounded towards the less favourable side.

    Growth to the threefold and more is told in times, where both sides are known.
    """
    if change.direction is None and change.kind != "times":
        return "unchanged"
    if factor and change.kind == "percent" and change.direction == "more" and factor[0] >= 3:
        low, high = (round_down(value) for value in factor)
        return f"{_bound(change.bound)}{word_range(low, high, language)} times"
    low, high = (round_down(value) for value in (change.low, change.high))
    number = f"{_bound(change.bound)}{word_range(low, high, language)}"
    if change.kind == "times":
        return f"{number} times"
    unit = "%" if change.kind == "percent" else ("point" if low == high == 1 else "points")
    return f"{number}{TIED}{unit} {change.direction or ''}".rstrip()


def _bound(bound: Bound | None) -> str:
    return f"{bound.value} " if bound else ""


def round_down(number: Decimal) -> Decimal:
    """Return a number without the digits a headline does not need: whole, or one place below 10.

    Of less than a tenth the first digit is left, so that something never becomes nothing.
    """
    places = Decimal(1) if abs(number) >= 10 else Decimal("0.1")
    rounded = number.quantize(places, context=_WIDE)
    if number and not rounded:
        return number.quantize(Decimal(1).scaleb(number.adjusted()), context=_WIDE)
    is_whole = rounded == rounded.to_integral_value()
    return rounded.quantize(Decimal(1), context=_WIDE) if is_whole else rounded


@lru_cache(maxsize=8192)
def word_date(day: PartialDate | Unknown | None, language: str) -> str:
    """Return a date as exactly as it is known: `20 January 2025`, `January 2025`, `2025`."""
    if not isinstance(day, PartialDate):
        return "not known" if isinstance(day, Unknown) else ""
    locale = find_locale(language)
    if day.month is None:
        return str(day.year)
    if day.day is None:
        return format_date(day.first_day, "LLLL y", locale=locale)
    return format_date(day.first_day, "long", locale=locale)


def word_day(day: date, language: str) -> str:
    """Return a day in full."""
    return format_date(day, "long", locale=find_locale(language))


def word_period(period: Period | Unknown | None, language: str) -> str:
    """Return a period in words: `April 2025 to March 2026`."""
    if not isinstance(period, Period):
        return "not known" if isinstance(period, Unknown) else ""
    start, end = word_date(period.start, language), word_date(period.end, language)
    return start if start == end else f"{start} to {end}"


def word_language(code: str) -> str:
    """Return the name of a language in itself: `Deutsch`; the code where it has none."""
    try:
        name = Locale.parse(code.replace("-", "_")).get_display_name()
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:] if name else code


def name_language(code: str) -> str:
    """Return the English name of a language: `German`; the code where it has none."""
    try:
        name = Locale.parse(code.replace("-", "_")).get_display_name("en")
    except (UnknownLocaleError, ValueError):
        return code
    return name or code


def read_direction(code: str) -> str:
    """Return the direction a language is written in, as HTML says it: `ltr` or `rtl`."""
    return "rtl" if find_locale(code).character_order == "right-to-left" else "ltr"


def word_level(level: EvidenceLevel) -> str:
    """Return how strong evidence is, and what that means."""
    name = LEVELS[level]
    return f"{name[:1].upper()}{name[1:]}. {MEANINGS[level]}"


def word_list(words: list[str]) -> str:
    """Return words with commas and a final `and`."""
    return (
        words[0]
        if len(words) == 1
        else ", ".join(words[:-1]) + f" and {words[-1]}"
        if words
        else ""
    )


def word_count(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"
