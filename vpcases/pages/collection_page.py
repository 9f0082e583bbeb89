"""A collection: a few proofs for one prospect, at an address that only its link tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.collections import Gathered, Picked
from vpcases.derive.edition import Edition
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.page import Head, ProofPage, Unfurled
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.structured_data import describe_list

ENDED = fixed("This collection has ended")


@dataclass(frozen=True, slots=True)
class Collected:
    """A proof of a collection: a case as a card, or a quote; `why` is its sender's reason."""

    card: CaseCard | None
    quote: QuoteCard | None
    why: str


@dataclass(frozen=True)
class CollectionPage(ProofPage):
    """The proofs of a collection, each with what it says and why it was picked.

    `note` is what the sender writes, as Markdown. `left` says how many proofs are not shown any
    more, and is empty where none has left. `answer` is where the prospect answers.
    """

    lead: str
    until: str
    note: str
    proofs: tuple[Collected, ...]
    left: str
    sender: str
    answer: Link | None
    quotes: str
    library: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "collection_page"


@dataclass(frozen=True)
class EndedCollectionPage(ProofPage):
    """What answers at the address of a collection that has ended: no name, and no proof."""

    reason: str
    library: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "ended_collection_page"


def plan_collection_pages(
    collections: Iterable[Gathered], edition: Edition, context: Context
) -> Iterator[ProofPage]:
    """Yield the page of every collection; of one that has ended, what answers in its place.

    Args:
        collections: The collections, their cases in the language of the context.
        edition: Whose pages they are; inside, proofs lead to their pages there.
        context: The site, in the language of the pages.
    """
    for collection in collections:
        plan = _plan_ended if collection.has_ended else _plan_page
        yield plan(collection, edition, context)


def _plan_ended(collection: Gathered, edition: Edition, context: Context) -> EndedCollectionPage:
    language = context.language
    return EndedCollectionPage(
        head=Head(
            address=context.addresses.collection(collection.key),
            title=say(language, ENDED),
            description="",
            language=_name_language(context),
            search_boost=0.0,
            is_indexed=False,
            is_by_link=True,
        ),
        edition=edition.value,
        reason=say(
            language,
            "Your link is right. What was put together here was there for a while, and is shown no"
            " longer.",
        ),
        library=Link(say(language, "All proofs"), context.addresses.library()),
    )


def _plan_page(collection: Gathered, edition: Edition, context: Context) -> CollectionPage:
    language, content = context.language, collection.content
    proofs = tuple(_view(picked, edition, context) for picked in collection.picked)
    links = [
        Link(each.card.link.words, context.absolute(each.card.link.address))
        for each in proofs
        if each.card
    ]
    return CollectionPage(
        head=_head(collection, links, context),
        edition=edition.value,
        lead=word_collected(collection, language),
        until=say(language, "Shown here until {day}.", day=word_day(collection.last_day, language)),
        note=content.note or "",
        proofs=proofs,
        left=_word_left(collection, language),
        sender=content.by or "",
        answer=_link_answer(content.contact or context.contact),
        quotes=context.addresses.quotes(),
        library=Link(say(language, "All proofs"), context.addresses.library()),
    )


def _head(collection: Gathered, links: list[Link], context: Context) -> Head:
    language = context.language
    title = word_title(collection, language)
    return Head(
        address=context.addresses.collection(collection.key),
        title=title,
        description=word_collected(collection, language),
        structured_data=describe_list(title, links),
        language=_name_language(context),
        search_boost=0.0,
        valid_until=collection.last_day,
        is_indexed=False,
        is_by_link=True,
        unfurled=Unfurled(context.find_card(context.addresses.collection(collection.key)), title),
    )


def word_title(collection: Gathered, language: str) -> str:
    """Return what a collection is called: for whom it is."""
    name = collection.content.for_
    return say(language, "Proofs for {name}", name=name) if name else say(language, "A few proofs")


def word_collected(collection: Gathered, language: str) -> str:
    """Return how many proofs there are and who picked them."""
    count, sender = len(collection.picked), collection.content.by
    if not count:
        return say(language, "None of what was put together here can be shown at present.")
    if sender:
        return say_count(
            language,
            "{count} proof, picked by {sender}.",
            "{count} proofs, picked by {sender}.",
            count,
            sender=sender,
        )
    return say_count(language, "{count} proof", "{count} proofs", count)


def _word_left(collection: Gathered, language: str) -> str:
    if not collection.left:
        return ""
    return say_count(
        language,
        "{count} proof of this collection is not shown any longer.",
        "{count} proofs of this collection are not shown any longer.",
        collection.left,
    )


def _name_language(context: Context) -> str:
    return context.language if context.language != context.site_language else ""


def _view(picked: Picked, edition: Edition, context: Context) -> Collected:
    return Collected(
        card=_view_card(picked, edition, context),
        quote=view_quote(
            picked.quote,
            context.addresses,
            context.language,
            context.media,
            site_language=context.site_language,
        )
        if picked.quote
        else None,
        why=picked.why,
    )


def _view_card(picked: Picked, edition: Edition, context: Context) -> CaseCard | None:
    """Return a case as a card; inside, the page of a blinded one lies below its own id."""
    if picked.case is None:
        return None
    case, card = picked.case, context.card(picked.case, picked.why)
    if edition is Edition.INTERNAL and picked.own != case.id:
        address = context.addresses.case(picked.own, case.language if case.is_translated else "")
        return replace(card, link=replace(card.link, address=address))
    return card


def _link_answer(contact: str) -> Link | None:
    """Return where the prospect answers; None where nobody is named."""
    if not contact:
        return None
    if "://" in contact:
        return Link(contact.partition("//")[2].rstrip("/"), contact)
    return Link(contact, f"mailto:{contact}")
