"""What a customer agreed to have shown: which items, on which channels, from when until when."""

from __future__ import annotations

from datetime import date as day
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.authored import Authored
from vpcases.model.dates import Date, PartialDate
from vpcases.model.scalars import Line, Lines, Prose, refuse


class Item(StrEnum):
    """What a customer can allow; everything that is shown of a case but its texts is one of them.

    `name` is the customer's and its people's; `role` what a speaker does there. `price-statement`
    is the sentence that the advantage remains after price, where the prices are not published.
    """

    NAME = "name"
    LOGO = "logo"
    FIGURES = "figures"
    QUOTES = "quotes"
    ROLE = "role"
    PHOTO = "photo"
    VIDEO = "video"
    PRICE_STATEMENT = "price-statement"


class Channel(StrEnum):
    """Where something may be shown; `website` is everything on a public host."""

    WEBSITE = "website"
    ONE_TO_ONE = "one-to-one"
    SLIDE = "slide"


USUAL_ITEMS = (Item.NAME, Item.FIGURES, Item.QUOTES)
"""What is allowed where an approval lists no items; the others have to be written."""
USUAL_CHANNELS = (Channel.WEBSITE,)
"""Where it is allowed where an approval lists no channels."""
PARTS_AS_ITEMS = {"customer.name": Item.NAME, "customer.logo": Item.LOGO}
"""Parts that are all there is of an item: who strikes the one strikes the other."""


def _as_item(value: Any) -> Any:
    """Return the name of an item as it is known; people write `quote` for what is `quotes`."""
    words = value.strip().lower() if isinstance(value, str) else value
    if isinstance(words, str) and "," in words:
        raise refuse(
            "list-in-one-text",
            f'"{words}" looks like several values in one text',
            f"write [{words}] without quotation marks, or each on a line of its own after a dash",
        )
    return Item.QUOTES if words == "quote" else words


AnyItem = Annotated[Item, BeforeValidator(_as_item)]


class Approval(Authored):
    """What the customer agreed to have shown, where and until when."""

    by: Line | None = None
    """Who agreed."""
    date: Date | None = None
    """When."""
    until: Date | None = None
    """Until when it may be shown."""
    items: tuple[AnyItem, ...] = ()
    """What: name, logo, figures, quotes, role, photo, video, price-statement; name, figures and
    quotes where left out."""
    channels: tuple[Channel, ...] = ()
    """Where: website, one-to-one, slide; website where left out."""
    strikes: Lines = ()
    """What they struck out: an item, a part of the approval sheet, or a sentence word for word."""
    note: Prose | None = None
    """Anything else they said about it; never shown in public."""

    @property
    def allowed_items(self) -> frozenset[Item]:
        """The items it allows, those that are struck taken out."""
        struck = {PARTS_AS_ITEMS.get(words, words) for words in self.strikes}
        return frozenset(self.items or USUAL_ITEMS) - struck

    @property
    def allowed_channels(self) -> frozenset[Channel]:
        """The channels it allows."""
        return frozenset(self.channels or USUAL_CHANNELS)

    @property
    def last_day(self) -> day | None:
        """The last day it holds; None where no end is known."""
        return self.until.last_day if isinstance(self.until, PartialDate) else None


class Signed(Authored):
    """The fingerprints of what a customer approved, `cases/approvals/<id>.yml`.

    `vpcases approve` writes it; nobody else does.
    """

    by: Line | None = None
    """Who approved."""
    date: Date | None = None
    """When."""
    parts: dict[str, Lines] = {}
    """The fingerprints of each part of the approval sheet: one, or one for each paragraph."""
