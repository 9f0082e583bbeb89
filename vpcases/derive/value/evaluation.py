"""Equations worked out: numbers exactly, units by their own rules, ranges at all their ends."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from math import prod

from pint.util import UnitsContainer

from vpcases.derive.value.expression import Equation, Step
from vpcases.derive.value.tokens import Operation
from vpcases.quantities import Misread
from vpcases.quantities.measures import NO_UNITS, Measure, spell_units

MAX_RANGES = 10
"""Inputs of one equation that may be ranges; every end is tried with every end of the others."""


class _WrongSum(ArithmeticError):
    """A sum that has no result, with the words to tell its author."""

    def __init__(self, message: str, hint: str, rule: str) -> None:
        super().__init__(message)
        self.misread = Misread(message, hint, rule)


def work_out(equation: Equation, inputs: Mapping[str, Measure]) -> Measure | Misread:
    """Return the result of an equation, exact, as a range where an input is one.

    The ends of the result are its least and greatest values over the ends of all ranges. It takes
    its extremes there, because it rises or falls with each input alone, or evenly with one that
    stands in it twice.
    """
    try:
        units = work_out_units(equation.steps, {k: m.units for k, m in inputs.items()})
        corners = [
            dict(zip(equation.inputs, ends, strict=True))
            for ends in itertools.product(*_ends(equation, inputs))
        ]
        divisors: list[list[Fraction]] = [[] for _ in corners]
        values = [
            evaluate(equation.steps, corner, seen)
            for corner, seen in zip(corners, divisors, strict=True)
        ]
        _refuse_poles(divisors)
        _refuse_turns(equation, inputs, corners)
    except _WrongSum as stop:
        return stop.misread
    return Measure(min(values), max(values), units)


def _ends(equation: Equation, inputs: Mapping[str, Measure]) -> list[tuple[Fraction, ...]]:
    measures = [inputs[name] for name in equation.inputs]
    if sum(measure.is_range for measure in measures) > MAX_RANGES:
        raise _WrongSum(
            f"more than {MAX_RANGES} inputs are ranges",
            "give one number where you can",
            "equation-too-long",
        )
    return [(m.low, m.high) if m.is_range else (m.low,) for m in measures]


def _refuse_turns(
    equation: Equation, inputs: Mapping[str, Measure], corners: list[dict[str, Fraction]]
) -> None:
    """Refuse a range that stands twice in an equation and may turn between its ends."""
    used = Counter(step.input for step in equation.steps if step.input is not None)
    for name, count in used.items():
        measure = inputs[name]
        if count < 2 or not measure.is_range:
            continue
        middle = (measure.low + measure.high) / 2
        for corner in corners:
            ends = [
                evaluate(equation.steps, {**corner, name: value})
                for value in (measure.low, middle, measure.high)
            ]
            if ends[0] + ends[2] != 2 * ends[1]:
                raise _WrongSum(
                    f"{name} is a range and stands in this more than once",
                    "give one number for it, or write the equation so that it stands there once",
                    "range-twice",
                )


def _refuse_poles(divisors: list[list[Fraction]]) -> None:
    """Refuse ranges between whose ends something is divided by nothing.

    Args:
        divisors: For each corner what was divided by, step by step.
    """
    for step in zip(*divisors, strict=True):
        if len({divisor > 0 for divisor in step}) > 1:
            raise _WrongSum(
                "somewhere between the ends of a range this divides by nothing",
                "look at the input below the line: give one number for it, or a narrower range",
                "division-by-zero",
            )


def evaluate(
    steps: tuple[Step, ...],
    values: Mapping[str, Fraction],
    divisors: list[Fraction] | None = None,
) -> Fraction:
    """Return the number that the steps come to; the browser's script does the same, step by step.

    Args:
        steps: The steps of an equation.
        values: What its inputs are, by name.
        divisors: Where to note what is divided by.

    Raises:
        _WrongSum: Where something is divided by nothing.
    """
    stack: list[Fraction] = []
    for step in steps:
        if step.input is not None:
            stack.append(values[step.input])
        elif step.number is not None:
            stack.append(step.number)
        elif step.operation:
            last = [stack.pop() for _ in range(step.count)][::-1]
            if step.operation == "÷" and divisors is not None:
                divisors.append(last[1])
            stack.append(combine(step.operation, last))
    return stack[0]


def combine(operation: Operation, values: list[Fraction]) -> Fraction:
    """Return what an operation makes of its values.

    Raises:
        _WrongSum: Where something is divided by nothing.
    """
    if operation == "+":
        return sum(values, Fraction(0))
    if operation == "-":
        return values[0] - values[1]
    if operation == "×":
        return prod(values, start=Fraction(1))
    if operation == "÷":
        if values[1] == 0:
            raise _WrongSum(
                "this divides by nothing",
                "look at what stands after the /: it may be 0",
                "division-by-zero",
            )
        return values[0] / values[1]
    return min(values) if operation == "min" else max(values)


def work_out_units(steps: tuple[Step, ...], units: Mapping[str, UnitsContainer]) -> UnitsContainer:
    """Return the unit of the result.

    Raises:
        _WrongSum: Where things are added, subtracted or compared that are not of one kind.
    """
    stack: list[UnitsContainer] = []
    for step in steps:
        if step.operation is None:
            stack.append(units[step.input] if step.input is not None else NO_UNITS)
            continue
        last = [stack.pop() for _ in range(step.count)][::-1]
        if step.operation == "×":
            stack.append(last[0] * last[1])
        elif step.operation == "÷":
            stack.append(last[0] / last[1])
        else:
            stack.append(_same(last, step.operation))
    return stack[0]


_DONE = {"+": "added to", "-": "subtracted from", "min": "compared with", "max": "compared with"}


def _same(units: list[UnitsContainer], operation: Operation) -> UnitsContainer:
    for other in units[1:]:
        if other != units[0]:
            raise _WrongSum(
                f"{spell_units(other)} cannot be {_DONE[operation]} {spell_units(units[0])}",
                "give both the same unit, or convert one by an input that has a source",
                "unit-error",
            )
    return units[0]
