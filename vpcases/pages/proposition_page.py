"""The page of a proposition: what it says, what it is made of, and what stands behind it.

In public it is there only for a resonating focus, and without what only we need.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions import SegmentProposition, derive_propositions
from vpcases.derive.terms import Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.feature_addresses import address_canvas
from vpcases.pages.group_page import Counted
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.proposition_addresses import address_proposition
from vpcases.pages.proposition_history import VersionView, list_version_views
from vpcases.pages.proposition_parts import (
    CalledView,
    ComponentRow,
    SwapRow,
    TriedView,
    list_component_rows,
    list_swap_rows,
    list_tried_views,
    view_called,
)
from vpcases.pages.proposition_sentence import word_sentence
from vpcases.pages.proposition_view import (
    PropositionView,
    find_language,
    view_proposition,
)
from vpcases.pages.proposition_words import SORTS, word_proved
from vpcases.pages.scorecard import ScorecardView, view_scorecard
from vpcases.pages.spoken import add_languages

TITLE = fixed("Value propositions")
LEAD = fixed("What each segment is promised, what it may be called, and how much of it is proved.")


@dataclass(frozen=True)
class PropositionPage(ProofPage):
    """A proposition with its parts.

    `called` is why it may be called what it is; `swaps` are the answers of the swap test and
    `tried` the wordings that were tried. All three are empty in public. `scorecard` is how it holds
    up and `versions` how it came to be, inside and in the language of the site alone.
    """

    segment: Link
    proposition: PropositionView
    components: tuple[ComponentRow, ...]
    called: CalledView | None
    swaps: tuple[SwapRow, ...]
    tried: tuple[TriedView, ...]
    scorecard: ScorecardView | None
    versions: tuple[VersionView, ...]
    ways: tuple[Link, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "proposition_page"


@dataclass(frozen=True)
class PropositionsPage(ProofPage):
    """The propositions of all segments; `without` are the segments that have none."""

    propositions: tuple[Counted, ...]
    without: tuple[Link, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "propositions_page"


def plan_proposition_pages(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the page of every proposition; in public of those alone that are a resonating focus."""
    is_internal = portfolio.edition is Edition.INTERNAL
    known = [*derive_propositions(portfolio)]
    if is_internal and known:
        yield add_languages(plan_propositions_page(known, portfolio, context), context)
    for proposition in known:
        if proposition.content.for_ and (is_internal or proposition.is_focused):
            yield add_languages(plan_proposition_page(proposition, portfolio, context), context)


def plan_proposition_page(
    proposition: SegmentProposition, portfolio: Portfolio, context: Context
) -> PropositionPage:
    """Return the page of a proposition."""
    language, segment = context.language, proposition.segment
    is_internal = portfolio.edition is Edition.INTERNAL
    spoken = find_language(proposition, portfolio, context)
    is_own = is_internal and language == context.site_language
    view = view_proposition(proposition, portfolio, context)
    return PropositionPage(
        head=Head(
            address=address_proposition(context.addresses, segment.id),
            title=say(language, "What we promise {segment}", segment=segment.title),
            description=cut_description(view.lead or word_sentence(proposition.content, spoken)),
            parent=address_proposition(context.addresses)
            if is_internal
            else context.addresses.axis(Axis.SEGMENT),
            search_boost=0.5,
        ),
        edition=portfolio.edition.value,
        segment=Link(segment.title, context.addresses.term(segment)),
        proposition=view,
        components=list_component_rows(proposition, language, spoken),
        called=view_called(proposition, language) if is_internal else None,
        swaps=list_swap_rows(proposition, context) if is_internal else (),
        tried=list_tried_views(proposition, language) if is_internal else (),
        ways=_list_ways(segment, context) if is_internal else (),
        scorecard=view_scorecard(proposition.record, portfolio, context) if is_own else None,
        versions=list_version_views(proposition.content, portfolio, context) if is_own else (),
    )


def _list_ways(segment: Term, context: Context) -> tuple[Link, ...]:
    """Return what else only we may read about what a segment is promised."""
    canvas = say(context.language, "What they have to get done, and what of it we do: the canvas")
    return (Link(canvas, address_canvas(context.addresses, segment.id)),)


def plan_propositions_page(
    known: list[SegmentProposition], portfolio: Portfolio, context: Context
) -> PropositionsPage:
    """Return the list of propositions (internal edition)."""
    language = context.language
    groups = portfolio.groups[Axis.SEGMENT].values()
    having = {proposition.segment.id for proposition in known}
    return PropositionsPage(
        head=Head(
            address=address_proposition(context.addresses),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        propositions=tuple(_count(each, portfolio, context) for each in known),
        without=tuple(
            Link(g.term.title, context.addresses.term(g.term))
            for g in groups
            if g.term.is_known and g.term.id not in having
        ),
    )


def _count(proposition: SegmentProposition, portfolio: Portfolio, context: Context) -> Counted:
    language = context.language
    called = say(language, SORTS[proposition.called.sort]) if proposition.called else ""
    proved = word_proved(proposition, language)
    spoken = find_language(proposition, portfolio, context)
    return Counted(
        Link(
            proposition.segment.title,
            address_proposition(context.addresses, proposition.segment.id),
        ),
        proposition.proved,
        about=word_sentence(proposition.content, spoken),
        note=" · ".join(part for part in (called, proved) if part),
    )
