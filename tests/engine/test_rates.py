from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from vpcases.engine.rates_option import read_rates

NAMED: dict[str, Any] = {"date": "2026-10-01", "source": "A bank", "to": "EUR"}


def rate_of(value: Any) -> Decimal:
    rates = read_rates({**NAMED, "USD": value})
    assert rates
    return rates.units["USD"]


@given(st.decimals("0.000001", "999999", places=6))
def test_a_rate_has_the_digits_that_were_typed_however_yaml_has_read_them(rate: Decimal) -> None:
    typed = format(rate, "f")

    assert rate_of(yaml.safe_load(typed)) == rate
    assert rate_of(typed) == rate


def test_a_small_rate_is_read_from_its_short_spelling() -> None:
    assert rate_of(0.000035) == Decimal("0.000035")


def test_what_is_converted_is_exact() -> None:
    rates = read_rates({**NAMED, "USD": 0.92})

    assert rates
    assert rates.convert(Fraction(1, 3), "USD") == Fraction(92, 300)
    assert rates.convert(Fraction(1), "SEK") is None


@pytest.mark.parametrize(
    "day",
    ["2026-10-01", date(2026, 10, 1), datetime(2026, 10, 1, 12, tzinfo=UTC)],
)
def test_a_day_is_read_as_yaml_gives_it(day: object) -> None:
    rates = read_rates({**NAMED, "date": day, "USD": 1})

    assert rates
    assert rates.day == date(2026, 10, 1)
    assert type(rates.day) is date


def test_a_site_may_have_no_rates() -> None:
    assert read_rates(None) is None
