"""Why a case is under review, for the edition that shows it."""

from __future__ import annotations

from vpcases.derive.case import Case
from vpcases.derive.value.value_equation import Range
from vpcases.model.authored import Status
from vpcases.pages.money import word_money
from vpcases.pages.wording import word_period

WITHHELD = "The public edition does not show this case"


def list_notices(case: Case, language: str) -> tuple[str, ...]:
    """Return what stands above a story: why it is under review, and what its author notes."""
    notices = (word_review(case, language), case.history.notice or "")
    return tuple(notice for notice in notices if notice)


def word_review(case: Case, language: str) -> str:
    """Return why a case is under review; empty where it is not."""
    if case.status is not Status.UNDER_REVIEW:
        return ""
    if case.review is None:
        return f"{WITHHELD}: its author set it under review."
    review = case.review
    is_cost = review.element.favours_alternative
    told, known = (
        _word_end(amount, review.currency, language, is_cost=is_cost)
        for amount in (review.measurement.yearly, review.published)
    )
    period = word_period(review.measurement.period, language)
    return (
        f"{WITHHELD}: the measurement of {period} is {'higher' if is_cost else 'lower'} than what"
        f" this page says of {review.element.title}. Counted to a year it is {told}, the page says"
        f" {known}. Correct the equation or the measurement, and the case is back."
    )


def _word_end(amount: Range, currency: str, language: str, *, is_cost: bool) -> str:
    """Return the less favourable end of an amount."""
    end = amount.high if is_cost else amount.low
    return word_money(end, end, currency, "", language)
