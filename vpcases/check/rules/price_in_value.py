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
from functools import lru_cache

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.money import Money, read_money
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.problems import Level

NAMED = re.compile(
    r"\b(?:our|list|volume|quantity|introductory) (?:discounts?|rebates?)\b"
    r"|\b(?:our|their|list|purchase|selling|sales|lower|cheaper|contract) prices?\b"
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
    titles = _list_titles(subject)
    for element in subject.value.elements:
        for entry in element.inputs:
            said = _judge(entry, equation, titles)
            if said:
                path = ("value_elements", element.key, "inputs", entry.name)
                yield Finding(path, said, HINT)


COSTS = "prices?|fees?|licen[cs]es?|subscriptions?|costs?|quotations?|rates?"


def _list_titles(subject: CaseSubject) -> tuple[str, ...]:
    """Return what the offering and the alternatives of a case are called."""
    library, history = subject.whole.library, subject.history
    ids = (history.alternative, *history.considered, *history.replaced)
    records = [library.offerings.get(history.offering or "")]
    titles = [r.content.title for r in records if r and r.content.title]
    others = (library.alternatives.get(identity or "") for identity in ids)
    titles += [r.content.title for r in others if r and r.content.title]
    return tuple(titles)


def _is_price(name: str, titles: tuple[str, ...]) -> bool:
    """Return whether an input is a price by its name, or by that of the offering or alternative."""
    if NAMED.search(name):
        return True
    # An expression for every case takes longer than all else that is asked of it.
    lower = name.casefold()
    is_named = any(title.casefold() in lower for title in titles)
    return is_named and bool(_find_prices_of(titles).search(name))


@lru_cache(maxsize=1000)
def _find_prices_of(titles: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a price that is called after the offering or an alternative."""
    names = "|".join(map(re.escape, titles))
    return re.compile(
        rf"\b(?:{names})(?:'s|’s)? (?:(?:annual|yearly|list|contract) )?(?:{COSTS})\b"
        rf"|\b(?:{COSTS}) (?:of|for|to) (?:the )?(?:{names})\b",
        re.IGNORECASE,
    )


def _judge(entry: Input, equation: ValueEquation | None, titles: tuple[str, ...]) -> str:
    """Return what is wrong with an input; nothing where it is no price."""
    if not entry.is_money:
        return ""
    if _is_price(entry.name, titles):
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
