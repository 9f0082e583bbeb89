"""Which cases are of the first customers in their segment: by dates alone, never by a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from vpcases.derive.consent.blinding import hide_name
from vpcases.derive.consent.parts import find_customer
from vpcases.derive.portfolio import Portfolio
from vpcases.model.authored import Adopter, Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library

EARLY = (Adopter.INNOVATOR, Adopter.EARLY_ADOPTER)
"""Who takes up an offering before others have."""


Beginnings = Mapping[str, PartialDate | None]
"""When customers began, by customer; None where nobody knows."""
FIRST = 3
"""How many customers of a segment are called the first."""


def add_first_customers(portfolio: Portfolio, library: Library) -> Portfolio:
    """Return a portfolio that knows which of its cases are of first customers.

    Args:
        portfolio: What the edition shows.
        library: The library before the gate: a customer who may not be shown was there all the
            same.
    """
    found = find_first_cases(library)
    shown = {case.id for case in portfolio.cases}
    names = {k if k in shown else hide_name(library.cases[k], library) for k in found}
    return replace(portfolio, first_ids=frozenset(names & shown))


def find_first_cases(library: Library) -> frozenset[str]:
    """Return the cases of innovators and early adopters who were among the first of their segment.

    Two others of the segment may have come before, and no more. Who began on a day that is not
    known, or not exactly enough to tell, counts as before.
    """
    segments = _list_segments(library)
    return frozenset(
        identity
        for identity, record in library.cases.items()
        if record.content.adopter in EARLY and record.content.status is not Status.WITHDRAWN
        if _is_among_first(
            *_begin(identity, record.content, library), segments[record.content.segment or ""]
        )
    )


def _is_among_first(customer: str, when: PartialDate | None, others: Beginnings) -> bool:
    if when is None:
        return False
    before = (
        name
        for name, other in others.items()
        if name != customer and (other is None or not _is_before(when, other))
    )
    return sum(1 for _ in before) < FIRST


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    """Return whether a date is surely not after another; the same date twice is not."""
    return one == other or one.last_day <= other.first_day


def _list_segments(library: Library) -> Mapping[str, Beginnings]:
    """Return when each customer of a segment began, by segment; the earliest where it is told."""
    found: defaultdict[str, dict[str, PartialDate | None]] = defaultdict(dict)
    for segment, customer, when in _list_beginnings(library):
        known = [day for day in (found[segment].get(customer), when) if day]
        found[segment][customer] = min(known, key=_by_last_day, default=None)
    return found


def _list_beginnings(library: Library) -> Iterator[tuple[str, str, PartialDate | None]]:
    """Yield a segment, a customer of it, and when it began, as far as that is known."""
    for identity, record in library.cases.items():
        history = record.content
        if history.segment and history.status is not Status.WITHDRAWN:
            yield history.segment, *_begin(identity, history, library)
    for quote in library.quotes.values():
        known = library.customers.get(quote.content.customer or "")
        if known and quote.content.segment:
            since = known.content.since
            when = since if isinstance(since, PartialDate) else None
            yield quote.content.segment, known.id, when


def _begin(identity: str, history: CaseHistory, library: Library) -> tuple[str, PartialDate | None]:
    """Return the customer of a case and when it began: decided, went live, or became one."""
    customer = find_customer(history, library)
    since = customer.since if customer else None
    known = [d for d in (history.decided, history.live, since) if isinstance(d, PartialDate)]
    block = history.customer
    name = (block.id if block else None) or (customer.name if customer else None) or identity
    return name, min(known, key=_by_last_day, default=None)


def _by_last_day(when: PartialDate) -> tuple[date, date]:
    return when.last_day, when.first_day
