"""Customers sent each other to us in a circle.

Under `referred_by:` stands who sent a customer to us, and somebody must have come first. Where the
line leads back to its beginning the chain of referrals has no beginning, so nobody can be thanked.

To fix it, take out the line of whoever came by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.whole import Whole
from vpcases.derive.customer_keys import find_customer_id, list_customers, name_of
from vpcases.derive.referrals import find_circles, list_senders
from vpcases.model.library import Record
from vpcases.problems import FieldPath, Level

MOST = 5
"""How many customers of a circle are named."""


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every circle once, at the customer that is written first."""
    customers = list_customers(whole.library)
    for circle in find_circles(list_senders(customers)):
        record, path = _find_record(circle[0], whole)
        message = _word([name_of(identity, customers) for identity in circle])
        yield record, Finding(path, message, "take out the line of whoever came by themselves")


def _word(names: list[str]) -> str:
    if len(names) == 1:
        return f"{names[0]} cannot have sent itself"
    if len(names) > MOST:
        return f"{names[0]} and {len(names) - 1} others sent each other: nobody came first"
    sent = ", who was sent by ".join([*names[1:], names[0]])
    return f"{names[0]} was sent by {sent}: nobody came first"


def _find_record(identity: str, whole: Whole) -> tuple[Record[Any], FieldPath]:
    """Return the record that a customer stands in, and the line that says who sent it."""
    known = whole.library.customers.get(identity)
    if known:
        return known, ("referred_by",)
    cases = whole.library.cases.values()
    case = next(r for r in cases if find_customer_id(r.content) == identity)
    return case, ("customer", "referred_by")


RULE = Rule(
    "referral-circle",
    weigh(
        nominated=Level.MISTAKE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    library=find,
    can_be_accepted=False,
)
