"""The library: all cases, a page of them at a time, and what a script narrows them by.

Without a script the pages follow each other at `cases/page/2/` and so forth, and the lists of
segments, drivers and the like lead to what somebody looks for. With one the first page narrows all
cases by facets, words and order, from an index that it loads when it is used (`library_index.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.facets import Facets
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.chosen_page import link_chosen
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import empty_list
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.library_facets import FacetView, view_facets
from vpcases.pages.library_ways import list_more_ways, list_ways
from vpcases.pages.library_words import write_words
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.structured_data import describe_list

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

    `more_ways` lead to what is not a list of proofs, and stand folded behind them.
    `pages` are all pages of the library, the one that is open without an address; `previous` and
    `next` are those beside it. `tools` are there on the first page, where there is much to narrow.
    """

    ways: tuple[Link, ...]
    more_ways: tuple[Link, ...]
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
        ways=tuple(list_ways(portfolio, context)),
        more_ways=tuple(list_more_ways(portfolio, context)),
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
