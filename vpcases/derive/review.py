"""Which cases are being re-checked: a later measurement came out lower than their page says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from vpcases.derive.figures import derive_figures
from vpcases.derive.terms import Term
from vpcases.derive.value import CaseValue, derive_case_value
from vpcases.derive.value.elements import Element
from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.months import MONTHS_IN
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.value_equation import NOTHING, Range, is_agreed
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import Period

LEAST = Fraction(1)
"""Of its currency by the year: a page tells whole units, so less than one says the same."""


@dataclass(frozen=True)
class Review:
    """Why a case is being re-checked: an element, its newest measurement, and what the page says.

    `published` is the result of the element's equation by the year, written positive.
    """

    element: Element
    measurement: Measurement
    published: Range
    currency: str


def find_review(history: CaseHistory, value: CaseValue | None) -> Review | None:
    """Return why a case is to be re-checked; None where no later measurement is lower.

    Asked is the newest measurement of every agreed element. It is later where its period ended
    after the one the figures of the case are about; where none is given, every one is. Of an
    element that speaks for the alternative, more is worse.
    """
    for over_time in value.over_time if value else ():
        review = _look_at(over_time, history)
        if review:
            return review
    return None


def _look_at(over_time: OverTime, history: CaseHistory) -> Review | None:
    newest, measured = over_time.newest, history.measured
    if newest is None:
        return None
    if isinstance(measured, Period) and newest.period.last_day <= measured.last_day:
        return None
    return compare(over_time, newest)


def list_short(value: CaseValue | None) -> tuple[tuple[OverTime, Review], ...]:
    """Return the agreed elements of which all that was measured is together less than their result.

    A half-year may be lower than another; the average of all of them may not.
    """
    found = []
    for over_time in value.over_time if value else ():
        newest = over_time.newest
        if newest is None or over_time.flaws:
            continue
        amount = sum((each.amount for each in over_time.measurements), NOTHING)
        together = replace(newest, amount=amount, months=over_time.months)
        short = compare(over_time, together)
        if short:
            found.append((over_time, short))
    return tuple(found)


def compare(over_time: OverTime, measurement: Measurement) -> Review | None:
    """Return how a measurement falls short of an element's result; None where it does not."""
    element = over_time.element
    if element.result is None or not is_agreed(element):
        return None
    times = Fraction(12, MONTHS_IN[element.result.period])
    published = Range(element.result.low * times, element.result.high * times)
    worse_by = (
        measurement.yearly.high - published.high
        if element.favours_alternative
        else published.low - measurement.yearly.low
    )
    is_worse = worse_by >= LEAST and worse_by > measurement.yearly_step / 2
    return Review(element, measurement, published, over_time.currency) if is_worse else None


def find_review_of(history: CaseHistory, drivers: Mapping[str, Term]) -> Review | None:
    """Return why a case is to be re-checked, worked out from what its author wrote."""
    if not any(entry.realised for entry in history.value_elements.values()):
        return None
    figures = derive_figures(history, drivers)
    return find_review(history, derive_case_value(history, figures, drivers))


def is_rechecked(history: CaseHistory) -> bool:
    """Return whether a case is under review, typed or measured."""
    if history.status is Status.UNDER_REVIEW:
        return True
    return history.status is Status.PUBLISHED and find_review_of(history, {}) is not None
