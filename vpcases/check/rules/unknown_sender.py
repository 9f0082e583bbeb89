"""The customer who is said to have sent another is not known.

Under `referred_by:` stands the id of a customer: of one in the registry, or of one that stands in
its case. Nobody can be thanked by a name that no list holds, and the chain of referrals breaks off
there.

To fix it, correct the spelling, or add the customer: one who sent others needs no case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.judged_ids import judge_id
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.whole import Whole
from vpcases.derive.customer_keys import list_customers
from vpcases.model.library import Record
from vpcases.problems import FieldPath, Level


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every sender that is no customer, in the registry and in cases."""
    known = list_customers(whole.library)
    if "customers" in whole.library.unread:
        return
    for entry in whole.library.customers.values():
        sender = entry.content.referred_by
        if sender and sender not in known:
            yield entry, _judge(whole, ("referred_by",), sender)
    for case in whole.library.cases.values():
        block = case.content.customer
        if block and block.referred_by and block.referred_by not in known:
            yield case, _judge(whole, ("customer", "referred_by"), block.referred_by)


def _judge(whole: Whole, path: FieldPath, sender: str) -> Finding:
    return judge_id(whole, path, "customers", sender)


RULE = Rule(
    "unknown-sender",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
    can_be_accepted=False,
)
