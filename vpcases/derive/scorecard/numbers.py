"""The numbers that a text says, and whether a proof holds them.

Numbers are read in figures, and in English words but for "one", which mostly counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from vpcases.derive.figures import Figure
from vpcases.quantities import Change, Quantity

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
TEENS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {word: Decimal(n) for n, word in enumerate(TEENS.split(), 2)}
WORDS |= {word: Decimal(n * 10) for n, word in enumerate(TENS.split(), 2)}
SCALES = {"hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(1000000)}

Readings = frozenset[Decimal]
"""What a number can mean: 1.200 is twelve hundred, or a little more than one."""


def list_numbers(text: str) -> tuple[Readings, ...]:
    """Return the numbers that a text says, in their order, each with all that it can mean."""
    found: list[Readings] = []
    before = ""
    for token in TOKEN.findall(text.lower()):
        if token in SCALES and (before in WORDS or before[:1].isdecimal()):
            found[-1] = frozenset(number * SCALES[token] for number in found[-1])
        elif before in TENS.split() and token in WORDS and WORDS[token] < 10:
            found[-1] = frozenset({WORDS[before] + WORDS[token]})
        elif token in WORDS or token[0].isdecimal():
            found.append(_read(token))
        before = token
    return tuple(found)


def _read(token: str) -> Readings:
    if token in WORDS:
        return frozenset({WORDS[token]})
    if GROUPS.fullmatch(token):
        whole = Decimal(re.sub(r"[.,]", "", token))
        parts = re.split(r"[.,]", token)
        return frozenset({whole, Decimal(".".join(parts))} if len(parts) == 2 else {whole})
    parts = re.split(r"[.,]", token)
    return frozenset({Decimal(".".join(parts))} if len(parts) <= 2 else map(Decimal, parts))


def holds_all(numbers: tuple[Readings, ...], amounts: Iterator[Decimal]) -> bool:
    """Return whether each of some numbers is among amounts."""
    known = set(amounts)
    return all(number & known for number in numbers)


def list_amounts(figure: Figure) -> Iterator[Decimal]:
    """Yield what a figure counts: its two sides, what lies between them, and its change."""
    before, after, change = figure.before, figure.after, figure.change
    for side in (before, after):
        if isinstance(side, Quantity):
            yield from (side.low, side.high)
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        yield from (abs(before.low - after.low), abs(before.high - after.high))
    if isinstance(change, Change):
        for amount in (change.low, change.high):
            yield from (abs(amount), abs(amount.to_integral_value()))
