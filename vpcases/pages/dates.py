"""Days and periods in words, in the language of a page (by Babel)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton

from vpcases.catalogue import say, say_count
from vpcases.model.dates import PartialDate, Period
from vpcases.pages.languages import find_locale
from vpcases.quantities import Unknown


def word_date(day: PartialDate | Unknown | None, language: str) -> str:
    """Return a date as exactly as it is known: `20 January 2025`, `January 2025`, `2025`."""
    if not isinstance(day, PartialDate):
        return say(language, "not known") if isinstance(day, Unknown) else ""
    return _word_known(day, language)


@lru_cache(maxsize=8192)
def _word_known(day: PartialDate, language: str) -> str:
    locale = find_locale(language)
    if day.month is None:
        return str(day.year)
    if day.day is None:
        return format_skeleton("yMMMM", day.first_day, locale=locale)
    return format_date(day.first_day, "long", locale=locale)


def word_day(day: date, language: str) -> str:
    """Return a day in full."""
    return format_date(day, "long", locale=find_locale(language))


def word_period(period: Period | Unknown | None, language: str) -> str:
    """Return a period in words: `April 2025 to March 2026`."""
    if not isinstance(period, Period):
        return say(language, "not known") if isinstance(period, Unknown) else ""
    start, end = word_date(period.start, language), word_date(period.end, language)
    if start == end:
        return start
    return say(language, "{start} to {end}", start=start, end=end)


def word_days(days: int, language: str) -> str:
    """Return a number of days."""
    return say_count(language, "{count} day", "{count} days", days)
