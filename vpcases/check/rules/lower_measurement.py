"""A later measurement is lower than what the case says its value is.

What was true when the case was written is not true any more, and a proof that is known to be too
high proves nothing. The file stays as it is, but in this build the case is treated as under review:
the public edition does not show it, and its address answers that the proof is being re-checked. For
an element that speaks for the alternative, a later measurement that is higher does the same.

Where all that was measured, earlier periods too, is together less than the result, that is told as
advice: the page prints both, and a reader can add them up.

To fix it, correct the equation and `measured:` so that they say what was measured last, or correct
the measurement where it is wrong. The case is back with the next build.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.review import Review, find_review, list_short
from vpcases.model.authored import Status
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the measurement that takes a case back, and elements that fall short."""
    review = find_review(subject.history, subject.value)
    hint = "correct the equation or the measurement"
    if review:
        path = ("value_elements", review.element.key, "realised", review.measurement.key)
        yield Finding(path, _word(review, is_shown=subject.status is Status.PUBLISHED), hint)
    for over_time, short in list_short(subject.value):
        if review is None or review.element.key != short.element.key:
            count = len(over_time.measurements)
            told = _word_against(short)
            message = f"what was measured comes to {told} on the page, {_word_periods(count)}"
            place = ("value_elements", short.element.key, "realised")
            yield Finding(place, message, hint, Level.ADVICE)


def _word_periods(count: int) -> str:
    return "in one period" if count == 1 else f"over {count} periods together"


def _word(review: Review, *, is_shown: bool) -> str:
    treated = "treated as under review: " if is_shown else ""
    worse = "higher" if review.element.favours_alternative else "lower"
    return (
        f"{treated}the measurement of {review.measurement.period} is {worse} than what the page"
        f" says: {_word_against(review)}"
    )


def _word_against(review: Review) -> str:
    """Return what was measured against what the page says, both by the year."""
    is_cost = review.element.favours_alternative
    yearly, published = review.measurement.yearly, review.published
    told = f"{_type(yearly.high if is_cost else yearly.low)} {review.currency}/year"
    known = f"{_type(published.high if is_cost else published.low)} {review.currency}/year"
    return f"{told} against {known}"


def _type(amount: Fraction) -> str:
    """Return an amount as an author types it, to the cent where it has cents."""
    cents = math.floor(amount * 100)
    digits = f"{cents // 100:,}".replace(",", " ")
    return f"{digits}.{cents % 100:02}" if cents % 100 else digits


RULE = Rule(
    "lower-measurement",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.WITHHELD),
    case=find,
    can_be_accepted=False,
)
