"""Text as an author wrote it, cut where a quote or a picture is to stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import Case, CustomerQuote
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library
from vpcases.pages.addresses import Addresses
from vpcases.pages.marks import MARK, fill_figures
from vpcases.pages.pictures import ImageView, view_image
from vpcases.pages.quote_card import QuoteCard, view_quote


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A piece of a text: Markdown, or a quote or a picture that stands in it."""

    markdown: str = ""
    quote: QuoteCard | None = None
    image: ImageView | None = None


class ProseReader:
    """Cuts the texts of one case, and knows which quotes and pictures it has placed."""

    def __init__(
        self,
        case: Case,
        addresses: Addresses,
        library: Library,
        language: str,
        site_language: str = "",
    ) -> None:
        """Remember the case and the words its marks can stand for."""
        self._site_language = site_language or language
        self._case = case
        self._addresses = addresses
        self._media = library.media
        self._language = language
        self._quotes = {quote.id: quote for quote in case.quotes}
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

    def _markdown(self, text: str) -> ProseBlock:
        words = fill_figures(text, self._case, self._language)
        return ProseBlock(markdown=words.strip("\n"))

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
        return view_quote(
            quote, self._addresses, self._language, self._media, site_language=self._site_language
        )
