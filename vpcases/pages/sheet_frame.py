"""What stands around the parts of an approval sheet: what is asked for, where, and until when."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.authored import Disclosure
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.quote import ReferralQuote
from vpcases.pages.sheet import SheetChoice
from vpcases.pages.wording import word_date, word_list

ITEMS = {
    Item.NAME: "the name of your company, and of the people who are quoted",
    Item.LOGO: "your logo, as it is printed below",
    Item.FIGURES: "the figures: before and after, how much it is used, and what it is worth",
    Item.QUOTES: "what your people say",
    Item.ROLE: "what they do at your company",
    Item.PHOTO: "pictures of them",
    Item.VIDEO: "films",
    Item.PRICE_STATEMENT: "that you are better off after the price, without any price",
}
CHANNELS = {
    Channel.WEBSITE: "our public website, where anybody can read it and link to it",
    Channel.ONE_TO_ONE: "sent or shown to one company at a time",
    Channel.SLIDE: "on slides, in a talk or a meeting",
}
NO_END = "without an end"
NOTES = "Whom we speak to at your company, and our own notes."


def list_items(approval: Approval) -> tuple[SheetChoice, ...]:
    """Return the items that are asked for."""
    allowed = approval.allowed_items
    return tuple(SheetChoice(item, words) for item, words in ITEMS.items() if item in allowed)


def list_channels(approval: Approval) -> tuple[SheetChoice, ...]:
    """Return the channels that are asked for."""
    allowed = approval.allowed_channels
    return tuple(SheetChoice(name, words) for name, words in CHANNELS.items() if name in allowed)


def word_until(approval: Approval, language: str) -> str:
    """Return until when something is asked for; empty where the customer writes it in."""
    if approval.until is None:
        return ""
    known = isinstance(approval.until, PartialDate)
    return word_date(approval.until, language) if known else NO_END


def word_where(approval: Approval, own: Approval | None, language: str) -> str:
    """Return the channels and the end of a part; of two approvals the narrower holds.

    Args:
        approval: What is asked for as a whole.
        own: What was agreed for a quote alone, if anything was.
        language: The language of dates.
    """
    allowed = approval.allowed_channels & (own or approval).allowed_channels
    channels = ", ".join(channel for channel in Channel if channel in allowed) or "nowhere"
    ends = [each for each in (approval, own) if each and each.last_day]
    until = word_until(min(ends, key=lambda e: str(e.last_day)) if ends else approval, language)
    if not until:
        return channels
    return f"{channels}, {until}" if until == NO_END else f"{channels}, until {until}"


def list_never(content: CaseHistory | ReferralQuote, left: tuple[Item, ...]) -> tuple[str, ...]:
    """Return what will not be shown, whatever is signed.

    Args:
        content: The record.
        left: The items that it has something for, and that are not asked for.
    """
    return tuple(_list_never(content, left))


def _list_never(content: CaseHistory | ReferralQuote, left: tuple[Item, ...]) -> Iterator[str]:
    if left:
        yield f"What this sheet does not ask for: {word_list([*left])}."
    if isinstance(content, CaseHistory):
        prices = content.prices
        if prices and prices.disclosure != Disclosure.PUBLIC:
            yield "Your prices, those of others, and anything that follows from them."
        if any(entry.held_at for entry in content.evidence.values()):
            yield "The documents behind the figures, and where they are kept."
    yield NOTES
