"""Above and below what was expected are told apart by ranges; what costs counts the other way."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive.realised import Realised, derive_realised

YEAR = "2025-04 to 2026-03"


def realised_of(expected: str, measured: str | dict[str, Any], **fields: Any) -> Realised:
    element = {
        "equation": "gain",
        "inputs": {"gain": "10000 EUR/year"},
        "projected": expected,
        "realised": {YEAR: measured},
        **fields,
    }
    case = {"status": "published", "title": "A", "value_elements": {"hours": element}}
    return derive_realised(make_portfolio(make_library({"a": case})).cases)


def side_of(found: Realised) -> str:
    return {(1, 0, 0): "above", (0, 1, 0): "below", (0, 0, 1): "level"}[
        len(found.above), len(found.below), found.level
    ]


@pytest.mark.parametrize(
    ("expected", "measured", "side"),
    [
        ("9000 EUR/year", "9001 EUR", "above"),
        ("9000 EUR/year", "9000 EUR", "level"),
        ("9000 EUR/year", "8999 EUR", "below"),
        ("8000-9000 EUR/year", "8500 EUR", "level"),
        ("8000-9000 EUR/year", "9500 EUR", "above"),
        ("8000-9000 EUR/year", "7999 EUR", "below"),
        ("750 EUR/month", "9001 EUR", "above"),
    ],
)
def test_a_measurement_is_above_or_below_only_where_the_ranges_do_not_meet(
    expected: str, measured: str, side: str
) -> None:
    assert side_of(realised_of(expected, measured)) == side


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_what_speaks_for_the_alternative_is_better_the_less_it_is(
    expected: int, measured: int
) -> None:
    gain = realised_of(f"{expected} EUR/year", f"{measured} EUR")
    cost = realised_of(f"{expected} EUR/year", f"{measured} EUR", favours="alternative")

    swapped = {"above": "below", "below": "above", "level": "level"}
    assert side_of(cost) == swapped[side_of(gain)]


def test_nothing_is_said_where_nothing_was_expected_or_measured() -> None:
    assert realised_of("", "9000 EUR") == Realised((), (), 0)
    assert realised_of("9000 EUR/year", "") == Realised((), (), 0)


def test_what_changed_are_the_inputs_that_came_out_differently() -> None:
    found = realised_of("12000 EUR/year", {"inputs": {"gain": "11000 EUR/year"}})

    (outcome,) = found.below
    assert outcome.share == Fraction(11, 12)
    (changed,) = outcome.changed
    assert (changed.expected.name, changed.text) == ("gain", "11000 EUR/year")
    assert str(changed.measurement.period) == YEAR
