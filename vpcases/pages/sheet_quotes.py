"""Quotes and pictures on an approval sheet, in the words that a page has for them."""

from __future__ import annotations

from vpcases.catalogue import say
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
        self._quote, self._context, self._language = quote, context, language
        self._card = view_quote(
            quote, context.addresses, language, context.media, site_language=context.language
        )

    def word(self, piece: str) -> SheetContent | None:
        """Return the quote, or its `role` or `photo`."""
        if piece == "role":
            return SheetContent(self._label_role(), (SheetLine(self._card.role),))
        if piece == "photo":
            person = self._quote.person
            photo = self._quote.content.photo or (person.photo if person else None)
            label = self._label_photo()
            return word_picture(photo, label, self._context, self._language) if photo else None
        quote = self._quote
        is_own = (
            quote.said_in == "" or quote.shown_in == quote.said_in or not quote.content.original
        )
        short = quote.content.short if is_own else ""
        return word_quote(self._card, self._label_words(), self._language, short or "")

    @property
    def title(self) -> str:
        """What the quote is called: whose words they are, as far as that may be said."""
        speaker = self._card.person
        if not speaker:
            return say(self._language, "A quote")
        return say(self._language, "A quote by {speaker}", speaker=speaker)

    def _label_words(self) -> str:
        speaker = self._card.person
        if not speaker:
            return say(self._language, "The speaker says")
        return say(self._language, "{speaker} says", speaker=speaker)

    def _label_role(self) -> str:
        speaker = self._card.person
        if not speaker:
            return say(self._language, "The role of the speaker")
        return say(self._language, "The role of {speaker}", speaker=speaker)

    def _label_photo(self) -> str:
        speaker = self._card.person
        if not speaker:
            return say(self._language, "A picture of the speaker")
        return say(self._language, "A picture of {speaker}", speaker=speaker)


def word_picture(image: Image, label: str, context: Context, language: str) -> SheetContent:
    """Return a picture with what stands under it."""
    path = resolve_media(image.file, context.media) if image.file else None
    credit = ", ".join(part for part in (image.credit, image.licence) if part)
    missing = "" if path else say(language, "{file} is missing", file=image.file)
    facts = keep_known(
        (say(language, "File"), missing),
        (say(language, "Read aloud"), image.alt or ""),
        (say(language, "Under it"), image.caption or ""),
        (say(language, "Made by"), credit),
    )
    pictures = (SheetPicture(path, image.alt or ""),) if path else ()
    return SheetContent(label, facts=facts, pictures=pictures)
