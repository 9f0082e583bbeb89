"""The gate: what of a library may be shown in an edition. Nothing behind it sees the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from vpcases.model.authored import Status
from vpcases.model.case import CaseCustomer, CaseHistory
from vpcases.model.library import Library, Record
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


def open_gate(library: Library, edition: Edition) -> Library:
    """Return the library of what an edition may show.

    The internal edition shows everything, but a withdrawn case. The public edition holds published
    records only, without internal fields, prices, references to documents, or the names of blinded
    customers and of alternatives that may not be named.
    """
    if edition is Edition.INTERNAL:
        return _without(library, {Status.WITHDRAWN})
    shown = _without(library, set(Status) - {Status.PUBLISHED})
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
    )


def _without(library: Library, hidden: set[Status]) -> Library:
    cases = {k: r for k, r in library.cases.items() if r.content.status not in hidden}
    return replace(
        library,
        cases=cases,
        quotes={k: r for k, r in library.quotes.items() if r.content.status not in hidden},
        translations={k: r for k, r in library.translations.items() if k[0] in cases},
    )


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
    update["evidence"] = {
        name: entry.model_copy(update={"held_at": None}) for name, entry in history.evidence.items()
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
    evidence = {
        name: entry.model_copy(update={"held_at": None, "by": None, "url": None})
        for name, entry in history.evidence.items()
    }
    return {
        "customer": CaseCustomer(described_as=history.show_as, industry=industry),
        "other_customers": (),
        "quotes": quotes,
        "evidence": evidence,
        "authors": (),
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
