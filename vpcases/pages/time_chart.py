"""The picture of a value over time: places in percent across, and in pixels down."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date, format_skeleton

from vpcases.catalogue import say, say_count
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.time_chart import TimeBar, TimeChart, derive_time_chart
from vpcases.model.dates import Period
from vpcases.pages.languages import find_locale
from vpcases.pages.money import word_amount
from vpcases.pages.wording import word_bounded

TOP, HEIGHT = 24, 84
"""Where the picture begins and how high it is, in pixels; above it stands the highest label."""
BESIDE = 80
"""Percent of the width that is left of the words for what was expected."""
WIDE = (2, 36)
"""How wide in percent a bar is for each sign of its number, and all bars to bear their periods."""


@dataclass(frozen=True, slots=True)
class TimeBarView:
    """A bar: `x` and `width` in percent, `y` and `height` in pixels; `label` stands above it.

    All numbers of the picture are counted to a year, so that they compare with each other.
    """

    x: Decimal
    width: Decimal
    middle: Decimal
    y: int
    height: int
    label: str
    period: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class TimeChartView:
    """The bars of an element over time, and the line of what was expected, if anything was.

    `begins` and `ends` stand below the baseline where the bars are too narrow for their periods.
    """

    words: str
    description: str
    bars: tuple[TimeBarView, ...]
    zero: int
    line: int | None
    expected: str
    until: int
    begins: str
    ends: str
    unit: str
    has_unconfirmed: bool


def view_time_chart(over_time: OverTime, language: str) -> TimeChartView | None:
    """Return the picture of an element over time; None where nothing was measured."""
    chart = derive_time_chart(over_time)
    if chart is None:
        return None
    until = 100 if chart.projected is None else BESIDE
    is_wide = all(bar.width * until >= WIDE[1] for bar in chart.bars)
    bars = tuple(_bar(bar, chart, until, language, is_wide=is_wide) for bar in chart.bars)
    periods = [bar.measurement.period for bar in chart.bars]
    expected = _word_expected(over_time, language)
    return TimeChartView(
        words=say(
            language,
            "{element} over time, {currency} counted to a year",
            element=over_time.element.title,
            currency=over_time.currency,
        ),
        description=_describe(bars, expected, language),
        bars=bars,
        zero=_y(chart.zero),
        line=None if chart.projected is None else _y(chart.projected),
        expected=expected,
        until=until,
        begins="" if is_wide else word_month(periods[0], language, is_end=False),
        ends="" if is_wide else word_month(periods[-1], language, is_end=True),
        unit=over_time.currency,
        has_unconfirmed=not all(bar.is_confirmed for bar in bars),
    )


def _describe(bars: tuple[TimeBarView, ...], expected: str, language: str) -> str:
    if expected:
        told = say_count(
            language,
            "One bar on a baseline of nothing, and a line at {amount} for what was expected.",
            "{count} bars on a baseline of nothing, and a line at {amount} for what was expected.",
            len(bars),
            amount=expected,
        )
    else:
        told = say_count(
            language,
            "One bar on a baseline of nothing.",
            "{count} bars on a baseline of nothing.",
            len(bars),
        )
    return f"{told} {say(language, 'The numbers stand in the table below.')}"


def _word_expected(over_time: OverTime, language: str) -> str:
    projection = over_time.projection
    if projection is None:
        return ""
    yearly = projection.yearly
    return word_bounded(word_amount(yearly.low, yearly.high, language), projection.bound, language)


def _bar(
    bar: TimeBar, chart: TimeChart, until: int, language: str, *, is_wide: bool
) -> TimeBarView:
    measurement = bar.measurement
    top, bottom = sorted((_y(bar.level), _y(chart.zero)))
    width = _percent(bar.width * until)
    rate = word_amount(measurement.yearly.low, measurement.yearly.high, language)
    label = word_bounded(rate, measurement.bound, language)
    return TimeBarView(
        x=_percent(bar.start * until),
        width=width,
        middle=_percent((bar.start + bar.width / 2) * until),
        y=top,
        height=max(bottom - top, 1),
        label=label if width >= WIDE[0] * len(label) else "",
        period=word_months(measurement.period, language) if is_wide else "",
        is_confirmed=measurement.proof.is_confirmed,
    )


def _y(level: Fraction) -> int:
    return TOP + round((1 - level) * HEIGHT)


def _percent(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) / Decimal(share.denominator)).quantize(Decimal("0.01"))


def word_months(period: Period, language: str) -> str:
    """Return a period in months as short as a chart needs it: `Apr–Sep 2025`."""
    start = word_month(period, language, is_end=False)
    end = word_month(period, language, is_end=True)
    if start == end:
        return end
    if period.first_day.year == period.last_day.year:
        start = format_date(period.first_day, "LLL", locale=find_locale(language))
    return f"{start}–{end}"


def word_month(period: Period, language: str, *, is_end: bool) -> str:
    """Return the month in which a period begins, or ends: `Apr 2025`."""
    day = period.last_day if is_end else period.first_day
    return format_skeleton("yMMM", day, locale=find_locale(language))
