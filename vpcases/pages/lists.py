"""The plain lists: all cases, all quotes, and what is still to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from vpcases.derive.case import CustomerQuote
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.register import has_entries
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard, word_status
from vpcases.pages.chosen_page import link_chosen
from vpcases.pages.context import Context
from vpcases.pages.group_page import NAMES
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.register_page import TITLE as REGISTER
from vpcases.pages.structured_data import describe_list
from vpcases.pages.wording import word_count
from vpcases.problems import Problem

MOST = 16
"""How many things that are lacking are listed by name."""


@dataclass(frozen=True)
class LibraryPage(ProofPage):
    """All cases of the site, in the order of lists; `ways` lead to them by what they share."""

    ways: tuple[Link, ...]
    count_words: str
    cards: tuple[CaseCard, ...]
    chosen: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "library_page"


@dataclass(frozen=True)
class QuotesPage(ProofPage):
    """All quotes of the site: those that speak to a driver first."""

    count_words: str
    quotes: tuple[QuoteCard, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "quotes_page"


@dataclass(frozen=True, slots=True)
class TodoOfCase:
    """A case and what it still lacks."""

    link: Link
    status: str
    count_words: str
    todo: tuple[Problem, ...]


@dataclass(frozen=True)
class TodoPage(ProofPage):
    """What is still to do, case by case, and how often each thing is lacking."""

    by_rule: tuple[tuple[str, int], ...]
    cases: tuple[TodoOfCase, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "todo_page"


def plan_library_page(portfolio: Portfolio, context: Context) -> LibraryPage:
    """Return the list of all cases."""
    links = [
        Link(word_title(case, context.language), context.absolute(context.addresses.case(case.id)))
        for case in portfolio.cases
    ]
    return LibraryPage(
        head=Head(
            address=context.addresses.library(),
            title="Proofs",
            description="What changed for our customers, against what, and how we know.",
            structured_data=describe_list("Proofs", links),
            search_boost=0.3,
            is_listed=True,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        ways=_ways(portfolio, context),
        count_words=word_count(len(portfolio.cases), "proof", "proofs"),
        cards=tuple(context.card(case) for case in portfolio.cases),
        chosen=link_chosen(context),
    )


def _ways(portfolio: Portfolio, context: Context) -> tuple[Link, ...]:
    """Return the lists of groups of every axis that groups anything; inside, what is to do too."""
    ways = [
        Link(NAMES[axis][0], context.addresses.axis(axis))
        for axis, groups in portfolio.groups.items()
        if any(group.term.is_known for group in groups.values())
    ]
    if has_entries(portfolio.cases):
        ways.append(Link(REGISTER, context.addresses.register()))
    ways.append(Link("Claims ledger", context.addresses.claims()))
    if portfolio.edition is Edition.INTERNAL:
        ways.append(Link("Pricing", context.addresses.pricing()))
        ways.append(Link("Still to do", context.addresses.todo()))
        ways.append(Link("To refresh", context.addresses.refresh()))
    return tuple(ways)


def plan_quotes_page(portfolio: Portfolio, context: Context) -> QuotesPage:
    """Return the page of all quotes."""
    titles = {case.id: word_title(case, context.language) for case in portfolio.cases}
    ordered = sorted(portfolio.quotes, key=lambda quote: not quote.is_proof)
    return QuotesPage(
        head=Head(
            address=context.addresses.quotes(),
            title="Quotes",
            description="What customers say in their own words, and what it speaks to.",
            search_boost=0.3,
            is_listed=True,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        count_words=word_count(len(ordered), "quote", "quotes"),
        quotes=tuple(_quote(quote, titles, context) for quote in ordered),
    )


def _quote(quote: CustomerQuote, titles: dict[str, str], context: Context) -> QuoteCard:
    case = (
        Link(titles[quote.case_id], context.addresses.case(quote.case_id))
        if quote.case_id in titles
        else None
    )
    card = view_quote(quote, context.addresses, context.language, context.media, case)
    return replace(card, badge=word_status(quote.status))


def _most(lacking: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Return what is lacking most often, the most frequent first, and in one line all the rest."""
    ordered = sorted(lacking.items(), key=lambda item: (-item[1], item[0]))
    rest = sum(count for _, count in ordered[MOST:])
    return (*ordered[:MOST], *([("other things", rest)] if rest else []))


def plan_todo_page(portfolio: Portfolio, context: Context) -> TodoPage:
    """Return what is still to do, the cases with most to do first (internal edition)."""
    lacking: dict[str, int] = defaultdict(int)
    cases = []
    for case in portfolio.cases:
        todo = context.todo_of(case.source_path)
        for problem in todo:
            lacking[problem.message] += 1
        if todo:
            link = Link(word_title(case, context.language), context.addresses.case(case.id))
            words = word_count(len(todo), "thing to do", "things to do")
            cases.append(TodoOfCase(link, case.status.value, words, todo))
    return TodoPage(
        head=Head(
            address=context.addresses.todo(),
            title="Still to do",
            description="What each unfinished case still lacks.",
            search_boost=0.1,
            is_listed=True,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        by_rule=_most(lacking),
        cases=tuple(sorted(cases, key=lambda item: (-len(item.todo), item.link.words))),
    )
