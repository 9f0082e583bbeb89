"""Where the bars of a waterfall stand: each begins where the one before it ended."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import ValueEquation, contended_range, is_agreed
from vpcases.model.authored import Point


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a waterfall, as shares (0 to 1) of the width: from `start`, `length` long."""

    element: Element | None
    start: Fraction
    length: Fraction
    is_negative: bool = False
    is_contended: bool = False


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The bars of every element that comes to money, then their sum; `zero` is the baseline."""

    bars: tuple[Bar, ...]
    zero: Fraction


def derive_waterfall(equation: ValueEquation) -> Waterfall | None:
    """Return the waterfall of a value equation: agreed elements, contended ones, then ΔV agreed.

    None where everything comes to nothing.
    """
    steps = list_steps(equation)
    ends = [Fraction(0), *(end for _, start, stop, _ in steps for end in (start, stop))]
    least, most = min(ends), max(ends)
    if least == most:
        return None
    width = most - least
    bars = [
        Bar(element, (min(a, b) - least) / width, abs(b - a) / width, b < a, contended)
        for element, a, b, contended in steps
    ]
    total = equation.agreed.low
    bars.append(Bar(None, (min(total, Fraction(0)) - least) / width, abs(total) / width, total < 0))
    return Waterfall(tuple(bars), -least / width)


def list_steps(equation: ValueEquation) -> list[tuple[Element, Fraction, Fraction, bool]]:
    """Return each element with where it begins and ends, in money, and whether it is contended."""
    steps: list[tuple[Element, Fraction, Fraction, bool]] = []
    at = Fraction(0)
    for element in (e for e in equation.elements if is_agreed(e)):
        step = (element.span or (Fraction(0),))[0]
        steps.append((element, at, at + step, False))
        at += step
    for element in (e for e in equation.elements if e.point is Point.CONTENTION and e.span):
        span = contended_range(element)
        steps.append((element, at + span.low, at + span.high, True))
    return steps
