from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.value.cases import element, flaws_of, money, value_of
from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.value_equation import NOTHING, Range, ValueEquation

AMOUNTS = st.integers(0, 10_000)
SPANS = st.tuples(AMOUNTS, AMOUNTS).map(lambda ends: (min(ends), max(ends)))


@st.composite
def elements(draw: st.DrawFn) -> dict[str, Any]:
    """Return up to eight elements of every kind, point and side."""
    made: dict[str, Any] = {}
    for number in range(draw(st.integers(1, 8))):
        low, high = draw(SPANS)
        fields = {
            "point": draw(st.sampled_from(["difference", "difference", "parity", "contention"])),
            "kind": draw(st.sampled_from(["technical", "economic", "service", "social"])),
            "favours": draw(st.sampled_from(["offering", "alternative"])),
        }
        if draw(st.booleans()):
            fields["customer_view"] = f"{draw(AMOUNTS)} EUR/year"
        made[f"e{number}"] = money(
            f"{low}-{high} EUR/year" if low < high else f"{low} EUR/year", **fields
        )
    if draw(st.booleans()):
        made["said"] = "Only words"
    return made


PRICES = st.fixed_dictionaries(
    {
        "offering": AMOUNTS.map("{} EUR/year".format),
        "alternative": AMOUNTS.map("{} EUR/year".format),
    }
)


def equation_of(value: CaseValue) -> ValueEquation:
    assert value.equation is not None
    return value.equation


@given(elements())
def test_the_kinds_add_up_to_what_is_agreed(entries: dict[str, Any]) -> None:
    equation = value_of(entries).equation

    if equation:
        assert sum(equation.by_kind().values(), NOTHING) == equation.agreed


@given(elements(), PRICES)
def test_the_incentive_is_value_less_price_difference(
    entries: dict[str, Any], prices: dict[str, str]
) -> None:
    equation = value_of(entries, prices=prices).equation
    if equation is None:
        return
    assert equation.incentive
    assert equation.agreed_incentive
    assert equation.indifference_price
    ours, theirs = (Fraction(prices[side].split()[0]) for side in ("offering", "alternative"))

    assert equation.incentive.low == equation.settled.low - (ours - theirs)
    assert equation.incentive.high == equation.settled.high - (ours - theirs)
    assert equation.indifference_price.low - ours == equation.agreed_incentive.low


@given(elements(), PRICES)
def test_a_share_is_told_only_where_there_is_something_to_share(
    entries: dict[str, Any], prices: dict[str, str]
) -> None:
    equation = value_of(entries, prices=prices).equation
    share = equation.share_kept if equation else None

    if share is not None:
        assert equation
        assert equation.agreed.low > 0
        assert 0 <= share <= 1


@given(elements())
def test_bars_follow_one_another_and_end_at_the_sum(entries: dict[str, Any]) -> None:
    value = value_of(entries)
    if value.waterfall is None:
        return
    equation, waterfall = equation_of(value), value.waterfall
    *steps, total = waterfall.bars
    agreed = [bar for bar in steps if not bar.is_contended]
    at = waterfall.zero
    for bar in agreed:
        ends = (bar.start, bar.start + bar.length)
        assert at == ends[bar.is_negative]
        at = ends[not bar.is_negative]

    assert all(bar.start >= 0 and bar.start + bar.length <= 1 for bar in waterfall.bars)
    assert 0 <= waterfall.zero <= 1
    assert at == (total.start if total.is_negative else total.start + total.length)
    assert total.is_negative is (equation.agreed.low < 0)
    assert waterfall.zero in (total.start, total.start + total.length)


@given(st.integers(1, 500), st.integers(1, 500), st.integers(1, 200), PRICES)
def test_a_break_even_put_back_leaves_no_incentive(
    count: int, cost: int, once: int, prices: dict[str, str]
) -> None:
    value = value_of(
        {
            "hours": element(
                "things saved x cost of a thing",
                {"things saved": f"{count} things", "cost of a thing": f"{cost} EUR/thing/year"},
            ),
            "errors": money(f"{once} EUR/year", favours="alternative"),
        },
        prices=prices,
    )
    found, equation = value.break_even, equation_of(value)
    assert equation.prices is not None
    if found is None:
        assert equation.prices.difference.low + once < 0
        return
    assert found.element.equation is not None
    assert found.element.span is not None
    values = {entry.name: entry.measure.low for entry in found.element.inputs}

    worth = evaluate(found.element.equation.steps, {**values, found.input.name: found.value})
    without = equation.agreed.low - found.element.span[0]

    assert without + found.element.sign * worth - equation.prices.difference.low == 0


def test_the_break_even_is_that_of_the_input_which_has_to_change_least() -> None:
    value = value_of(
        {
            "hours": element(
                "(theirs - ours) x cost",
                {"theirs": "7 h/year", "ours": "2 h/year", "cost": "100 EUR/h"},
            ),
            "errors": money("400 EUR/year"),
        },
        prices={"offering": "700 EUR/year", "alternative": "0 EUR/year"},
    )
    found = value.break_even

    # 200 is left: 28.6 % less of theirs, 40 % less of the cost, 50 % less of the other element.
    assert found is not None
    assert (found.input.name, found.value) == ("theirs", 5)


@pytest.mark.parametrize(
    ("equation", "inputs"),
    [
        ("min(gain, cap)", {"gain": "100 EUR/year", "cap": "100 EUR/year"}),
        ("gain", {"gain": "= work after"}),
        ("gain x gain / unit", {"gain": "10 EUR/year", "unit": "1 EUR/year"}),
    ],
)
def test_no_break_even_is_told_where_an_element_does_not_follow_evenly(
    equation: str, inputs: dict[str, str]
) -> None:
    value = value_of(
        {"hours": element(equation, inputs)},
        before_after={"Work": "-> 100 EUR/year"},
        prices={"offering": "30 EUR/year", "alternative": "10 EUR/year"},
    )

    assert equation_of(value).incentive
    assert value.break_even is None


def test_a_break_even_in_percent_is_told_in_percent() -> None:
    value = value_of(
        {"hours": element("share x sum", {"share": "10 %", "sum": "= work after"})},
        before_after={"Work": "-> 1000 EUR/year"},
        prices={"offering": "60 EUR/year", "alternative": "10 EUR/year"},
    )

    assert value.break_even
    assert (value.break_even.value, value.break_even.input.quantity.unit) == (Fraction(5), "%")


def test_without_prices_there_is_no_difference_and_nothing_that_follows() -> None:
    value = value_of({"hours": money("5 EUR/year")})
    equation = equation_of(value)

    assert (equation.prices, equation.incentive, equation.agreed_incentive) == (None, None, None)
    assert (equation.indifference_price, equation.share_kept) == (None, None)
    assert value.break_even is None


def test_what_is_contended_reaches_from_the_customers_view_to_ours() -> None:
    value = value_of(
        {
            "hours": money("100 EUR/year"),
            "errors": money("10-20 EUR/year", point="contention", customer_view="4 EUR/year"),
            "trust": money("7 EUR/year", point="contention", favours="alternative"),
        }
    )

    assert equation_of(value).agreed == Range(Fraction(100), Fraction(100))
    assert equation_of(value).settled == Range(Fraction(97), Fraction(120))


def test_parity_and_placeholders_are_never_summed() -> None:
    value = value_of(
        {"hours": money("5 EUR/year"), "errors": money("9 EUR/year", point="parity"), "trust": "X"}
    )

    assert equation_of(value).agreed.low == 5
    assert equation_of(value).settled.high == 5


@pytest.mark.parametrize("other", ["9 USD/year", "9 EUR/month", "9 EUR"])
def test_money_of_another_kind_is_told_and_left_out_of_sums_and_bars(other: str) -> None:
    value = value_of({"hours": money("5 EUR/year"), "errors": money(other)})

    assert flaws_of(value) == [("value_elements.errors.equation", "mixed-money")]
    assert equation_of(value).agreed.low == 5
    assert sum(equation_of(value).by_kind().values(), NOTHING) == equation_of(value).agreed
    assert value.waterfall
    assert len(value.waterfall.bars) == 2


@pytest.mark.parametrize(
    ("offering", "alternative", "told"),
    [
        ("9 USD/year", "7 EUR/year", ["offering"]),
        ("9 EUR/year", "7 EUR", ["alternative"]),
        ("9 EUR/month", "7 EUR/month", ["offering"]),
    ],
)
def test_prices_that_cannot_be_set_against_the_value_are_told(
    offering: str, alternative: str, told: list[str]
) -> None:
    value = value_of(
        {"hours": money("5 EUR/year")},
        prices={"offering": offering, "alternative": alternative},
    )

    assert flaws_of(value) == [(f"prices.{name}", "mixed-money") for name in told]
    assert equation_of(value).prices is None


@pytest.mark.parametrize("price", ["52,000 EUR/year", "52000 h", "a lot"])
def test_a_price_that_is_no_money_is_told_at_its_line(price: str) -> None:
    value = value_of({}, prices={"offering": price, "alternative": "9 EUR/year"})

    assert [place for place, _ in flaws_of(value)] == ["prices.offering"]


def test_where_all_comes_to_nothing_there_is_nothing_to_draw() -> None:
    assert value_of({"hours": money("0 EUR/year")}).waterfall is None
    assert value_of({"hours": "Words"}).waterfall is None
    assert value_of({"hours": "Words"}).equation is None


def broken_even(elements: dict[str, Any], price: str = "700 EUR/year") -> tuple[str, Fraction]:
    """Return the input that matters most, and where it takes the advantage away."""
    value = value_of(elements, prices={"offering": price, "alternative": "0 EUR/year"})
    assert value.break_even is not None
    return value.break_even.input.name, value.break_even.value


def test_a_cost_that_speaks_for_the_alternative_may_rise_so_far() -> None:
    cost = element("upkeep", {"upkeep": "200 EUR/year"}, favours="alternative")

    # 100 is left: 10 % less of the gain, or 50 % more of the upkeep.
    assert broken_even({"hours": money("1000 EUR/year"), "errors": cost}) == ("gain", 900)
    # 1,000 is left: all of the gain is not enough to lose it, the upkeep has to be more.
    larger = {
        "hours": money("1000 EUR/year"),
        "errors": {**cost, "inputs": {"upkeep": "1 EUR/year"}},
    }
    assert broken_even(larger, "0 EUR/year") == ("gain", 1)


def test_the_break_even_of_a_cost_is_found_where_no_gain_can_tell_it() -> None:
    cost = element("upkeep", {"upkeep": "200 EUR/year"}, favours="alternative")
    fixed = element("min(a, b)", {"a": "1000 EUR/year", "b": "1000 EUR/year"})

    assert broken_even({"hours": fixed, "errors": cost}) == ("upkeep", 300)
    ranged = {**cost, "inputs": {"upkeep": "100-200 EUR/year"}}
    value = value_of(
        {"hours": fixed, "errors": ranged},
        prices={"offering": "700 EUR/year", "alternative": "0 EUR/year"},
    )
    assert value.break_even is None


def test_of_a_range_the_break_even_is_that_of_its_lower_end() -> None:
    assert broken_even({"hours": money("1000-1200 EUR/year")}) == ("gain", 700)


def test_an_input_may_fall_to_nothing() -> None:
    elements = {
        "hours": element("a x b - c x b", {"a": "2 h/year", "b": "50 EUR/h", "c": "1 h/year"}),
        "errors": money("700 EUR/year"),
    }
    name, value = broken_even(elements, "700 EUR/year")

    assert (name, value) == ("gain", 650)


def test_a_price_that_is_not_known_is_told() -> None:
    value = value_of(
        {"hours": money("5 EUR/year")}, prices={"offering": "unknown", "alternative": "7,5 EUR"}
    )

    assert [(f.path[-1], f.misread.rule) for f in value.flaws] == [
        ("offering", "unknown-price"),
        ("alternative", "ambiguous-number"),
    ]
    assert value.flaws[0].misread.message == (
        "a price that is not known cannot be set against the value"
    )
    assert value.flaws[0].misread.hint == "find it out, or take both prices away"
