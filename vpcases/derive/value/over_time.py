"""A value over time: what was projected, what each period brought, and what is confirmed of it.

Source: documenting value with the customer over time, Anderson, Kumar & Narus, Value Merchants
(2007), chapter 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from vpcases.derive.figures import Figure
from vpcases.derive.value.elements import Element, Flaw
from vpcases.derive.value.measurement import Around, Measurement, read_measurement
from vpcases.derive.value.months import MONTHS_IN, follows
from vpcases.derive.value.projection import Projection, read_projection
from vpcases.derive.value.value_equation import NOTHING, Range
from vpcases.model.authored import Point
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.figures import ValueElement
from vpcases.quantities import Misread
from vpcases.quantities.measures import UnitWords


@dataclass(frozen=True)
class OverTime:
    """An element over time; `measurements` are in the order of their periods.

    Amounts are written positive, as the equation is: what an element that speaks for the
    alternative cost. With a flaw no sum of it holds.
    """

    element: Element
    currency: str
    projection: Projection | None
    measurements: tuple[Measurement, ...]
    flaws: tuple[Flaw, ...] = ()

    @property
    def confirmed(self) -> tuple[Measurement, ...]:
        """The measurements that somebody confirmed."""
        return tuple(each for each in self.measurements if each.proof.is_confirmed)

    @property
    def since_start(self) -> Range:
        """What has been confirmed so far, together."""
        return sum((each.amount for each in self.confirmed), NOTHING)

    @property
    def last_confirmed(self) -> PartialDate | None:
        """The last day on which something was confirmed; None where no day is known."""
        days = [each.proof.confirmed for each in self.confirmed if each.proof.confirmed]
        return max(days, key=lambda day: day.last_day, default=None)

    @property
    def newest(self) -> Measurement | None:
        """The measurement whose period ended last."""
        return self.measurements[-1] if self.measurements else None

    @property
    def months(self) -> Fraction:
        """How many months were measured."""
        return sum((each.months for each in self.measurements), Fraction(0))

    @property
    def achieved(self) -> Fraction | None:
        """What was measured as a share of what was projected for the same months, at its low end.

        None where nothing was projected or measured.
        """
        if not (self.projection and self.measurements and self.projection.yearly.high):
            return None
        measured = sum((each.amount for each in self.measurements), NOTHING)
        if self.element.favours_alternative:
            low = self.projection.yearly.low
            return measured.high / (low * self.months / 12) if low else None
        return measured.low / (self.projection.yearly.high * self.months / 12)

    def list_gaps(self) -> Iterator[tuple[Measurement, Measurement]]:
        """Yield two measurements that follow each other and leave days between them."""
        for earlier, later in pairwise(self.measurements):
            if not follows(earlier.period, later.period):
                yield earlier, later


def derive_over_time(
    history: CaseHistory,
    elements: tuple[Element, ...],
    figures: Mapping[str, Figure],
    words: UnitWords,
) -> tuple[OverTime, ...]:
    """Return every element of which something was projected or measured, in the order written."""
    found = (
        _derive(element, history.value_elements[element.key], history, figures, words)
        for element in elements
    )
    return tuple(over_time for over_time in found if over_time)


def _derive(
    element: Element,
    entry: ValueElement,
    history: CaseHistory,
    figures: Mapping[str, Figure],
    words: UnitWords,
) -> OverTime | None:
    if not entry.realised and not entry.projected:
        return None
    field = "realised" if entry.realised else "projected"
    if element.flaws:  # they are told with its equation
        return OverTime(element, "", None, (), element.flaws)
    refusal = _refuse(element)
    if refusal or element.result is None:
        flaw = Flaw(("value_elements", element.key, field), refusal or _NO_MONEY)
        return OverTime(element, "", None, (), (flaw,))
    around = Around(element, element.result, entry.source, history, figures, words)
    read = [read_measurement(key, each, around) for key, each in entry.realised.items()]
    measurements = sorted(
        (each for each in read if isinstance(each, Measurement)),
        key=lambda each: (each.period.last_day, each.period.first_day),
    )
    flaws: list[Flaw] = [each for each in read if isinstance(each, Flaw)]
    projection = read_projection(entry.projected, around, flaws) if entry.projected else None
    flaws += _find_overlaps(measurements, around)
    currency = element.result.currency
    return OverTime(element, currency, projection, tuple(measurements), tuple(flaws))


def _refuse(element: Element) -> Misread | None:
    """Return why nothing can be measured of an element in money over time; None where it can."""
    if element.result is None:
        return _NO_MONEY
    if element.point is Point.PARITY:
        return Misread(
            "this element is the same with the alternative, so it brings nothing",
            "take this away, or correct point:",
            "wrong-measurement",
        )
    if element.result.period not in MONTHS_IN:
        return Misread(
            f"the equation comes out in {element.result.unit}, which is no rate over months",
            "write the equation so that it comes out by the year, quarter or month",
            "wrong-measurement",
        )
    return None


_NO_MONEY = Misread(
    "this element is told in a sentence, so there is no money to measure",
    "write its equation, or take this away",
    "wrong-measurement",
)


def _find_overlaps(measurements: list[Measurement], around: Around) -> list[Flaw]:
    """Return a flaw for every period that shares a day with one that ended before it did."""
    return [
        Flaw((*around.path, later.key), _word_overlap(earlier, later))
        for earlier, later in pairwise(measurements)
        if later.period.first_day <= earlier.period.last_day
    ]


def _word_overlap(earlier: Measurement, later: Measurement) -> Misread:
    return Misread(
        f"{later.period} overlaps {earlier.period}, so some days would count twice",
        "let each period begin on the day after the one before it ended",
        "overlapping-periods",
    )
