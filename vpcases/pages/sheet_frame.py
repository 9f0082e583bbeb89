"""What stands around the parts of an approval sheet: what is asked for, where, and until when."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import fixed, say
from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.authored import Disclosure
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.quote import ReferralQuote
from vpcases.pages.closed_lists import CHANNELS, ITEMS, word_channels, word_item
from vpcases.pages.dates import word_date
from vpcases.pages.sheet import SheetChoice
from vpcases.pages.wording import word_list

MEANT = {
    Item.NAME: fixed("the name of your company, and of the people who are quoted"),
    Item.LOGO: fixed("your logo, as it is printed below"),
    Item.FIGURES: fixed("the figures: before and after, how much it is used, and what it is worth"),
    Item.QUOTES: fixed("what your people say"),
    Item.ROLE: fixed("what they do at your company"),
    Item.PHOTO: fixed("pictures of them"),
    Item.VIDEO: fixed("films"),
    Item.PRICE_STATEMENT: fixed("that you are better off after the price, without any price"),
}
"""What each item is, to somebody who is asked for it."""
PLACES = {
    Channel.WEBSITE: fixed("our public website, where anybody can read it and link to it"),
    Channel.ONE_TO_ONE: fixed("sent or shown to one company at a time"),
    Channel.SLIDE: fixed("on slides, in a talk or a meeting"),
}
"""What each channel is."""


def list_items(approval: Approval, language: str) -> tuple[SheetChoice, ...]:
    """Return the items that are asked for."""
    return tuple(
        SheetChoice(item, say(language, ITEMS[item]), say(language, words))
        for item, words in MEANT.items()
        if item in approval.allowed_items
    )


def list_channels(approval: Approval, language: str) -> tuple[SheetChoice, ...]:
    """Return the channels that are asked for."""
    return tuple(
        SheetChoice(channel, say(language, CHANNELS[channel]), say(language, words))
        for channel, words in PLACES.items()
        if channel in approval.allowed_channels
    )


def word_until(approval: Approval, language: str) -> str:
    """Return until when something is asked for; empty where the customer writes it in."""
    if approval.until is None:
        return ""
    known = isinstance(approval.until, PartialDate)
    return word_date(approval.until, language) if known else say(language, "without an end")


def word_where(approval: Approval, own: Approval | None, language: str) -> str:
    """Return the channels and the end of a part; of two approvals the narrower holds.

    Args:
        approval: What is asked for as a whole.
        own: What was agreed for a quote alone, if anything was.
        language: The language of the sheet.
    """
    allowed = approval.allowed_channels & (own or approval).allowed_channels
    channels = word_channels(allowed, language) or say(language, "nowhere")
    ends = [each for each in (approval, own) if each and each.last_day]
    narrower = min(ends, key=lambda e: str(e.last_day)) if ends else approval
    if narrower.until is None:
        return channels
    if not isinstance(narrower.until, PartialDate):
        return say(language, "{channels}, without an end", channels=channels)
    day = word_date(narrower.until, language)
    return say(language, "{channels}, until {day}", channels=channels, day=day)


def list_never(
    content: CaseHistory | ReferralQuote, left: tuple[Item, ...], language: str
) -> tuple[str, ...]:
    """Return what will not be shown, whatever is signed.

    Args:
        content: The record.
        left: The items that it has something for, and that are not asked for.
        language: The language of the sheet.
    """
    return tuple(_list_never(content, left, language))


def _list_never(
    content: CaseHistory | ReferralQuote, left: tuple[Item, ...], language: str
) -> Iterator[str]:
    if left:
        items = word_list([word_item(item, language) for item in left], language)
        yield say(language, "What this sheet does not ask for: {items}.", items=items)
    if isinstance(content, CaseHistory):
        prices = content.prices
        if prices and prices.disclosure != Disclosure.PUBLIC:
            yield say(
                language, "Your prices, those of others, and anything that follows from them."
            )
        if any(entry.held_at for entry in content.evidence.values()):
            yield say(language, "The documents behind the figures, and where they are kept.")
    yield say(language, "Whom we speak to at your company, and our own notes.")
