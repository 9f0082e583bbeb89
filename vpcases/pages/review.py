"""Why a case is under review, for the edition that shows it."""

from __future__ import annotations

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case
from vpcases.derive.value.value_equation import Range
from vpcases.model.authored import Status
from vpcases.pages.dates import word_period
from vpcases.pages.money import word_money

LOWER = fixed(
    "The public edition does not show this case: the measurement of {period} is lower than what"
    " this page says of {element}. Counted to a year it is {measured}, the page says {published}."
    " Correct the equation or the measurement, and the case is back."
)
HIGHER = fixed(
    "The public edition does not show this case: the measurement of {period} is higher than what"
    " this page says of {element}. Counted to a year it is {measured}, the page says {published}."
    " Correct the equation or the measurement, and the case is back."
)
"""What is said of a cost that is higher than the page says."""


def list_notices(case: Case, language: str) -> tuple[str, ...]:
    """Return what stands above a story: why it is under review, and what its author notes."""
    notices = (word_review(case, language), case.history.notice or "")
    return tuple(notice for notice in notices if notice)


def word_review(case: Case, language: str) -> str:
    """Return why a case is under review; empty where it is not."""
    if case.status is not Status.UNDER_REVIEW:
        return ""
    if case.review is None:
        return say(
            language, "The public edition does not show this case: its author set it under review."
        )
    review = case.review
    is_cost = review.element.favours_alternative
    measured, published = (
        _word_end(amount, review.currency, language, is_cost=is_cost)
        for amount in (review.measurement.yearly, review.published)
    )
    return say(
        language,
        HIGHER if is_cost else LOWER,
        period=word_period(review.measurement.period, language),
        element=review.element.title,
        measured=measured,
        published=published,
    )


def _word_end(amount: Range, currency: str, language: str, *, is_cost: bool) -> str:
    """Return the less favourable end of an amount."""
    end = amount.high if is_cost else amount.low
    return word_money(end, end, currency, "", language)
