"""Where the bars of a value over time stand: as wide as their period, as high as their rate."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.months import count_months
from vpcases.derive.value.over_time import OverTime
from vpcases.model.dates import Period


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A bar as shares (0 to 1): of the time from `start`, `width` long; of the height `level`.

    `level` is where its end lies that is not on the baseline, counted from the bottom.
    """

    measurement: Measurement
    start: Fraction
    width: Fraction
    level: Fraction


@dataclass(frozen=True, slots=True)
class TimeChart:
    """A bar for every measurement; `zero` is the baseline and `projected` the line, as levels."""

    bars: tuple[TimeBar, ...]
    zero: Fraction
    projected: Fraction | None


def derive_time_chart(over_time: OverTime) -> TimeChart | None:
    """Return the chart of an element over time; None where nothing was measured.

    Of a range the end is drawn that is less favourable. Time without a measurement stays empty.
    """
    if not over_time.measurements:
        return None
    is_cost = over_time.element.favours_alternative
    rates = [m.yearly.high if is_cost else m.yearly.low for m in over_time.measurements]
    projection = over_time.projection
    projected = projection.yearly.low if projection else None
    ends = [Fraction(0), *rates, *([] if projected is None else [projected])]
    least, height = min(ends), max(ends) - min(ends)
    if not height:
        return None
    first = over_time.measurements[0].period.start
    until = [count_months(Period(first, m.period.end)) for m in over_time.measurements]
    bars = tuple(
        TimeBar(m, (end - m.months) / until[-1], m.months / until[-1], (rate - least) / height)
        for m, end, rate in zip(over_time.measurements, until, rates, strict=True)
    )
    level = None if projected is None else (projected - least) / height
    return TimeChart(bars, -least / height, level)
