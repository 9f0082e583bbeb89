"""The list of interview sheets: a sheet for every segment and driver (internal edition)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.interview import derive_interview, list_in_progress
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.research import derive_priorities
from vpcases.derive.terms import Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.interview_link import name_customer
from vpcases.pages.interview_page import plan_interview_page
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.research_addresses import (
    address_interview,
    address_interviews,
    address_research,
)

TITLE = fixed("Interview sheets")
LEAD = fixed("Whom do you ask, and about what? Each sheet has the questions and the blanks.")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet, and the customers who are still to be asked with it."""

    link: Link
    waiting: str


@dataclass(frozen=True, slots=True)
class SheetsOfSegment:
    """The sheets of a segment: what matters most to it first, in its order."""

    segment: Link
    sheets: tuple[SheetRow, ...]


@dataclass(frozen=True)
class InterviewsPage(ProofPage):
    """All interview sheets, by segment."""

    segments: tuple[SheetsOfSegment, ...]
    research: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "interviews_page"


def plan_interviews(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the list of sheets, and every sheet (internal edition)."""
    yield _plan_list(portfolio, context)
    for crossing in portfolio.crossings.values():
        interview = derive_interview(crossing.segment, crossing.driver, portfolio)
        yield plan_interview_page(interview, portfolio, context)


def _plan_list(portfolio: Portfolio, context: Context) -> InterviewsPage:
    language = context.language
    terms = [g.term for g in portfolio.groups[Axis.SEGMENT].values() if g.term.is_known]
    return InterviewsPage(
        head=Head(
            address=address_interviews(context.addresses),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        segments=tuple(_view(term, portfolio, context) for term in terms),
        research=Link(
            say(language, "What customers were asked so far"), address_research(context.addresses)
        ),
    )


def _view(segment: Term, portfolio: Portfolio, context: Context) -> SheetsOfSegment:
    first = [each.driver for each in derive_priorities(segment.id, portfolio)]
    all_drivers = [g.term for g in portfolio.groups[Axis.DRIVER].values() if g.term.is_known]
    drivers = dict.fromkeys([*first, *all_drivers])
    return SheetsOfSegment(
        Link(segment.title, context.addresses.term(segment)),
        tuple(_row(segment, driver, portfolio, context) for driver in drivers),
    )


def _row(segment: Term, driver: Term, portfolio: Portfolio, context: Context) -> SheetRow:
    group = portfolio.group(Axis.SEGMENT, segment.id)
    waiting = list_in_progress(group.cases if group else (), driver)
    names = ", ".join(name_customer(case) for case in waiting)
    return SheetRow(
        Link(driver.title, address_interview(context.addresses, segment.id, driver.id)), names
    )
