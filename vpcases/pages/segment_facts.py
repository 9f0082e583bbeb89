"""What makes out a segment, in a few lines on its page."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.feature_addresses import address_canvas, address_changes


def list_segment_facts(term: Term, portfolio: Portfolio, context: Context) -> tuple[Fact, ...]:
    """Return what makes out a segment, inside with a way to its prices; nothing for other terms."""
    if term.axis is not Axis.SEGMENT or term.id == UNASSIGNED:
        return ()
    return (
        *list_who_facts(term, portfolio, context.language),
        *list_segment_ways(term, portfolio, context),
    )


def list_who_facts(term: Term, portfolio: Portfolio, language: str) -> tuple[Fact, ...]:
    """Return who the customers of a segment are."""
    record = portfolio.library.segments.get(term.id)
    if record is None:
        return ()
    segment = record.content
    facts = (
        Fact(say(language, "Size"), segment.size or ""),
        Fact(say(language, "Region"), segment.region or ""),
        Fact(say(language, "Who decides"), ", ".join(segment.roles)),
    )
    return tuple(fact for fact in facts if fact.words)


def list_calculators(term: Term, portfolio: Portfolio, context: Context) -> tuple[Link, ...]:
    """Return the calculators that are made for a segment."""
    return tuple(
        Link(calculator.title, context.addresses.calculator(calculator.id))
        for calculator in portfolio.calculators
        if calculator.segment == term
    )


def list_segment_ways(term: Term, portfolio: Portfolio, context: Context) -> tuple[Fact, ...]:
    """Return where to go on from a segment: its calculators, its coverage, inside its prices."""
    language = context.language
    facts = [
        Fact(say(language, "Calculator"), link.words, link.address)
        for link in list_calculators(term, portfolio, context)
    ]
    whole = say(language, "Where this segment has proofs, and where not")
    facts.append(Fact(say(language, "Coverage"), whole, context.addresses.coverage()))
    is_internal = portfolio.edition is Edition.INTERNAL
    if term.id in portfolio.library.segments:
        changed = say(language, "What changed for its customers")
        address = address_changes(context.addresses, term.id)
        facts.append(Fact(say(language, "Before and after"), changed, address))
        if is_internal:
            hurts = say(language, "What hurts them, and what meets it")
            address = address_canvas(context.addresses, term.id)
            facts.append(Fact(say(language, "Canvas"), hurts, address))
    if is_internal:
        words = say(language, "What its cases say about price")
        facts.append(Fact(say(language, "Pricing"), words, context.addresses.pricing(term.id)))
    return tuple(facts)
