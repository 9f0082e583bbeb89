"""A quote as it stands on another site: a document that needs nothing of ours around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vpcases.catalogue import say
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.result import ResultLine

STYLE = "embed.css"


@dataclass(frozen=True)
class QuoteEmbedPage(ProofPage):
    """One quote as it stands on another site; without one it says that it is no longer current.

    `link` leads to the page of its case, or to its own.
    """

    quote: QuoteCard | None
    results: tuple[ResultLine, ...]
    link: Link | None
    style: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "quote_embed_page"

    @property
    def is_bare(self) -> bool:
        """Whether it is a whole document by itself."""
        return True


def plan_embed(
    page: Head, quote: QuoteCard, results: tuple[ResultLine, ...], context: Context
) -> QuoteEmbedPage:
    """Return a quote as it stands on another site, by the head of its own page."""
    words = say(page.language, "How they did it, and what it rests on")
    return QuoteEmbedPage(
        head=_head(page.address, page.title, page.language, context, page.valid_until),
        quote=quote,
        results=results[:1],
        link=Link(words, quote.case.address if quote.case else page.address),
        style=context.addresses.script(STYLE),
    )


def _head(
    address: str, title: str, language: str, context: Context, last_day: date | None = None
) -> Head:
    return Head(
        address=context.addresses.embed(address),
        title=title,
        description="",
        language=language,
        search_boost=0.0,
        valid_until=last_day,
        is_indexed=False,
    )


def plan_gone_embed(address: str, title: str, context: Context) -> QuoteEmbedPage:
    """Return what answers where a quote stood on another site and is not shown any more."""
    return QuoteEmbedPage(
        head=_head(address, title, context.language, context),
        quote=None,
        results=(),
        link=None,
        style=context.addresses.script(STYLE),
    )
