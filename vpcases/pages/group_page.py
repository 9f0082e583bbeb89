"""Pages of cases that belong together: by segment, driver, industry, alternative or offering."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.need import find_cost_of_problem, rank_by_need
from vpcases.derive.portfolio import Crossing, Group, Portfolio
from vpcases.derive.research import derive_priorities
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.against import AgainstView, view_against
from vpcases.pages.card import CaseCard
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import empty_axis, empty_group
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.group_words import (
    LEADS,
    NAMES,
    count_proofs,
    name_group,
    word_lead,
    word_proofs,
    word_term_kind,
)
from vpcases.pages.how_we_know import HowWeKnowView, view_how_we_know
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.pilot_offer import PilotOfferView, view_pilot_offer
from vpcases.pages.proposition_view import PropositionView, join_sentence
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.segment_answers import answer_questions
from vpcases.pages.segment_choice import (
    ChoiceRow,
    SegmentChoiceView,
    list_choice_rows,
    view_segment_choice,
)
from vpcases.pages.segment_facts import list_calculators, list_segment_facts, list_segment_ways
from vpcases.pages.structured_data import describe_list
from vpcases.pages.typical import TypicalView, view_typical
from vpcases.pages.users import SegmentUsersView, view_segment_users


@dataclass(frozen=True, slots=True)
class Counted:
    """A link with how many cases stand behind it, and a word about it."""

    link: Link
    count: int
    about: str = ""
    note: str = ""


@dataclass(frozen=True)
class GroupPage(ProofPage):
    """The cases and quotes of one term, and the terms it meets."""

    axis_link: Link
    kind_words: str
    about: str
    lead: str
    facts: tuple[Fact, ...]
    pilot: PilotOfferView | None
    count_words: str
    cards: tuple[CaseCard, ...]
    quotes: tuple[QuoteCard, ...]
    crossing_heading: str
    crossings: tuple[Counted, ...]
    typical: TypicalView | None
    empty: EmptyView | None
    against: AgainstView | None
    users: SegmentUsersView | None
    choice: SegmentChoiceView | None
    known: HowWeKnowView | None
    proposition: PropositionView | None
    calculators: tuple[Link, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "group_page"


@dataclass(frozen=True)
class AxisPage(ProofPage):
    """The list of all groups on one axis; inside segments stand by their importance, `choices`."""

    lead: str
    choices: tuple[ChoiceRow, ...]
    terms: tuple[Counted, ...]
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "axis_page"


def plan_group_page(group: Group, portfolio: Portfolio, context: Context) -> GroupPage:
    """Return the page of a group."""
    term, language = group.term, context.language
    heading, crossings = _crossings(group, portfolio, context)
    proposition = answer_questions(term, portfolio, context)
    list_facts = list_segment_ways if proposition else list_segment_facts
    names = NAMES[term.axis]
    return GroupPage(
        head=_group_head(group, proposition, context),
        edition=portfolio.edition.value,
        axis_link=Link(say(language, names[0]), context.addresses.axis(term.axis)),
        kind_words=word_term_kind(term, language),
        about=term.about,
        lead="" if proposition else word_lead(term, language),
        facts=list_facts(term, portfolio, context),
        pilot=view_pilot_offer(term, portfolio, language),
        count_words=count_proofs(len(group.cases), language),
        cards=list_cards(group.cases, context),
        quotes=list_quotes(group, context),
        crossing_heading=heading,
        crossings=crossings,
        typical=view_typical(portfolio, group.cases, context, term),
        empty=None if group.cases else empty_group(term, portfolio, context),
        against=view_against(term, portfolio, context) if group.cases else None,
        users=view_segment_users(term, portfolio, context),
        choice=view_segment_choice(term, portfolio, context),
        known=view_how_we_know(term, portfolio, context),
        proposition=proposition,
        calculators=list_calculators(term, portfolio, context) if proposition else (),
    )


def _group_head(group: Group, proposition: PropositionView | None, context: Context) -> Head:
    term, language = group.term, context.language
    title = name_group(term, language)
    told = proposition.lead or join_sentence(proposition) if proposition else ""
    counted = say(
        language,
        "{kind} {name}: {proofs}.",
        kind=say(language, NAMES[term.axis][1]),
        name=title,
        proofs=count_proofs(len(group.cases), language),
    )
    return Head(
        address=context.addresses.term(term),
        title=title,
        description=cut_description(told or f"{counted} {term.about or term.words}"),
        structured_data=describe_list(title, list_links(group.cases, context)),
        parent=context.addresses.axis(term.axis),
        search_boost=0.5,
    )


def list_cards(cases: tuple[Case, ...], context: Context) -> tuple[CaseCard, ...]:
    """Return cases as cards."""
    return tuple(context.card(case) for case in cases)


def list_links(cases: tuple[Case, ...], context: Context) -> list[Link]:
    """Return whole addresses of cases."""
    return [
        Link(word_title(case, context.language), context.absolute(context.addresses.page_of(case)))
        for case in cases
    ]


def list_quotes(group: Group | Crossing, context: Context) -> tuple[QuoteCard, ...]:
    """Return the quotes of a group, each with the way to its case."""
    words = say(context.language, "Read the case")
    return tuple(
        view_quote(
            quote,
            context.addresses,
            context.language,
            context.media,
            Link(words, context.addresses.case(quote.case_id, quote.case_language))
            if quote.case_id
            else None,
        )
        for quote in group.quotes
    )


def _crossings(
    group: Group, portfolio: Portfolio, context: Context
) -> tuple[str, tuple[Counted, ...]]:
    """Return the drivers a segment's cases are about, or the segments a driver matters to."""
    term, language = group.term, context.language
    if term.axis is Axis.SEGMENT:
        met = [c for (segment, _), c in portfolio.crossings.items() if segment == term.id]
        first = {each.driver.id for each in derive_priorities(term.id, portfolio)}
        rest = tuple(_counted(c, c.driver, context) for c in met if c.driver.id not in first)
        if first:
            return say(language, "What else matters to some of them"), rest
        return say(language, "What matters to them"), rest
    if term.axis is Axis.DRIVER:
        heading = say(language, "By customer segment")
        return heading, tuple(
            replace(_counted(c, c.segment, context), about=find_cost_of_problem(c, portfolio))
            for c in rank_by_need(term.id, portfolio)
        )
    return "", ()


def _counted(crossing: Crossing, term: Term, context: Context) -> Counted:
    address = context.addresses.crossing(crossing.segment.id, crossing.driver.id)
    count = len(crossing.cases)
    link = Link(name_group(term, context.language), address)
    return Counted(link, count, note=word_proofs(count, context.language))


def plan_axis_page(axis: Axis, portfolio: Portfolio, context: Context) -> AxisPage:
    """Return the list of groups on an axis; what is not yet assigned comes last."""
    groups = sorted(portfolio.groups[axis].values(), key=lambda g: (g.term.id == UNASSIGNED,))
    lead = say(context.language, LEADS[axis])
    return AxisPage(
        head=Head(
            address=context.addresses.axis(axis),
            title=say(context.language, NAMES[axis][0]),
            description=lead,
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        lead=lead,
        choices=list_choice_rows(portfolio, context) if axis is Axis.SEGMENT else (),
        terms=tuple(_of_group(group, context) for group in groups),
        empty=None if groups else empty_axis(axis, portfolio, context),
    )


def _of_group(group: Group, context: Context) -> Counted:
    term, language = group.term, context.language
    words = word_proofs(len(group.cases), language)
    about = word_lead(term, language) or term.about
    link = Link(name_group(term, language), context.addresses.term(term))
    return Counted(link, len(group.cases), about, words)
