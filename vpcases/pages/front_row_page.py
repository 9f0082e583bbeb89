"""The front row (internal edition): who is willing to be first, and whose voice counts."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.front_row import InFront, derive_front_row
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.evidence import word_connections
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.references import ReferenceView, view_reference
from vpcases.pages.users import ADOPTERS

TITLE = fixed("Front row")
LEAD = fixed("Who is willing to be first, whose voice counts, and whom to leave alone for now.")


@dataclass(frozen=True, slots=True)
class FrontView:
    """A customer in the front row; `resting` were asked as often as they agreed to."""

    name: str
    cases: tuple[Link, ...]
    facts: tuple[Fact, ...]
    free: tuple[ReferenceView, ...]
    resting: tuple[ReferenceView, ...]


@dataclass(frozen=True)
class FrontRowPage(ProofPage):
    """Early customers, voices that count, and others who may be asked for a reference."""

    early: tuple[FrontView, ...]
    voices: tuple[FrontView, ...]
    others: tuple[FrontView, ...]
    as_of: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "front_row_page"


def plan_front_row_page(portfolio: Portfolio, context: Context) -> FrontRowPage:
    """Return the front row (internal edition)."""
    language = context.language
    row = derive_front_row(portfolio)
    early, voices, others = (
        tuple(_view(one, context) for one in some) for some in (row.early, row.voices, row.others)
    )
    return FrontRowPage(
        head=Head(
            address=context.addresses.front_row(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        early=early,
        voices=voices,
        others=others,
        as_of=say(language, "As of {day}", day=word_day(portfolio.as_of, language)),
    )


def _view(one: InFront, context: Context) -> FrontView:
    language = context.language
    return FrontView(
        name=one.party.name,
        cases=tuple(
            Link(word_title(case, language), context.addresses.page_of(case)) for case in one.cases
        ),
        facts=tuple(fact for fact in _list_facts(one, language) if fact.words),
        free=tuple(view_reference(reference, language) for reference in one.free),
        resting=tuple(view_reference(reference, language) for reference in one.resting),
    )


def _list_facts(one: InFront, language: str) -> list[Fact]:
    adopters = dict.fromkeys(c.history.adopter for c in one.cases if c.history.adopter)
    facts = [
        Fact(say(language, "How early"), say(language, ADOPTERS[adopter])) for adopter in adopters
    ]
    if one.is_first:
        first = say(language, "One of our first customers in this segment")
        facts.append(Fact(say(language, "How early"), first))
    segments = dict.fromkeys(case.segment for case in one.cases if case.segment)
    facts += [Fact(say(language, "Customer segment"), segment.title) for segment in segments]
    for case in one.cases:
        leader = case.history.opinion_leader
        if leader:
            paid = word_connections(case.history.connections or "", language)
            facts.append(Fact(say(language, "Why their voice counts"), leader.why or ""))
            facts.append(Fact(say(language, "Where that can be seen"), leader.evidence or ""))
            facts.append(Fact(say(language, "Connections"), paid))
    return facts
