"""The page of one quote: the words, what they explain, and how to put them on another site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.element_line import word_element_line
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.quote_embed_page import plan_embed
from vpcases.pages.result import ResultLine, word_line, word_result
from vpcases.pages.share_kit import SCRIPT
from vpcases.pages.share_links import make_sent
from vpcases.pages.share_texts import CopyText, word_attribution, word_quote_text, word_who

MOST = 3
"""How many figures stand beside a quote."""
SIGNS_A_LINE, LINE, AROUND = 40, 27, 165
"""How much of a card is text, in signs and in pixels, at the width of a phone."""


@dataclass(frozen=True, slots=True)
class EmbedView:
    """What it takes to put a quote on another site: its whole address there, title and height."""

    address: str
    page: str
    title: str
    height: int
    attribution: str


@dataclass(frozen=True)
class QuoteCardPage(ProofPage):
    """One quote, with the figures of what it explains.

    `copy` is it as plain text, and `embed` how to put it on another site, where it may be there.
    """

    quote: QuoteCard
    results: tuple[ResultLine, ...]
    copy: CopyText
    embed: EmbedView | None
    embed_page: Link | None
    quotes: Link
    script: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "quote_card_page"


@dataclass(frozen=True, slots=True)
class _Told:
    """A quote with its case, if it has one, in the language of its page."""

    said: CustomerQuote
    case: Case | None
    language: str


def plan_quote_pages(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield a page for every quote that proves something, and in public one to embed."""
    for told in _list_told(portfolio, context):
        page = _plan_page(told, portfolio, context)
        yield page
        if portfolio.edition is Edition.PUBLIC:
            yield plan_embed(page.head, page.quote, page.results, context)


def _list_told(portfolio: Portfolio, context: Context) -> Iterator[_Told]:
    for case in (*list_own_words(portfolio), *portfolio.translated):
        language = case.language or context.language
        yield from (_Told(quote, case, language) for quote in case.quotes if quote.is_proof)
    for quote in portfolio.quotes:
        if quote.is_proof and not quote.case_id:
            yield _Told(quote, None, context.language)


def _plan_page(told: _Told, portfolio: Portfolio, context: Context) -> QuoteCardPage:
    language, case, said = told.language, told.case, told.said
    link = Link(word_title(case, language), context.addresses.page_of(case)) if case else None
    card = view_quote(said, context.addresses, language, context.media, link, context.site_language)
    who = word_who(case, language) if case else say(language, "A customer who is not named")
    things = ", ".join(term.title for term in said.explains)
    title = say(
        language, "{who} on {things}", who=card.person or card.customer or who, things=things
    )
    results = _list_results(told)
    sent = _find_sent(told, portfolio, context)
    return QuoteCardPage(
        head=Head(
            address=card.page,
            title=title,
            description=cut_description(card.text),
            language=language,
            parent=context.addresses.quotes(),
            scripts=(context.addresses.script(SCRIPT),),
            search_boost=0.0,
            valid_until=said.last_day,
        ),
        edition=portfolio.edition.value,
        # Its own page is where this one is.
        quote=replace(card, page=""),
        results=results,
        copy=word_quote_text(said, context, sent and make_sent(sent, context), language, who),
        embed=_view_embed(card, results, title, who, sent, context),
        embed_page=Link(say(language, "See how it looks"), context.addresses.embed(card.page))
        if portfolio.edition is Edition.PUBLIC
        else None,
        quotes=Link(say(language, "All quotes"), context.addresses.quotes()),
        script=context.addresses.script(SCRIPT),
    )


def _find_sent(told: _Told, portfolio: Portfolio, context: Context) -> str:
    """Return the address of a quote on the website; empty where it is not there, or hides who."""
    website = context.channels.get(Channel.WEBSITE)
    said, case = told.said, told.case
    if website is None:
        return ""
    if case is None:
        shown = {quote.id for quote in website.portfolio.quotes if not quote.case_id}
        return context.addresses.quote(said.id) if said.id in shown else ""
    language = case.language if case.is_translated else ""
    is_public = portfolio.edition is Edition.PUBLIC
    found = case if is_public else website.find_told(case.id, language)
    if found is None or found.id != case.id or said.id not in {q.id for q in found.quotes}:
        return ""
    return context.addresses.quote(said.id, case.id, language)


def _list_results(told: _Told) -> tuple[ResultLine, ...]:
    """Return the figures of what a quote explains, else the result of its case."""
    case = told.case
    if case is None:
        return ()
    drivers = {term.id for term in told.said.explains}
    elements = case.value.elements if case.value and not case.value.flaws else ()
    worth = (
        word_element_line(element, case, told.language)
        for element in elements
        if element.key in drivers
    )
    lines = (
        *(line for line in worth if line),
        *(
            word_line(figure, case, told.language)
            for figure in case.figures
            if figure.driver and figure.driver.id in drivers
        ),
    )
    result = word_result(case, told.language)
    return lines[:MOST] or ((result,) if result else ())


def _view_embed(
    card: QuoteCard,
    results: tuple[ResultLine, ...],
    title: str,
    who: str,
    sent: str,
    context: Context,
) -> EmbedView | None:
    bare = replace(context, campaign="")
    address = make_sent(context.addresses.embed(sent), bare) if sent else ""
    if not address:
        return None
    told = (card.text, card.connection, *(f"{line.words}{line.basis}" for line in results[:1]))
    lines = sum(ceil(len(words) / SIGNS_A_LINE) for words in told)
    return EmbedView(
        address=address,
        page=make_sent(sent, context),
        title=title,
        height=lines * LINE + AROUND,
        attribution=word_attribution(card, who),
    )
