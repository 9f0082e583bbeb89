"""How wrong an input may be before the advantage is gone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import ValueEquation, is_agreed


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The value of an input at which the customer is as well off with the alternative."""

    element: Element
    input: Input
    value: Fraction


def find_break_even(equation: ValueEquation) -> BreakEven | None:
    """Return the break-even of the input that matters most; None where there is none to name.

    That is the one which has to change least, in proportion, for the advantage to be gone. Of two
    that have to change alike it is what one of the things counted costs, else the first.

    Source: solved from ΔV - ΔP = 0 with everything else as it is.
    """
    incentive = equation.agreed_incentive
    if incentive is None:
        return None
    found = [
        (_change(found), found)
        for element in equation.elements
        if is_agreed(element)
        for entry in element.inputs
        if (found := _solve(element, entry, incentive.low))
    ]
    least = min(found, key=lambda item: (item[0], not item[1].input.is_money), default=None)
    return least[1] if least else None


def _solve(element: Element, entry: Input, incentive: Fraction) -> BreakEven | None:
    """Return where an input takes the whole incentive away; None where it cannot."""
    is_range = element.span is None or element.span[0] != element.span[1]
    if element.span is None or (is_range and element.favours_alternative):
        return None
    value = solve_for(element, entry, element.sign * (element.span[0] - incentive))
    return BreakEven(element, entry, value) if value is not None and value >= 0 else None


def _change(found: BreakEven) -> Fraction:
    """Return by what share of itself an input has to change."""
    now = Fraction(found.input.quantity.low)
    return abs(found.value - now) / now


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
