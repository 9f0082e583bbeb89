"""Blinded customers: which records keep a name back, and every name they keep."""

from __future__ import annotations

from vpcases.check.whole import Whole
from vpcases.derive.consent.names import list_customer_names
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote


def why_blinded(content: CaseHistory | ReferralQuote) -> str:
    """Return the field that keeps the customer's name back; empty where none does.

    It is `show_as`, or an approval that does not list the name.
    """
    if isinstance(content, CaseHistory) and content.show_as:
        return "show_as"
    approval = content.approval
    return "approval" if approval and Item.NAME not in approval.allowed_items else ""


def list_kept_back(content: CaseHistory | ReferralQuote, whole: Whole) -> tuple[str, ...]:
    """Return the names that a blinded case or quote keeps back, as they are usually spelt."""
    return list_customer_names(content, whole.library) if why_blinded(content) else ()
