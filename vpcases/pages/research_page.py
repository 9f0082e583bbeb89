"""What customers were asked and what came out, in one list: internal edition only."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.research import derive_priorities, list_research
from vpcases.derive.terms import Axis, Term
from vpcases.model.library import Record
from vpcases.model.research import Research
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.research_addresses import address_interviews, address_research
from vpcases.pages.research_words import word_age, word_research
from vpcases.pages.wording import capitalise

TITLE = fixed("Research")
LEAD = fixed("What customers were asked, what came out, and what still rests on assumptions.")


@dataclass(frozen=True, slots=True)
class ResearchRow:
    """Research with everything that is noted of it; `age` where it is 24 months old or more."""

    id: str
    title: str
    how: str
    age: str
    asked: str
    finding: str
    segments: tuple[Link, ...]
    drivers: tuple[Link, ...]
    held_at: str
    read: Link | None
    by: str


@dataclass(frozen=True, slots=True)
class AskedSegmentRow:
    """A segment with its research, and how many of its priorities are assumed."""

    segment: Link
    research: tuple[Link, ...]
    priorities: str


@dataclass(frozen=True)
class ResearchPage(ProofPage):
    """All research: by segment first, then each with what came out, the newest first."""

    segments: tuple[AskedSegmentRow, ...]
    rows: tuple[ResearchRow, ...]
    sheets: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "research_page"


def plan_research_page(portfolio: Portfolio, context: Context) -> ResearchPage:
    """Return the page of all research (internal edition)."""
    language = context.language
    terms = [g.term for g in portfolio.groups[Axis.SEGMENT].values() if g.term.is_known]
    return ResearchPage(
        head=Head(
            address=address_research(context.addresses),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        segments=tuple(_view_segment(term, portfolio, context) for term in terms),
        rows=tuple(_row(record, portfolio, context) for record in list_research(portfolio)),
        sheets=Link(say(language, "Interview sheets"), address_interviews(context.addresses)),
    )


def _view_segment(term: Term, portfolio: Portfolio, context: Context) -> AskedSegmentRow:
    found = list_research(portfolio, segment=term.id)
    return AskedSegmentRow(
        segment=Link(term.title, context.addresses.term(term)),
        research=tuple(
            Link(
                capitalise(word_research(r.content, portfolio.as_of, context.language)),
                address_research(context.addresses, r.id),
            )
            for r in found
        ),
        priorities=word_priorities(term, portfolio, context.language),
    )


def word_priorities(term: Term, portfolio: Portfolio, language: str) -> str:
    """Return how many of a segment's priorities are assumed; that none are written down."""
    ranked = derive_priorities(term.id, portfolio)
    if not ranked:
        return say(language, "no priorities written down")
    assumed = sum(each.research is None for each in ranked)
    return say_count(
        language,
        "{assumed} of {count} priority assumed",
        "{assumed} of {count} priorities assumed",
        len(ranked),
        assumed=assumed,
    )


def _row(record: Record[Research], portfolio: Portfolio, context: Context) -> ResearchRow:
    content, language = record.content, context.language
    return ResearchRow(
        id=record.id,
        title=content.title or record.id,
        how=capitalise(word_research(content, portfolio.as_of, language)),
        age=word_age(content, portfolio.as_of, language),
        asked=content.asked or "",
        finding=content.finding or "",
        segments=_link_terms(Axis.SEGMENT, content.segments, portfolio, context),
        drivers=_link_terms(Axis.DRIVER, content.drivers, portfolio, context),
        held_at=content.held_at or "",
        read=Link(_name_site(content.link), content.link) if content.link else None,
        by=content.by or "",
    )


def _name_site(address: str) -> str:
    return address.partition("//")[2].rstrip("/")


def _link_terms(
    axis: Axis, identities: tuple[str, ...], portfolio: Portfolio, context: Context
) -> tuple[Link, ...]:
    groups = (portfolio.group(axis, identity) for identity in identities)
    return tuple(Link(g.term.title, context.addresses.term(g.term)) for g in groups if g)
