"""The register of documented value: a line for every measurement, and what is confirmed of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.register import Entry, Register, Total, derive_register
from vpcases.model.authored import Point
from vpcases.model.dates import Period
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_badge, word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_period
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_title
from vpcases.pages.money import as_cents, word_amount
from vpcases.pages.over_time import word_confirmed, word_duration, word_sum
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.wording import TIED, word_bounded

TITLE = fixed("Documented value")
LEAD = fixed(
    "What customers got from it, period by period, as it was measured with them. Only what somebody"
    " confirmed is counted together."
)


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A measurement; `amount` is signed, `standing` says what is special about its element."""

    period: str
    length: str
    case: Link
    customer: str
    status: str
    element: Link
    standing: str
    amount: str
    level: str
    confirmed: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What is confirmed in one currency, of how many measurements, and of which time.

    `period` reaches from the first day to the last that somebody confirmed; empty where nobody did.
    """

    amount: str
    count_words: str
    period: str
    others: str


@dataclass(frozen=True)
class RegisterPage(ProofPage):
    """Every measurement of the shown cases, the newest first; `data` is the same for programs."""

    totals: tuple[TotalRow, ...]
    rows: tuple[RegisterRow, ...]
    data: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "register_page"


def plan_register_page(portfolio: Portfolio, context: Context) -> RegisterPage:
    """Return the register of the shown cases."""
    register = derive_register(portfolio.cases)
    return RegisterPage(
        head=Head(
            address=context.addresses.register(),
            title=say(context.language, TITLE),
            description=say(context.language, LEAD),
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        totals=tuple(_total(total, register, context.language) for total in register.totals),
        rows=tuple(_row(entry, context) for entry in register.entries),
        data=context.addresses.register_data(),
    )


def _total(total: Total, register: Register, language: str) -> TotalRow:
    return TotalRow(
        amount=word_bounded(
            word_sum(total.amount, total.currency, language), total.bound, language
        ),
        count_words=_word_counts(total, language),
        period=_word_span(total, register, language),
        others=say_count(
            language,
            "{count} measurement is not confirmed, and not counted",
            "{count} measurements are not confirmed, and not counted",
            total.others,
        )
        if total.others
        else "",
    )


def _word_counts(total: Total, language: str) -> str:
    if not total.count:
        return say(language, "nothing is confirmed yet")
    measurements = say_count(
        language, "{count} confirmed measurement", "{count} confirmed measurements", total.count
    )
    return say_count(
        language,
        "{measurements} in {count} customer story",
        "{measurements} in {count} customer stories",
        total.cases,
        measurements=measurements,
    )


def _word_span(total: Total, register: Register, language: str) -> str:
    periods = [
        entry.measurement.period
        for entry in register.entries
        if entry.is_confirmed and entry.over_time.currency == total.currency
    ]
    if not periods:
        return ""
    first = min(periods, key=lambda period: period.first_day)
    last = max(periods, key=lambda period: period.last_day)
    return word_period(Period(first.start, last.end), language)


def _row(entry: Entry, context: Context) -> RegisterRow:
    case, element, measurement = entry.case, entry.over_time.element, entry.measurement
    language = context.language
    signed = word_amount(entry.amount.low, entry.amount.high, language, is_signed=True)
    money = f"{signed}{TIED}{entry.over_time.currency}"
    return RegisterRow(
        period=word_period(measurement.period, language),
        length=word_duration(measurement.period, measurement.months, language),
        case=link_until(Link(word_title(case, language), context.addresses.page_of(case)), case),
        customer=case.customer.name if case.customer else say(language, "Customer not named"),
        status=word_badge(case.status, language),
        element=Link(
            element.title, context.addresses.term(element.driver) if element.driver else ""
        ),
        standing=say(language, _find_standing(entry)),
        amount=word_bounded(money, measurement.bound, language),
        level=word_level(measurement.proof.level, language),
        confirmed=word_confirmed(measurement.proof, language),
        is_confirmed=entry.is_confirmed,
    )


def _find_standing(entry: Entry) -> str:
    """Return what is special about an element, as data has it: in English."""
    element = entry.over_time.element
    if element.point is Point.CONTENTION:
        return fixed("contended")
    return fixed("favours the alternative") if element.favours_alternative else ""


def describe_register(portfolio: Portfolio, context: Context) -> dict[str, Any]:
    """Return the register for programs: amounts as text to the cent, days in ISO form."""
    register = derive_register(portfolio.cases)
    return {
        "title": TITLE,
        "as_of": portfolio.as_of.isoformat(),
        "measurements": [_describe(entry, context) for entry in register.entries],
        "confirmed": _describe_totals(register),
    }


def _describe(entry: Entry, context: Context) -> dict[str, Any]:
    period, proof = entry.measurement.period, entry.measurement.proof
    return {
        "case": context.absolute(context.addresses.page_of(entry.case)),
        "customer": entry.case.customer.name if entry.case.customer else None,
        "element": entry.over_time.element.title,
        "driver": entry.over_time.element.key,
        "from": period.first_day.isoformat(),
        "to": period.last_day.isoformat(),
        "low": str(as_cents(entry.amount.low)),
        "high": str(as_cents(entry.amount.high)),
        "bound": entry.measurement.bound,
        "currency": entry.over_time.currency,
        "standing": _find_standing(entry),
        "level": proof.level.value,
        "is_confirmed": proof.is_confirmed,
        "confirmed_by": proof.confirmed_by or None,
        "confirmed": str(proof.confirmed) if proof.confirmed else None,
    }


def _describe_totals(register: Register) -> list[dict[str, Any]]:
    return [
        {
            "currency": total.currency,
            "low": str(as_cents(total.amount.low)),
            "high": str(as_cents(total.amount.high)),
            "bound": total.bound,
            "measurements": total.count,
            "cases": total.cases,
            "not_confirmed": total.others,
        }
        for total in register.totals
    ]
