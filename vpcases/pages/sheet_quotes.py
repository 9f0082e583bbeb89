"""Quotes and pictures on an approval sheet, in the words that a page has for them."""

from __future__ import annotations

from vpcases.derive.case import CustomerQuote
from vpcases.derive.media import resolve_media
from vpcases.model.media import Image
from vpcases.pages.context import Context
from vpcases.pages.quote_card import view_quote
from vpcases.pages.sheet import SheetContent, SheetLine, SheetPicture
from vpcases.pages.sheet_values import keep_known, word_quote


class QuoteWords:
    """The words of a quote, what its speaker is, and their picture."""

    def __init__(self, quote: CustomerQuote, context: Context, language: str) -> None:
        """Word the quote."""
        self._quote, self._context = quote, context
        self._card = view_quote(
            quote, context.addresses, language, context.media, site_language=context.language
        )

    def word(self, piece: str) -> SheetContent | None:
        """Return the quote, or its `role` or `photo`."""
        if piece == "role":
            return SheetContent(f"The role of {self.speaker}", (SheetLine(self._card.role),))
        if piece == "photo":
            person = self._quote.person
            photo = self._quote.content.photo or (person.photo if person else None)
            label = f"A picture of {self.speaker}"
            return word_picture(photo, label, self._context) if photo else None
        quote = self._quote
        is_own = (
            quote.said_in == "" or quote.shown_in == quote.said_in or not quote.content.original
        )
        short = quote.content.short if is_own else ""
        return word_quote(self._card, f"{self.speaker} says", short or "")

    @property
    def speaker(self) -> str:
        """Who says it, as far as that may be said."""
        return self._card.person or "The speaker"


def word_picture(image: Image, label: str, context: Context) -> SheetContent:
    """Return a picture with what stands under it."""
    path = resolve_media(image.file, context.media) if image.file else None
    credit = ", ".join(part for part in (image.credit, image.licence) if part)
    facts = keep_known(
        ("File", "" if path else f"{image.file} is missing"),
        ("Read aloud", image.alt or ""),
        ("Under it", image.caption or ""),
        ("Made by", credit),
    )
    pictures = (SheetPicture(path, image.alt or ""),) if path else ()
    return SheetContent(label, facts=facts, pictures=pictures)
