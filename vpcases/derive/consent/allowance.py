"""What an approval lets us show: which items, on which channel, on which day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpcases.model.approval import PARTS_AS_ITEMS, Approval, Channel, Item
from vpcases.model.dates import PartialDate
from vpcases.model.scalars import as_one_line


class Refusal(StrEnum):
    """Why an approval lets us show nothing at all."""

    NEVER_GIVEN = "never given"
    NOT_YET = "not yet"
    ENDED = "ended"
    OTHER_CHANNELS = "other channels"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What may be shown on a channel on a day.

    `items` are empty where `refusal` says why nothing may. `strikes` are what was struck out,
    whatever it is. `last_day` is the last day of all this; None where no end is known.
    """

    items: frozenset[Item]
    strikes: frozenset[str] = frozenset()
    last_day: date | None = None
    refusal: Refusal | None = None

    @property
    def stands(self) -> bool:
        """Whether anything at all may be shown."""
        return self.refusal is None


def allow(approval: Approval | None, channel: Channel, day: date) -> Allowance:
    """Return what an approval lets us show on a channel on a day."""
    refusal = _find_refusal(approval, channel, day)
    if approval is None or refusal:
        last_day = approval.last_day if approval else None
        return Allowance(frozenset(), last_day=last_day, refusal=refusal)
    strikes = frozenset(as_one_line(words) for words in approval.strikes)
    return Allowance(approval.allowed_items, strikes, approval.last_day)


def _find_refusal(approval: Approval | None, channel: Channel, day: date) -> Refusal | None:
    if approval is None:
        return Refusal.NEVER_GIVEN
    if isinstance(approval.date, PartialDate) and approval.date.first_day > day:
        return Refusal.NOT_YET
    if approval.last_day and day > approval.last_day:
        return Refusal.ENDED
    return None if channel in approval.allowed_channels else Refusal.OTHER_CHANNELS


def narrow(case: Allowance, quote: Allowance) -> Allowance:
    """Return what both of two approvals allow, until the earlier of their ends."""
    ends = [day for day in (case.last_day, quote.last_day) if day]
    return Allowance(
        case.items & quote.items,
        case.strikes | quote.strikes,
        min(ends, default=None),
        case.refusal or quote.refusal,
    )


def is_struck(name: str, strikes: Collection[str]) -> bool:
    """Return whether a part was struck out, by its own name or that of what it belongs to.

    Who strikes value_elements strikes every element, and who strikes a quote the role beside it.
    What stands under `customer` is its place, its size and the like; its name and its logo are
    struck out by themselves.
    """
    if name in PARTS_AS_ITEMS:
        return name in strikes
    steps = name.split(".")
    return any(".".join(steps[:count]) in strikes for count in range(1, len(steps) + 1))
