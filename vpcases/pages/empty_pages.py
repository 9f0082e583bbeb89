"""The empty states of the pages there are: crossings, groups, lists, and a proof that has left."""

from __future__ import annotations

from vpcases.catalogue import fixed, say
from vpcases.derive.carrying_over import Wanted, want
from vpcases.derive.nearest import find_instead
from vpcases.derive.nearest_term import find_instead_of
from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.context import Context
from vpcases.pages.empty_state import EmptyView, view_empty
from vpcases.pages.group_words import NAMES, name_group

NOTHING = {
    Axis.SEGMENT: fixed("No customer in this segment has a proof yet that we may show."),
    Axis.DRIVER: fixed("No customer has a proof yet about {name} that we may show."),
    Axis.INDUSTRY: fixed("No customer in this industry has a proof yet that we may show."),
    Axis.ALTERNATIVE: fixed(
        "No customer who had or looked at {name} has a proof yet that we may show."
    ),
    Axis.OFFERING: fixed("No customer of {name} has a proof yet that we may show."),
}
"""What the page of a group without proofs says."""
RECORDS = {
    Axis.SEGMENT: "segment",
    Axis.DRIVER: "driver",
    Axis.ALTERNATIVE: "alternative",
    Axis.OFFERING: "offering",
}
"""What an author begins to have the first group of an axis; the others come with a case."""


def empty_crossing(crossing: Crossing, portfolio: Portfolio, context: Context) -> EmptyView:
    """Return what stands where a segment has no proof about a driver."""
    language = context.language
    segment, driver = crossing.segment, crossing.driver
    names = {"driver": name_group(driver, language), "segment": name_group(segment, language)}
    near = find_instead(portfolio, crossing)
    record = portfolio.library.segments.get(segment.id)
    return view_empty(
        say(language, "We have no proof yet for {driver} in {segment} that we may show.", **names),
        say(
            language,
            "A proof: {what}",
            what=say(language, "{driver} in {segment}", **names),
        ),
        want(segment, driver, record.content if record else None),
        [each.case for each in near],
        portfolio,
        context,
        page=context.addresses.crossing(segment.id, driver.id),
    )


def empty_group(term: Term, portfolio: Portfolio, context: Context) -> EmptyView:
    """Return what stands where a term has no proof."""
    name = name_group(term, context.language)
    near = find_instead_of(portfolio, term) if term.id != UNASSIGNED else ()
    return view_empty(
        say(context.language, NOTHING[term.axis], name=name),
        say(context.language, "A proof: {what}", what=name),
        want_term(term, portfolio),
        [each.case for each in near],
        portfolio,
        context,
        page=context.addresses.term(term),
    )


def want_term(term: Term, portfolio: Portfolio) -> Wanted:
    """Return what whoever opens the page of a term looks for."""
    record = portfolio.library.segments.get(term.id) if term.axis is Axis.SEGMENT else None
    wanted = {
        Axis.SEGMENT: want(term, None, record.content if record else None),
        Axis.DRIVER: Wanted(drivers=(term,)),
        Axis.INDUSTRY: Wanted(industry=term),
        Axis.ALTERNATIVE: Wanted(alternative=term),
        Axis.OFFERING: Wanted(offering=term),
    }
    return wanted[term.axis]


def empty_axis(axis: Axis, portfolio: Portfolio, context: Context) -> EmptyView:
    """Return what stands where an axis has no group; no proof, for none of them is grouped."""
    language = context.language
    words, missing = say(language, "There are none yet."), say(language, NAMES[axis][0])
    record = RECORDS.get(axis, "case")
    return empty_list(words, missing, portfolio, context, record, most=0)


def empty_list(
    words: str, missing: str, portfolio: Portfolio, context: Context, record: str, most: int = 2
) -> EmptyView:
    """Return what stands where a whole list has nothing to show.

    Args:
        words: The sentence that says so.
        missing: What there is none of, as the subject of a mail.
        portfolio: What the edition shows.
        context: The site, and the language of the page.
        record: What an author begins, as in `vpcases new quote`.
        most: How many of the newest proofs stand below.
    """
    newest = sorted(portfolio.cases, key=lambda case: (-case.newest_day.toordinal(), case.id))
    near = newest[:most]
    return view_empty(words, missing, Wanted(), near, portfolio, context, record=record)
