"""A price is counted as a value.

Value is what the offering does in the customer's business. What it costs, and what the alternative
costs, is set against that afterwards: (Vs - Ps) - (Va - Pa). A price or a discount among the inputs
is counted twice, and tells a price to readers of the public edition.

To fix it, write both prices under `prices:`, and take the input or the element away. A cost in the
customer's own business (a connector, an hour, an error) is no price of ours: give it a name that
says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.money import Money, is_currency, read_money
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.problems import Level

NAMED = re.compile(
    r"\b(?:our|list|purchase|selling|sales|net|unit)? ?(?:discounts?|rebates?)\b"
    r"|\b(?:our|their|list|purchase|selling|sales|lower|cheaper) prices?\b"
    r"|\bprice (?:difference|advantage|of (?:ours|the (?:offering|alternative)))\b"
    r"|\b(?:licen[cs]e|subscription) (?:fees?|prices?|costs?)\b",
    re.IGNORECASE,
)
HINT = "prices stand under prices:, and are set against the value there"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every input that is a price by its name, or has the amount of one."""
    if subject.value is None:
        return
    equation = subject.value.equation
    for element in subject.value.elements:
        for entry in element.inputs:
            said = _judge(entry, equation)
            if said:
                path = ("value_elements", element.key, "inputs", entry.name)
                yield Finding(path, said, HINT)


def _judge(entry: Input, equation: ValueEquation | None) -> str:
    """Return what is wrong with an input; nothing where it is no price."""
    if not any(is_currency(unit) for unit in entry.measure.units):
        return ""
    if NAMED.search(entry.name):
        return f'"{entry.name}" is a price, and no difference in value'
    if equation and _is_amount_of_price(entry, equation):
        return f'"{entry.name}" has the amount of a price; a price is no difference in value'
    return ""


def _is_amount_of_price(entry: Input, equation: ValueEquation) -> bool:
    """Return whether an input is as much, in the same period, as a price or their difference."""
    money, prices = read_money(entry.measure), equation.prices
    if prices is None or not isinstance(money, Money) or money.basis != equation.money.basis:
        return False
    known = (prices.offering, prices.alternative, prices.difference)
    return money.low in {abs(amount.low) for amount in known if amount.low}


RULE = Rule(
    "price-in-value",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
)
