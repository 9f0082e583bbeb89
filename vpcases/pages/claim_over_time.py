"""What was expected of an element and what each period brought, each as a figure of its own."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.projection import Projection
from vpcases.derive.value.proof import Proof
from vpcases.model.authored import Point
from vpcases.pages.claim import Claim, find_driver, word_source
from vpcases.pages.dates import word_date
from vpcases.pages.money import word_money
from vpcases.pages.over_time import find_anchor, word_sum
from vpcases.pages.result import word_alternative
from vpcases.pages.wording import word_bounded


def list_claims_over_time(case: Case, language: str) -> Iterator[Claim]:
    """Yield the figures of a case over time; of an element with a mistake there are none."""
    for over_time in case.value.over_time if case.value else ():
        if over_time.flaws:
            continue
        if over_time.projection:
            yield _claim_expected(case, over_time, over_time.projection, language)
        for measurement in over_time.measurements:
            yield _claim_measured(case, over_time, measurement, language)


def _claim_expected(
    case: Case, over_time: OverTime, projection: Projection, language: str
) -> Claim:
    yearly, element = projection.yearly, over_time.element
    amount = word_money(yearly.low, yearly.high, over_time.currency, "year", language)
    evidence = case.history.evidence.get(projection.evidence_id)
    level = (evidence.level if evidence else None) or case.history.level
    return Claim(
        driver=find_driver(element),
        mark="",
        words=f"{element.title}: {word_bounded(amount, projection.bound, language)}",
        notes=(say(language, "expected before"), *_list_standing(over_time, language)),
        compared_with=word_alternative(case, language),
        anchor=find_anchor(case, element),
        level=level,
        kinds=(word_source(evidence, level, language),),
        period=None,
        confirmation=say(language, "not confirmed: it was expected"),
    )


def _claim_measured(
    case: Case, over_time: OverTime, measurement: Measurement, language: str
) -> Claim:
    proof, element = measurement.proof, over_time.element
    amount = word_sum(measurement.amount, over_time.currency, language)
    return Claim(
        driver=find_driver(element),
        mark="",
        words=f"{element.title}: {word_bounded(amount, measurement.bound, language)}",
        notes=(say(language, "in this period alone"), *_list_standing(over_time, language)),
        compared_with=word_alternative(case, language),
        anchor=find_anchor(case, element),
        level=proof.level,
        kinds=(word_source(proof.evidence, proof.level, language),),
        period=measurement.period,
        confirmation=_word_confirmed(proof, language),
    )


def _word_confirmed(proof: Proof, language: str) -> str:
    """Return whether the customer has confirmed a measurement, and when; never who of them."""
    day = word_date(proof.confirmed, language)
    if proof.is_confirmed:
        if not day:
            return say(language, "confirmed by the customer")
        return say(language, "confirmed by the customer, {day}", day=day)
    return say(language, "not confirmed, {day}", day=day) if day else say(language, "not confirmed")


def _list_standing(over_time: OverTime, language: str) -> tuple[str, str]:
    """Return what qualifies everything that is said of an element."""
    element = over_time.element
    return (
        say(language, "not agreed") if element.point is Point.CONTENTION else "",
        say(language, "speaks for the alternative") if element.favours_alternative else "",
    )
