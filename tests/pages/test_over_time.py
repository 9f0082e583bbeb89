from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_pages
from tests.pages.test_case_value import DRIVERS, page_of, plain, view_of
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.pages.over_time import OverTimeView
from vpcases.pages.time_chart import HEIGHT, TOP, TimeChartView
from vpcases.render import Renderer

HALVES = {
    "2025-04 to 2025-09": "5300 EUR from sheets",
    "2025-10 to 2026-03": {
        "value": "5260 EUR",
        "confirmed_by": "M. Osei",
        "confirmed": "2026-04-11",
    },
}
EVIDENCE = {
    "sheets": {"level": "measured", "about": "Time sheets"},
    "proposal": {"level": "supplier-calculated", "by": "R. Holm", "date": "2024-12-02"},
}


def element(realised: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return an element that is worth 10,000 EUR a year, and what was measured of it."""
    typed = {"equation": "gain", "inputs": {"gain": "10000 EUR/year"}}
    return {**typed, "realised": realised, **fields}


def over_time_of(realised: dict[str, Any], **fields: Any) -> OverTimeView:
    """Return an element over time as its page shows it."""
    view = view_of({"hours": element(realised, **fields)}, evidence=EVIDENCE)
    (found,) = view.over_time
    return found


def chart_of(realised: dict[str, Any], **fields: Any) -> TimeChartView:
    """Return the picture of it."""
    chart = over_time_of(realised, **fields).chart
    assert chart is not None
    return chart


def facts_of(view: OverTimeView) -> dict[str, str]:
    """Return the facts below a table by their labels."""
    return {fact.label: plain(fact.words) for fact in view.facts}


def test_what_was_expected_stands_first_and_is_not_called_brought() -> None:
    view = over_time_of(HALVES, projected="9000 EUR/year from proposal")
    expected, first, second = view.rows

    assert (expected.period, plain(expected.amount)) == ("Expected before", "9,000 EUR a year")
    assert expected.source == "proposal, R. Holm, December 2, 2024"
    assert expected.anchor == "#evidence-proposal"
    assert [row.is_expected for row in view.rows] == [True, False, False]
    assert (first.length, second.length) == ("6 months", "6 months")
    assert (expected.length, expected.rate, expected.confirmed) == ("", "", "")


def test_a_period_shorter_than_a_year_brought_a_sum_and_never_a_sum_a_year() -> None:
    first, second = over_time_of(HALVES).rows

    assert [plain(row.amount) for row in (first, second)] == ["5,300 EUR", "5,260 EUR"]
    assert [plain(row.rate) for row in (first, second)] == ["10,600 EUR", "10,520 EUR"]
    assert (first.confirmed, second.confirmed) == (
        "not confirmed",
        "confirmed by M. Osei, April 11, 2026",
    )
    assert (first.source, first.anchor) == ("Time sheets, measured", "#evidence-sheets")
    assert (second.source, second.anchor) == ("as told to us", "")


@pytest.mark.parametrize(
    ("period", "length", "has_rate"),
    [
        ("2025", "12 months", False),
        ("2023-02-15 to 2024-02-14", "365 days", False),
        ("2025-04", "1 month", True),
        ("2025-04-01 to 2025-04-12", "12 days", True),
        ("2024-04 to 2026-03", "24 months", True),
    ],
)
def test_how_long_a_period_is_stands_beside_what_it_brought(
    period: str, length: str, *, has_rate: bool
) -> None:
    (row,) = over_time_of({period: "5000 EUR"}).rows

    assert (row.length, bool(row.rate)) == (length, has_rate)


def test_what_is_confirmed_is_told_with_how_many_it_is_of() -> None:
    facts = facts_of(over_time_of(HALVES, projected="9000 EUR/year"))

    assert facts == {
        "Confirmed so far": "5,260 EUR, from 1 of 2 measurements",
        "Measured against expected": (
            "117 % of what was expected for that time; 2 measurements, 1 of them not confirmed"
        ),
        "Last confirmed": "April 11, 2026",
    }


def test_a_share_is_rounded_to_the_worse_side() -> None:
    def share(**fields: Any) -> str:
        facts = facts_of(over_time_of({"2025": "5300 EUR"}, **fields))
        return facts["Measured against expected"].split(" of ")[0]

    assert share(projected="9000 EUR/year") == "58 %"
    assert share(projected="9000 EUR/year", favours="alternative") == "59 %"


def test_nothing_confirmed_and_nothing_measured_are_said() -> None:
    assert facts_of(over_time_of({"2025": "5300 EUR"})) == {"Confirmed so far": "nothing yet"}
    assert facts_of(over_time_of({}, projected="9000 EUR/year")) == {
        "Measured so far": "nothing yet"
    }
    assert over_time_of({}, projected="9000 EUR/year").chart is None


def test_a_bound_stays_with_its_number_and_with_the_sum() -> None:
    realised = {"2025-04": {"value": "at least 500 EUR", "confirmed_by": "M. Osei"}}
    view = over_time_of(realised, projected="about 9000 EUR/year")

    assert [plain(row.amount) for row in view.rows] == [
        "about 9,000 EUR a year",
        "at least 500 EUR",
    ]
    assert plain(view.rows[1].rate) == "at least 6,000 EUR"
    assert facts_of(view)["Confirmed so far"].startswith("at least 500 EUR")
    assert view.chart is not None
    assert (view.chart.expected, view.chart.bars[0].label) == ("about 9,000", "at least 6,000")


def test_an_element_leads_to_what_it_has_brought_and_one_without_does_not() -> None:
    view = view_of({"hours": element(HALVES), "errors": element({})})

    assert [found.anchor for found in view.over_time] == ["over-time-hours"]
    assert [found.over_time for found in view.elements] == ["over-time-hours", ""]


def test_what_has_a_mistake_in_it_is_not_shown() -> None:
    view = view_of({"hours": element({"2025": "9 USD"})})

    assert (view.over_time, view.elements[0].over_time) == ((), "")


def test_bars_stand_side_by_side_as_wide_as_their_periods_with_gaps_left_empty() -> None:
    bars = chart_of({"2025-01 to 2025-06": "1 EUR", "2025-10": "1 EUR", "2025-12": "1 EUR"}).bars

    assert [(bar.x, bar.width) for bar in bars] == [
        (Decimal("0.00"), Decimal("50.00")),
        (Decimal("75.00"), Decimal("8.33")),
        (Decimal("91.67"), Decimal("8.33")),
    ]


def test_bars_are_as_high_as_their_rates_on_a_baseline_of_nothing() -> None:
    chart = chart_of(
        {"2025-01": "1000 EUR", "2025-02 to 2025-03": "1000 EUR"}, projected="3000 EUR/year"
    )

    assert [bar.height for bar in chart.bars] == [HEIGHT, HEIGHT // 2]
    assert [bar.y + bar.height for bar in chart.bars] == [chart.zero, chart.zero]
    assert chart.zero == TOP + HEIGHT
    assert chart.line == TOP + round(HEIGHT * Decimal("0.75"))
    assert (chart.until, chart.expected) == (80, "3,000")
    assert [bar.label for bar in chart.bars] == ["12,000", "6,000"]


def test_less_than_nothing_hangs_below_the_baseline() -> None:
    realised = {"2025": "500 EUR", "2026": {"inputs": {"more": "0 EUR/year"}}}
    typed = {"equation": "more - less", "inputs": {"more": "900 EUR/year", "less": "500 EUR/year"}}
    good, bad = chart_of(realised, **typed).bars

    assert good.y == TOP
    assert good.y + good.height == bad.y
    assert bad.y + bad.height == TOP + HEIGHT


def test_what_is_not_confirmed_is_drawn_open_and_said_so() -> None:
    chart = chart_of(HALVES)

    assert [bar.is_confirmed for bar in chart.bars] == [False, True]
    assert chart.has_unconfirmed


def test_wide_bars_bear_their_periods_and_narrow_ones_leave_them_to_the_ends() -> None:
    wide = chart_of(HALVES)
    narrow = chart_of({**HALVES, "2026-04 to 2026-06": "9000 EUR"})

    assert [bar.period for bar in wide.bars] == ["Apr–Sep 2025", "Oct 2025–Mar 2026"]
    assert (wide.begins, wide.ends) == ("", "")
    assert {bar.period for bar in narrow.bars} == {""}
    assert (narrow.begins, narrow.ends) == ("Apr 2025", "Jun 2026")


def test_a_picture_is_told_in_words_and_in_the_table_beside_it() -> None:
    page = page_of(
        value_elements={"hours": element(HALVES, projected="9000 EUR/year")}, evidence=EVIDENCE
    )
    html = plain(Renderer().render(page).html.replace("&nbsp;", " "))

    assert '<svg class="vp-time__chart" role="img"' in html
    assert 'aria-labelledby="over-time-hours-title over-time-hours-words"' in html
    assert "<title id=" in html
    assert "2 bars on a baseline of nothing, and a line at 9,000" in html
    assert '<tr class="vp-time__expected">' in html
    assert "brought in 6 months" in html
    assert "10,600 EUR counted to a year" in html
    assert "Open bars are not confirmed." in html
    assert '<a href="#over-time-hours">' in html


def test_evidence_that_all_measurements_share_is_said_once() -> None:
    shared = {"2025-04": "400 EUR from sheets", "2025-05": "500 EUR from sheets"}
    apart = {**shared, "2025-06": "600 EUR from proposal"}
    once, each = (
        Renderer()
        .render(page_of(value_elements={"hours": element(realised)}, evidence=EVIDENCE))
        .html.count('<a href="#evidence-sheets">Time sheets, measured</a>')
        for realised in (shared, apart)
    )

    assert (once, each) == (1, 2)


def test_a_bar_too_narrow_for_its_number_bears_none() -> None:
    short = chart_of({"2023-04": "50 EUR", "2023-05 to 2025-03": "1150 EUR"}).bars
    long = chart_of({"2025-04 to 2025-06": "5000000 EUR", "2025-07 to 2026-06": "1 EUR"}).bars

    assert [bool(bar.label) for bar in short] == [False, True]
    assert [bool(bar.label) for bar in long] == [True, True]
    assert not chart_of({f"2025-{month:02}": "5000000 EUR" for month in range(1, 9)}).bars[0].label


def test_what_an_element_cost_is_not_called_brought() -> None:
    elements = {"hours": element(HALVES, favours="alternative")}
    html = Renderer().render(page_of(value_elements=elements)).html

    assert "cost in 6 months" in html
    assert "brought in" not in html


def test_the_internal_edition_says_why_a_case_is_under_review() -> None:
    elements = {"hours": element({"2026-01 to 2026-06": "3000 EUR"})}
    page = page_of(value_elements=elements, notice="They moved.")

    assert page.status == "under review"
    assert [plain(notice) for notice in page.notices] == [
        "The public edition does not show this case: the measurement of January 2026 to June 2026"
        " is lower than what this page says of Hours. Counted to a year it is 6,000 EUR, the page"
        " says 10,000 EUR. Correct the equation or the measurement, and the case is back.",
        "They moved.",
    ]


def test_a_cost_that_rose_and_a_typed_review_have_words_of_their_own() -> None:
    cost = element({"2026-01 to 2026-06": "9000 EUR"}, favours="alternative")
    (risen,) = page_of(value_elements={"hours": cost}).notices
    (typed,) = page_of(status="under-review").notices

    assert "is higher than what this page says" in risen
    assert typed == "The public edition does not show this case: its author set it under review."
    assert page_of().notices == ()


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=12), st.integers(0, 10**6))
def test_every_bar_stays_inside_the_picture(amounts: list[int], projected: int) -> None:
    realised = {f"2025-{month:02}": f"{amount} EUR" for month, amount in enumerate(amounts, 1)}
    view = over_time_of(realised, projected=f"{projected} EUR/year")

    for bar in view.chart.bars if view.chart else ():
        assert 0 <= bar.x <= bar.x + bar.width <= Decimal("80.02")
        assert TOP <= bar.y <= bar.y + bar.height <= TOP + HEIGHT + 1
        assert bar.height >= 1


def test_a_translation_shows_the_same_numbers() -> None:
    case = {"status": "published", "title": "One", "value_elements": {"hours": element(HALVES)}}
    library = make_library(
        {"one": {**case, "measured": YEAR}},
        drivers=DRIVERS,
        translations={("one", "de"): {"title": "Eins"}},
    )
    german = next(
        page
        for page in make_pages(library, Edition.INTERNAL)
        if isinstance(page, CasePage) and page.head.language == "de"
    )

    assert german.value is not None
    assert [plain(row.amount) for row in german.value.over_time[0].rows] == [
        "5.300 EUR",
        "5.260 EUR",
    ]


YEAR = "2025-04 to 2026-03"
