"""The page of one quote: the words, what they explain, and how to put them on another site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.channels import Covered
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_channels
from vpcases.pages.context import Context
from vpcases.pages.element_line import word_element_line
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.quote_embed_page import plan_embed
from vpcases.pages.result import ResultLine, word_line, word_result
from vpcases.pages.share_kit import SCRIPT
from vpcases.pages.share_links import gives_away, make_sent
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
    text: str
    attribution: str


@dataclass(frozen=True, slots=True)
class QuoteCopy:
    """A quote as plain text, and the channels that it is for; in public there is no need to say."""

    channels: str
    text: CopyText


@dataclass(frozen=True)
class QuoteCardPage(ProofPage):
    """One quote, with the figures of what it explains.

    `copies` are it as plain text, as each channel covers it, and `embed` how to put it on another
    site, where it may be there.
    """

    quote: QuoteCard
    results: tuple[ResultLine, ...]
    copies: tuple[QuoteCopy, ...]
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
    language, card = told.language, _view(told, context)
    covered = dict(_list_covered(told, portfolio, context))
    is_public = portfolio.edition is Edition.PUBLIC
    copies = tuple(_list_copies(covered, context))
    return QuoteCardPage(
        head=Head(
            address=card.page,
            title=_word_title(card, told),
            description=cut_description(card.text),
            language=language,
            parent=context.addresses.quotes(),
            scripts=(context.addresses.script(SCRIPT),),
            search_boost=0.0,
            valid_until=told.said.last_day,
        ),
        edition=portfolio.edition.value,
        # Its own page is where this one is.
        quote=replace(card, page=""),
        results=_list_results(told),
        copies=tuple(replace(copy, channels="") for copy in copies) if is_public else copies,
        embed=_view_embed(covered.get(Channel.WEBSITE), context),
        embed_page=Link(say(language, "See how it looks"), context.addresses.embed(card.page))
        if is_public
        else None,
        quotes=Link(say(language, "All quotes"), context.addresses.quotes()),
        script=context.addresses.script(SCRIPT),
    )


def _list_covered(
    told: _Told, portfolio: Portfolio, context: Context
) -> Iterator[tuple[Channel, _Told]]:
    """Yield a quote as each channel covers it; in public it is what the website covers."""
    if portfolio.edition is Edition.PUBLIC:
        yield Channel.WEBSITE, told
        return
    for channel, covered in context.channels.items():
        there = _find_covered(told, covered)
        if there:
            yield channel, there


def _find_covered(told: _Told, covered: Covered) -> _Told | None:
    case, said = told.case, told.said
    if case is None:
        free = (q for q in covered.portfolio.quotes if q.id == said.id and not q.case_id)
        return next((replace(told, said=quote) for quote in free), None)
    shown = covered.find_told(case.id, case.language if case.is_translated else "")
    quotes = (q for q in (shown.quotes if shown else ()) if q.id == said.id)
    return next((replace(told, said=quote, case=shown) for quote in quotes), None)


def _list_copies(covered: Mapping[Channel, _Told], context: Context) -> Iterator[QuoteCopy]:
    """Yield a quote as plain text for each channel; those with the same words are one."""
    found: dict[CopyText, list[Channel]] = {}
    for channel, told in covered.items():
        sent = _find_sent(told, covered.get(Channel.WEBSITE), context)
        link, who = sent and make_sent(sent, context), _word_who(told)
        text = word_quote_text(told.said, context, link, told.language, who)
        found.setdefault(text, []).append(channel)
    for text, channels in found.items():
        yield QuoteCopy(word_channels(channels, context.language), text)


def _word_who(told: _Told) -> str:
    language = told.language
    return (
        word_who(told.case, language) if told.case else say(language, "A customer who is not named")
    )


def _view(told: _Told, context: Context) -> QuoteCard:
    case, language = told.case, told.language
    link = Link(word_title(case, language), context.addresses.page_of(case)) if case else None
    return view_quote(
        told.said, context.addresses, language, context.media, link, context.site_language
    )


def _word_title(card: QuoteCard, told: _Told) -> str:
    things = ", ".join(term.title for term in told.said.explains)
    who = card.person or card.customer or _word_who(told)
    return say(told.language, "{who} on {things}", who=who, things=things)


def _find_sent(told: _Told, shown: _Told | None, context: Context) -> str:
    """Return the address of a quote on the website; empty where it is not there, or hides who."""
    if shown is None:
        return ""
    if shown.case is None:
        return context.addresses.quote(shown.said.id)
    if told.case is None or gives_away(told.case, shown.case):
        return ""
    language = shown.case.language if shown.case.is_translated else ""
    return context.addresses.quote(shown.said.id, shown.case.id, language)


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


def _view_embed(shown: _Told | None, context: Context) -> EmbedView | None:
    """Return how a quote is put on another site: as the website covers it, and only there."""
    sent = _find_sent(shown, shown, context) if shown else ""
    bare = replace(context, campaign="")
    address = make_sent(context.addresses.embed(sent), bare) if sent else ""
    if shown is None or not address:
        return None
    card, results = _view(shown, context), _list_results(shown)
    told = (card.text, card.connection, *(f"{line.words}{line.basis}" for line in results[:1]))
    lines = sum(ceil(len(words) / SIGNS_A_LINE) for words in told)
    return EmbedView(
        address=address,
        page=make_sent(sent, context),
        title=_word_title(card, shown),
        height=lines * LINE + AROUND,
        text=card.text,
        attribution=word_attribution(card, _word_who(shown)),
    )
