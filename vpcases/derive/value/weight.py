"""How much of the agreed difference rests on one number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import ValueEquation, is_agreed

HEAVY = Fraction(60, 100)
"""From here on a reader should know that the sum rests on one number."""


@dataclass(frozen=True, slots=True)
class Weight:
    """An input, and what share (0 to 1, and more) of the agreed difference goes without it."""

    input: Input
    share: Fraction


def find_heaviest(equation: ValueEquation) -> Weight | None:
    """Return the input without which most of the agreed difference is gone; None up to 60 %.

    Of two that weigh the same it is what one of the things counted costs, else the first.
    """
    if equation.agreed.low <= 0:
        return None
    weights = [
        Weight(entry, lost / equation.agreed.low)
        for element in equation.elements
        if is_agreed(element)
        for entry, lost in _list_losses(element)
    ]
    heaviest = max(weights, key=lambda weight: (weight.share, weight.input.is_money), default=None)
    return heaviest if heaviest and heaviest.share > HEAVY else None


def _list_losses(element: Element) -> Iterator[tuple[Input, Fraction]]:
    """Yield each input with how much less the element is worth where it is nothing."""
    if element.equation is None:
        return
    values = {entry.name: entry.measure.low for entry in element.inputs}
    for entry in element.inputs:
        try:
            now = evaluate(element.equation.steps, values)
            without = evaluate(element.equation.steps, {**values, entry.name: Fraction(0)})
        except ArithmeticError:
            continue
        yield entry, element.sign * (now - without)
