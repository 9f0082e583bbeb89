"""The plain lists: all quotes, and what is still to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from vpcases.catalogue import say, say_count
from vpcases.derive.case import CustomerQuote
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_badge, word_status
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import empty_list
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.problems import Problem

MOST = 16
"""How many things that are lacking are listed by name."""


@dataclass(frozen=True)
class QuotesPage(ProofPage):
    """All quotes of the site: those that speak to a driver first."""

    count_words: str
    quotes: tuple[QuoteCard, ...]
    empty: EmptyView | None

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


def plan_quotes_page(portfolio: Portfolio, context: Context) -> QuotesPage:
    """Return the page of all quotes."""
    language = context.language
    titles = {case.id: word_title(case, context.language) for case in portfolio.cases}
    ordered = sorted(portfolio.quotes, key=lambda quote: not quote.is_proof)
    return QuotesPage(
        head=Head(
            address=context.addresses.quotes(),
            title=say(language, "Quotes"),
            description=say(
                language, "What customers say in their own words, and what it speaks to."
            ),
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        count_words=say_count(language, "{count} quote", "{count} quotes", len(ordered)),
        quotes=tuple(view_listed_quote(quote, titles, context) for quote in ordered),
        empty=None if ordered else _empty(portfolio, context),
    )


def _empty(portfolio: Portfolio, context: Context) -> EmptyView:
    language = context.language
    return empty_list(
        say(language, "There are no quotes yet that we may show."),
        say(language, "A quote"),
        portfolio,
        context,
        "quote",
    )


def view_listed_quote(
    quote: CustomerQuote, titles: Mapping[str, str], context: Context
) -> QuoteCard:
    """Return a quote as a list shows it, with a link to its case where that has a title."""
    case = (
        Link(titles[quote.case_id], context.addresses.case(quote.case_id, quote.case_language))
        if quote.case_id in titles
        else None
    )
    card = view_quote(quote, context.addresses, context.language, context.media, case)
    return replace(card, badge=word_badge(quote.status, context.language))


def _most(lacking: Mapping[str, int], language: str) -> tuple[tuple[str, int], ...]:
    """Return what is lacking most often, the most frequent first, and in one line all the rest."""
    ordered = sorted(lacking.items(), key=lambda item: (-item[1], item[0]))
    rest = sum(count for _, count in ordered[MOST:])
    return (*ordered[:MOST], *([(say(language, "other things"), rest)] if rest else []))


def plan_todo_page(portfolio: Portfolio, context: Context) -> TodoPage:
    """Return what is still to do, the cases with most to do first (internal edition)."""
    language = context.language
    lacking: dict[str, int] = defaultdict(int)
    cases = []
    for case in portfolio.cases:
        todo = context.todo_of(case.source_path)
        for problem in todo:
            lacking[problem.message] += 1
        if todo:
            link = Link(word_title(case, language), context.addresses.page_of(case))
            words = say_count(language, "{count} thing to do", "{count} things to do", len(todo))
            cases.append(TodoOfCase(link, word_status(case.status, language), words, todo))
    return TodoPage(
        head=Head(
            address=context.addresses.todo(),
            title=say(language, "Still to do"),
            description=say(language, "What each unfinished case still lacks."),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        by_rule=_most(lacking, language),
        cases=tuple(sorted(cases, key=lambda item: (-len(item.todo), item.link.words))),
    )
