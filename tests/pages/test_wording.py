from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import Date, Dates
from vpcases.pages.closed_lists import LEVELS, MEANINGS
from vpcases.pages.dates import word_date, word_day, word_days, word_period
from vpcases.pages.units import word_unit
from vpcases.pages.wording import round_down, word_change, word_list, word_number, word_quantity
from vpcases.quantities import (
    UNKNOWN,
    Change,
    Misread,
    Quantity,
    derive_change,
    read_change,
    read_quantity,
)

DATE = TypeAdapter(Date)
PERIOD = TypeAdapter(Dates)
NUMBERS = st.decimals(min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=4)


def quantity(text: str) -> Any:
    read = read_quantity(text)
    assert not isinstance(read, Misread), read.message
    return read


def change(text: str) -> Change:
    read = read_change(text)
    assert isinstance(read, Change)
    return read


def as_read(words: str) -> str:
    """Return words without what only keeps them on one line."""
    return words.replace("\xa0", " ")


def numbers_in(words: str) -> list[Decimal]:
    return [Decimal(found.replace(",", "")) for found in re.findall(r"\d[\d,.]*", words)]


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [
        ("30560", "30,560", "30.560"),
        ("0.40", "0.40", "0,40"),
        ("1000000", "1,000,000", "1.000.000"),
        ("7", "7", "7"),
        ("12345.6", "12,345.6", "12.345,6"),
    ],
)
def test_numbers_are_grouped_as_their_readers_write_them(
    number: str, english: str, german: str
) -> None:
    assert word_number(Decimal(number), "en") == english
    assert word_number(Decimal(number), "de") == german


@given(NUMBERS, st.sampled_from(["en", "de", "fr"]))
def test_no_digit_of_a_number_is_lost(number: Decimal, language: str) -> None:
    assert parse_decimal(word_number(number, language), locale=language) == number


@pytest.mark.parametrize("language", ["", "xx", "not a language", "../de", "de-AT", "pt_BR"])
def test_a_language_that_nobody_knows_is_no_mistake(language: str) -> None:
    assert word_number(Decimal(1000), language)[0] == "1"
    assert "2025" in word_date(DATE.validate_python("2025-01-20"), language)


@pytest.mark.parametrize(
    ("typed", "english", "german"),
    [
        ("20 h/week", "20 h a week", "20 h pro Woche"),
        ("about 300-400 staff", "about 300–400 staff", "etwa 300–400 staff"),
        ("70 000 requests", "70,000 requests", "70.000 requests"),
        ("every 4-6 weeks", "every 4–6 weeks", "alle 4–6 Wochen"),
        ("3-4 per day", "3–4 per day", "3–4 pro Tag"),
        ("more than 2 million users", "more than 2,000,000 users", "mehr als 2.000.000 users"),
        ("0.40 %", "0.40 %", "0,40 %"),
        (
            "9000 EUR/connector/year",
            "9,000 EUR a connector a year",
            "9.000 EUR pro connector pro Jahr",
        ),
    ],
)
def test_quantities_keep_their_bound_and_unit(typed: str, english: str, german: str) -> None:
    assert as_read(word_quantity(quantity(typed), "en")) == english
    assert as_read(word_quantity(quantity(typed), "de")) == german


@pytest.mark.parametrize("typed", ["20 h/week", "0.40 %", "9000 EUR/year"])
def test_no_number_is_parted_from_its_unit_by_the_end_of_a_line(typed: str) -> None:
    number, _, unit = word_quantity(quantity(typed), "en").partition("\xa0")

    assert number[-1].isdigit()
    assert unit


def test_a_number_of_any_length_is_written_out() -> None:
    assert word_number(Decimal("9" * 60), "en") == ",".join(["999"] * 20)


def test_the_digits_of_a_number_are_its_own_whatever_was_said_before() -> None:
    typed = ["0.40", "0.4", "0.400", "1", "1.0"]

    said = [word_number(Decimal(number), "en") for number in [*typed, *reversed(typed)]]

    assert said == [*typed, *reversed(typed)]


def test_what_is_unknown_is_said_to_be() -> None:
    assert word_quantity(UNKNOWN, "en") == "not known"
    assert word_date(UNKNOWN, "en") == "not known"
    assert word_period(UNKNOWN, "en") == "not known"


@pytest.mark.parametrize(
    ("typed", "english", "german"),
    [
        ("2025-01-20", "January 20, 2025", "20. Januar 2025"),
        ("2025-04", "April 2025", "April 2025"),
        ("2025-03", "March 2025", "März 2025"),
        ("2025", "2025", "2025"),
    ],
)
def test_dates_are_as_exact_as_they_were_typed(typed: str, english: str, german: str) -> None:
    assert word_date(DATE.validate_python(typed), "en") == english
    assert word_date(DATE.validate_python(typed), "de") == german


def test_days_are_written_in_full() -> None:
    assert word_day(date(2026, 11, 1), "de") == "1. November 2026"


def test_a_period_of_one_date_is_that_date() -> None:
    assert word_period(PERIOD.validate_python("2025"), "en") == "2025"
    assert word_period(PERIOD.validate_python("2025-04 to 2026-03"), "en") == (
        "April 2025 to March 2026"
    )


def test_nothing_typed_is_nothing_said() -> None:
    assert (word_date(None, "en"), word_period(None, "en"), word_list([], "en")) == ("", "", "")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("50 % less", "50 % less"),
        ("up to 40-50 % less", "up to 40–50 % less"),
        ("about 30 % more", "about 30 % more"),
        ("9 points more", "9 points more"),
        ("1 points less", "1 point less"),
        ("3 times", "3 times"),
        ("2.5-3 times", "2.5–3 times"),
        ("33.37 % less", "33 % less"),
        ("9.99 % less", "9.9 % less"),
    ],
)
def test_changes_are_told_with_their_bound_direction_and_kind(typed: str, words: str) -> None:
    assert as_read(word_change(change(typed), "en", None)) == words


@given(NUMBERS)
def test_rounding_goes_down_and_takes_less_than_the_last_digit_shown(number: Decimal) -> None:
    rounded = round_down(number)

    assert 0 <= rounded <= number
    assert number - rounded < (1 if number >= 10 else Decimal("0.1"))


def test_the_largest_change_that_can_be_typed_is_told() -> None:
    least, most = read_quantity("0.00000001 h"), read_quantity("999999999999999 billion h")
    assert isinstance(least, Quantity)
    assert isinstance(most, Quantity)
    change = derive_change(least, most)
    assert change

    assert word_change(change, "en", None).startswith("9,999,999,999,999,990,000,000")


@given(NUMBERS.filter(bool))
def test_rounding_never_makes_nothing_of_something(number: Decimal) -> None:
    assert round_down(number) > 0


@given(
    st.tuples(NUMBERS, NUMBERS).map(sorted),
    st.sampled_from(["percent", "points", "times"]),
    st.sampled_from(["less", "more"]),
    st.none() | st.tuples(NUMBERS, NUMBERS).map(sorted),
)
def test_a_change_is_never_told_larger_than_it_is(
    ends: list[Decimal], kind: Any, direction: Any, factor: list[Decimal] | None
) -> None:
    low, high = ends
    told = word_change(
        Change(low, high, kind, direction, None, None, "", 0),
        "en",
        (factor[0], factor[1]) if factor else None,
    )

    exact = factor if factor and told.endswith("times") and kind != "times" else ends
    shown = numbers_in(told)
    assert shown[0] <= exact[0]
    assert shown[-1] <= exact[1]


def test_growth_to_the_threefold_and_more_is_told_in_times() -> None:
    grown = Change(Decimal(200), Decimal(200), "percent", "more", None, None, "", 0)

    assert as_read(word_change(grown, "en", (Decimal("3.07"), Decimal("3.07")))) == "3 times"
    assert as_read(word_change(grown, "en", (Decimal("2.9"), Decimal("2.9")))) == "200 % more"


def test_every_level_of_evidence_has_words_and_a_meaning() -> None:
    assert set(LEVELS) == set(MEANINGS) == set(EvidenceLevel)
    assert len(set(LEVELS.values())) == len(EvidenceLevel)


@pytest.mark.parametrize(
    ("words", "line"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_end_in_and(words: list[str], line: str) -> None:
    assert word_list(words, "en") == line


def test_one_is_not_many() -> None:
    assert [word_days(n, "en") for n in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("h/week", "h a week"),
        ("EUR/h", "EUR an hour"),
        ("EUR/invoice/year", "EUR an invoice a year"),
        ("EUR/user", "EUR a user"),
        ("EUR/unit", "EUR a unit"),
        ("min/order", "min an order"),
        ("orders", "orders"),
    ],
)
def test_a_unit_is_read_aloud_with_its_article(unit: str, words: str) -> None:
    assert word_unit(unit, "en") == words
