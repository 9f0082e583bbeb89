from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.derive.value.cases import case_of, element, flaws_of, money, span, value_of
from vpcases.derive.value.elements import Element
from vpcases.model.authored import EvidenceLevel, Kind, Point


def only(entry: Any, **fields: Any) -> Element:
    value = value_of({"hours": entry}, **fields)
    assert value.flaws == ()
    (found,) = value.elements
    return found


def rule_of(entry: Any, **fields: Any) -> list[tuple[str, str]]:
    return flaws_of(value_of({"hours": entry}, **fields))


def test_the_kind_is_that_of_the_driver_unless_the_element_has_its_own() -> None:
    assert only(money("5 EUR/year")).kind is Kind.ECONOMIC
    assert only(money("5 EUR/year", kind="service")).kind is Kind.SERVICE


def test_the_title_is_that_of_the_driver_unless_the_element_has_its_own() -> None:
    assert only(money("5 EUR/year")).title == "Hours"
    assert only(money("5 EUR/year", title="Evenings")).title == "Evenings"
    assert value_of({"novelty": "New."}).elements[0].title == "novelty"


def test_what_favours_the_alternative_is_written_positive_and_counted_negative() -> None:
    found = only(money("5-7 EUR/year", favours="alternative"))

    assert found.span == span(-7, -5)
    assert found.favours_alternative


def test_a_sentence_is_a_placeholder_and_comes_to_no_money() -> None:
    found = only("Colleagues can take over")

    assert found.is_placeholder
    assert (found.span, found.statement) == (None, "Colleagues can take over")


def test_units_cancel_down_to_money_by_the_year() -> None:
    found = only(
        element(
            "time x weeks x rate",
            {"time": "90 min/week", "weeks": "48 weeks/year", "rate": "60 EUR/h"},
        )
    )

    assert found.result
    assert (found.result.low, found.result.unit) == (Fraction(4320), "EUR/year")


@pytest.mark.parametrize(
    ("equation", "inputs", "unit"),
    [
        ("a x b", {"a": "6 h/week", "b": "55 EUR/year"}, "hour"),
        ("a x b", {"a": "6 h/week", "b": "55 EUR/h"}, None),
        ("a x b", {"a": "6 h", "b": "55 EUR/day"}, "hour"),
        ("a x b", {"a": "6 months", "b": "55 EUR/year"}, "month"),
        ("a x b", {"a": "6 EUR", "b": "5 EUR/year"}, "EUR"),
        ("a", {"a": "6 hours/year"}, "hour"),
        ("a", {"a": "6 euros/year"}, "euros"),
        ("a", {"a": "6 EUR/h"}, "EUR/hour"),
    ],
)
def test_what_does_not_cancel_is_no_money(
    equation: str, inputs: dict[str, str], unit: str | None
) -> None:
    if unit is None:
        found = only(element(equation, inputs))
        assert found.result
        assert found.result.period == "week"
        return
    value = value_of({"hours": element(equation, inputs)})

    assert flaws_of(value) == [("value_elements.hours.equation", "unit-error")]
    assert unit in value.flaws[0].misread.message
    assert value.equation is None


def test_connector_and_connectors_are_one_unit_and_staff_and_people_are_two() -> None:
    same = element("a x b", {"a": "3 connectors", "b": "9 EUR/connector/year"})
    other = element("a x b", {"a": "3 staff", "b": "9 EUR/person/year"})

    result = only(same).result
    assert result
    assert result.low == 27
    assert rule_of(other) == [("value_elements.hours.equation", "unit-error")]


def test_things_of_two_kinds_are_not_added_or_compared() -> None:
    for equation in ("a + b", "a - b", "min(a, b)", "max(b, a)"):
        entry = element(equation, {"a": "3 EUR/year", "b": "9 EUR/month"})
        assert rule_of(entry) == [("value_elements.hours.equation", "unit-error")]


def test_a_share_is_a_hundredth() -> None:
    entry = element("share x sum", {"share": "0.40 %", "sum": "1000 EUR/year"})

    result = only(entry).result
    assert result
    assert result.low == 4


def test_what_happens_every_six_weeks_happens_a_sixth_of_a_time_a_week() -> None:
    entry = element("how often x weeks x cost", {
        "how often": "every 4-6 weeks", "weeks": "48 weeks/year", "cost": "10 EUR",
    })  # fmt: skip

    result = only(entry).result
    assert result
    assert (result.low, result.high) == span(80, 120)


def test_ranges_are_tried_at_all_their_ends() -> None:
    entry = element("(a - b) x c", {"a": "10-12 h/year", "b": "1-2 h/year", "c": "5-6 EUR/h"})

    result = only(entry).result
    assert result
    assert (result.low, result.high) == span(40, 66)


def test_a_range_that_turns_between_its_ends_is_refused() -> None:
    inputs = {"a": "2-8 EUR/year", "b": "5 EUR/year", "c": "1 EUR/year"}
    turning = element("(a - b) x (a - b) / c", inputs)
    even = element("a + a x b / c", inputs)

    assert rule_of(turning) == [("value_elements.hours.equation", "range-twice")]
    result = only(even).result
    assert result
    assert (result.low, result.high) == span(12, 48)


def test_more_than_ten_ranges_are_asked_back() -> None:
    inputs = {f"part {n}": "1-2 EUR/year" for n in range(11)}

    assert rule_of(element(" + ".join(inputs), inputs)) == [
        ("value_elements.hours.equation", "equation-too-long")
    ]


@pytest.mark.parametrize("below", ["0 h", "0-3 h"])
def test_division_by_nothing_is_told(below: str) -> None:
    entry = element("a / b", {"a": "5 EUR h/year", "b": below})

    assert rule_of(entry) == [("value_elements.hours.equation", "division-by-zero")]


def test_less_than_nothing_is_told_and_the_way_out_is_favours() -> None:
    value = value_of({"hours": element("a - b", {"a": "3 EUR/year", "b": "9 EUR/year"})})

    assert flaws_of(value) == [("value_elements.hours.equation", "negative-result")]
    assert "favours: alternative" in value.flaws[0].misread.hint
    assert value.equation is None


def test_nothing_is_not_less_than_nothing() -> None:
    assert only(element("a - a", {"a": "3 EUR/year"})).span == span(0)


@pytest.mark.parametrize("typed", ["1e400 EUR/year", "NaN EUR/year", "-3 h", "70,000 EUR", "inf"])
def test_a_number_that_cannot_be_read_is_told_at_its_line(typed: str) -> None:
    ((place, _),) = rule_of(element("gain", {"gain": typed}))

    assert place == "value_elements.hours.inputs.gain"


def test_an_input_that_nobody_knows_gives_no_result() -> None:
    ((_, rule),) = rule_of(element("gain", {"gain": "unknown"}))

    assert rule == "unknown-input-value"


def test_an_input_that_the_equation_does_not_use_is_told() -> None:
    entry = element("gain", {"gain": "3 EUR/year", "other": "3 EUR/year"})

    assert rule_of(entry) == [("value_elements.hours.inputs.other", "unused-input")]


def test_a_number_that_stands_elsewhere_is_taken_from_there_with_its_evidence() -> None:
    entry = element(
        "(before - left) x rate",
        {"before": "= work before", "left": "= work after", "rate": "5 EUR/h"},
    )
    found = only(
        entry,
        before_after={"Work": "20 h/year from old -> 2 h/year from sheets"},
        evidence={
            "sheets": {"level": "measured", "about": "Time sheets", "scaled": "a week as a year"},
            "old": {"level": "customer-reported"},
        },
    )

    assert found.result
    assert found.result.low == 90
    assert [(i.figure_id, i.evidence_id, i.level, i.scaled) for i in found.inputs] == [
        ("work", "old", EvidenceLevel.CUSTOMER_REPORTED, ""),
        ("work", "sheets", EvidenceLevel.MEASURED, "a week as a year"),
        (None, None, EvidenceLevel.STATED, ""),
    ]


def test_a_number_taken_from_a_figure_keeps_the_level_of_that_figure() -> None:
    found = only(
        element("left x rate", {"left": "= work after", "rate": "5 EUR/h"}),
        before_after={"Work": {"after": "2 h/year", "level": "stated"}},
        level="measured",
    )

    assert [entry.level for entry in found.inputs] == [
        EvidenceLevel.STATED,
        EvidenceLevel.MEASURED,
    ]


@pytest.mark.parametrize(
    ("field", "is_projected"), [("after", False), ("expected", True), ("target", True)]
)
def test_what_is_only_expected_is_marked(field: str, is_projected: bool) -> None:
    found = only(
        element("left x rate", {"left": "= work after", "rate": "5 EUR/h"}),
        before_after={"Work": {"before": "9 h/year", field: "2 h/year"}},
    )

    assert found.inputs[0].is_projected is is_projected


@pytest.mark.parametrize(
    "typed", ["= work", "= work afterwards", "= play after", "= quiet after", "=", "= rate before"]
)
def test_a_reference_that_leads_nowhere_is_told(typed: str) -> None:
    ((place, rule),) = rule_of(
        element("gain", {"gain": typed}),
        before_after={"Work": "20 h -> 2 h", "Quiet": "It is quiet"},
    )

    assert (place, rule) == ("value_elements.hours.inputs.gain", "broken-reference")


def test_an_input_without_a_source_takes_that_of_its_element_then_of_its_case() -> None:
    evidence = {"pilot": {"level": "measured", "about": "A pilot"}}
    own = only(money("5 EUR/year", source="pilot"), evidence=evidence, source="a call")
    cases = only(money("5 EUR/year"), evidence=evidence, source="a call")

    assert (own.inputs[0].source, own.inputs[0].level) == ("A pilot", EvidenceLevel.MEASURED)
    assert (cases.inputs[0].source, cases.inputs[0].level) == ("a call", EvidenceLevel.STATED)


@pytest.mark.parametrize("view", ["0 USD/year", "5 EUR/month", "5 EUR", "5 h", "5,000 EUR/year"])
def test_a_customers_view_that_cannot_be_compared_is_told(view: str) -> None:
    ((place, _),) = rule_of(money("5 EUR/year", point="contention", customer_view=view))

    assert place == "value_elements.hours.customer_view"


def test_a_point_that_is_not_written_is_a_difference() -> None:
    assert only(money("5 EUR/year")).point is Point.DIFFERENCE
    assert only(money("5 EUR/year", point="parity")).point is Point.PARITY


def test_a_case_that_says_nothing_of_it_has_no_value() -> None:
    assert case_of().value is None


def test_no_float_stands_between_the_input_and_the_result() -> None:
    entry = element("a + b", {"a": "0.1 EUR/year", "b": "0.2 EUR/year"})

    result = only(entry).result
    assert result
    assert result.low == Fraction(3, 10)


def test_money_of_another_year_is_another_unit() -> None:
    value = value_of(
        {"hours": element("a + b", {"a": "10 EUR/year", "b": "5 EUR in 2019 prices/year"})}
    )

    assert flaws_of(value) == [("value_elements.hours.equation", "unit-error")]


def test_money_of_another_year_is_brought_to_this_one_by_an_input() -> None:
    value = value_of(
        {
            "hours": element(
                "cost then x rise in prices",
                {
                    "cost then": "50 EUR in 2019 prices/year",
                    "rise in prices": "1.2 EUR/EUR in 2019 prices from statistics office",
                },
            )
        }
    )

    assert value.flaws == ()
    assert value.equation is not None
    assert value.equation.money.unit == "EUR/year"
    assert value.equation.agreed.low == 60


def test_elements_in_prices_of_different_years_are_not_added_up() -> None:
    value = value_of(
        {"hours": money("10 EUR/year"), "errors": money("5 EUR in 2019 prices/year")},
    )

    assert flaws_of(value) == [("value_elements.errors.equation", "mixed-money")]


def test_a_number_that_stands_elsewhere_brings_its_source_along() -> None:
    fields: dict[str, Any] = {
        "before_after": {"Work": "20 h/year from sheets -> 2 h/year", "Calls": "3 h from x -> 1 h"},
        "evidence": {"sheets": {"about": "Time sheets", "level": "measured", "scaled": "a month"}},
        "source": "a call",
    }
    entry = element("(a - b) x c", {"a": "= work before", "b": "= work after", "c": "5 EUR/h"})

    before, after, _ = only(entry, **fields).inputs
    assert (before.source, before.evidence_id, before.scaled) == (
        "Time sheets",
        "sheets",
        "a month",
    )
    assert before.level is EvidenceLevel.MEASURED
    assert after.figure_id == "work"
    calls = element("a x c", {"a": "= calls before", "c": "5 EUR/h"})
    assert only(calls, **fields).inputs[0].source == "x"
    assert only(calls, **fields).inputs[0].evidence_id is None


@pytest.mark.parametrize(
    ("figures", "known"), [({}, "none yet"), ({"Work": "-> 2 h", "Rest": "-> 3 h"}, "work, rest")]
)
def test_a_reference_that_leads_nowhere_is_told_what_there_is(
    figures: dict[str, str], known: str
) -> None:
    value = value_of({"hours": money("= wrk after")}, before_after=figures)

    (flaw,) = value.flaws
    near = "; did you mean work?" if figures else ""
    assert flaw.misread.message == f'there is no figure "wrk" in before_after{near}'
    assert flaw.misread.hint == f"the ids of this case's figures: {known}"
