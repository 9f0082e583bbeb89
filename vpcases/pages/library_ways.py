"""The ways that lead on from the library: other lists of proofs, and what there is besides."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.register import has_entries
from vpcases.pages.addresses import Link
from vpcases.pages.board_page import TITLE as BOARD
from vpcases.pages.context import Context
from vpcases.pages.coverage_page import TITLE as COVERAGE
from vpcases.pages.finder_page import link_finder
from vpcases.pages.front_row_page import TITLE as FRONT_ROW
from vpcases.pages.group_words import NAMES
from vpcases.pages.new_page import link_new
from vpcases.pages.objections_page import TITLE as OBJECTIONS
from vpcases.pages.picking_page import TITLE as PICKING
from vpcases.pages.register_page import TITLE as REGISTER
from vpcases.pages.who_else_page import TITLE as WHO_ELSE
from vpcases.pages.who_else_page import list_segments


def list_ways(portfolio: Portfolio, context: Context) -> Iterator[Link]:
    """Yield the finder, and the lists of groups of every axis that groups anything."""
    yield link_finder(context)
    for axis, groups in portfolio.groups.items():
        if any(group.term.is_known for group in groups.values()):
            yield Link(say(context.language, NAMES[axis][0]), context.addresses.axis(axis))


def list_more_ways(portfolio: Portfolio, context: Context) -> Iterator[Link]:
    """Yield what answers a prospect, what is sent and what is looked up; inside, what is to do."""
    language, addresses = context.language, context.addresses
    if list_segments(portfolio):
        yield Link(say(language, WHO_ELSE), addresses.who_else())
    if portfolio.library.objections:
        yield Link(say(language, OBJECTIONS), addresses.objections())
    yield Link(say(language, PICKING), addresses.picking())
    yield link_new(context)
    if portfolio.crossings:
        yield Link(say(language, COVERAGE), addresses.coverage())
    if has_entries(portfolio.cases):
        yield Link(say(language, REGISTER), addresses.register())
    yield Link(say(language, "Claims ledger"), addresses.claims())
    if portfolio.edition is Edition.INTERNAL:
        yield from _list_inside(context)


def _list_inside(context: Context) -> Iterator[Link]:
    language, addresses = context.language, context.addresses
    yield Link(say(language, BOARD), addresses.board())
    yield Link(say(language, "Collections"), addresses.collections())
    yield Link(say(language, FRONT_ROW), addresses.front_row())
    yield Link(say(language, "Pricing"), addresses.pricing())
    yield Link(say(language, "Still to do"), addresses.todo())
    yield Link(say(language, "To refresh"), addresses.refresh())
