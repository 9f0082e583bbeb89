"""What was measured against what was expected: worth sharing above it, to be learnt from below.

Both are ranges for the same months. Above means that the least that was measured is more than the
most that was expected, and below the other way round; whatever overlaps came out as expected. Of
what speaks for the alternative, more is worse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.case import Case
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.value_equation import NOTHING, Range
from vpcases.quantities import Quantity, read_quantity


@dataclass(frozen=True, slots=True)
class Changed:
    """An input that came out differently in a period.

    `measured` is None where it is taken from another figure; `text` is what was typed.
    """

    expected: Input
    text: str
    measured: Quantity | None
    measurement: Measurement


@dataclass(frozen=True, slots=True)
class Outcome:
    """An element with what was measured and what was expected for the same months."""

    case: Case
    over_time: OverTime
    measured: Range
    expected: Range

    @property
    def sign(self) -> int:
        """1 where it came out better than expected, -1 where worse, 0 where as expected."""
        higher = self.measured.low > self.expected.high
        lower = self.measured.high < self.expected.low
        return self.over_time.element.sign * (higher - lower)

    @property
    def share(self) -> Fraction:
        """What was measured as a share of what was expected, in the middle of both; for order."""
        middle = self.expected.low + self.expected.high
        return (self.measured.low + self.measured.high) / middle if middle else Fraction(0)

    @property
    def changed(self) -> tuple[Changed, ...]:
        """The inputs that came out differently, in the order of the periods."""
        element = self.over_time.element
        written = self.case.history.value_elements[element.key].realised
        inputs = {entry.name: entry for entry in element.inputs}
        return tuple(
            Changed(inputs[name], text, _read(text), measurement)
            for measurement in self.over_time.measurements
            for name, text in written[measurement.key].inputs.items()
            if name in inputs
        )


@dataclass(frozen=True, slots=True)
class Realised:
    """The elements that came out above what was expected, those below, and how many as expected."""

    above: tuple[Outcome, ...]
    below: tuple[Outcome, ...]
    level: int


def derive_realised(cases: Iterable[Case]) -> Realised:
    """Return what was measured against what was expected, the farthest from it first."""
    outcomes = sorted(_list_outcomes(cases), key=lambda one: -abs(one.share - 1))
    return Realised(
        above=tuple(one for one in outcomes if one.sign > 0),
        below=tuple(one for one in outcomes if one.sign < 0),
        level=sum(one.sign == 0 for one in outcomes),
    )


def _read(text: str) -> Quantity | None:
    quantity = read_quantity(text)
    return quantity if isinstance(quantity, Quantity) else None


def _list_outcomes(cases: Iterable[Case]) -> Iterator[Outcome]:
    for case in cases:
        for over_time in case.value.over_time if case.value else ():
            projection = over_time.projection
            if over_time.flaws or not over_time.measurements or projection is None:
                continue
            years = over_time.months / 12
            yearly = projection.yearly
            measured = sum((each.amount for each in over_time.measurements), NOTHING)
            expected = Range(yearly.low * years, yearly.high * years)
            yield Outcome(case, over_time, measured, expected)
