"""What a calculator says in words: numbers in their units, where a default comes from, how far."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import say, say_count
from vpcases.derive.calculator.pooling import FEWEST, PooledElement, PooledInput
from vpcases.pages.languages import find_locale
from vpcases.pages.units import word_time, word_unit
from vpcases.pages.wording import BOUNDS, TIED, word_bounded, word_number
from vpcases.quantities import Bound

MOST_PLACES = 6
ROUNDED_PLACES = 4
ABOUT = BOUNDS[Bound.ABOUT]


def word_exactly(value: Fraction, language: str) -> str:
    """Return a number with all its decimals; `about`, with four of them, where they do not end."""
    digits, is_exact = _word_digits(value, language)
    return digits if is_exact else word_bounded(digits, Bound.ABOUT, language)


def _word_digits(value: Fraction, language: str) -> tuple[str, bool]:
    """Return the digits of a number, and whether they are all there are."""
    for places in range(MOST_PLACES + 1):
        scaled = value * 10**places
        if scaled.denominator == 1:
            return word_number(_as_decimal(scaled.numerator, places), language), True
    scaled_up = math.floor(value * 10**ROUNDED_PLACES + Fraction(1, 2))
    return word_number(_as_decimal(scaled_up, ROUNDED_PLACES), language), False


def _as_decimal(digits: int, places: int) -> Decimal:
    return Decimal((int(digits < 0), Decimal(abs(digits)).as_tuple().digits, -places))


def word_field(entry: PooledInput, language: str) -> str:
    """Return the default of an input as it stands in its field: as people type it."""
    locale = find_locale(language)
    group = str(locale.number_symbols.get("latn", {}).get("group", ","))
    digits, _ = _word_digits(entry.median / entry.size, language)
    return digits.replace(group, "")


def word_suffix(entry: PooledInput, language: str) -> str:
    """Return what stands behind a number of an input: its unit, or how often it is."""
    if entry.unit.form == "per":
        return f" {say(language, 'per {unit}', unit=word_time(entry.unit.unit, language))}"
    unit = word_unit(entry.unit.unit, language)
    return f"{TIED}{unit}" if unit else ""


def word_in_unit(value: Fraction, entry: PooledInput, language: str) -> str:
    """Return a value of an input, given in the units that are worked with, in those shown."""
    return f"{word_exactly(value / entry.size, language)}{word_suffix(entry, language)}"


def word_observed(entry: PooledInput, language: str) -> str:
    """Return the range of what was observed, as in `40–60 EUR a h`."""
    low, high = (word_exactly(end / entry.size, language) for end in (entry.low, entry.high))
    return f"{low if low == high else f'{low}–{high}'}{word_suffix(entry, language)}"


def word_origin(entry: PooledInput, language: str) -> str:
    """Return where a default comes from: of how many cases it is the median, and their range."""
    words = _word_source(entry, language)
    if not entry.bounds:
        return words
    return say(
        language,
        "{origin}; {some} of {count} with {bounds}",
        origin=words,
        some=len(entry.bounds),
        count=entry.count,
        bounds=_word_bounds(entry.bounds, language),
    )


def _word_source(entry: PooledInput, language: str) -> str:
    """Return of how many cases a default is the median."""
    if entry.count < FEWEST:
        return word_from(entry.count, language)
    if entry.low == entry.high:
        return say_count(
            language,
            "the same in {count} case",
            "the same in all {count} cases",
            entry.count,
        )
    return say_count(
        language,
        "median of {count} case: {observed}",
        "median of {count} cases: {observed}",
        entry.count,
        observed=word_observed(entry, language),
    )


def _word_bounds(bounds: Iterable[Bound], language: str) -> str:
    """Return the words that stand before numbers, each once: “about” or “up to”."""
    each = dict.fromkeys(word_bounded("", bound, language).strip() for bound in bounds)
    first, *others = [say(language, "“{words}”", words=words) for words in each]
    for other in others:
        first = say(language, "{first} or {second}", first=first, second=other)
    return first


def word_from(count: int, language: str) -> str:
    """Return how many cases something is taken from."""
    return say_count(language, "from {count} case", "from {count} cases", count)


def word_outside(entry: PooledInput, language: str) -> str:
    """Return what is said of a value that no case has come to."""
    if entry.count < FEWEST:
        return say_count(
            language,
            "outside what we have measured in {count} case",
            "outside what we have measured in {count} cases",
            entry.count,
        )
    observed = word_observed(entry, language)
    return say(language, "outside what we have measured: {observed}", observed=observed)


def word_behind(element: PooledElement, language: str) -> str:
    """Return how many cases an element rests on, and how many it leaves out."""
    taken = word_from(len(element.cases), language)
    if not element.others:
        return taken
    left = say_count(
        language,
        "{count} other works it out in another way",
        "{count} others work it out in another way",
        element.others,
    )
    return f"{taken}; {left}"
