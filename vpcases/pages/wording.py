"""Numbers, dates and levels in words, in the language of a page (by Babel)."""

from __future__ import annotations

from decimal import ROUND_DOWN, Context, Decimal, localcontext
from functools import lru_cache

from babel.numbers import format_decimal

from vpcases.catalogue import fixed, say
from vpcases.pages.languages import find_locale
from vpcases.pages.units import word_time, word_unit
from vpcases.quantities import Bound, Change, Quantity, Unknown

TIED = "\u00a0"
"""The space that keeps a number and its unit on one line."""
BOUNDS = {
    Bound.ABOUT: fixed("about {amount}"),
    Bound.UP_TO: fixed("up to {amount}"),
    Bound.NEARLY: fixed("nearly {amount}"),
    Bound.AT_MOST: fixed("at most {amount}"),
    Bound.LESS_THAN: fixed("less than {amount}"),
    Bound.AT_LEAST: fixed("at least {amount}"),
    Bound.MORE_THAN: fixed("more than {amount}"),
}
"""The words that may stand before a number."""
DIRECTIONS = {"less": fixed("{amount} less"), "more": fixed("{amount} more")}
_WIDE = Context(prec=10_000, rounding=ROUND_DOWN)
"""Digits enough for everything that comes out of numbers which can be typed."""


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
        return say(language, "not known")
    return word_bounded(_word_amount(quantity, language), quantity.bound, language)


def _word_amount(quantity: Quantity, language: str) -> str:
    number = word_range(quantity.low, quantity.high, language)
    if quantity.form == "every":
        unit = word_time(quantity.unit, language)
        if quantity.low == quantity.high == 1:
            return say(language, "every {unit}", unit=unit)
        return say(language, "every {number} {unit}", number=number, unit=unit)
    if quantity.form == "per":
        unit = word_time(quantity.unit, language)
        return say(language, "{number} per {unit}", number=number, unit=unit)
    return f"{number}{TIED}{word_unit(quantity.unit, language)}".rstrip()


def word_bounded(words: str, bound: Bound | None, language: str) -> str:
    """Return an amount in words behind its bound: `up to 10,560 EUR a year`."""
    return say(language, BOUNDS[bound], amount=words) if bound else words


def word_change(change: Change, language: str, factor: tuple[Decimal, Decimal] | None) -> str:
    """Return a change in words, rounded towards the less favourable side.

    Growth to the threefold and more is told in times, where both sides are known.
    """
    if change.direction is None and change.kind != "times":
        return say(language, "unchanged")
    if factor and change.kind == "percent" and change.direction == "more" and factor[0] >= 3:
        low, high = (round_down(value) for value in factor)
        return word_bounded(word_times(low, high, language), change.bound, language)
    low, high = (round_down(value) for value in (change.low, change.high))
    if change.kind == "times":
        return word_bounded(word_times(low, high, language), change.bound, language)
    word = word_percent if change.kind == "percent" else word_points
    amount = word_direction(word(low, high, language), change.direction, language)
    return word_bounded(amount, change.bound, language)


def word_times(low: Decimal, high: Decimal, language: str) -> str:
    """Return growth: `3 times`."""
    return say(language, "{number} times", number=word_range(low, high, language))


def word_percent(low: Decimal, high: Decimal, language: str) -> str:
    """Return a share in percent: `12 %`."""
    return f"{word_range(low, high, language)}{TIED}%"


def word_points(low: Decimal, high: Decimal, language: str) -> str:
    """Return a difference between shares: `1 point`, `12 points`."""
    number = word_range(low, high, language)
    if low == high == 1:
        return say(language, "{number}\u00a0point", number=number)
    return say(language, "{number}\u00a0points", number=number)


def word_direction(amount: str, direction: str | None, language: str) -> str:
    """Return an amount with the way it went: `12 % less`."""
    return say(language, DIRECTIONS[direction], amount=amount) if direction else amount


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


def capitalise(words: str) -> str:
    """Return words as they begin a line; all but the first letter stays."""
    return f"{words[:1].upper()}{words[1:]}"


def word_list(words: list[str], language: str) -> str:
    """Return words with commas and a final `and`."""
    if len(words) < 2:
        return "".join(words)
    first, last = ", ".join(words[:-1]), words[-1]
    return say(language, "{words} and {last}", words=first, last=last)
