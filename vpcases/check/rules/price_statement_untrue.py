"""The public page would say that the advantage remains after price, and the prices say otherwise.

Where prices are not published, a customer can allow one sentence in their place: `price-statement`
among the items of the approval. It is a promise about two numbers that only we and the customer
know. They have to be written down here, so that somebody can do the sum; and the sum has to agree.

To fix it, write both `prices:`, or take `price-statement` out of the items.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.approval import Item
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the statement where the incentive to purchase is missing, or not a gain."""
    approval = subject.history.approval
    if approval is None or Item.PRICE_STATEMENT not in approval.items:
        return
    equation = subject.value.equation if subject.value else None
    if equation is None or equation.agreed_incentive is None:
        message = "nobody can check that the advantage remains after price: a number is missing"
        hint = "write both prices and the value, or take price-statement out of the items"
        yield Finding(("approval", "items"), message, hint)
    elif equation.agreed_incentive.low <= 0:
        message = "no advantage remains after price, so the customer cannot confirm one"
        yield Finding(("approval", "items"), message, "take price-statement out of the items")


RULE = Rule(
    "price-statement-untrue",
    weigh(checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    can_be_accepted=False,
)
