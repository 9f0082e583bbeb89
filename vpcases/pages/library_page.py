"""The library: all cases, a page of them at a time, and what a script narrows them by.

Without a script the pages follow each other at `cases/page/2/` and so forth, and the lists of
segments, drivers and the like lead to what somebody looks for. With one the first page narrows all
cases by facets, words and order, from an index that it loads when it is used (`library_index.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.edition import Edition
from vpcases.derive.facets import Facets
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.register import has_entries
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.chosen_page import link_chosen
from vpcases.pages.context import Context
from vpcases.pages.coverage_page import TITLE as COVERAGE
from vpcases.pages.empty_pages import empty_list
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.finder_page import link_finder
from vpcases.pages.front_row_page import TITLE as FRONT_ROW
from vpcases.pages.group_words import NAMES
from vpcases.pages.library_facets import FacetView, view_facets
from vpcases.pages.library_words import write_words
from vpcases.pages.marks import word_title
from vpcases.pages.new_page import link_new
from vpcases.pages.objections_page import TITLE as OBJECTIONS
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.register_page import TITLE as REGISTER
from vpcases.pages.structured_data import describe_list
from vpcases.pages.who_else_page import TITLE as WHO_ELSE
from vpcases.pages.who_else_page import list_segments

SCRIPT = "library.js"
SHARE = 24
"""How many cards stand on a page."""
PART = 48
"""How many cards a script loads at once."""
GAP = "…"
"""What stands for the pages that no link leads to."""
FEW = 4
"""From how many cases on there is anything to narrow."""


@dataclass(frozen=True, slots=True)
class LibraryTools:
    """What a script narrows the list with.

    `index` is the address of the data it loads, `words` all that it says, as JSON; `share` is how
    many cards it shows at once and `part` how many stand in each file that it loads them from.
    """

    facets: tuple[FacetView, ...]
    index: str
    words: str
    share: int
    part: int


@dataclass(frozen=True)
class LibraryPage(ProofPage):
    """A page of all cases, in the order of lists; `ways` lead to them by what they share.

    `pages` are all pages of the library, the one that is open without an address; `previous` and
    `next` are those beside it. `tools` are there on the first page, where there is much to narrow.
    """

    ways: tuple[Link, ...]
    count_words: str
    cards: tuple[CaseCard, ...]
    chosen: Link
    pages: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    tools: LibraryTools | None
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "library_page"


@dataclass(frozen=True)
class CardsPage(ProofPage):
    """Some of the cards of the library alone: no page of its own, a script puts them into one."""

    cards: tuple[CaseCard, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "cards_page"


def plan_library_pages(
    portfolio: Portfolio, facets: Facets, context: Context
) -> Iterator[LibraryPage]:
    """Yield the list of all cases, a page for every 24 of them; one where there is none."""
    count = max(1, -(-len(portfolio.cases) // SHARE))
    for number in range(1, count + 1):
        yield _plan_page(number, count, portfolio, facets, context)


def _plan_page(
    number: int, count: int, portfolio: Portfolio, facets: Facets, context: Context
) -> LibraryPage:
    cases = portfolio.cases[(number - 1) * SHARE : number * SHARE]
    language, addresses = context.language, context.addresses
    links = [
        Link(word_title(case, language), context.absolute(addresses.page_of(case)))
        for case in cases
    ]
    tools = _plan_tools(portfolio, facets, context) if number == 1 else None
    return LibraryPage(
        head=_head(number, links, context, has_tools=tools is not None),
        edition=portfolio.edition.value,
        ways=_ways(portfolio, context),
        count_words=say_count(language, "{count} proof", "{count} proofs", len(portfolio.cases)),
        cards=tuple(context.card(case) for case in cases),
        chosen=link_chosen(context, context.language),
        pages=_list_pages(number, count, context),
        previous=_link(number - 1, context) if number > 1 else None,
        next=_link(number + 1, context) if number < count else None,
        tools=tools,
        empty=None if cases else _empty(portfolio, context),
    )


def _empty(portfolio: Portfolio, context: Context) -> EmptyView:
    language = context.language
    return empty_list(
        say(language, "There is nothing to show yet."),
        say(language, "A proof"),
        portfolio,
        context,
        "case",
    )


def _list_pages(number: int, count: int, context: Context) -> tuple[Link, ...]:
    """Return the first page, the last and those around an open one; a gap leads nowhere."""
    near = {1, count, *range(max(1, number - 2), min(count, number + 2) + 1)}
    pages: list[Link] = []
    before = 0
    for each in sorted(near):
        if each > before + 1:
            pages.append(Link(GAP))
        pages.append(Link(str(each)) if each == number else _link(each, context))
        before = each
    return tuple(pages)


def _link(number: int, context: Context) -> Link:
    return Link(str(number), context.addresses.library(number))


def _head(number: int, links: list[Link], context: Context, *, has_tools: bool) -> Head:
    language, addresses = context.language, context.addresses
    title = say(language, "Proofs")
    about = say(language, "What changed for our customers, against what, and how we know.")
    if number > 1:
        title = say(language, "Proofs, page {number}", number=number)
        about = say(language, "{about} Page {number}.", about=about, number=number)
    return Head(
        address=addresses.library(number),
        title=title,
        description=about,
        structured_data=describe_list(title, links),
        search_boost=0.3 if number == 1 else 0.1,
        parent="" if number == 1 else addresses.library(),
        scripts=(addresses.script(SCRIPT),) if has_tools else (),
        is_listed=number == 1,
    )


def _plan_tools(portfolio: Portfolio, facets: Facets, context: Context) -> LibraryTools | None:
    if not has_tools(portfolio, facets):
        return None
    return LibraryTools(
        facets=view_facets(facets, context.language),
        index=context.addresses.library_data(),
        words=write_words(context.language),
        share=SHARE,
        part=PART,
    )


def has_tools(portfolio: Portfolio, facets: Facets) -> bool:
    """Return whether the library can be narrowed: it has some cases, and they differ."""
    return len(portfolio.cases) >= FEW and bool(facets.values)


def plan_card_parts(portfolio: Portfolio, context: Context) -> Iterator[CardsPage]:
    """Yield the cards that a script may need and that do not stand on the first page already.

    Parts are counted from 1 over all cases, so that a place in the index tells its part.
    """
    if len(portfolio.cases) <= SHARE:
        return
    for start in range(0, len(portfolio.cases), PART):
        address = context.addresses.library_data(start // PART + 1)
        yield CardsPage(
            head=Head(address=address, title="", description="", language=context.language),
            cards=tuple(context.card(case) for case in portfolio.cases[start : start + PART]),
        )


def _ways(portfolio: Portfolio, context: Context) -> tuple[Link, ...]:
    """Return the lists of groups of every axis that groups anything; inside, what is to do too."""
    language, addresses = context.language, context.addresses
    ways = [
        Link(say(language, NAMES[axis][0]), addresses.axis(axis))
        for axis, groups in portfolio.groups.items()
        if any(group.term.is_known for group in groups.values())
    ]
    ways.insert(0, link_finder(context))
    if has_entries(portfolio.cases):
        ways.append(Link(say(language, REGISTER), addresses.register()))
    ways.append(link_new(context))
    ways.append(Link(say(language, "Claims ledger"), addresses.claims()))
    ways += _list_sales_ways(portfolio, context)
    ways.append(Link(say(language, "Put a collection together"), addresses.picking()))
    if portfolio.edition is Edition.INTERNAL:
        ways.append(Link(say(language, "Pricing"), addresses.pricing()))
        ways.append(Link(say(language, "Still to do"), addresses.todo()))
        ways.append(Link(say(language, "To refresh"), addresses.refresh()))
        ways.append(Link(say(language, FRONT_ROW), addresses.front_row()))
        ways.append(Link(say(language, "Collections"), addresses.collections()))
    return tuple(ways)


def _list_sales_ways(portfolio: Portfolio, context: Context) -> Iterator[Link]:
    """Yield the lists that answer what a prospect asks, and the one that shows what is missing."""
    language, addresses = context.language, context.addresses
    if list_segments(portfolio):
        yield Link(say(language, WHO_ELSE), addresses.who_else())
    if portfolio.library.objections:
        yield Link(say(language, OBJECTIONS), addresses.objections())
    if portfolio.crossings:
        yield Link(say(language, COVERAGE), addresses.coverage())
