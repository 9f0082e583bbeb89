"""The results of the programme board: above and below what was expected, and which proofs win."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.proof_use import ProofUse
from vpcases.derive.realised import Changed, Outcome
from vpcases.derive.value.value_equation import Range
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day, word_period
from vpcases.pages.marks import word_title
from vpcases.pages.over_time import name_anchor, word_sum
from vpcases.pages.standing import word_customer
from vpcases.pages.wording import word_percent, word_quantity


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An element that came out otherwise than expected; `changed` says what was different."""

    link: Link
    customer: str
    share: str
    amounts: str
    basis: str
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UseRow:
    """A proof, and how many wins it helped to win."""

    link: Link
    note: str


def view_outcome(one: Outcome, context: Context) -> OutcomeRow:
    """Return an element with what was measured of it and what was expected, in words."""
    language, over_time = context.language, one.over_time
    page = f"{context.addresses.page_of(one.case)}#{name_anchor(over_time.element.key)}"
    months = math.floor(over_time.months)
    return OutcomeRow(
        link=Link(over_time.element.title, page),
        customer=word_customer(one.case, language) or word_title(one.case, language),
        share=_word_share(one, language),
        amounts=say_count(
            language,
            "{measured} in {count} month, {expected} expected",
            "{measured} in {count} months, {expected} expected",
            months,
            measured=_word_sum(one.measured, one, language),
            expected=_word_sum(one.expected, one, language),
        ),
        basis=_word_basis(one, language),
        changed=(*(_word_changed(each, language) for each in one.changed), *_tell(one, language)),
    )


def _word_sum(amount: Range, one: Outcome, language: str) -> str:
    return word_sum(amount, one.over_time.currency, language)


def _word_share(one: Outcome, language: str) -> str:
    """Return the share of what was expected, rounded to the worse side; empty of nothing."""
    if one.expected.low <= 0:
        return ""
    rounded = math.ceil if one.over_time.element.favours_alternative else math.floor
    shares = (one.measured.low / one.expected.high, one.measured.high / one.expected.low)
    low, high = (Decimal(rounded(share * 100)) for share in shares)
    return say(
        language, "{percent} of what was expected", percent=word_percent(low, high, language)
    )


def _word_basis(one: Outcome, language: str) -> str:
    every, confirmed = one.over_time.measurements, len(one.over_time.confirmed)
    return say_count(
        language,
        "{count} measurement, {confirmed} of them confirmed",
        "{count} measurements, {confirmed} of them confirmed",
        len(every),
        confirmed=confirmed,
    )


def _tell(one: Outcome, language: str) -> Iterator[str]:
    """Yield what its case tells of it in words, where it came out worse."""
    history = one.case.history
    told = (
        (fixed("What surprised them"), history.effort.surprise if history.effort else None),
        (fixed("What happened"), history.risk.happened if history.risk else None),
    )
    for label, words in told:
        if words and one.sign < 0:
            yield say(language, "{label}: {words}", label=say(language, label), words=words)


def _word_changed(each: Changed, language: str) -> str:
    return say(
        language,
        "{name}: {measured}, {period}; the page counts with {expected}",
        name=each.expected.name,
        measured=word_quantity(each.measured, language) if each.measured else each.text,
        expected=word_quantity(each.expected.quantity, language),
        period=word_period(each.measurement.period, language),
    )


def view_use(use: ProofUse, context: Context) -> UseRow:
    """Return a proof with the wins it was used in."""
    language = context.language
    if not use.wins:
        return UseRow(_link(use.case, context), word_customer(use.case, language))
    note = say_count(
        language,
        "used in {count} win, last on {day}",
        "used in {count} wins, last on {day}",
        use.wins,
        day=word_day(use.last, language) if use.last else "",
    )
    return UseRow(_link(use.case, context), note)


def _link(case: Case, context: Context) -> Link:
    return Link(word_title(case, context.language), context.addresses.page_of(case))
