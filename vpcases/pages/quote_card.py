"""A quote as a page shows it: the words, the person, and what the words speak to."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import CustomerQuote
from vpcases.derive.picture_sizes import Use
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.dates import word_date
from vpcases.pages.ends import write_day
from vpcases.pages.languages import name_language
from vpcases.pages.pictures import ImageView, view_image
from vpcases.pages.standing import word_role, word_until

MARKS = '"“”„‟«»「」『』'


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A customer's words; fields that are empty print nothing.

    `anchor` is the id of the card on its page. `translated_from` holds the original words where the
    text is a translation, `original_language` their language where it is not that of the page, and
    `translation` says what was translated from what. `language` is that of the text where it is not
    that of its page. `valid_until` is the last day on which the words may be shown, as in
    2027-04-28. `page` is the address of its own page; praise has none.
    """

    anchor: str
    text: str
    person: str
    role: str
    customer: str
    said: str
    language: str
    translated_from: str
    original_language: str
    translation: str
    explains: tuple[Link, ...]
    source: str
    source_address: str
    connection: str
    photo: ImageView | None = None
    case: Link | None = None
    badge: str = ""
    valid_until: str = ""
    page: str = ""

    @property
    def attribution(self) -> tuple[str, ...]:
        """Who said it, as it was then, and when: what is known of person, role, customer, day."""
        known = (self.person, self.role, self.customer, self.said)
        return tuple(part for part in known if part)


def view_quote(
    quote: CustomerQuote,
    addresses: Addresses,
    language: str,
    media: frozenset[str],
    case: Link | None = None,
    site_language: str = "",
) -> QuoteCard:
    """Return a quote as a page shows it; on another page than its own, with a link to its case.

    `site_language` is that of what names no language of its own, where it is not that of the page.
    """
    content = quote.content
    role = word_role(quote, language)
    company = content.company or (quote.customer.name if quote.customer else "")
    until = word_until(quote.customer, language) if quote.customer else ""
    text, original = (content.text or "").strip(), (content.original or "").strip()
    translated_from = original if original != text else ""
    shown_in = quote.shown_in or site_language or language
    said_in = (site_language or language) if quote.said_in == "" else quote.said_in or ""
    photo = content.photo or (quote.person.photo if quote.person else None)
    return QuoteCard(
        anchor=f"quote-{quote.case_id}.{quote.id}" if case else f"quote-{quote.id}",
        text=_without_marks(text),
        person=content.by or "",
        role=role,
        customer=_word_customer(company if company not in role else "", until),
        said=word_date(content.said, language),
        language=shown_in if shown_in != language else "",
        translated_from=_without_marks(translated_from),
        original_language=said_in if translated_from and said_in != language else "",
        translation=_word_translation(said_in, language) if translated_from else "",
        explains=tuple(Link(t.title, addresses.term(t)) for t in quote.explains if t.is_known),
        source=content.source or "",
        source_address=content.url or "",
        connection=quote.connection,
        photo=view_image(photo, addresses, media, Use.PHOTO) if photo else None,
        case=case,
        valid_until=write_day(quote.last_day),
        page=find_page(quote, addresses),
    )


def find_page(quote: CustomerQuote, addresses: Addresses) -> str:
    """Return the address of a quote's own page; empty for praise, which proves nothing."""
    return addresses.quote(quote.id, quote.case_id, quote.case_language) if quote.is_proof else ""


def _word_customer(name: str, until: str) -> str:
    """Return whom the speaker is with, and until when that was a customer."""
    return f"{name} ({until})" if name and until else name or until


def _word_translation(said_in: str, language: str) -> str:
    """Return from which language words were translated, where that is known."""
    if not said_in:
        return say(language, "Translated")
    return say(language, "Translated from {language}", language=name_language(said_in, language))


def _without_marks(text: str) -> str:
    """Return a text without marks at its ends, if it has no others; a page sets its own."""
    bare = text.strip(MARKS)
    return text if any(mark in bare for mark in MARKS) else bare.strip()
