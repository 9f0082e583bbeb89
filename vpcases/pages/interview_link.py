"""The way to the sheet for an interview, from whatever is still to be asked (internal edition)."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.interview import IN_PROGRESS
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.research_addresses import address_interview, address_interviews


def link_interview(
    segment: Term, driver: Term, portfolio: Portfolio, context: Context
) -> Link | None:
    """Return the way to the sheet of a segment and a driver; None in public."""
    if portfolio.edition is not Edition.INTERNAL:
        return None
    words = say(context.language, "What to ask them: the interview sheet")
    return Link(words, address_interview(context.addresses, segment.id, driver.id))


def link_interview_of(case: Case, portfolio: Portfolio, context: Context) -> Link | None:
    """Return the way to the sheet of a case in progress: to the list where it names no segment."""
    if portfolio.edition is not Edition.INTERNAL or case.status not in IN_PROGRESS:
        return None
    known = [driver for driver in case.drivers if driver.is_known]
    if case.segment and case.segment.is_known and known:
        return link_interview(case.segment, known[0], portfolio, context)
    words = say(context.language, "What to ask them: the interview sheets")
    return Link(words, address_interviews(context.addresses))


def name_customer(case: Case) -> str:
    """Return what the customer of a case is called; the title of a case that does not name it."""
    return case.customer.name if case.customer and case.customer.is_named else case.title
