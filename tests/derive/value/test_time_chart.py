from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.derive.value.cases import element, value_of
from vpcases.derive.value.time_chart import TimeChart, derive_time_chart


def chart_of(realised: dict[str, Any], **fields: Any) -> TimeChart | None:
    """Return the chart of an element that is worth 1,200 EUR a year."""
    entry = element("a x b", {"a": "12 visits/year", "b": "100 EUR/visit"}, **fields)
    value = value_of({"hours": {**entry, "realised": realised}})
    (over_time,) = value.over_time
    return derive_time_chart(over_time)


def places(chart: TimeChart | None) -> list[tuple[Fraction, Fraction, Fraction]]:
    """Return where each bar begins, how wide it is, and how high."""
    assert chart is not None
    return [(bar.start, bar.width, bar.level) for bar in chart.bars]


def share(top: int, bottom: int) -> Fraction:
    return Fraction(top, bottom)


def test_a_bar_is_as_wide_as_its_period_and_as_high_as_its_yearly_rate() -> None:
    chart = chart_of({"2025-01 to 2025-03": "150 EUR", "2025-04 to 2025-12": "900 EUR"})

    assert places(chart) == [
        (share(0, 1), share(1, 4), share(1, 2)),
        (share(1, 4), share(3, 4), share(1, 1)),
    ]
    assert chart is not None
    assert (chart.zero, chart.projected) == (0, None)
    assert [bar.measurement.key for bar in chart.bars] == [
        "2025-01 to 2025-03",
        "2025-04 to 2025-12",
    ]


def test_time_without_a_measurement_stays_empty() -> None:
    chart = chart_of({"2025-01 to 2025-03": "300 EUR", "2025-07 to 2025-12": "600 EUR"})

    assert [(start, width) for start, width, _ in places(chart)] == [
        (share(0, 1), share(1, 4)),
        (share(1, 2), share(1, 2)),
    ]


def test_what_was_projected_is_a_line_that_may_be_the_highest_thing() -> None:
    chart = chart_of({"2025": "1000 EUR"}, projected="500 EUR/quarter")

    assert chart is not None
    assert (chart.zero, chart.projected) == (0, 1)
    assert places(chart) == [(0, 1, share(1, 2))]


def test_of_a_range_the_less_favourable_end_is_drawn() -> None:
    ranges = {"2025": "800-1000 EUR", "2026": "1600-1800 EUR"}

    assert [level for *_, level in places(chart_of(ranges))] == [share(1, 2), 1]
    cost = chart_of(ranges, favours="alternative")
    assert [level for *_, level in places(cost)] == [share(5, 9), 1]


def test_a_line_of_what_was_projected_stands_above_a_baseline_that_is_not_at_the_bottom() -> None:
    entry = element("a - b", {"a": "300 EUR/year", "b": "100 EUR/year"})
    lost = {"inputs": {"b": "500 EUR/year"}}
    realised = {"2025": "600 EUR", "2026": lost}
    value = value_of({"hours": {**entry, "projected": "200 EUR/year", "realised": realised}})
    chart = derive_time_chart(value.over_time[0])

    assert chart is not None
    assert (chart.zero, chart.projected) == (share(1, 4), share(1, 2))


def test_what_cost_more_than_it_brought_hangs_below_the_baseline() -> None:
    entry = element("a - b", {"a": "300 EUR/year", "b": "100 EUR/year"})
    lost = {"inputs": {"b": "500 EUR/year"}}
    value = value_of({"hours": {**entry, "realised": {"2025": "600 EUR", "2026": lost}}})
    (over_time,) = value.over_time
    chart = derive_time_chart(over_time)

    assert chart is not None
    assert chart.zero == share(1, 4)
    assert [level for *_, level in places(chart)] == [1, 0]


def test_without_a_measurement_or_with_nothing_but_zeros_there_is_no_chart() -> None:
    assert chart_of({}, projected="5 EUR/year") is None
    assert chart_of({"2025": "0 EUR"}) is None
