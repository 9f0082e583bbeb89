"""The page of a segment's cases about a driver, also where there are none."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.terms import Axis
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import empty_crossing
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.group_page import list_cards, list_links, list_quotes
from vpcases.pages.group_words import count_proofs, name_group
from vpcases.pages.interview_link import link_interview
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.structured_data import describe_list
from vpcases.pages.typical import TypicalView, view_typical


@dataclass(frozen=True)
class CrossingPage(ProofPage):
    """What a segment has to show about a driver; what to do where that is nothing."""

    segment: Link
    driver: Link
    count_words: str
    cards: tuple[CaseCard, ...]
    quotes: tuple[QuoteCard, ...]
    typical: TypicalView | None
    empty: EmptyView | None
    interview: Link | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "crossing_page"


def plan_crossing_page(crossing: Crossing, portfolio: Portfolio, context: Context) -> CrossingPage:
    """Return the page of a segment's cases about a driver."""
    language = context.language
    segment, driver = name_group(crossing.segment, language), name_group(crossing.driver, language)
    title = say(language, "{driver} in {segment}", driver=driver, segment=segment)
    count = count_proofs(len(crossing.cases), language)
    return CrossingPage(
        head=Head(
            address=context.addresses.crossing(crossing.segment.id, crossing.driver.id),
            title=title,
            description=cut_description(f"{title}: {count}."),
            structured_data=describe_list(title, list_links(crossing.cases, context)),
            parent=context.addresses.axis(Axis.SEGMENT),
            search_boost=0.3,
        ),
        edition=portfolio.edition.value,
        segment=Link(segment, context.addresses.term(crossing.segment)),
        driver=Link(driver, context.addresses.term(crossing.driver)),
        count_words=count,
        cards=list_cards(crossing.cases, context),
        quotes=list_quotes(crossing, context),
        typical=view_typical(portfolio, crossing.cases, context, crossing.segment, crossing.driver),
        empty=None if crossing.cases else empty_crossing(crossing, portfolio, context),
        interview=link_interview(crossing.segment, crossing.driver, portfolio, context),
    )
