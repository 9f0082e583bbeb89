"""What a calculator says in words: numbers in their units, where a default comes from, how far."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.calculator.pooling import FEWEST, PooledElement, PooledInput
from vpcases.pages.wording import TIED, find_locale, word_count, word_number, word_unit

MOST_PLACES = 6
ROUNDED_PLACES = 4
ABOUT = "about "


def word_exactly(value: Fraction, language: str) -> str:
    """Return a number with all its decimals; `about`, with four of them, where they do not end."""
    for places in range(MOST_PLACES + 1):
        scaled = value * 10**places
        if scaled.denominator == 1:
            return word_number(_as_decimal(scaled.numerator, places), language)
    scaled_up = math.floor(value * 10**ROUNDED_PLACES + Fraction(1, 2))
    return ABOUT + word_number(_as_decimal(scaled_up, ROUNDED_PLACES), language)


def _as_decimal(digits: int, places: int) -> Decimal:
    return Decimal((int(digits < 0), Decimal(abs(digits)).as_tuple().digits, -places))


def word_field(entry: PooledInput, language: str) -> str:
    """Return the default of an input as it stands in its field: as people type it."""
    locale = find_locale(language)
    group = str(locale.number_symbols.get("latn", {}).get("group", ","))
    words = word_exactly(entry.median / entry.size, language)
    return words.removeprefix(ABOUT).replace(group, "")


def word_suffix(entry: PooledInput) -> str:
    """Return what stands behind a number of an input: its unit, or how often it is."""
    if entry.unit.form == "per":
        return f" per {entry.unit.unit}"
    unit = word_unit(entry.unit.unit)
    return f"{TIED}{unit}" if unit else ""


def word_in_unit(value: Fraction, entry: PooledInput, language: str) -> str:
    """Return a value of an input, given in the units that are worked with, in those shown."""
    return f"{word_exactly(value / entry.size, language)}{word_suffix(entry)}"


def word_observed(entry: PooledInput, language: str) -> str:
    """Return the range of what was observed, as in `40–60 EUR a h`."""
    low, high = (word_exactly(end / entry.size, language) for end in (entry.low, entry.high))
    return f"{low if low == high else f'{low}–{high}'}{word_suffix(entry)}"


def word_origin(entry: PooledInput, language: str) -> str:
    """Return where a default comes from: of how many cases it is the median, and their range."""
    count = entry.count
    if count < FEWEST:
        words = f"from {word_count(count, 'case', 'cases')}"
    elif entry.low == entry.high:
        words = f"the same in all {count} cases"
    else:
        words = f"median of {count} cases: {word_observed(entry, language)}"
    bounds = dict.fromkeys(bound.value for bound in entry.bounds)
    said = " or ".join(f"“{bound}”" for bound in bounds)
    return f"{words}; {len(entry.bounds)} of {count} with {said}" if said else words


def word_outside(entry: PooledInput, language: str) -> str:
    """Return what is said of a value that no case has come to."""
    count = entry.count
    if count < FEWEST:
        return f"outside what we have measured in {word_count(count, 'case', 'cases')}"
    return f"outside what we have measured: {word_observed(entry, language)}"


def word_behind(element: PooledElement) -> str:
    """Return how many cases an element rests on, and how many it leaves out."""
    count = word_count(len(element.cases), "case", "cases")
    if not element.others:
        return f"from {count}"
    those = word_count(element.others, "other works", "others work")
    return f"from {count}; {those} it out in another way"
