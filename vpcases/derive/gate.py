"""The gate: what of a library may be shown in an edition. Nothing behind it sees the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from vpcases.derive.review import list_rechecked
from vpcases.derive.sources import list_price_evidence
from vpcases.model.authored import Status
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseCustomer, CaseHistory
from vpcases.model.figures import ValueElement
from vpcases.model.library import Library, Record
from vpcases.model.over_time import Measurement
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative, Customer


class Edition(StrEnum):
    """Which readers a build is for."""

    PUBLIC = "public"
    INTERNAL = "internal"


INTERNAL_OF_CASE = (
    "why",
    "owner",
    "due",
    "may_approve",
    "number_they_watch",
    "accepted",
    "extra",
)
"""Fields of a case that no public page needs or may show."""
HELD_BY_US = "held by us"
"""What the public reads in place of where a document lies."""
SOMEBODY = "the customer"
"""Who confirmed a measurement, where the customer is blinded."""


def open_gate(library: Library, edition: Edition) -> Library:
    """Return the library of what an edition may show.

    The internal edition shows everything, but a withdrawn case. The public edition holds published
    records only, without internal fields, prices, references to documents, or the names of blinded
    customers and of alternatives that may not be named. Of a case that is being re-checked it has
    the addresses alone.
    """
    if edition is Edition.INTERNAL:
        return _without(library, {Status.WITHDRAWN})
    rechecked = list_rechecked(library)
    shown = _without(library, set(Status) - {Status.PUBLISHED}, {case.id for case in rechecked})
    cases = {
        identity: replace(record, content=_publish_case(record.content, shown))
        for identity, record in shown.cases.items()
    }
    quotes = {
        identity: replace(
            record,
            content=record.content.model_copy(update={"owner": None, "accepted": {}, "extra": {}}),
        )
        for identity, record in shown.quotes.items()
    }
    return replace(
        shown,
        cases=cases,
        quotes=quotes,
        alternatives=_publish_alternatives(shown.alternatives),
        customers=_publish_customers(shown.customers, cases, quotes),
        rechecked=(*library.rechecked, *rechecked),
    )


def _without(
    library: Library, hidden: set[Status], rechecked: Collection[str] = frozenset()
) -> Library:
    cases = {
        identity: record
        for identity, record in library.cases.items()
        if record.content.status not in hidden and identity not in rechecked
    }
    return replace(
        library,
        cases=cases,
        quotes={k: r for k, r in library.quotes.items() if r.content.status not in hidden},
        translations={k: r for k, r in library.translations.items() if k[0] in cases},
        calculators={k: _show_calculator(r, cases) for k, r in library.calculators.items()},
    )


def _show_calculator(
    record: Record[ValueCalculator], cases: Mapping[str, Record[CaseHistory]]
) -> Record[ValueCalculator]:
    """Return a calculator whose words are those of shown cases; of another the id alone is left."""
    if all(element.like in cases for element in record.content.elements.values()):
        return record
    return replace(record, content=ValueCalculator())


def _publish_case(history: CaseHistory, shown: Library) -> CaseHistory:
    update: dict[str, object] = {
        name: CaseHistory.model_fields[name].get_default() for name in INTERNAL_OF_CASE
    }
    if history.approval:
        unseen = {"by": None, "note": None, "strikes": ()}
        update["approval"] = history.approval.model_copy(update=unseen)
    update["related"] = tuple(other for other in history.related if other in shown.cases)
    if not (history.prices and history.prices.disclosure == "public"):
        update["prices"] = None
        update["horizon"] = None
        unseen_evidence = list_price_evidence(history)
        seen = {k: e for k, e in history.evidence.items() if k not in unseen_evidence}
        history = history.model_copy(update={"evidence": seen})
    update["evidence"] = {
        name: entry.model_copy(update={"held_at": entry.held_at and HELD_BY_US})
        for name, entry in history.evidence.items()
    }
    if history.show_as:
        update.update(_blind(history, _industry_of(history, shown.customers)))
    elif history.customer:
        update["customer"] = _publish_customer(history.customer)
    return history.model_copy(update=update)


def _blind(history: CaseHistory, industry: tuple[str, ...]) -> dict[str, object]:
    """Return what a case shows in place of a customer that is blinded on purpose."""
    quotes = {
        name: quote.model_copy(update={"by": None, "company": None, "photo": None, "url": None})
        for name, quote in history.quotes.items()
    }
    unseen = {"by": None, "url": None, "where": None}
    evidence = {
        name: entry.model_copy(update={**unseen, "held_at": entry.held_at and HELD_BY_US})
        for name, entry in history.evidence.items()
    }
    return {
        "customer": CaseCustomer(described_as=history.show_as, industry=industry),
        "other_customers": (),
        "value_elements": {
            key: element.model_copy(update={"realised": _blind_measurements(element)})
            for key, element in history.value_elements.items()
        },
        "quotes": quotes,
        "evidence": evidence,
        "authors": (),
    }


def _blind_measurements(element: ValueElement) -> dict[str, Measurement]:
    """Return the measurements of an element without the names of who confirmed them."""
    return {
        period: entry.model_copy(update={"confirmed_by": entry.confirmed_by and SOMEBODY})
        for period, entry in element.realised.items()
    }


def _industry_of(
    history: CaseHistory, customers: Mapping[str, Record[Customer]]
) -> tuple[str, ...]:
    block = history.customer
    known = customers.get(block.id or "") if block else None
    if known:
        return known.content.industry
    return block.industry if block else ()


C = TypeVar("C", bound=Customer)


def _publish_customer(customer: C) -> C:
    people = {
        name: person.model_copy(update={"may_contact": None})
        for name, person in customer.people.items()
    }
    return customer.model_copy(update={"people": people})


def _publish_alternatives(
    alternatives: Mapping[str, Record[Alternative]],
) -> dict[str, Record[Alternative]]:
    return {
        identity: record if record.content.may_name else replace(record, content=_unnamed(record))
        for identity, record in alternatives.items()
    }


def _unnamed(record: Record[Alternative]) -> Alternative:
    title = record.content.public_name or "Another supplier"
    return record.content.model_copy(update={"title": title, "about": None})


def _publish_customers(
    customers: Mapping[str, Record[Customer]],
    cases: Mapping[str, Record[CaseHistory]],
    quotes: Mapping[str, Record[ReferralQuote]],
) -> dict[str, Record[Customer]]:
    """Return the customers that a shown record names; the others have no page and no name."""
    named = set(_named_by(cases)) | {r.content.customer for r in quotes.values()}
    return {
        identity: replace(record, content=_publish_customer(record.content))
        for identity, record in customers.items()
        if identity in named
    }


def _named_by(cases: Mapping[str, Record[CaseHistory]]) -> Iterable[str]:
    for record in cases.values():
        history = record.content
        if history.customer and history.customer.id:
            yield history.customer.id
        yield from history.other_customers
