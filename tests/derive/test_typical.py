from __future__ import annotations

import statistics
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.typical_cases import case_with, typical_of
from tests.derive.value.cases import element, money
from vpcases.derive import Edition
from vpcases.derive.typical import Rates, Typical
from vpcases.derive.typical.measuring import Measured, Yardstick
from vpcases.derive.typical.results import Withheld
from vpcases.derive.typical.spread import FEWEST, Spread, blur, derive_spread
from vpcases.derive.value.bounds import join_bounds
from vpcases.model.authored import Status
from vpcases.quantities import Bound

EUROS = Yardstick("money", "EUR", "year")
LESS = Yardstick("percent", direction="less")
RATES = Rates(date(2026, 10, 1), "a bank", "EUR", {"USD": Decimal("0.92")})
AMOUNTS = st.fractions(-(10**6), 10**6, max_denominator=1000)
RESULTS = st.lists(st.tuples(AMOUNTS, st.booleans()), min_size=FEWEST, max_size=12)


def spread_of(results: list[tuple[Fraction, bool]], yardstick: Yardstick = EUROS) -> Spread | None:
    """Return the spread of amounts, each with whether its case is shown."""
    measured = [Measured(f"case-{n}", amount) for n, (amount, _) in enumerate(results)]
    shown = {f"case-{n}" for n, (_, is_shown) in enumerate(results) if is_shown}
    return derive_spread(yardstick, measured, shown)


def told(spread: Spread | None) -> tuple[Fraction, Fraction, Fraction]:
    """Return the low end, the median and the high end."""
    aggregates = (spread.low, spread.median, spread.high) if spread else ()
    low, median, high = (found.amount for found in aggregates if found)
    return low, median, high


def hours(cases: dict[str, Any], **more: Any) -> Typical:
    return typical_of(cases, **more).drivers["hours"]


def only(typical: Typical) -> Spread:
    (spread,) = typical.spreads
    return spread


# ---------------------------------------------------------------------------- what always holds


@given(st.lists(AMOUNTS, min_size=FEWEST, max_size=12))
def test_where_every_case_is_shown_median_and_range_are_exact(amounts: list[Fraction]) -> None:
    spread = spread_of([(amount, True) for amount in amounts])

    assert told(spread) == (min(amounts), statistics.median(amounts), max(amounts))


@given(RESULTS, st.randoms())
def test_the_order_of_the_cases_makes_no_difference(
    results: list[tuple[Fraction, bool]], random: Any
) -> None:
    measured = [Measured(f"case-{n}", amount) for n, (amount, _) in enumerate(results)]
    shown = {f"case-{n}" for n, (_, is_shown) in enumerate(results) if is_shown}
    mixed = list(measured)
    random.shuffle(mixed)

    assert derive_spread(EUROS, mixed, shown) == derive_spread(EUROS, measured, shown)


@given(RESULTS, st.sampled_from([EUROS, LESS]))
def test_the_median_lies_in_the_range_and_so_does_every_dot(
    results: list[tuple[Fraction, bool]], yardstick: Yardstick
) -> None:
    spread = spread_of(results, yardstick)
    low, median, high = told(spread)

    assert low <= median <= high
    assert spread
    assert all(low <= standing.amount <= high for standing in spread.shown.values())


@given(RESULTS)
def test_nothing_is_told_as_more_than_it_is_but_where_a_shown_case_proves_it(
    results: list[tuple[Fraction, bool]],
) -> None:
    amounts = [amount for amount, _ in results]
    low, median, high = told(spread_of(results))
    shown = [amount for amount, is_shown in results if is_shown]

    assert low <= min(amounts)
    assert median <= max(statistics.median(amounts), low)
    assert high <= max(amounts)
    assert high >= max(shown, default=low)


@given(RESULTS)
def test_a_place_counts_the_cases_that_are_higher(results: list[tuple[Fraction, bool]]) -> None:
    spread = spread_of(results)
    assert spread

    for standing in spread.shown.values():
        higher = sum(amount > standing.amount for amount, _ in results)
        assert standing.place == higher + 1
        assert 1 <= standing.place <= spread.count
    assert list(spread.shown.values()) == sorted(
        spread.shown.values(), key=lambda standing: -standing.amount
    )


@given(st.lists(st.tuples(AMOUNTS, st.booleans()), max_size=FEWEST - 1))
def test_of_fewer_than_three_cases_nothing_is_told(results: list[tuple[Fraction, bool]]) -> None:
    spread = spread_of(results)

    if any(is_shown for _, is_shown in results):
        assert spread
        assert (spread.median, spread.low, spread.high) == (None, None, None)
        assert {standing.place for standing in spread.shown.values()} == {0}
        assert spread.count == len(results)
    else:
        assert spread is None


@given(AMOUNTS, st.sampled_from([EUROS, LESS]))
def test_rounding_keeps_the_size_of_an_amount_and_never_raises_it(
    amount: Fraction, yardstick: Yardstick
) -> None:
    rounded = blur(amount, yardstick)

    assert rounded <= amount
    assert abs(rounded - amount) * (10 if yardstick is EUROS else 2) <= abs(amount)


@pytest.mark.parametrize(
    ("yardstick", "amount", "rounded"),
    [
        (EUROS, 30_560, 30_000),
        (EUROS, -7_450, -7_500),
        (EUROS, 99_999, 99_000),
        (EUROS, 100, 100),
        (LESS, 78, 75),
        (LESS, Fraction(94), 90),
        (LESS, Fraction(78, 10), Fraction(75, 10)),
        (LESS, 0, 0),
    ],
)
def test_an_amount_is_rounded_to_what_gives_nobody_away(
    yardstick: Yardstick, amount: int, rounded: int
) -> None:
    assert blur(Fraction(amount), yardstick) == rounded


@given(st.lists(st.sampled_from(["published", "checked"]), max_size=FEWEST - 1))
def test_a_case_that_is_not_shown_leaves_no_trace_where_there_are_few(statuses: list[str]) -> None:
    cases = {
        f"zq{n}{status}": case_with(f"4711{n} EUR/year", status)
        for n, status in enumerate(statuses)
    }

    results = repr(typical_of(cases))

    for n, status in enumerate(statuses):
        is_shown = status == "published"
        assert (f"zq{n}" in results) is is_shown
        assert (f"4711{n}" in results) is is_shown


@given(
    st.lists(
        st.tuples(
            st.integers(10_001, 99_999),
            st.sampled_from([status.value for status in Status]),
        ),
        max_size=8,
    )
)
def test_no_result_names_a_case_that_is_not_shown(found: list[tuple[int, str]]) -> None:
    cases = {
        f"zq{n}zq": case_with(f"{amount} EUR/year", status)
        for n, (amount, status) in enumerate(found)
    }

    results = repr(typical_of(cases))

    public = [f"zq{n}zq" for n, (_, status) in enumerate(found) if status == "published"]
    assert all((identity in results) is (identity in public) for identity in cases)


@given(
    st.lists(
        st.tuples(st.sampled_from(["EUR", "USD", "SEK"]), st.sampled_from(["year", "month"])),
        max_size=10,
    )
)
def test_currencies_and_periods_are_never_mixed_without_a_rate(
    units: list[tuple[str, str]],
) -> None:
    cases = {
        f"case-{n}": case_with(f"{n + 1} {currency}/{period}")
        for n, (currency, period) in enumerate(units)
    }

    spreads = typical_of(cases).drivers["hours"].spreads if cases else ()

    found = {(s.yardstick.currency, s.yardstick.period): s.count for s in spreads}
    assert found == {unit: units.count(unit) for unit in units}


# ---------------------------------------------------------------------------- which cases count


@pytest.mark.parametrize("status", Status)
def test_documented_is_what_has_been_checked_and_not_taken_back(status: Status) -> None:
    results = typical_of({"one": case_with("10 EUR/year", status.value)})

    documented = results.drivers["hours"].documented if results.drivers else 0
    assert documented == (status.value in ("checked", "approved", "published", "under-review"))


def test_what_is_not_shown_counts_in_every_group() -> None:
    cases = {
        "a": case_with("10000 EUR/year"),
        "b": case_with("20000 EUR/year", "checked"),
        "c": case_with("33300 EUR/year", "approved"),
    }

    results = typical_of(cases)

    for typical in (
        results.drivers["hours"],
        results.segments["small-shops"],
        results.crossings["small-shops", "hours"],
    ):
        assert (typical.documented, typical.shown) == (3, 1)
        assert told(only(typical)) == (10_000, 20_000, 33_000)
        assert list(only(typical).shown) == ["a"]


def test_the_internal_edition_shows_every_case_and_rounds_nothing() -> None:
    cases = {n: case_with(f"3333{n} EUR/year", "checked") for n in "123"}

    typical = hours(cases, edition=Edition.INTERNAL)

    assert (typical.documented, typical.shown) == (3, 3)
    assert told(only(typical)) == (33_331, 33_332, 33_333)


def test_reasons_are_counted_only_where_they_hold_for_three() -> None:
    waiting = {f"w{n}": case_with("1 EUR/year", "checked") for n in range(3)}
    review = {f"r{n}": case_with("1 EUR/year", "under-review") for n in range(2)}

    assert hours({**waiting, **review}).withheld == ((Withheld.NOT_APPROVED, 3),)
    assert hours(review).withheld == ()


def test_a_case_that_a_later_measurement_put_under_review_is_counted_as_that() -> None:
    lower = {**money("10000 EUR/year"), "realised": {"2026-01 to 2026-06": "100 EUR"}}
    cases = {
        f"c{n}": {**case_with("", measured="2025"), "value_elements": {"hours": lower}}
        for n in range(3)
    }

    typical = hours(cases)

    assert (typical.documented, typical.shown) == (3, 0)
    assert typical.withheld == ((Withheld.UNDER_REVIEW, 3),)
    assert typical.spreads == ()


# ---------------------------------------------------------------------------- what is measured


def three(**fields: Any) -> dict[str, Any]:
    return {n: case_with(**fields) for n in "abc"}


def test_a_segment_counts_what_is_agreed_and_a_driver_its_own_part_with_its_sign() -> None:
    elements = {
        "hours": money("100 EUR/year"),
        "errors": money("30 EUR/year", favours="alternative"),
        "trust": money("500 EUR/year", point="contention"),
    }

    results = typical_of(three(value_elements=elements))

    assert told(only(results.segments["small-shops"])) == (70, 70, 70)
    assert told(only(results.drivers["hours"])) == (100, 100, 100)
    assert told(only(results.drivers["errors"])) == (-30, -30, -30)
    assert results.drivers["trust"].spreads == ()


def test_of_a_range_the_low_end_counts_and_a_bound_stays() -> None:
    cases = three(value_elements={"hours": money("up to 100-120 EUR/year")})

    spread = only(hours(cases))

    assert told(spread) == (100, 100, 100)
    assert spread.median
    assert spread.median.bound is Bound.UP_TO


def test_what_is_only_expected_is_no_result() -> None:
    gain = element("hours saved x cost", {"hours saved": "= work after", "cost": "10 EUR/h"})
    cases = three(
        before_after={"Work": {"before": "9 h/year", "expected": "2 h/year"}},
        value_elements={"hours": gain},
    )

    results = typical_of(cases)

    assert results.drivers["hours"].spreads == ()
    assert results.segments["small-shops"].spreads == ()


def test_a_case_with_a_wrong_sum_counts_for_nothing() -> None:
    wrong = {"hours": money("100 EUR/year"), "errors": money("5 h/year")}

    assert typical_of(three(value_elements=wrong)).segments["small-shops"].spreads == ()


def test_the_change_is_that_of_the_first_reached_line_of_the_driver() -> None:
    lines = {
        "Not yet": {"driver": "hours", "before": "10 h", "target": "1 h"},
        "Other": {"driver": "errors", "change": "99 % less"},
        "First": "100 h -> 60 h",
        "Second": "100 h -> 10 h",
    }

    results = typical_of(three(drivers=["hours", "errors"], before_after=lines))

    assert told(only(results.drivers["hours"])) == (40, 40, 40)
    assert told(only(results.drivers["errors"])) == (99, 99, 99)
    assert results.segments["small-shops"].spreads == ()


def test_less_more_percent_and_points_are_lines_of_their_own() -> None:
    changes = ["20 % less", "30 % more", "5 points less", "3 times"]
    cases = {f"c{n}": case_with(before_after={"Work": change}) for n, change in enumerate(changes)}

    sticks = {(s.yardstick.kind, s.yardstick.direction) for s in hours(cases).spreads}

    assert sticks == {("percent", "less"), ("percent", "more"), ("points", "less"), ("times", "")}


def test_a_case_where_nothing_changed_counts_as_nothing_among_those_that_did() -> None:
    lines = {"a": "10 h -> 5 h", "b": "10 h -> 2 h", "c": "10 h -> 10 h"}
    cases = {key: case_with(before_after={"Work": line}) for key, line in lines.items()}

    spread = only(hours(cases))

    assert spread.yardstick == LESS
    assert told(spread) == (0, 50, 80)


def test_a_rate_puts_currencies_together_exactly() -> None:
    amounts = {"a": "100 USD/year", "b": "92 EUR/year", "c": "7 SEK/year", "d": "50 EUR/year"}
    cases = {key: case_with(amount) for key, amount in amounts.items()}

    spreads = hours(cases, rates=RATES).spreads

    assert [(s.yardstick.currency, s.count, s.converted) for s in spreads] == [
        ("EUR", 3, ("USD",)),
        ("SEK", 1, ()),
    ]
    assert told(spreads[0]) == (50, 92, 92)
    assert spreads[0].shown["a"].converted_from == "USD"


def test_prices_never_enter() -> None:
    prices = {"offering": "900 EUR/year", "alternative": "100 EUR/year", "disclosure": "public"}

    with_prices = typical_of(three(amount="50 EUR/year", prices=prices))

    assert with_prices == typical_of(three(amount="50 EUR/year"))


@pytest.mark.parametrize(
    ("bounds", "joined"),
    [
        ([None, None], None),
        ([None, Bound.UP_TO], Bound.UP_TO),
        ([Bound.LESS_THAN, Bound.AT_MOST], Bound.UP_TO),
        ([Bound.AT_LEAST], Bound.AT_LEAST),
        ([Bound.AT_LEAST, Bound.UP_TO], Bound.ABOUT),
    ],
)
def test_bounds_together_claim_no_more_than_each(
    bounds: list[Bound | None], joined: Bound | None
) -> None:
    assert join_bounds(bounds) is joined
