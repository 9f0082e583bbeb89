"""Pages of cases that belong together: by segment, driver, industry, alternative or offering."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.nearest import find_instead
from vpcases.derive.portfolio import Crossing, Group, Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard, word_reason
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.segment_facts import list_segment_facts
from vpcases.pages.structured_data import describe_list
from vpcases.pages.typical import TypicalView, view_typical
from vpcases.pages.wording import word_count

NAMES = {
    Axis.SEGMENT: ("Customer segments", "Customer segment"),
    Axis.DRIVER: ("Value drivers", "Value driver"),
    Axis.INDUSTRY: ("Industries", "Industry"),
    Axis.ALTERNATIVE: ("Alternatives", "Alternative"),
    Axis.OFFERING: ("Offerings", "Offering"),
}
LEADS = {
    Axis.SEGMENT: "Find the customers who are most like you.",
    Axis.DRIVER: "Find the proof for what matters most to you.",
    Axis.INDUSTRY: "Find customers in your line of business.",
    Axis.ALTERNATIVE: "What customers had before, looked at, or would have done instead.",
    Axis.OFFERING: "Find the customers of each offering.",
}
KINDS = {
    "do-nothing": "Doing nothing",
    "in-house": "Built in-house",
    "incumbent": "What was there before",
    "competitor": "Another supplier",
}


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
    count_words: str
    cards: tuple[CaseCard, ...]
    quotes: tuple[QuoteCard, ...]
    crossing_heading: str
    crossings: tuple[Counted, ...]
    typical: TypicalView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "group_page"


@dataclass(frozen=True)
class CrossingPage(ProofPage):
    """What a segment has to show about a driver; the nearest proofs where that is nothing."""

    segment: Link
    driver: Link
    count_words: str
    cards: tuple[CaseCard, ...]
    quotes: tuple[QuoteCard, ...]
    nearest: tuple[CaseCard, ...]
    typical: TypicalView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "crossing_page"


@dataclass(frozen=True)
class AxisPage(ProofPage):
    """The list of all groups on one axis."""

    lead: str
    terms: tuple[Counted, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "axis_page"


def plan_group_page(group: Group, portfolio: Portfolio, context: Context) -> GroupPage:
    """Return the page of a group."""
    term = group.term
    heading, crossings = _crossings(group, portfolio, context)
    count = word_count(len(group.cases), "proof", "proofs")
    names = NAMES[term.axis]
    return GroupPage(
        head=Head(
            address=context.addresses.term(term),
            title=term.title,
            description=cut_description(
                f"{names[1]} {term.title}: {count}. {term.about or term.words}"
            ),
            structured_data=describe_list(term.title, _links(group.cases, context)),
            parent=context.addresses.axis(term.axis),
            search_boost=0.5,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        axis_link=Link(names[0], context.addresses.axis(term.axis)),
        kind_words=KINDS.get(term.kind.value, term.kind.value.capitalize()) if term.kind else "",
        about=term.about,
        lead=_lead(term),
        facts=list_segment_facts(term, portfolio, context),
        count_words=count,
        cards=_cards(group.cases, context),
        quotes=_quotes(group, context),
        crossing_heading=heading,
        crossings=crossings,
        typical=view_typical(portfolio, group.cases, context, term),
    )


def _lead(term: Term) -> str:
    """Return whom a segment is for, or how customers say what a driver is."""
    if term.id == UNASSIGNED:
        return "Cases that do not say yet."
    if not term.words:
        return ""
    return f"For {term.words}" if term.axis is Axis.SEGMENT else f"“{term.words}”"


def _cards(cases: tuple[Case, ...], context: Context) -> tuple[CaseCard, ...]:
    return tuple(context.card(case) for case in cases)


def _links(cases: tuple[Case, ...], context: Context) -> list[Link]:
    return [
        Link(word_title(case, context.language), context.absolute(context.addresses.case(case.id)))
        for case in cases
    ]


def _quotes(group: Group | Crossing, context: Context) -> tuple[QuoteCard, ...]:
    return tuple(
        view_quote(
            quote,
            context.addresses,
            context.language,
            context.media,
            Link("Read the case", context.addresses.case(quote.case_id)) if quote.case_id else None,
        )
        for quote in group.quotes
    )


def _crossings(
    group: Group, portfolio: Portfolio, context: Context
) -> tuple[str, tuple[Counted, ...]]:
    """Return the drivers a segment's cases are about, or the segments a driver matters to."""
    term = group.term
    if term.axis is Axis.SEGMENT:
        met = [c for (segment, _), c in portfolio.crossings.items() if segment == term.id]
        return "What matters to them", tuple(_counted(c, c.driver, context) for c in met)
    if term.axis is Axis.DRIVER:
        met = [c for (_, driver), c in portfolio.crossings.items() if driver == term.id]
        return "By customer segment", tuple(_counted(c, c.segment, context) for c in met)
    return "", ()


def _counted(crossing: Crossing, term: Term, context: Context) -> Counted:
    address = context.addresses.crossing(crossing.segment.id, crossing.driver.id)
    count = len(crossing.cases)
    return Counted(Link(term.title, address), count, note=_word_proofs(count))


def _word_proofs(count: int) -> str:
    return word_count(count, "proof", "proofs") if count else "none yet"


def plan_crossing_page(crossing: Crossing, portfolio: Portfolio, context: Context) -> CrossingPage:
    """Return the page of a segment's cases about a driver."""
    title = f"{crossing.driver.title} in {crossing.segment.title}"
    count = word_count(len(crossing.cases), "proof", "proofs")
    near = () if crossing.cases else find_instead(portfolio, crossing)
    return CrossingPage(
        head=Head(
            address=context.addresses.crossing(crossing.segment.id, crossing.driver.id),
            title=title,
            description=cut_description(f"{title}: {count}."),
            structured_data=describe_list(title, _links(crossing.cases, context)),
            parent=context.addresses.axis(Axis.SEGMENT),
            search_boost=0.3,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        segment=Link(crossing.segment.title, context.addresses.term(crossing.segment)),
        driver=Link(crossing.driver.title, context.addresses.term(crossing.driver)),
        count_words=count,
        cards=_cards(crossing.cases, context),
        quotes=_quotes(crossing, context),
        nearest=tuple(context.card(n.case, word_reason(n)) for n in near),
        typical=view_typical(portfolio, crossing.cases, context, crossing.segment, crossing.driver),
    )


def plan_axis_page(axis: Axis, portfolio: Portfolio, context: Context) -> AxisPage:
    """Return the list of groups on an axis; what is not yet assigned comes last."""
    groups = sorted(portfolio.groups[axis].values(), key=lambda g: (g.term.id == UNASSIGNED,))
    return AxisPage(
        head=Head(
            address=context.addresses.axis(axis),
            title=NAMES[axis][0],
            description=LEADS[axis],
            search_boost=0.3,
            is_listed=True,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        lead=LEADS[axis],
        terms=tuple(_of_group(group, context) for group in groups),
    )


def _of_group(group: Group, context: Context) -> Counted:
    term = group.term
    words = _word_proofs(len(group.cases))
    about = _lead(term) or term.about
    return Counted(Link(term.title, context.addresses.term(term)), len(group.cases), about, words)
