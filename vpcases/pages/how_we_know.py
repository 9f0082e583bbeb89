"""What a page says of how we know: the research behind it, and the priorities that rest on it."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.research import Ranked, derive_priorities, list_research
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.model.library import Record
from vpcases.model.research import Research
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.group_words import word_proofs
from vpcases.pages.research_addresses import address_interviews, address_research
from vpcases.pages.research_words import word_research
from vpcases.pages.wording import capitalise


@dataclass(frozen=True, slots=True)
class KnownResearchView:
    """Research in a line: how, with how many, when; inside with what came out, and where it lies.

    `page` leads to it on the page of all research, `finding` is Markdown: both are empty in public.
    """

    words: str
    page: Link | None
    finding: str


@dataclass(frozen=True, slots=True)
class HowWeKnowView:
    """The research about a segment or a driver, the newest first.

    `nobody` says inside that there is none; `sheets` leads to the sheets for asking.
    """

    known: tuple[KnownResearchView, ...]
    nobody: str
    sheets: Link | None


@dataclass(frozen=True, slots=True)
class PriorityView:
    """A driver that matters to a segment, with its proofs and where that is known from.

    `page` leads inside to the research; `said` is what stands there in its place.
    """

    driver: Link
    proofs: str
    has_proof: bool
    source: str
    is_assumed: bool
    page: Link | None
    said: str


def view_how_we_know(term: Term, portfolio: Portfolio, context: Context) -> HowWeKnowView | None:
    """Return the research about a segment or a driver; None in public where there is none."""
    if term.axis not in (Axis.SEGMENT, Axis.DRIVER) or term.id == UNASSIGNED:
        return None
    is_segment = term.axis is Axis.SEGMENT
    found = list_research(
        portfolio, segment=term.id if is_segment else "", driver="" if is_segment else term.id
    )
    is_internal = portfolio.edition is Edition.INTERNAL
    if not found and not is_internal:
        return None
    return HowWeKnowView(
        known=tuple(_view(record, portfolio, context) for record in found),
        nobody="" if found else _word_nobody(term, context.language),
        sheets=_link_sheets(context) if is_internal else None,
    )


def _word_nobody(term: Term, language: str) -> str:
    if term.axis is Axis.SEGMENT:
        return say(language, "Nobody has been asked yet: no research about this segment is noted.")
    return say(language, "Nobody has been asked yet: no research about this driver is noted.")


def _link_sheets(context: Context) -> Link:
    return Link(say(context.language, "Interview sheets"), address_interviews(context.addresses))


def _view(record: Record[Research], portfolio: Portfolio, context: Context) -> KnownResearchView:
    words = capitalise(word_research(record.content, portfolio.as_of, context.language))
    if portfolio.edition is Edition.PUBLIC:
        return KnownResearchView(words, None, "")
    return KnownResearchView(words, link_research(record, context), record.content.finding or "")


def link_research(record: Record[Research], context: Context) -> Link:
    """Return the way to research on the page of all of it (internal edition)."""
    title = record.content.title or record.id
    return Link(title, address_research(context.addresses, record.id))


def list_priorities(
    segment: str, portfolio: Portfolio, context: Context
) -> tuple[PriorityView, ...]:
    """Return what matters most to a segment, in its order."""
    ranked = derive_priorities(segment, portfolio)
    return tuple(_view_priority(each, segment, portfolio, context) for each in ranked)


def _view_priority(
    ranked: Ranked, segment: str, portfolio: Portfolio, context: Context
) -> PriorityView:
    crossing = portfolio.crossings.get((segment, ranked.driver.id))
    count = len(crossing.cases) if crossing else 0
    address = context.addresses.crossing(segment, ranked.driver.id)
    is_internal = portfolio.edition is Edition.INTERNAL
    return PriorityView(
        driver=Link(ranked.driver.title, address),
        proofs=word_proofs(count, context.language),
        has_proof=bool(count),
        source=word_source(ranked, portfolio, context.language),
        is_assumed=ranked.research is None,
        page=link_research(ranked.research, context) if is_internal and ranked.research else None,
        said=ranked.said if is_internal else "",
    )


def word_source(ranked: Ranked, portfolio: Portfolio, language: str) -> str:
    """Return where a priority is known from: `from 14 interviews, April 2026`, or `assumed`."""
    if ranked.research:
        known = word_research(ranked.research.content, portfolio.as_of, language)
        return say(language, "from {research}", research=known)
    if portfolio.edition is Edition.INTERNAL:
        return say(language, "assumed")
    return say(language, "our assumption")
