"""How wrong an input may be before the advantage is gone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.money import is_currency
from vpcases.derive.value.value_equation import ValueEquation, is_agreed


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The value of an input at which the customer is as well off with the alternative."""

    element: Element
    input: Input
    value: Fraction


def find_break_even(equation: ValueEquation) -> BreakEven | None:
    """Return the break-even of the input that matters most; None where there is none to name.

    It is an input of the element that is worth most: what one of the things counted costs, else the
    first whose change the element follows evenly.

    Source: solved from ΔV - ΔP = 0 with everything else as it is.
    """
    incentive = equation.agreed_incentive
    largest = _largest(equation)
    if incentive is None or largest is None or largest.result is None:
        return None
    needed = largest.result.low - incentive.low
    for candidate in sorted(largest.inputs, key=_matters_most, reverse=True):
        value = solve_for(largest, candidate, needed)
        if value is not None and value >= 0:
            return BreakEven(largest, candidate, value)
    return None


def _largest(equation: ValueEquation) -> Element | None:
    agreed = [e for e in equation.elements if is_agreed(e) and e.span and e.span[0] > 0]
    return max(agreed, key=lambda e: (e.span or (0, 0))[0], default=None)


def _matters_most(entry: Input) -> bool:
    return any(is_currency(name) for name in entry.measure.units)


def solve_for(element: Element, entry: Input, result: Fraction) -> Fraction | None:
    """Return the value of an input at which an element comes to a result.

    None where the element does not rise or fall evenly with it. Values are in the unit that the
    author wrote.
    """
    if element.equation is None or element.result is None or entry.figure_id:
        return None
    if not entry.measure.low or entry.quantity.form == "every":
        return None
    steps = element.equation.steps
    values = {other.name: other.measure.low for other in element.inputs}
    now = values[entry.name]
    try:
        at_zero, at_now, at_twice = (
            evaluate(steps, {**values, entry.name: now * times})
            for times in (Fraction(0), Fraction(1), Fraction(2))
        )
        if at_now != element.result.low or at_now == at_zero:
            return None
        solved = now * (result - at_zero) / (at_now - at_zero)
        is_even = at_now - at_zero == at_twice - at_now
        if not is_even or evaluate(steps, {**values, entry.name: solved}) != result:
            return None
    except ArithmeticError:
        return None
    return solved * Fraction(entry.quantity.low) / now
