"""Text as an author wrote it, cut where a quote or a picture is to stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vpcases.derive.case import Case, CustomerQuote
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.figures import word_sides
from vpcases.pages.pictures import ImageView, view_image
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.wording import word_quantity

MARK = re.compile(r"\{\{\s*(figure|quote|image):([a-z0-9-]+)(?:\.(before|after))?\s*\}\}")


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A piece of a text: Markdown, or a quote or a picture that stands in it."""

    markdown: str = ""
    quote: QuoteCard | None = None
    image: ImageView | None = None


class ProseReader:
    """Cuts the texts of one case, and knows which quotes and pictures it has placed."""

    def __init__(self, case: Case, addresses: Addresses, library: Library, language: str) -> None:
        """Remember the case and the words its marks can stand for."""
        self._case = case
        self._addresses = addresses
        self._media = library.media
        self._language = language
        self._quotes = {quote.id: quote for quote in case.quotes}
        self._figures = {figure.id: figure for figure in case.figures}
        self.placed: set[tuple[str, str]] = set()

    def read(self, text: str | None) -> tuple[ProseBlock, ...]:
        """Return a text as blocks, its marks resolved; one that leads nowhere leaves no trace."""
        blocks: list[ProseBlock] = []
        position = 0
        for mark in MARK.finditer(text or ""):
            kind, identity = mark[1], mark[2]
            if kind == "figure":
                continue
            blocks.append(self._markdown((text or "")[position : mark.start()]))
            blocks.append(self._block(kind, identity))
            position = mark.end()
        blocks.append(self._markdown((text or "")[position:]))
        return tuple(b for b in blocks if b.markdown.strip() or b.quote or b.image)

    def read_texts(self, history: CaseHistory) -> tuple[tuple[ProseBlock, ...], ...]:
        """Return the texts of a case: situation, what was done, outcome, story."""
        texts = (history.situation, history.what_was_done, history.outcome, history.story)
        return tuple(self.read(text) for text in texts)

    def words(self, text: str) -> str:
        """Return a line of text with the figures it names in words."""
        return MARK.sub(self._figure, text).strip()

    def _markdown(self, text: str) -> ProseBlock:
        return ProseBlock(markdown=MARK.sub(self._figure, text).strip("\n"))

    def _figure(self, mark: re.Match[str]) -> str:
        figure = self._figures.get(mark[2]) if mark[1] == "figure" else None
        if figure is None:
            return ""
        if mark[3]:
            side = figure.before if mark[3] == "before" else figure.after
            return word_quantity(side, self._language)
        return word_sides(figure, self._language)

    def _block(self, kind: str, identity: str) -> ProseBlock:
        if kind == "quote":
            return ProseBlock(quote=self._quote(self._quotes.get(identity)))
        image = self._case.history.images.get(identity)
        view = view_image(image, self._addresses, self._media) if image else None
        self.placed.add((kind, identity))
        return ProseBlock(image=view)

    def _quote(self, quote: CustomerQuote | None) -> QuoteCard | None:
        if quote is None:
            return None
        self.placed.add(("quote", quote.id))
        return view_quote(quote, self._addresses, self._language, self._media)
