from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.quantities import Quantity, read_quantity
from vpcases.quantities.measures import NO_UNITS, Measure, UnitWords, spell_units

WORDS = ("hour", "day", "week", "month", "quarter", "year", "EUR", "invoice", "connector")
UNIT = st.tuples(st.sampled_from(WORDS), st.lists(st.sampled_from(WORDS), max_size=3))


def measure(text: str, words: UnitWords | None = None) -> Measure:
    quantity = read_quantity(text)
    assert isinstance(quantity, Quantity), quantity
    return (words or UnitWords()).measure(quantity)


@given(st.lists(st.tuples(UNIT, st.booleans()), max_size=8))
def test_products_cancel_as_multisets_do(
    factors: list[tuple[tuple[str, list[str]], bool]],
) -> None:
    words = UnitWords()
    product, powers = NO_UNITS, Counter[str]()
    for (over, under), is_divided in factors:
        units = measure(f"1 {'/'.join([over, *under])}", words).units
        product = product / units if is_divided else product * units
        sign = -1 if is_divided else 1
        powers[over] += sign
        for word in under:
            powers[word] -= sign

    assert dict(product.items()) == {word: power for word, power in powers.items() if power}


@given(st.sampled_from(WORDS[:6]), st.sampled_from(WORDS[:6]))
def test_nothing_cancels_across_lengths_of_time(one: str, other: str) -> None:
    words = UnitWords()

    product = measure(f"1 {one}", words).units / measure(f"1 {other}", words).units

    assert (len(product) == 0) is (one == other)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("90 min", Fraction(3, 2)),
        ("36 s", Fraction(1, 100)),
        ("2 h", 2),
        ("1800000 ms", Fraction(1, 2)),
    ],
)
def test_minutes_and_seconds_are_parts_of_an_hour(text: str, hours: str) -> None:
    assert measure(text) == Measure(Fraction(hours), Fraction(hours), measure("1 h").units)


def test_by_the_minute_is_sixty_times_by_the_hour() -> None:
    assert measure("2 EUR/min") == measure("120 EUR/h")


def test_a_share_is_a_number_without_a_unit() -> None:
    assert measure("50 %").low == Fraction(1, 2)
    assert spell_units(measure("50 %").units) == "no unit"


def test_a_range_stays_a_range_and_a_number_is_none() -> None:
    assert measure("3-4 h").is_range
    assert not measure("3 h").is_range
    assert (measure("every 4-6 weeks").low, measure("every 4-6 weeks").high) == (
        Fraction(1, 6),
        Fraction(1, 4),
    )


def test_how_often_is_counted_per_length_of_time() -> None:
    words = UnitWords()

    assert measure("3 per week", words).units == measure("every 2 weeks", words).units
    assert spell_units(measure("3 per week").units) == "1/week"


def test_a_word_is_spelled_one_way_in_a_case() -> None:
    words = UnitWords()
    names = [words.name(word) for word in ("invoices", "invoice", "Invoice", "hrs", "h", "yr")]

    assert names == ["invoices", "invoices", "invoices", "hour", "hour", "year"]


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("1 EUR/year", "EUR/year"),
        ("1 EUR/connector/year", "EUR/connector/year"),
        ("1 EUR per h", "EUR/hour"),
    ],
)
def test_units_are_spelled_as_they_are_typed(text: str, spelled: str) -> None:
    assert spell_units(measure(text).units) == spelled


def test_a_unit_that_stands_twice_is_spelled_with_its_power() -> None:
    words = UnitWords()
    units = measure("1 EUR", words).units

    assert spell_units(units * units) == "EUR^2"
    assert spell_units(measure("1 h", words).units / units / units) == "hour/EUR^2"


@pytest.mark.parametrize(
    ("text", "number", "units"),
    [
        ("3", Fraction(3), "no unit"),
        ("5 EUR/%", Fraction(500), "EUR"),
        ("20 %", Fraction(1, 5), "no unit"),
        ("90 min", Fraction(3, 2), "hour"),
        ("6 EUR/min", Fraction(360), "EUR/hour"),
    ],
)
def test_a_bare_count_a_share_and_a_clock_time_keep_their_size(
    text: str, number: Fraction, units: str
) -> None:
    read = measure(text)

    assert (read.low, read.high, spell_units(read.units)) == (number, number, units)


def test_units_that_cancel_half_way_are_spelt_without_what_is_gone() -> None:
    words = UnitWords()
    product = measure("1 h/week", words).units * measure("1 week/h", words).units

    assert spell_units(product) == "no unit"
