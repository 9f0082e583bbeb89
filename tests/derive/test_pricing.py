from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.priced_cases import THREE, priced
from tests.libraries import make_library, make_portfolio
from tests.sites import ROOT
from vpcases.derive.pricing import (
    SegmentPrices,
    derive_kept,
    derive_pricing,
    derive_spread,
)
from vpcases.derive.terms import Axis
from vpcases.derive.value.value_equation import Range
from vpcases.read import read_library

fractions = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000)
ranges = st.tuples(fractions, fractions).map(lambda ends: Range(min(ends), max(ends)))


def exact(low: int | Fraction, high: int | Fraction | None = None) -> Range:
    return Range(Fraction(low), Fraction(low if high is None else high))


def prices_of(cases: dict[str, Any]) -> SegmentPrices:
    portfolio = make_portfolio(make_library(cases, alternatives={"rival": "Rival"}))
    return next(p for p in derive_pricing(portfolio) if p.segment.id == "small-shops")


def test_harbor_foods_is_as_well_off_with_either_at_68560() -> None:
    library = read_library(ROOT / "cases", ROOT).library
    found = [
        case
        for prices in derive_pricing(make_portfolio(library))
        for block in prices.blocks
        for case in block.cases
        if case.case.id == "harbor-foods-reconciliation"
    ]

    (harbor,) = found
    assert harbor.reference == exact(38_000)
    assert harbor.differentiation == exact(30_560)
    assert harbor.indifference == exact(68_560)
    assert harbor.present == exact(52_000)
    assert harbor.kept == Fraction(16_560, 30_560)
    assert not harbor.is_negative


def test_three_cases_have_a_range_and_a_median() -> None:
    (block,) = prices_of(THREE).blocks

    assert (block.currency, block.period, len(block.cases)) == ("EUR", "year", 3)
    assert block.indifference
    assert block.indifference.whole == exact(12_000, 17_000)
    assert block.indifference.median == exact(12_000)
    assert block.kept
    assert block.kept.whole == exact(Fraction(-1, 2), Fraction(3, 5))
    assert block.kept.median == exact(Fraction(5, 9))


def test_two_cases_have_neither() -> None:
    (block,) = prices_of({key: THREE[key] for key in "ab"}).blocks

    assert len(block.cases) == 2
    assert (block.indifference, block.kept) == (None, None)


def test_a_customer_who_is_worse_off_is_told_with_what_it_loses() -> None:
    (block,) = prices_of(THREE).blocks

    assert [(c.case.id, c.incentive) for c in block.cases if c.is_negative] == [
        ("c", exact(-1_000))
    ]


def test_currencies_and_periods_are_never_mixed() -> None:
    cases = {
        **THREE,
        "d": priced("900 USD/year", "700 USD/year", "600 USD/year"),
        "e": priced("900 EUR/month", "700 EUR/month", "600 EUR/month"),
    }

    blocks = prices_of(cases).blocks

    assert [(b.currency, b.period, len(b.cases)) for b in blocks] == [
        ("EUR", "month", 1),
        ("EUR", "year", 3),
        ("USD", "year", 1),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"prices": None},
        {"prices": {"offering": "9 EUR/year"}},
        {"value_elements": {"hours": "It is worth something."}},
        {"value_elements": {"hours": {"equation": "gain", "inputs": {"gain": "5 h/year"}}}},
        {
            "value_elements": {
                "hours": {
                    "point": "contention",
                    "equation": "gain",
                    "inputs": {"gain": "5 EUR/year"},
                }
            }
        },
        {"prices": {"offering": "9 USD/year", "alternative": "8 EUR/year"}},
    ],
    ids=["no prices", "one price", "a sentence", "a flaw", "nothing agreed", "mixed money"],
)
def test_what_says_nothing_about_price_is_counted_and_not_shown(fields: dict[str, Any]) -> None:
    prices = prices_of({"a": {**THREE["a"], **fields}})

    assert (prices.blocks, prices.count, prices.without) == ((), 0, 1)


def test_every_segment_is_there_and_what_is_in_none_is_not() -> None:
    library = make_library({"a": {**THREE["a"], "segment": None}})
    portfolio = make_portfolio(library)

    assert "not-yet-assigned" in portfolio.groups[Axis.SEGMENT]
    assert [(p.segment.id, p.count) for p in derive_pricing(portfolio)] == [
        ("small-shops", 0),
        ("large-shops", 0),
    ]


def test_the_median_of_an_even_number_is_the_exact_middle() -> None:
    spread = derive_spread([exact(1), exact(2), exact(5), exact(Fraction(7, 3))])

    assert spread
    assert spread.median == exact(Fraction(13, 6))
    assert spread.count == 4


@given(st.lists(ranges, min_size=3, max_size=9))
def test_the_range_holds_the_median_and_every_amount(amounts: list[Range]) -> None:
    spread = derive_spread(amounts)

    assert spread
    assert spread.whole.low <= spread.median.low <= spread.median.high <= spread.whole.high
    assert all(spread.whole.low <= a.low and a.high <= spread.whole.high for a in amounts)


@given(st.lists(ranges, max_size=7), st.randoms())
def test_the_order_of_cases_changes_nothing(amounts: list[Range], random: Any) -> None:
    shuffled = [*amounts]
    random.shuffle(shuffled)

    assert derive_spread(shuffled) == derive_spread(amounts)


@given(ranges, ranges)
def test_the_share_kept_is_the_least_of_all_ends(value: Range, difference: Range) -> None:
    kept = derive_kept(value, difference)

    if value.low <= 0:
        assert kept is None
        return
    ends = [
        (worth - price) / worth
        for worth in (value.low, value.high)
        for price in (difference.low, difference.high)
    ]
    assert kept == min(ends)


def test_a_cheaper_offering_leaves_more_than_all_of_the_value() -> None:
    assert derive_kept(exact(100), exact(-20)) == Fraction(6, 5)
    assert derive_kept(exact(0), exact(10)) is None


def test_what_says_nothing_about_price_is_counted_beside_what_does() -> None:
    prices = prices_of({**THREE, "z": {**THREE["a"], "prices": None}})

    assert (prices.count, prices.without) == (3, 1)
