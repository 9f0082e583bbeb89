"""A quote as a page shows it: the words, the person, and what the words speak to."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import CustomerQuote
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.pictures import ImageView, view_image
from vpcases.pages.wording import word_date

MARKS = '"“”„‟«»「」『』'


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A customer's words; fields that are empty print nothing.

    `anchor` is the id of the card on its page. `translated_from` holds the original words where the
    text is a translation, and `original_language` their language; `language` is that of the text
    where it is not that of its page.
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
    explains: tuple[Link, ...]
    source: str
    source_address: str
    connection: str
    photo: ImageView | None = None
    case: Link | None = None
    badge: str = ""


def view_quote(
    quote: CustomerQuote,
    addresses: Addresses,
    language: str,
    media: frozenset[str],
    case: Link | None = None,
) -> QuoteCard:
    """Return a quote as a page shows it; on another page than its own, with a link to its case."""
    content = quote.content
    role = content.role or (quote.person.role if quote.person else None) or ""
    company = content.company or (quote.customer.name if quote.customer else "")
    connection = content.connection or ""
    text, original = (content.text or "").strip(), (content.original or "").strip()
    translated_from = original if original != text else ""
    foreign = content.language if content.language and content.language != language else ""
    photo = content.photo or (quote.person.photo if quote.person else None)
    return QuoteCard(
        anchor=f"quote-{quote.case_id}.{quote.id}" if case else f"quote-{quote.id}",
        text=_without_marks(text),
        person=content.by or "",
        role=role,
        customer=company if company not in role else "",
        said=word_date(content.said, language),
        language="" if translated_from else foreign,
        translated_from=_without_marks(translated_from),
        original_language=foreign if translated_from else "",
        explains=tuple(Link(t.title, addresses.term(t)) for t in quote.explains if t.is_known),
        source=content.source or "",
        source_address=content.url or "",
        connection="" if connection.lower() == "none" else connection,
        photo=view_image(photo, addresses, media) if photo else None,
        case=case,
    )


def _without_marks(text: str) -> str:
    """Return a text without marks at its ends, if it has no others; a page sets its own."""
    bare = text.strip(MARKS)
    return text if any(mark in bare for mark in MARKS) else bare.strip()
