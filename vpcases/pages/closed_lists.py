"""The words for what authors choose from: statuses, levels of evidence, channels and items."""

from __future__ import annotations

from collections.abc import Iterable

from vpcases.catalogue import fixed, say
from vpcases.model.approval import Channel, Item
from vpcases.model.authored import EvidenceLevel, Kind, Status
from vpcases.pages.wording import capitalise

LEVELS = {
    EvidenceLevel.STATED: fixed("as told to us"),
    EvidenceLevel.SUPPLIER_CALCULATED: fixed("calculated by us"),
    EvidenceLevel.CUSTOMER_REPORTED: fixed("reported by the customer"),
    EvidenceLevel.CUSTOMER_CONFIRMED: fixed("confirmed by the customer"),
    EvidenceLevel.MEASURED: fixed("measured"),
    EvidenceLevel.INDEPENDENTLY_CHECKED: fixed("independently checked"),
}
MEANINGS = {
    EvidenceLevel.STATED: fixed("We say that they said so."),
    EvidenceLevel.SUPPLIER_CALCULATED: fixed("Our sums, from their inputs."),
    EvidenceLevel.CUSTOMER_REPORTED: fixed("The customer's own words or pen."),
    EvidenceLevel.CUSTOMER_CONFIRMED: fixed("The customer signed this number."),
    EvidenceLevel.MEASURED: fixed("Read off an instrument or a system."),
    EvidenceLevel.INDEPENDENTLY_CHECKED: fixed("Checked by a third party."),
}
STATUSES = {
    Status.NOMINATED: fixed("nominated"),
    Status.QUALIFIED: fixed("qualified"),
    Status.DRAFTED: fixed("drafted"),
    Status.CHECKED: fixed("checked"),
    Status.APPROVED: fixed("approved"),
    Status.PUBLISHED: fixed("published"),
    Status.UNDER_REVIEW: fixed("under review"),
    Status.RETIRED: fixed("retired"),
    Status.WITHDRAWN: fixed("withdrawn"),
}
KINDS = {
    Kind.TECHNICAL: fixed("technical"),
    Kind.ECONOMIC: fixed("economic"),
    Kind.SERVICE: fixed("service"),
    Kind.SOCIAL: fixed("social"),
}
CHANNELS = {
    Channel.WEBSITE: fixed("website"),
    Channel.ONE_TO_ONE: fixed("one-to-one"),
    Channel.SLIDE: fixed("slide"),
}
ITEMS = {
    Item.NAME: fixed("name"),
    Item.LOGO: fixed("logo"),
    Item.FIGURES: fixed("figures"),
    Item.QUOTES: fixed("quotes"),
    Item.ROLE: fixed("role"),
    Item.PHOTO: fixed("photo"),
    Item.VIDEO: fixed("video"),
    Item.PRICE_STATEMENT: fixed("price statement"),
}


def word_badge(status: Status, language: str) -> str:
    """Return the badge of a record that is not published; nothing for one that is."""
    return "" if status is Status.PUBLISHED else word_status(status, language)


def word_status(status: Status, language: str) -> str:
    """Return how far a record has come."""
    return say(language, STATUSES[status])


def word_kind(kind: Kind, language: str) -> str:
    """Return what sort of value something is about."""
    return say(language, KINDS[kind])


def word_item(item: Item, language: str) -> str:
    """Return what a customer can allow."""
    return say(language, ITEMS[item])


def word_channels(channels: Iterable[Channel], language: str) -> str:
    """Return channels in the order in which they open up: website, one-to-one, slide."""
    allowed = set(channels)
    return ", ".join(say(language, CHANNELS[each]) for each in Channel if each in allowed)


def word_level(level: EvidenceLevel, language: str) -> str:
    """Return how strong evidence is, as it stands within a line."""
    return say(language, LEVELS[level])


def explain_level(level: EvidenceLevel, language: str) -> str:
    """Return how strong evidence is, and what that means."""
    return f"{capitalise(word_level(level, language))}. {say(language, MEANINGS[level])}"
