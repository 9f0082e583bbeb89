"""What a calculator comes to: by what the visitor says, and by the cases for all the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.calculator.pooling import PooledElement
from vpcases.derive.value.evaluation import evaluate, work_out
from vpcases.derive.value.expression import Equation
from vpcases.derive.value.value_equation import Range
from vpcases.quantities import Misread
from vpcases.quantities.measures import Measure

Given = Mapping[int, Fraction]
"""What the visitor says, by the number of the input, in the units that are worked with."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What an element or a calculator comes to, signed; `range` is None where none can be told."""

    expected: Fraction
    range: Range | None


def estimate_element(element: PooledElement, given: Given) -> Estimate | None:
    """Return what an element comes to; None where something is divided by nothing.

    What is expected takes the median of every input that the visitor does not set. The range is
    what it comes to at its least and its most over the observed ranges of those inputs. The
    browser's script does the same, step by step.
    """
    values = {
        str(number): given.get(number, entry.median) for number, entry in enumerate(element.inputs)
    }
    try:
        expected = element.sign * evaluate(element.form.steps, values)
    except ArithmeticError:
        return None
    return Estimate(expected, _find_range(element, given) if element.has_range else None)


def _find_range(element: PooledElement, given: Given) -> Range | None:
    measures = {
        str(number): _pin(given.get(number), entry.observed)
        for number, entry in enumerate(element.inputs)
    }
    found = work_out(Equation("", (), element.form.steps), measures)
    if isinstance(found, Misread):
        return None
    low, high = sorted((element.sign * found.low, element.sign * found.high))
    return Range(low, high)


def _pin(value: Fraction | None, observed: Measure) -> Measure:
    return observed if value is None else Measure(value, value, observed.units)


def add_estimates(estimates: Iterable[Estimate | None]) -> Estimate | None:
    """Return the sum; without a range where one part has none, for it would be too narrow."""
    parts = list(estimates)
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    ranges = [part.range for part in known if part.range is not None]
    total = sum((part.expected for part in known), Fraction(0))
    if len(ranges) < len(known) or not ranges:
        return Estimate(total, None)
    return Estimate(total, sum(ranges[1:], ranges[0]))
