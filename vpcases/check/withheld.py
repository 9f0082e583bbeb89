"""What the public edition leaves out of a record today, as findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from vpcases.check.rule import Finding
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.derive.consent import Reason, Withheld
from vpcases.model.approval import Channel, Item

ITEMS: Mapping[Item, str] = {
    Item.NAME: "the name of the customer is",
    Item.LOGO: "the logo is",
    Item.FIGURES: "the figures are",
    Item.QUOTES: "the quotes are",
    Item.ROLE: "what the speakers do there is",
    Item.PHOTO: "the pictures of the speakers are",
    Item.VIDEO: "the films are",
    Item.PRICE_STATEMENT: "the sentence about the price is",
}
"""How a finding names what an approval has to list, up to its verb."""


def list_withheld(
    subject: CaseSubject | QuoteSubject, reasons: Collection[Reason]
) -> list[Withheld]:
    """Return what is withheld of a record for one of some reasons, in the order of the page.

    Where no approval was written yet, that is asked for by `missing-answer`.
    """
    if subject.content.approval is None:
        return []
    return [each for each in subject.consent.withheld if each.reason in reasons]


def word_items(withheld: Iterable[Withheld]) -> Iterator[Finding]:
    """Yield one finding for each item that is not allowed, however many parts belong to it."""
    for item in dict.fromkeys(each.item for each in withheld):
        if item:
            yield Finding(
                ("approval", "items"),
                f"{ITEMS[item]} not among the items of the approval, and not shown in public",
                f"ask the customer, then write {item} to the items; or leave it so",
            )


def word_channels(channels: Collection[Channel]) -> str:
    """Return channels as they are read in a sentence."""
    return " and ".join(sorted(channels))
