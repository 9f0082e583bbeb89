"""How far off a calculator would have been for the cases it is made from."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.calculator.pooling import PooledElement, find_median, find_middle
from vpcases.derive.case import Case
from vpcases.derive.value.evaluation import evaluate

FEWEST = 2
"""How many cases a back-test takes: one to leave out, and one to learn from."""


@dataclass(frozen=True)
class BackTested:
    """A case that was left out: what the others would have projected for it, and what it reached.

    Both are sums over the elements of the calculator, signed.
    """

    case: Case
    projected: Fraction
    reached: Fraction

    @property
    def gap(self) -> Fraction:
        """How far off the projection is, as a share of what was reached; positive if too high."""
        return (self.projected - self.reached) / abs(self.reached)


@dataclass(frozen=True)
class BackTest:
    """The cases behind all elements of a calculator, each left out in turn.

    `behind_all` counts them. `lines` holds those of which the gap can be told: where something was
    reached at all, and the sum can be worked out from the others.
    """

    behind_all: int
    lines: tuple[BackTested, ...]

    @property
    def median_gap(self) -> Fraction | None:
        """The median of the gaps, without their signs; None where there are fewer than two."""
        if len(self.lines) < FEWEST:
            return None
        return Fraction(statistics.median(abs(line.gap) for line in self.lines))

    @property
    def worst(self) -> BackTested | None:
        """The case with the widest gap; None where there are fewer than two."""
        if len(self.lines) < FEWEST:
            return None
        return max(self.lines, key=lambda line: abs(line.gap))


def derive_back_test(elements: tuple[PooledElement, ...]) -> BackTest:
    """Return the back-test of a calculator over the cases that are behind all its elements."""
    shared = [case for case in elements[0].cases if all(case in e.cases for e in elements)]
    if len(shared) < FEWEST:
        return BackTest(len(shared), ())
    tested = (_leave_out(case, elements) for case in shared)
    return BackTest(len(shared), tuple(line for line in tested if line))


def _leave_out(case: Case, elements: tuple[PooledElement, ...]) -> BackTested | None:
    """Return a case with what the others project for it; None where that cannot be told."""
    try:
        projected = sum((_sum(element, case, is_projected=True) for element in elements), _NOTHING)
        reached = sum((_sum(element, case, is_projected=False) for element in elements), _NOTHING)
    except ArithmeticError:
        return None
    return BackTested(case, projected, reached) if reached else None


_NOTHING = Fraction(0)


def _sum(element: PooledElement, case: Case, *, is_projected: bool) -> Fraction:
    """Return what an element comes to for a case: by its own numbers, or by those of the others.

    What the visitor would have set is the case's own in both.
    """
    at = element.cases.index(case)
    values = {}
    for number, entry in enumerate(element.inputs):
        others = (*entry.seen[:at], *entry.seen[at + 1 :])
        is_own = entry.is_asked or not is_projected
        values[str(number)] = find_middle(entry.seen[at]) if is_own else find_median(others)
    return element.sign * evaluate(element.form.steps, values)
