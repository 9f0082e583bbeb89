"""What we ask back where a quantity belongs: units, rhythms, changes, two numbers in one line."""

from __future__ import annotations

import re

from vpcases.quantities.grammar import DIRECTIONS, SCALE
from vpcases.quantities.questions.digits import ask_first, quote
from vpcases.quantities.questions.phrases import (
    CHANGE_HINT,
    QUANTITY_HINT,
    ask_how_often,
    ask_multiple,
    ask_nothing,
    ask_number_word,
    ask_two_sides,
)
from vpcases.quantities.questions.signs import (
    SPAN,
    ask_about_bounded,
    ask_about_number,
    strip_bound,
)
from vpcases.quantities.values import Misread

_RHYTHMS = {
    "hourly": "every hour",
    "daily": "every day",
    "weekly": "every week",
    "fortnightly": "every 2 weeks",
    "monthly": "every month",
    "quarterly": "every 3 months",
    "yearly": "every year",
    "annually": "every year",
}


def ask_about_quantity(body: str) -> Misread:
    """Return what to ask about a text that is no quantity."""
    return (
        ask_nothing(body)
        or _ask_bound_of_every(body)
        or ask_about_bounded(body)
        or ask_first(_QUESTIONS, strip_bound(body))
        or Misread(f"{quote(body)} is no number with a unit", QUANTITY_HINT, "unreadable-number")
    )


def ask_about_length(characters: int) -> Misread:
    """Return what to ask about a line too long to hold a number with its unit."""
    hint = f"{QUANTITY_HINT}; begin a sentence with a word"
    message = f"a line of {characters} characters is more than a number with its unit"
    return Misread(message, hint, "unreadable-number")


def ask_about_unit(wording: str) -> Misread:
    """Return what to ask about a number without a unit where one is needed."""
    hint = f"say of what: {wording} requests, {wording} EUR/year"
    return Misread(f"{quote(wording)} has no unit", hint, "number-without-unit")


def ask_about_source(wording: str) -> Misread:
    """Return what to ask about a line that ends with `from`."""
    hint = "name the source after it (from timesheets-2026), or take the word away"
    return Misread(f'nothing follows "from" in {quote(wording + " from")}', hint, "source-missing")


def _ask_bound_of_every(body: str) -> Misread | None:
    """Ask about `at least every 4 weeks`: so long in between, or so often?"""
    text = strip_bound(body)
    is_bounded = text != body and not body.lower().startswith("about ")
    if not is_bounded or not re.match("every ", text, re.IGNORECASE):
        return None
    hint = "say how often, such as at least 1 per month"
    return Misread(f"{quote(body)} can be read in two ways", hint, "ambiguous-number")


def _ask_rhythm(text: str) -> Misread | None:
    """Ask about `weekly`, `every other week`, `every 2nd day`."""
    plain = _RHYTHMS.get(text.lower())
    nth = r"other|second|2nd|(?P<number>[0-9]{1,3})(?:st|nd|rd|th)"
    found = re.fullmatch(rf"every (?:{nth}) (?P<unit>\w+?)s?", text, re.IGNORECASE)
    if found:
        plain = f"every {found['number'] or 2} {found['unit']}s"
    if plain:
        return Misread(f"{quote(text)} wants a number", f"write {plain}", "other-word")
    if not re.match(r"every\b", text, re.IGNORECASE):
        return None
    doubt = ask_about_number(strip_bound(text[len("every ") :]))
    hint = "write how much time lies between, as in every 4-6 weeks"
    return doubt or Misread(f"{quote(text)} names no time", hint, "unreadable-number")


def _ask_change(text: str) -> Misread | None:
    words = {word.lower() for word in text.split()}
    if not re.match(SPAN, text) or words.isdisjoint({*DIRECTIONS, "times"}):
        return None
    hint = f"a change stands alone, without ->: {CHANGE_HINT.removeprefix('write it as in ')}"
    message = f"{quote(text)} says how much a thing changed, not how much there is"
    return ask_multiple(text) or Misread(message, hint, "ambiguous-change")


def _ask_percent_word(text: str) -> Misread | None:
    found = re.match(rf"({SPAN}) ?(?:percent|per cent|pct)\b", text, re.IGNORECASE)
    if not found:
        return None
    hint = f"write {found[1]} %{text[found.end() :]}"
    return Misread("percent is written %", hint, "other-word")


def _ask_two_numbers(text: str) -> Misread | None:
    found = re.match(rf"{SPAN}.*?[ /(][0-9]", text)
    hint = "write one number and its unit, and the rest into the label; a change is 20 h -> 2 h"
    message = f"{quote(text)} holds more than one number"
    return Misread(message, hint, "two-numbers") if found else None


def _ask_space(text: str) -> Misread | None:
    """Ask about `3D` and `5g`."""
    found = re.match(rf"({SPAN})([^\W\d_]+)", text)
    hint = f"write {found[1]} and, after a space, the unit" if found else ""
    message = f"{quote(found[0])} has no space in it" if found else ""
    way_out = f"{hint}; begin a sentence with a word"
    return Misread(message, way_out, "unreadable-unit") if found else None


def _ask_unit(text: str) -> Misread | None:
    found = re.match(rf"{SPAN}(?: {SCALE}\b)? ?(.+)", text, re.IGNORECASE)
    if not found:
        return None
    hint = "write the unit in a few words (invoices, h/week); begin a sentence with a word"
    return Misread(f"{quote(found[1])} cannot be read as a unit", hint, "unreadable-unit")


_QUESTIONS = (
    _ask_rhythm,
    ask_how_often,
    ask_two_sides,
    _ask_change,
    ask_number_word,
    _ask_percent_word,
    _ask_two_numbers,
    _ask_space,
    _ask_unit,
)
