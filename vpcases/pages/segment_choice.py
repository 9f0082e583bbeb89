"""What was decided about a segment: what it is offered and why, and inside how much it matters."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.segment_choices import (
    SegmentChoice,
    ShortOfProof,
    derive_segment_choices,
    find_segment_choice,
    find_short_of_proof,
)
from vpcases.derive.terms import Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.group_words import name_group, word_proofs
from vpcases.pages.how_we_know import PriorityView, link_research, list_priorities
from vpcases.pages.research_words import word_research


@dataclass(frozen=True, slots=True)
class BundledView:
    """An offering for a segment, and why it is in the bundle."""

    offering: Link
    why: str


@dataclass(frozen=True, slots=True)
class SegmentChoiceView:
    """What a segment uses it for, what it is offered, and what matters most to it.

    `importance` and `warning` are there inside only.
    """

    use_cases: tuple[str, ...]
    bundle: tuple[BundledView, ...]
    priorities: tuple[PriorityView, ...]
    importance: tuple[Fact, ...]
    warning: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A segment in the order of its importance (internal edition)."""

    segment: Link
    rank: str
    reason: str
    source: str
    page: Link | None
    proofs: str
    covered: str
    bundle: tuple[Link, ...]
    warning: str


def view_segment_choice(
    term: Term, portfolio: Portfolio, context: Context
) -> SegmentChoiceView | None:
    """Return what was decided about a segment; None where nothing was."""
    choice = find_segment_choice(term.id, portfolio) if term.axis is Axis.SEGMENT else None
    if choice is None:
        return None
    priorities = list_priorities(term.id, portfolio, context)
    is_ranked = portfolio.edition is Edition.INTERNAL and choice.rank is not None
    if not (choice.use_cases or choice.bundle or priorities or is_ranked):
        return None
    return SegmentChoiceView(
        use_cases=choice.use_cases,
        bundle=tuple(
            BundledView(Link(b.offering.title, context.addresses.term(b.offering)), b.why)
            for b in choice.bundle
        ),
        priorities=priorities,
        importance=_list_importance(choice, portfolio, context) if is_ranked else (),
        warning=_find_warning(choice, portfolio, context.language) if is_ranked else "",
    )


def _list_importance(
    choice: SegmentChoice, portfolio: Portfolio, context: Context
) -> tuple[Fact, ...]:
    language = context.language
    rank = say(
        language,
        "{rank} of {count} segments",
        rank=choice.rank,
        count=len(portfolio.library.segments),
    )
    source = word_importance_source(choice, portfolio, language)
    page = link_research(choice.research, context).address if choice.research else ""
    facts = (
        Fact(say(language, "How much it matters"), rank, context.addresses.axis(Axis.SEGMENT)),
        Fact(say(language, "Why it matters"), choice.reason),
        Fact(say(language, "Known from"), source, page),
    )
    return tuple(fact for fact in facts if fact.words)


def word_importance_source(choice: SegmentChoice, portfolio: Portfolio, language: str) -> str:
    """Return what the importance of a segment rests on; that it is assumed where on nothing."""
    if choice.research:
        return word_research(choice.research.content, portfolio.as_of, language)
    return choice.source or say(language, "assumed")


def _find_warning(choice: SegmentChoice, portfolio: Portfolio, language: str) -> str:
    found = find_short_of_proof(derive_segment_choices(portfolio))
    mine = (each for each in found if each.choice.segment.id == choice.segment.id)
    return next((word_short_of_proof(each, language) for each in mine), "")


def word_short_of_proof(short: ShortOfProof, language: str) -> str:
    """Return the warning that a segment has less proof than those that matter less."""
    proofs = word_proofs(short.choice.proofs, language)
    names = {"segment": name_group(short.choice.segment, language), "proofs": proofs}
    most = short.others[0]
    other = {
        "other": name_group(most.segment, language),
        "more": word_proofs(most.proofs, language),
    }
    if short.is_most_important:
        return say(
            language,
            "The most important segment has the least proof: {segment} ({proofs}), while {other}"
            " has {more}.",
            **names,
            **other,
        )
    return say(
        language,
        "Every segment that matters less has more proof than {segment} ({proofs}): {other} has"
        " {more}.",
        **names,
        **other,
    )


def list_choice_rows(portfolio: Portfolio, context: Context) -> tuple[ChoiceRow, ...]:
    """Return all segments by their importance; nothing in public, or where none has a rank."""
    choices = derive_segment_choices(portfolio)
    is_ranked = any(choice.rank is not None for choice in choices)
    if portfolio.edition is Edition.PUBLIC or not is_ranked:
        return ()
    language = context.language
    warnings = {
        each.choice.segment.id: word_short_of_proof(each, language)
        for each in find_short_of_proof(choices)
    }
    return tuple(
        _row(choice, warnings.get(choice.segment.id, ""), portfolio, context) for choice in choices
    )


def _row(choice: SegmentChoice, warning: str, portfolio: Portfolio, context: Context) -> ChoiceRow:
    language = context.language
    is_ranked = choice.rank is not None
    return ChoiceRow(
        segment=Link(name_group(choice.segment, language), context.addresses.term(choice.segment)),
        rank=str(choice.rank) if is_ranked else say(language, "not ranked"),
        reason=choice.reason,
        source=word_importance_source(choice, portfolio, language) if is_ranked else "",
        page=link_research(choice.research, context) if choice.research else None,
        proofs=word_proofs(choice.proofs, language),
        covered=say_count(
            language,
            "proof of {covered} of {count} driver",
            "proof of {covered} of {count} drivers",
            choice.drivers,
            covered=choice.covered,
        ),
        bundle=tuple(
            Link(b.offering.title, context.addresses.term(b.offering)) for b in choice.bundle
        ),
        warning=warning,
    )
