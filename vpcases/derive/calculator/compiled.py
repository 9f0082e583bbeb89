"""The compiled form of an equation as the browser gets it, for the same result as here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from vpcases.derive.value.expression import Step

CompiledStep = tuple[str, int | str]
"""`("input", 0)`, `("number", "100/1")`, or an operation with how many values it takes."""


def compile_steps(steps: Iterable[Step], numbers: Mapping[str, int]) -> tuple[CompiledStep, ...]:
    """Return steps for the script, in their order.

    Args:
        steps: The steps of an equation.
        numbers: The number of each input by its name.
    """
    return tuple(_compile(step, numbers) for step in steps)


def _compile(step: Step, numbers: Mapping[str, int]) -> CompiledStep:
    if step.input is not None:
        return "input", numbers[step.input]
    if step.number is not None:
        return "number", write_fraction(step.number)
    return str(step.operation), step.count


def write_fraction(value: Fraction) -> str:
    """Return an exact number as the script reads it: `21/2`, in lowest terms."""
    return f"{value.numerator}/{value.denominator}"
