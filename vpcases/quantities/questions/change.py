"""What we ask back where a change belongs: which way, percent or points, and of what."""

from __future__ import annotations

import re

from vpcases.quantities.grammar import DIRECTIONS
from vpcases.quantities.questions.digits import ask_first, quote
from vpcases.quantities.questions.phrases import (
    CHANGE_HINT,
    ask_multiple,
    ask_nothing,
    ask_number_word,
    ask_two_sides,
)
from vpcases.quantities.questions.signs import SPAN, ask_about_bounded, strip_bound
from vpcases.quantities.values import Change, Misread

OTHER_DIRECTIONS = {
    "less": "fewer|lower|smaller|shorter|cheaper|down|reduction|decrease|drop|cut|saved|savings",
    "more": "higher|greater|larger|bigger|up|increase|growth|rise|gain",
}
EITHER_WAY = "faster|quicker|slower|better|improvement|improved|speedup|acceleration"

_SHARE = r"(?:%|percent\b|per cent\b|pct\b)"
_POINTS = r"(?P<points>(?:percentage |%[ -]?)?points?\b|pp\b|p\.p\.)"
_AMOUNT = rf"(?P<number>{SPAN}) ?(?:{_POINTS}|{_SHARE})"


def ask_about_change(body: str) -> Misread:
    """Return what to ask about a text that is no change."""
    return (
        ask_nothing(body)
        or ask_about_bounded(body)
        or ask_first(_QUESTIONS, strip_bound(body))
        or Misread(f"{quote(body)} is no change", CHANGE_HINT, "unreadable-number")
    )


def ask_about_possible(change: Change) -> Misread | None:
    """Return what to ask about a change that is written well and cannot be."""
    if change.kind == "percent" and change.direction == "less" and change.high > 100:
        message = f"{quote(change.wording)} is more than there was"
        hint = "nothing shrinks by more than 100 %; for a factor write 3 times"
        return Misread(message, hint, "impossible-change")
    return None


def _ask_direction(text: str) -> Misread | None:
    """Ask about percent and points with another word than less or more, or with none."""
    found = re.match(rf"{_AMOUNT}(?P<rest>.*)", text, re.IGNORECASE)
    if not found:
        return None
    amount = f"{found['number']} {'points' if found['points'] else '%'}"
    rest = found["rest"].strip().lower()
    if not rest:
        hint = f"write {amount} less or {amount} more; what there is now: -> {amount}"
        return Misread(f"{quote(text)} does not say which way", hint, "change-without-direction")
    if re.match(EITHER_WAY, rest):
        return _ask_either_way(text, found["number"], amount)
    message = f"{quote(text)} is no change as it stands"
    for way, others in OTHER_DIRECTIONS.items():
        if re.match(rf"(?:{way}|{others})\b", rest):
            hint = f"write {amount} {way}; the rest belongs in the label"
            return Misread(message, hint, "other-word")
    hint = f"write {amount} less, {amount} more, or {amount} after ->; begin a sentence with a word"
    return Misread(message, hint, "change-without-direction")


def _ask_either_way(text: str, number: str, amount: str) -> Misread:
    hint = f"write {amount} less (of time) or {amount} more (in the same time)"
    if not re.fullmatch("[0-9]{1,2}", number):
        hint = f"write {amount} more (in the same time), or the before and the after"
    return Misread(f"{quote(text)} can be read in two ways", hint, "ambiguous-change")


def _ask_one_side(text: str) -> Misread | None:
    if not re.match(rf"{SPAN}|every\b", text, re.IGNORECASE):
        return None
    if text.split()[-1].lower() in DIRECTIONS:
        hint = "write it in %, points or times, or both sides, as in 20 EUR -> 15 EUR"
        return Misread(f"{quote(text)} is a change in another unit", hint, "ambiguous-change")
    hint = (
        "write the before and the after, as in 20 h/week -> 2 h/week"
        f" (where nobody knows the before, -> {text}); begin a sentence with a word"
    )
    return Misread(f"{quote(text)} has only one side", hint, "change-without-direction")


_QUESTIONS = (ask_multiple, _ask_direction, ask_number_word, ask_two_sides, _ask_one_side)
