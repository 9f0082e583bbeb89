"""Who may be asked for a reference, how, and whether it is time: for the internal edition alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.references import Reference, derive_references
from vpcases.model.authored import PersonStatus
from vpcases.model.reference_terms import WAYS
from vpcases.pages.case_facts import Fact
from vpcases.pages.dates import word_date, word_day

NAMES = {
    "call": fixed("a call"),
    "email": fixed("a mail"),
    "visit": fixed("a visit"),
    "introduce": fixed("an introduction"),
}
CHANGED = {
    PersonStatus.MOVED: fixed("has moved to another role"),
    PersonStatus.LEFT: fixed("has left the customer"),
}


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """Somebody who may be asked, with the terms; `warning` where it is too soon to ask again."""

    name: str
    role: str
    facts: tuple[Fact, ...]
    warning: str


def list_references(case: Case, portfolio: Portfolio, language: str) -> tuple[ReferenceView, ...]:
    """Return who at the customer of a case gave terms; nobody in the public edition."""
    if portfolio.edition is not Edition.INTERNAL or case.customer is None:
        return ()
    found = derive_references(case.customer.content, portfolio.as_of)
    return tuple(view_reference(reference, language) for reference in found)


def view_reference(reference: Reference, language: str) -> ReferenceView:
    """Return somebody who may be asked for a reference, in words."""
    return ReferenceView(
        name=reference.name,
        role=reference.person.role or "",
        facts=tuple(fact for fact in _list_facts(reference, language) if fact.words),
        warning=_word_warning(reference, language),
    )


def _list_facts(reference: Reference, language: str) -> Iterator[Fact]:
    terms, status = reference.terms, reference.person.status
    if status in CHANGED:
        yield Fact(say(language, "Today"), say(language, CHANGED[status]))
    refused = [way for way in WAYS if getattr(terms, way) is False]
    if terms.ways or len(refused) == len(WAYS):
        willing = word_ways(terms.ways, language) or say(language, "nothing")
        yield Fact(say(language, "May be asked for"), willing)
    if len(refused) < len(WAYS):
        yield Fact(say(language, "Not for"), word_ways(refused, language))
    last = word_date(reference.last, language) if reference.last else say(language, "never")
    yield Fact(say(language, "Last asked"), last)
    if terms.per_quarter is not None:
        limit = say_count(
            language, "{count} time a quarter", "{count} times a quarter", terms.per_quarter
        )
        yield Fact(say(language, "At most"), limit)
    yield Fact(say(language, "To mind"), terms.note or "")


def word_ways(ways: list[str] | tuple[str, ...], language: str) -> str:
    """Return what somebody may be asked for; empty for nothing."""
    return ", ".join(say(language, NAMES[way]) for way in ways)


def _word_warning(reference: Reference, language: str) -> str:
    day = word_day(reference.free_from, language)
    if reference.is_over:
        return say_count(
            language,
            "Asked {count} time this quarter, which is more than agreed: not again before {day}.",
            "Asked {count} times this quarter, which is more than agreed: not again before {day}.",
            reference.asked,
            day=day,
        )
    if reference.is_reached and reference.asked:
        return say(
            language, "Asked as often as agreed this quarter: not again before {day}.", day=day
        )
    return ""
