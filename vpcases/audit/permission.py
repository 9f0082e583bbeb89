"""A second opinion on what may be shown: read off the models, without asking the gate.

It is here to find a gate that is broken. So nothing of `derive/gate.py` or `derive/consent` is
called, and where both say the same, they say it twice on purpose.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from vpcases.derive.review import find_review_of
from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library, Record
from vpcases.model.quote import Quote, ReferralQuote

NEVER_YET = frozenset(
    {Status.NOMINATED, Status.QUALIFIED, Status.DRAFTED, Status.CHECKED, Status.APPROVED}
)
"""The statuses of a record that was never public, so that not even its address may be known."""

OF_THE_NAMED = frozenset({Item.NAME, Item.LOGO, Item.PHOTO})
"""What nobody can show of a customer that is not named."""


@dataclass(frozen=True, slots=True)
class Permission:
    """What of a record everybody may read: nothing at all, or some items, but for what is struck.

    `signed` are the fingerprints of what was approved, by the name of the part.
    """

    stands: bool
    items: frozenset[Item] = frozenset()
    struck: frozenset[str] = frozenset()
    signed: dict[str, tuple[str, ...]] | None = None

    def has(self, item: Item) -> bool:
        """Return whether an item may be shown."""
        return self.stands and item in self.items


NOTHING = Permission(stands=False)


def permit_case(record: Record[CaseHistory], library: Library, day: date) -> Permission:
    """Return what everybody may read of a case on a day."""
    history, signed = record.content, library.signed.get(record.id)
    if history.status is not Status.PUBLISHED or signed is None:
        return NOTHING
    if not _stands(history.approval, day) or find_review_of(history, {}) is not None:
        return NOTHING
    permission = _read(history.approval, dict(signed.content.parts))
    if history.show_as or Item.NAME not in permission.items:
        return replace(permission, items=permission.items - OF_THE_NAMED)
    return permission


def permit_referral(record: Record[ReferralQuote], library: Library, day: date) -> Permission:
    """Return what everybody may read of a quote with a file of its own on a day."""
    quote, signed = record.content, library.signed_quotes.get(record.id)
    if quote.status is not Status.PUBLISHED or signed is None or not _stands(quote.approval, day):
        return NOTHING
    return _read(quote.approval, dict(signed.content.parts))


def was_named(quote: ReferralQuote) -> bool:
    """Return whether a quote with a file of its own stood under its id: public, with the name."""
    approval = quote.approval
    is_known = quote.status not in NEVER_YET and approval is not None
    return is_known and Item.NAME in ((approval.items if approval else ()) or (Item.NAME,))


def permit_quote(quote: Quote, case: Permission, day: date) -> Permission:
    """Return what everybody may read of a quote in a case: the narrower of both approvals."""
    if quote.approval is None:
        return case
    if not case.stands or not _stands(quote.approval, day):
        return NOTHING
    own = _read(quote.approval, case.signed)
    return replace(case, items=case.items & own.items, struck=case.struck | own.struck)


def seal(words: str) -> str:
    """Return the fingerprint of a text as `vpcases approve` writes it."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:16]


def _stands(approval: Approval | None, day: date) -> bool:
    if approval is None:
        return False
    given = approval.date.first_day if isinstance(approval.date, PartialDate) else day
    end = approval.until.last_day if isinstance(approval.until, PartialDate) else day
    channels = approval.channels or (Channel.WEBSITE,)
    return given <= day <= end and Channel.WEBSITE in channels


def _read(approval: Approval | None, signed: dict[str, tuple[str, ...]] | None) -> Permission:
    if approval is None:
        return NOTHING
    struck = frozenset(" ".join(words.split()) for words in approval.strikes)
    items = approval.items or (Item.NAME, Item.FIGURES, Item.QUOTES)
    return Permission(
        True, frozenset(item for item in items if item.value not in struck), struck, signed
    )
