"""A case whose customer is not named: everything by which it could be recognised has left."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from vpcases.derive.consent.names import holds_name, is_in_id, list_customer_names
from vpcases.derive.consent.parts import find_customer
from vpcases.model.approval import Item
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.figures import ValueElement
from vpcases.model.library import Library, Record
from vpcases.model.over_time import Measurement
from vpcases.model.quote import ReferralQuote

SOMEBODY = "the customer"
"""Who confirmed a measurement, where the customer is blinded."""


def is_blinded(history: CaseHistory) -> bool:
    """Return whether a customer who has a name is not to be named in public."""
    approval = history.approval
    return bool(history.show_as or (approval and Item.NAME not in approval.allowed_items))


def blind(history: CaseHistory, names: Collection[str]) -> dict[str, Any]:
    """Return what a blinded case shows in place of what leads to its customer.

    Args:
        history: The case, whose customer is described already.
        names: The names that nothing of it may hold.
    """
    unseen = {"by": None, "url": None, "where": None}
    notice = history.notice or ""
    return {
        "other_customers": (),
        "authors": (),
        "opinion_leader": None,
        "told_at": None,
        "links": (),
        "videos": (),
        "aliases": tuple(a for a in history.aliases if not holds_name(a, names)),
        "notice": None if holds_name(notice, names) else history.notice,
        "value_elements": {
            key: element.model_copy(update={"realised": _blind_measurements(element)})
            for key, element in history.value_elements.items()
        },
        "evidence": {
            name: entry.model_copy(update=unseen) for name, entry in history.evidence.items()
        },
    }


def _blind_measurements(element: ValueElement) -> dict[str, Measurement]:
    """Return the measurements of an element without the names of who confirmed them."""
    return {
        period: entry.model_copy(update={"confirmed_by": entry.confirmed_by and SOMEBODY})
        for period, entry in element.realised.items()
    }


def hide_name(record: Record[CaseHistory], library: Library) -> str:
    """Return the id under which the public knows a case; another where its own names a customer.

    It is made from words that the public does not have, so nobody can try names against it.
    """
    return hide_case(record, library) if is_unnamed(record, library) else record.id


def is_unnamed(record: Record[CaseHistory], library: Library) -> bool:
    """Return whether no address may name a customer: its name was kept back, or never signed."""
    signed = library.signed.get(record.id)
    customer = find_customer(record.content, library)
    has_name = customer is not None and bool(customer.name)
    is_unsigned = signed is not None and "customer.name" not in signed.content.parts
    return is_blinded(record.content) or (has_name and is_unsigned)


def hide_case(record: Record[CaseHistory], library: Library) -> str:
    """Return the id under which the public knows a case whose customer is not named."""
    return _hide("case", record, list_customer_names(record.content, library))


def hide_quote(record: Record[ReferralQuote], library: Library) -> str:
    """Return the id under which the public knows a quote whose customer is not named."""
    return _hide("quote", record, list_customer_names(record.content, library))


def _hide(
    kind: str, record: Record[CaseHistory] | Record[ReferralQuote], names: Collection[str]
) -> str:
    if not any(is_in_id(name, record.id) for name in names):
        return record.id
    approval = record.content.approval
    known = (record.id, approval.by, approval.date, approval.note) if approval else (record.id,)
    words = "\n".join(str(word) for word in known)
    return f"{kind}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def rename_example(
    record: Record[ValueCalculator], names: Mapping[str, str]
) -> Record[ValueCalculator]:
    """Return a calculator that finds its example cases under the ids the public knows."""
    elements = {
        key: element.model_copy(update={"like": names.get(element.like or "", element.like)})
        for key, element in record.content.elements.items()
    }
    content = record.content.model_copy(update={"elements": elements})
    return Record(record.id, content, record.source, record.within)
