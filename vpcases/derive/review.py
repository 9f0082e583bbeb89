"""Which cases are being re-checked: a later measurement came out lower than their page says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.figures import derive_figures
from vpcases.derive.terms import Term
from vpcases.derive.value import CaseValue, derive_case_value
from vpcases.derive.value.elements import Element
from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.months import MONTHS_IN
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.value_equation import Range, is_agreed
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import Period
from vpcases.model.library import Library, Rechecked

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
    element, newest = over_time.element, over_time.newest
    if newest is None or element.result is None or not is_agreed(element):
        return None
    measured = history.measured
    if isinstance(measured, Period) and newest.period.last_day <= measured.last_day:
        return None
    times = Fraction(12, MONTHS_IN[element.result.period])
    published = Range(element.result.low * times, element.result.high * times)
    worse_by = (
        newest.yearly.high - published.high
        if element.favours_alternative
        else published.low - newest.yearly.low
    )
    is_worse = worse_by >= LEAST and worse_by > newest.yearly_step / 2
    return Review(element, newest, published, over_time.currency) if is_worse else None


def find_review_of(history: CaseHistory, drivers: Mapping[str, Term]) -> Review | None:
    """Return why a case is to be re-checked, worked out from what its author wrote."""
    if not any(entry.realised for entry in history.value_elements.values()):
        return None
    figures = derive_figures(history, drivers)
    return find_review(history, derive_case_value(history, figures, drivers))


def list_rechecked(library: Library) -> tuple[Rechecked, ...]:
    """Return the cases of an ungated library that the public edition re-checks, by address only.

    They are those whose author set them under review, and those that a later measurement did.
    """
    languages: dict[str, list[str]] = {}
    for identity, language in library.translations:
        languages.setdefault(identity, []).append(language)
    return tuple(
        Rechecked(identity, tuple(languages.get(identity, ())), record.content.aliases)
        for identity, record in library.cases.items()
        if is_rechecked(record.content)
    )


def is_rechecked(history: CaseHistory) -> bool:
    """Return whether a case is under review, typed or measured."""
    if history.status is Status.UNDER_REVIEW:
        return True
    return history.status is Status.PUBLISHED and find_review_of(history, {}) is not None
