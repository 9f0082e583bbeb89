"""Where a case lies among the documented ones of a group, in words."""

from __future__ import annotations

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.terms import Axis, Term
from vpcases.derive.typical.spread import Spread, Standing
from vpcases.pages.languages import find_locale
from vpcases.pages.typical_words import word_aggregate
from vpcases.pages.wording import capitalise

ENGLISH = find_locale("en")
ORDINALS = {
    # Translators: for 1, 21, 31 and so on; not for 11. Where all ordinals end alike, write the
    # four as one, like "{number}.".
    "one": fixed("{number}st"),
    # Translators: for 2, 22, 32 and so on; not for 12.
    "two": fixed("{number}nd"),
    # Translators: for 3, 23, 33 and so on; not for 13.
    "few": fixed("{number}rd"),
    # Translators: for all other numbers.
    "other": fixed("{number}th"),
}
"""A place in a row, by the ending that its number has in English."""


def word_where(spread: Spread, standing: Standing, term: Term, language: str) -> str:
    """Return where a case lies in `{group}`, and what the median is there."""
    if spread.median is None:
        return word_too_few(spread.count, term, language)
    place = word_place(standing.place, spread.count, language)
    median = word_aggregate(spread, spread.median, language)
    if term.axis is Axis.DRIVER:
        words = say(
            language,
            "{place} about {group}, where the median is {median}",
            place=place,
            median=median,
        )
    else:
        words = say(
            language, "{place} in {group}, where the median is {median}", place=place, median=median
        )
    return capitalise(words)


def word_too_few(count: int, term: Term, language: str) -> str:
    """Return how few cases are documented in `{group}`."""
    if term.axis is Axis.DRIVER:
        return say_count(
            language,
            "{count} documented about {group}: too few for a typical result",
            "{count} documented about {group}: too few for a typical result",
            count,
        )
    return say_count(
        language,
        "{count} documented in {group}: too few for a typical result",
        "{count} documented in {group}: too few for a typical result",
        count,
    )


def word_place(place: int, count: int, language: str) -> str:
    """Return a place among documented cases: `2nd highest of 5 documented`; nothing for none."""
    if not place:
        return ""
    if place == 1:
        return say(language, "highest of {count} documented", count=count)
    if place == count:
        return say(language, "lowest of {count} documented", count=count)
    ordinal = word_ordinal(place, language)
    # Translators: never said of the first or the last. "Place {ordinal} of {count}" will do, with
    # the ordinals as bare numbers.
    return say(language, "{ordinal} highest of {count} documented", ordinal=ordinal, count=count)


def word_ordinal(number: int, language: str) -> str:
    """Return a place in a row in figures: `2nd`, `21st`, `11th`."""
    # A language whose ordinals go another way says all four alike, as in `{number}.`; where nobody
    # has translated them, the English ones are right.
    return say(language, ORDINALS[ENGLISH.ordinal_form(number)], number=number)
