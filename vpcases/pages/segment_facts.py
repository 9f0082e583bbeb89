"""What makes out a segment, in a few lines on its page."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.feature_addresses import address_canvas, address_changes


def list_segment_facts(term: Term, portfolio: Portfolio, context: Context) -> tuple[Fact, ...]:
    """Return what makes out a segment, inside with a way to its prices; nothing for other terms."""
    if term.axis is not Axis.SEGMENT or term.id == UNASSIGNED:
        return ()
    language = context.language
    record = portfolio.library.segments.get(term.id)
    segment = record.content if record else None
    facts = [
        Fact(say(language, "Size"), (segment and segment.size) or ""),
        Fact(say(language, "Region"), (segment and segment.region) or ""),
        Fact(say(language, "Who decides"), ", ".join(segment.roles) if segment else ""),
    ]
    facts += [
        Fact(
            say(language, "Calculator"),
            calculator.title,
            context.addresses.calculator(calculator.id),
        )
        for calculator in portfolio.calculators
        if calculator.segment == term
    ]
    whole = say(language, "Where this segment has proofs, and where not")
    facts.append(Fact(say(language, "Coverage"), whole, context.addresses.coverage()))
    changed = say(language, "What changed for its customers")
    address = address_changes(context.addresses, term.id)
    facts.append(Fact(say(language, "Before and after"), changed, address))
    if portfolio.edition is Edition.INTERNAL:
        canvas = say(language, "What hurts them, and what meets it")
        facts.append(
            Fact(say(language, "Canvas"), canvas, address_canvas(context.addresses, term.id))
        )
        words = say(language, "What its cases say about price")
        facts.append(Fact(say(language, "Pricing"), words, context.addresses.pricing(term.id)))
    return tuple(fact for fact in facts if fact.words)
