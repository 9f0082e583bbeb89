"""The three questions on the page of a segment that has no proposition: what is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say, say_count
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Group, Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.proposition_view import PropositionView, view_segment_proposition
from vpcases.pages.segment_facts import list_who_facts
from vpcases.pages.wording import capitalise


def answer_questions(term: Term, portfolio: Portfolio, context: Context) -> PropositionView | None:
    """Return to whom, what problem, and whether we can help; None for what is no segment."""
    proposition = view_segment_proposition(term, portfolio, context)
    group = portfolio.group(Axis.SEGMENT, term.id)
    if proposition or group is None or group.term != term or term.id == UNASSIGNED:
        return proposition
    return PropositionView(
        language="",
        untranslated="",
        lead="",
        unproved_lead="",
        whom=capitalise(term.words or term.title),
        facts=list_who_facts(term, portfolio, context.language),
        problem=_word_problem(group, portfolio, context.language),
        cost="",
        cost_source=None,
        sentence=(),
        offer=_word_help(len(group.cases), context.language),
        offerings=tuple(_list_offerings(group, portfolio, context)),
        lines=(),
        plain="",
        page=None,
        script="",
    )


def _word_problem(group: Group, portfolio: Portfolio, language: str) -> str:
    """Return the problem as customers say it, where nobody has described it."""
    if group.term.about:
        return ""
    said = (driver.words for case in group.cases for driver in case.drivers)
    words = next((each for each in said if each), "")
    if words:
        return say(language, "“{words}”", words=words)
    if portfolio.edition is Edition.INTERNAL:
        return say(language, "Nobody has written it down yet.")
    return say(language, "No customer like them has told us yet.")


def _word_help(count: int, language: str) -> str:
    if not count:
        return say(language, "Not yet proved here")
    return say_count(
        language,
        "{count} case of a customer like them tells below what it brought.",
        "{count} cases of customers like them tell below what it brought.",
        count,
    )


def _list_offerings(group: Group, portfolio: Portfolio, context: Context) -> Iterator[Link]:
    """Yield what they are offered: the bundle of the segment, or what its customers bought."""
    record = portfolio.library.segments.get(group.term.id)
    bought = (case.offering.id for case in group.cases if case.offering)
    chosen = record.content.offerings if record else {}
    for identity in chosen or dict.fromkeys(bought):
        offering = portfolio.group(Axis.OFFERING, identity)
        if offering:
            yield Link(offering.term.title, context.addresses.term(offering.term))
