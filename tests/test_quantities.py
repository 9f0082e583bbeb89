"""Numbers as people write them: what is read, what is asked back, what compares with what."""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vpcases.quantities import (
    UNKNOWN,
    Bound,
    Change,
    Misread,
    Quantity,
    bar_lengths,
    derive_change,
    derive_factor,
    is_comparable,
    looks_like_change,
    looks_numeric,
    read_change,
    read_quantity,
)

RULES = set(re.findall(r"[a-z]+(?:-[a-z]+)+", (Misread.__doc__ or "").partition("Rules:")[2]))


def quantity(text: str) -> Quantity:
    read = read_quantity(text)
    assert isinstance(read, Quantity), read
    return read


def change(text: str) -> Change:
    read = read_change(text)
    assert isinstance(read, Change), read
    return read


def asked(read: Any) -> Misread:
    assert isinstance(read, Misread), read
    return read


# What is read


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("20 h/week", "20", "20", "h/week"),
        ("2.5 h", "2.5", "2.5", "h"),
        ("0.40 %", "0.40", "0.40", "%"),
        ("0.125 s", "0.125", "0.125", "s"),
        ("99.9 %", "99.9", "99.9", "%"),
        ("99.999 %", "99.999", "99.999", "%"),
        ("58%", "58", "58", "%"),
        ("90s", "90", "90", "s"),
        ("70000 requests", "70000", "70000", "requests"),
        ("70 000 requests", "70000", "70000", "requests"),
        ("70\u00a0000\u00a0requests", "70000", "70000", "requests"),
        ("70\u202f000 requests", "70000", "70000", "requests"),
        ("  20   h / week ", "20", "20", "h / week"),
        ("4-6 weeks", "4", "6", "weeks"),
        ("4–6 weeks", "4", "6", "weeks"),
        ("4 – 6 weeks", "4", "6", "weeks"),
        ("300-400 staff", "300", "400", "staff"),
        ("120000 invoices/year", "120000", "120000", "invoices/year"),
        ("9000 EUR/connector/year", "9000", "9000", "EUR/connector/year"),
        ("3 thousand EUR", "3000", "3000", "EUR"),
        ("1.5-2 million EUR", "1500000", "2000000", "EUR"),
        ("2 billion", "2000000000", "2000000000", ""),
        ("3million EUR", "3000000", "3000000", "EUR"),
        ("4 000", "4000", "4000", ""),
        ("0", "0", "0", ""),
        ("300 R&D staff", "300", "300", "R&D staff"),
        ("20 Stück", "20", "20", "Stück"),
        ("10 m²", "10", "10", "m²"),
        ("5 l/100 km", "5", "5", "l/100 km"),
    ],
)
def test_a_number_with_its_unit_is_read(text: str, low: str, high: str, unit: str) -> None:
    read = quantity(text)
    assert (read.low, read.high, read.unit, read.form) == (
        Decimal(low),
        Decimal(high),
        unit,
        "plain",
    )


@pytest.mark.parametrize(
    ("text", "form", "low", "high", "unit"),
    [
        ("every 4-6 weeks", "every", 4, 6, "weeks"),
        ("Every week", "every", 1, 1, "week"),
        ("about every 2 weeks", "every", 2, 2, "weeks"),
        ("every 1 000 invoices", "every", 1000, 1000, "invoices"),
        ("3-4 per day", "per", 3, 4, "day"),
        ("up to 40 per release", "per", 40, 40, "release"),
        ("20 h per week", "plain", 20, 20, "h per week"),
    ],
)
def test_how_often_is_read(text: str, form: str, low: int, high: int, unit: str) -> None:
    read = quantity(text)
    assert read.form == form
    assert (read.low, read.high, read.unit) == (Decimal(low), Decimal(high), unit)


def test_the_source_the_bound_and_the_wording_are_kept() -> None:
    read = quantity("More than 70\u00a0000 requests  from written quotation 2025-01-09")
    assert read == Quantity(
        low=Decimal(70000),
        high=Decimal(70000),
        unit="requests",
        form="plain",
        bound=Bound.MORE_THAN,
        source="written quotation 2025-01-09",
        wording="More than 70\u00a0000 requests",
        decimals=0,
    )


@pytest.mark.parametrize("bound", list(Bound))
def test_every_bound_word_is_read_before_numbers_and_changes(bound: Bound) -> None:
    assert quantity(f"{bound} 5 h").bound is bound
    assert change(f"{bound} 5 % less").bound is bound
    assert change(f"{bound} 5 times").bound is bound


def test_the_most_decimal_places_typed_are_counted() -> None:
    assert quantity("1-2.50 million EUR").decimals == 2
    assert change("10.5-11 % less").decimals == 1


def test_unknown_is_an_answer() -> None:
    assert read_quantity(" unknown ") is UNKNOWN


def test_a_bare_count_is_asked_back_only_where_a_unit_is_needed() -> None:
    assert quantity("4 000").unit == ""
    question = asked(read_quantity("4 000", unit_required=True))
    assert question.rule == "number-without-unit"
    assert "4 000 requests" in question.hint
    assert isinstance(read_quantity("4 000 Pods", unit_required=True), Quantity)


@pytest.mark.parametrize(
    ("text", "kind", "direction", "low", "high"),
    [
        ("50 % less", "percent", "less", "50", "50"),
        ("50% More", "percent", "more", "50", "50"),
        ("up to 58 % less", "percent", "less", "58", "58"),
        ("10–20 % more", "percent", "more", "10", "20"),
        ("12 points more", "points", "more", "12", "12"),
        ("1 point less", "points", "less", "1", "1"),
        ("3 times", "times", None, "3", "3"),
        ("about 3-4 times", "times", None, "3", "4"),
        ("2.5 times", "times", None, "2.5", "2.5"),
        ("2 thousand times", "times", None, "2000", "2000"),
    ],
)
def test_a_change_is_read(text: str, kind: str, direction: str | None, low: str, high: str) -> None:
    read = change(f"{text} from survey")
    assert (read.kind, read.direction, read.low, read.high, read.source, read.wording) == (
        kind,
        direction,
        Decimal(low),
        Decimal(high),
        "survey",
        text,
    )


# What is asked back


@pytest.mark.parametrize(
    ("text", "rule", "ways_out"),
    [
        ("70,000", "ambiguous-number", ["70000 (seventy thousand)", "70.0 (seventy)"]),
        ("70.000", "ambiguous-number", ["70000 (seventy thousand)", "70.0 (seventy)"]),
        ("1.982", "ambiguous-number", ["1982 (one thousand nine", "1.9820 (one point nine"]),
        ("99.999 EUR", "ambiguous-number", ["99999 ", "99.9990 "]),
        ("20,5", "ambiguous-number", ["20.5 ", "205 "]),
        ("0,125", "ambiguous-number", ["0.125"]),
        ("1,234.56 EUR", "ambiguous-number", ["1234.56 "]),
        ("1.234,56 EUR", "ambiguous-number", ["1234.56 "]),
        ("1.234.567", "ambiguous-number", ["1234567 "]),
        ("67'000", "ambiguous-number", ["67000 "]),
        ("67’000", "ambiguous-number", ["67000 "]),
        ("1_000", "ambiguous-number", ["1000 "]),
        ("4:30 h", "ambiguous-number", ["270 min", "270 s"]),
        ("at least every 4 weeks", "ambiguous-number", ["at least 1 per month"]),
        ("10&#44;464", "unreadable-number", ["10464 ", "10.4640 "]),
        ("00,000", "unreadable-number", ["unknown"]),
        ("1e3", "unreadable-number", ["1000"]),
        ("1e400", "unreadable-number", ["million"]),
        ("NaN", "unreadable-number", ["20 h/week"]),
        ("-Infinity", "unreadable-number", ["20 h/week"]),
        ("", "unreadable-number", ["20 h/week"]),
        ("about", "unreadable-number", ["20 h/week"]),
        (".5 h", "unreadable-number", ["write 0.5 h"]),
        ("5. h", "unreadable-number", ["write 5 h"]),
        ("½ h", "unreadable-number", ["0.5"]),
        ("2 1/2 h", "unreadable-number", ["2.5"]),
        ("3 hundred staff", "unreadable-number", ["write 300 staff"]),
        ("3 thousand million EUR", "unreadable-number", ["write one"]),
        ("2 dozen", "unreadable-number", ["write 24"]),
        ("every customer", "unreadable-number", ["every 4-6 weeks"]),
        ("every 0 weeks", "unreadable-number", ["every 4-6 weeks"]),
        ("٣ h", "unreadable-number", ["20 h/week"]),
        ("<2", "symbol-for-words", ["write less than 2"]),
        (">3", "symbol-for-words", ["write more than 3"]),
        ("~58%", "symbol-for-words", ["write about 58%"]),
        ("~99.999%", "symbol-for-words", ["write about 99.999%"]),
        ("≥5", "symbol-for-words", ["write at least 5"]),
        ("<= 5 h", "symbol-for-words", ["write at most 5 h"]),
        ("~70,000", "symbol-for-words", ["about", "70000", "70.0"]),
        ("3x", "symbol-for-words", ["write 3 times"]),
        ("10×", "symbol-for-words", ["write 10 times"]),
        ("10-fold", "symbol-for-words", ["write 10 times"]),
        ("3000+ users", "symbol-for-words", ["at least 3000 users", "more than 3000 users"]),
        ("70k requests", "symbol-for-words", ["write 70 thousand requests"]),
        ("5 M", "symbol-for-words", ["write 5 million"]),
        ("5 bn EUR", "symbol-for-words", ["write 5 billion EUR"]),
        ("$5000", "symbol-for-words", ["write 5000 USD"]),
        ("€ 50", "symbol-for-words", ["write 50 EUR"]),
        ("50 €/year", "symbol-for-words", ["write 50 EUR/year"]),
        ("$5 million", "symbol-for-words", ["write 5 million USD"]),
        ("about 5k€", "symbol-for-words", ["EUR after the number", "5 thousand EUR"]),
        ("EUR 50", "symbol-for-words", ["write 50 EUR"]),
        ("- 5 °C", "symbol-for-words", ["write 5 without the sign"]),
        ("-90 %", "signed-percent", ["90 % less", "90 points less"]),
        ("−90%", "signed-percent", ["90 % less", "90 points less"]),
        ("+12 %", "signed-percent", ["12 % more", "12 points more"]),
        ("1.3.2025", "ambiguous-date", ["2025-03-01 (1 March", "2025-01-03 (3 January"]),
        ("13/12/2025", "ambiguous-date", ["2025-12-13"]),
        ("2025-04", "ambiguous-date", ["measured"]),
        ("99.99.2025", "ambiguous-date", ["20 h/week"]),
        ("6-4", "reversed-range", ["write 4-6"]),
        ("5 m", "ambiguous-unit", ["5 min", "5 months", "5 million", "5 metres"]),
        ("over 70 000 requests", "other-word", ["write more than 70 000 requests"]),
        ("approx. 3 h", "other-word", ["write about 3 h"]),
        ("3 h or more", "other-word", ["write at least 3 h"]),
        ("4 to 6x", "other-word", ["write 4-6 times"]),
        ("more than 70K users", "symbol-for-words", ['70 thousand users, with "more than"']),
        ("between 4 and 6 weeks", "other-word", ["write 4-6 weeks"]),
        ("4 to 6 weeks", "other-word", ["write 4-6 weeks"]),
        ("5 percent", "other-word", ["write 5 %"]),
        ("three hours", "other-word", ["write 3 hours"]),
        ("weekly", "other-word", ["write every week"]),
        ("every other week", "other-word", ["write every 2 weeks"]),
        ("every 3rd day", "other-word", ["write every 3 days"]),
        ("twice a week", "other-word", ["write 2 per week"]),
        ("3 times a day", "other-word", ["write 3 per day"]),
        ("3/day", "other-word", ["write 3 per day"]),
        ("3 times more", "ambiguous-change", ["3 times (from 100 to 300)", "300 % more"]),
        ("50 % less", "ambiguous-change", ["without ->"]),
        ("4 h 30 min", "two-numbers", ["one number"]),
        ("1 in 4 customers", "two-numbers", ["one number"]),
        ("from 20 h to 2 h", "two-numbers", ["write 20 h -> 2 h"]),
        ("5 h; DROP TABLE", "unreadable-unit", ["h/week"]),
        ("5 <script>", "unreadable-unit", ["h/week"]),
        ("3D", "unreadable-unit", ["space"]),
        ("3 teams now share one very big ledger", "unreadable-unit", ["sentence with a word"]),
        ("20 h/week from ", "source-missing", ["from timesheets-2026"]),
    ],
)
def test_a_doubtful_number_is_asked_back_with_the_ways_out(
    text: str, rule: str, ways_out: list[str]
) -> None:
    question = asked(read_quantity(text))
    assert question.rule == rule
    for way_out in ways_out:
        assert way_out in question.hint


@pytest.mark.parametrize(
    ("text", "rule", "ways_out"),
    [
        ("3 times more", "ambiguous-change", ["3 times (from 100 to 300)", "300 % more"]),
        ("3 times faster", "ambiguous-change", ["3 times (from 100 to 300)", "300 % more"]),
        ("4 times less", "ambiguous-change", ["75 % less (from 400 to 100)"]),
        ("50 % faster", "ambiguous-change", ["50 % less (of time)", "50 % more"]),
        ("400 % faster", "ambiguous-change", ["400 % more (in the same time), or the before"]),
        ("5 EUR less", "ambiguous-change", ["20 EUR -> 15 EUR"]),
        ("3x faster", "symbol-for-words", ["write 3 times"]),
        ("<50 % less", "symbol-for-words", ["write less than 50 % less"]),
        ("-90 %", "signed-percent", ["90 % less", "90 points less"]),
        ("70,000 % more", "ambiguous-number", ["70000 ", "70.0 "]),
        ("1.982 times", "ambiguous-number", ["1982 ", "1.9820 "]),
        ("50 %", "change-without-direction", ["50 % less", "50 % more", "-> 50 %"]),
        ("12 points", "change-without-direction", ["12 points less", "12 points more"]),
        (
            "90 % of all staff",
            "change-without-direction",
            ["90 % after ->", "sentence with a word"],
        ),
        ("20 h/week", "change-without-direction", ["-> 20 h/week", "sentence with a word"]),
        ("50 % fewer errors", "other-word", ["50 % less", "label"]),
        ("50 percent less", "other-word", ["50 % less"]),
        ("12 percentage points less", "other-word", ["12 points less"]),
        ("three times", "other-word", ["write 3 times"]),
        ("120 % less", "impossible-change", ["100 %"]),
        ("from 20 h to 2 h", "two-numbers", ["write 20 h -> 2 h"]),
        ("doubled", "unreadable-number", ["3 times"]),
        ("20-10 % less", "reversed-range", ["write 10-20 % less"]),
        ("50 % less from", "source-missing", ["from timesheets-2026"]),
    ],
)
def test_a_doubtful_change_is_asked_back_with_the_ways_out(
    text: str, rule: str, ways_out: list[str]
) -> None:
    question = asked(read_change(text))
    assert question.rule == rule
    for way_out in ways_out:
        assert way_out in question.hint


def test_a_question_shows_what_was_typed() -> None:
    assert asked(read_quantity("70,000 requests")).message == '"70,000" can be read in two ways'


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<2 h", "less than 2 h"),
        ("over 70 000 requests", "more than 70 000 requests"),
        ("$5000/year", "5000 USD/year"),
        ("70k requests", "70 thousand requests"),
        ("6-4 weeks", "4-6 weeks"),
        ("4 to 6 weeks", "4-6 weeks"),
        ("every other week", "every 2 weeks"),
        ("twice a day", "2 per day"),
        ("5 percent", "5 %"),
    ],
)
def test_what_a_question_tells_to_write_is_read(text: str, written: str) -> None:
    assert asked(read_quantity(text)).hint == f"write {written}"
    assert isinstance(read_quantity(written), Quantity)


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 5000 + " h", "1." + "0" * 5000, "x" * 10_000])
def test_absurdly_long_lines_are_asked_back_at_once(text: str) -> None:
    assert asked(read_quantity(text)).rule == "unreadable-number"
    assert asked(read_change(text)).rule == "unreadable-number"


def test_sixteen_digits_are_more_than_is_meant() -> None:
    assert isinstance(read_quantity("9" * 15), Quantity)
    assert "16 digits" in asked(read_quantity("9" * 16)).message


WORDS = """
    0 1 7 9 12 000 70 2025 99.999 1e 3 . , ' ’ - – − + ~ < > ≥ ± % $ € ° ½ ² x × k M m bn h/week EUR
    / // per every about up to at least less more times points percent thousand million from unknown
    weeks day a an or to between ( ) & &#44; &lt; & ; : _ # → -> ٣ fold other 2nd twice three ∞ NaN
"""
PIECES = st.sampled_from([*WORDS.split(), *"\x00\u200b\u00a0\u202f\n\t"])
LINES = st.lists(st.one_of(PIECES, st.just(" ")), max_size=25).map("".join) | st.text(max_size=80)


@settings(max_examples=600)
@given(LINES)
@example("0")
@example("99.99.0000")
@example("1/0")
@example("<" * 100)
@example("$" * 100 + "1" + "€£¥" * 6)
@example("&amp;" * 20)
@example("1 " * 60)
@example("5 " + "a/" * 29)
def test_reading_never_fails_and_always_offers_a_way_out(text: str) -> None:
    for read in (read_quantity(text), read_change(text)):
        if isinstance(read, Misread):
            assert read.message
            assert read.hint
            assert read.rule in RULES
            assert len(read.message) + len(read.hint) < 700
        elif read is not UNKNOWN:
            assert isinstance(read, Quantity | Change)
            assert read.low.is_finite()
            assert 0 <= read.low <= read.high
            assert read.wording in text.replace("\u200b", "")
    assert looks_numeric(text) in (True, False)
    assert looks_like_change(text) in (True, False)


# What a text looks like


@pytest.mark.parametrize(
    "text",
    [
        *("50 % less", "20 h/week", "every 4-6 weeks", "every week", "about 3 h", "up to 5", "0"),
        *("~58%", "<2", "≥ 5", "-90 %", "−90 %", "+12 %", "$5000", "€ 50", "EUR 50", "3x", "10×"),
        *("70,000", "1.3.2025", "1e3", "10&#44;464", "½ h", ".5 h", "70k", "20h/week", "over 70 h"),
        *("90s", "20EUR", "every 2nd day"),
    ],
)
def test_what_starts_like_a_number_must_be_read(text: str) -> None:
    assert looks_numeric(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Good people now ask to join", "No weekend work at month end", "", "unknown"),
        *("3D printing is in-house now", "2FA everywhere", "1st place", "24/7 support is gone"),
        *("Up to date at last", "Every customer now answers", "every week is calm now", "NaN"),
        *("About time", "-", "$"),
    ],
)
def test_what_starts_like_a_sentence_is_one(text: str) -> None:
    assert not looks_numeric(text)
    assert not looks_like_change(text)


@pytest.mark.parametrize(
    "text",
    [
        *("50 % less", "up to 58% more", "12 points more", "3 times", "3 times more", "3x", "10×"),
        *("-90 %", "+12 %", "50 percent fewer", "50 % faster", "2 thousand times", "10-fold"),
    ],
)
def test_what_looks_like_a_change(text: str) -> None:
    assert looks_like_change(text)


@pytest.mark.parametrize(
    "text",
    ["58 %", "20 h/week", "12 points", "3 times a day", "3 per day", "90 % of staff", "4 000"],
)
def test_what_does_not_look_like_a_change(text: str) -> None:
    assert not looks_like_change(text)


# What compares


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("20 h/week", "2 h per week"),
        ("2 h", "10 min"),
        ("90 s", "300 ms"),
        ("2 hours", "90 minutes"),
        ("60 requests/min", "2 requests/s"),
        ("20 h/week", "30 min/week"),
        ("1 connector", "3 connectors"),
        ("1 query", "3 queries"),
        ("1 person", "3 people"),
        ("9000 EUR/connector/year", "8000 EUR/year/connectors"),
        ("3 Requests", "4 requests"),
        ("every 4-6 weeks", "3-4 per day"),
        ("every month", "2 per quarter"),
        ("every 30 s", "4 per year"),
        ("every 4 releases", "2 per release"),
        ("4 000", "70"),
        ("12 %", "4 %"),
    ],
)
def test_the_same_dimension_compares(one: str, other: str) -> None:
    assert is_comparable(quantity(one), quantity(other))
    assert is_comparable(quantity(other), quantity(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("300 staff", "300 people"),
        ("20 h/week", "20 h/month"),
        ("20 h/week", "20"),
        ("20 h/week", "20 h"),
        ("5 min/h", "5"),
        ("5 min/h", "5 errors/error"),
        ("2 weeks", "3 days"),
        ("2 days", "3 h"),
        ("50 EUR", "50 USD"),
        ("50 MB", "50 Mb"),
        ("5 ms", "5 Ms"),
        ("12 %", "12 points"),
        ("12 %", "12"),
        ("3 per day", "3 releases/day"),
        ("every 4 weeks", "4 weeks"),
        ("every 4 weeks", "4 per release"),
        ("3 EUR/year", "3 EUR/year/connector"),
    ],
)
def test_different_things_never_mix(one: str, other: str) -> None:
    assert not is_comparable(quantity(one), quantity(other))
    assert not is_comparable(quantity(other), quantity(one))
    assert derive_change(quantity(one), quantity(other)) is None
    assert derive_factor(quantity(one), quantity(other)) is None
    assert bar_lengths(quantity(one), quantity(other)) is None


# What lies between


@pytest.mark.parametrize(
    ("before", "after", "kind", "direction", "low", "high"),
    [
        ("20 h/week", "2 h/week", "percent", "less", "90", "90"),
        ("2 h", "30 min", "percent", "less", "75", "75"),
        ("60 requests/h", "1 request/min", "percent", None, "0", "0"),
        ("100 EUR", "150 EUR", "percent", "more", "50", "50"),
        ("20 h", "0 h", "percent", "less", "100", "100"),
        ("8-10 h", "2-4 h", "percent", "less", "50", "80"),
        ("4-6 h", "2-4 h", "percent", "less", "0", "66.66666666666666666666666667"),
        ("12 %", "4 %", "points", "less", "8", "8"),
        ("0 %", "4.5 %", "points", "more", "4.5", "4.5"),
        ("40 points", "55 points", "points", "more", "15", "15"),
        ("every 6 weeks", "every 2 weeks", "percent", "more", "200", "200"),
        ("every 4-6 weeks", "3-4 per day", "percent", "more", "8300", "16700"),
        ("every month", "12 per year", "percent", None, "0", "0"),
    ],
)
def test_the_change_is_exact(
    before: str, after: str, kind: str, direction: str | None, low: str, high: str
) -> None:
    derived = derive_change(quantity(before), quantity(after))
    assert derived is not None
    assert (derived.kind, derived.direction) == (kind, direction)
    assert (derived.low, derived.high) == (Decimal(low), Decimal(high))
    assert derived.wording == f"{before} -> {after}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("0 h", "2 h"),
        ("0-5 h", "2 h"),
        ("4-6 h", "5-7 h"),
        ("up to 20 h", "up to 2 h"),
        ("20 h", "at most 20 h"),
    ],
)
def test_a_change_that_cannot_be_known_is_none(before: str, after: str) -> None:
    assert derive_change(quantity(before), quantity(after)) is None


@pytest.mark.parametrize(
    ("before", "after", "bound"),
    [
        ("20 h", "less than 2 h", "more than"),
        ("20 h", "at most 2 h", "at least"),
        ("20 h", "up to 2 h", "at least"),
        ("20 h", "at least 2 h", "at most"),
        ("20 h", "more than 2 h", "less than"),
        ("up to 20 h", "2 h", "up to"),
        ("more than 20 h", "2 h", "more than"),
        ("more than 20 h", "at most 2 h", "more than"),
        ("about 20 h", "2 h", "about"),
        ("20 h", "nearly 2 h", "about"),
        ("about 20 h", "less than 2 h", "about"),
        ("about 20 h", "more than 2 h", "less than"),
        ("2 h", "at least 20 h", "at least"),
        ("2 h", "up to 20 h", "up to"),
        ("at most 2 h", "20 h", "at least"),
        ("at most 2 h", "more than 20 h", "more than"),
        ("at least 2 h", "less than 20 h", "less than"),
        ("20 h", "2 h", None),
    ],
)
def test_the_change_is_no_more_certain_than_its_sides(
    before: str, after: str, bound: str | None
) -> None:
    derived = derive_change(quantity(before), quantity(after))
    assert derived is not None
    assert derived.bound == bound


@pytest.mark.parametrize(
    ("before", "after", "least", "most"),
    [
        ("90 s", "3 s", "30", "30"),
        ("3 invoices", "90 invoices", "30", "30"),
        ("every 4-6 weeks", "3-4 per day", "84", "168"),
        ("8-10 h", "2-4 h", "2", "5"),
        ("5 h", "5 h", "1", "1"),
    ],
)
def test_the_factor_is_exact(before: str, after: str, least: str, most: str) -> None:
    factor = derive_factor(quantity(before), quantity(after))
    assert factor == (Decimal(least), Decimal(most))


@pytest.mark.parametrize(("before", "after"), [("5 h", "0 h"), ("0 h", "5 h"), ("4-6 h", "5-7 h")])
def test_a_factor_that_cannot_be_known_is_none(before: str, after: str) -> None:
    assert derive_factor(quantity(before), quantity(after)) is None


@pytest.mark.parametrize(
    ("before", "after", "lengths"),
    [
        ("20 h/week", "2 h/week", ("1", "0.1")),
        ("2 h", "30 min", ("1", "0.25")),
        ("1-2 h", "3-4 h", ("0.5", "1")),
        ("0 h", "4 h", ("0", "1")),
        ("every 4 weeks", "every week", ("0.25", "1")),
    ],
)
def test_bars_are_shares_of_the_longer(before: str, after: str, lengths: tuple[str, str]) -> None:
    drawn = bar_lengths(quantity(before), quantity(after))
    assert drawn == tuple(map(Decimal, lengths))


def test_two_zeros_are_not_drawn() -> None:
    assert bar_lengths(quantity("0 h"), quantity("0 h")) is None


def test_importing_the_room_does_not_load_the_unit_library() -> None:
    script = "import sys, vpcases.quantities; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


# What always holds


def _type_number(number: Decimal, is_grouped: bool) -> str:
    return f"{number:,f}".replace(",", " ") if is_grouped else f"{number:f}"


def _is_plain(number: Decimal) -> bool:
    return not re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", f"{number:f}")


NUMBERS = st.decimals(0, 10**9, places=2) | st.integers(0, 10**9).map(Decimal)
FINE_NUMBERS = st.decimals(0, 10**6, places=3).filter(_is_plain) | NUMBERS
ENDS = st.tuples(FINE_NUMBERS, FINE_NUMBERS).map(sorted)
UNITS = st.sampled_from(["h", "h/week", "%", "EUR/connector/year", "staff", "% of invoices", "m²"])
SCALES = st.sampled_from([("", 1), (" thousand", 10**3), (" million", 10**6), (" billion", 10**9)])
BOUNDS = st.none() | st.sampled_from(list(Bound))
SOURCES = st.none() | st.sampled_from(["timesheets-2026", "written quotation 2025-01-09"])


@given(ENDS, st.booleans(), st.booleans(), UNITS, SCALES, BOUNDS, SOURCES)
def test_reading_what_was_written_returns_it(
    ends: list[Decimal],
    is_range: bool,
    is_grouped: bool,
    unit: str,
    scale: tuple[str, int],
    bound: Bound | None,
    source: str | None,
) -> None:
    low, high = ends if is_range else (ends[0], ends[0])
    typed = [_type_number(end, is_grouped) for end in ([low, high] if is_range else [low])]
    wording = " ".join(filter(None, [bound, "-".join(typed) + scale[0], unit]))
    read = quantity(f"{wording} from {source}" if source else wording)
    assert (read.low, read.high) == (low * scale[1], high * scale[1])
    assert (read.unit, read.bound, read.source, read.wording) == (unit, bound, source, wording)
    assert read.decimals == max(len(end.partition(".")[2]) for end in typed)


@given(ENDS, st.sampled_from(["% more", "points less", "points more", "times"]), BOUNDS)
def test_reading_a_written_change_returns_it(
    ends: list[Decimal], way: str, bound: Bound | None
) -> None:
    text = " ".join(filter(None, [bound, f"{ends[0]:f}-{ends[1]:f} {way}"]))
    read = change(text)
    assert [read.low, read.high] == ends
    assert (read.bound, read.wording) == (bound, text)


GROUPED = st.integers(1, 999).flatmap(
    lambda first: st.integers(0, 999).map(lambda rest: f"{first}{{}}{rest:03d}")
)


@given(GROUPED, st.sampled_from([",", "."]))
def test_three_digits_after_a_comma_or_point_name_both_readings(typed: str, mark: str) -> None:
    question = asked(read_quantity(typed.format(mark) + " h"))
    assert question.rule == "ambiguous-number"
    readings = re.findall(r"([0-9.]+) \(", question.hint)
    values = [quantity(f"{reading} h").low for reading in readings]
    assert values == [Decimal(typed.format("")), Decimal(typed.format("."))]


def _make(low: int, high: int, text: str) -> Quantity:
    typed = f"{low}-{high}" if high > low else f"{low}"
    return quantity(text.format(typed))


FORMS = st.sampled_from(
    [
        *("{} h", "{} min", "{} ms", "{} h/week", "{} staff", "{} people", "{} requests/s", "{}"),
        *("{} %", "every {} weeks", "every {} days", "{} per day", "{} per year", "{} per release"),
    ]
)
AMOUNTS = st.builds(
    lambda low, more, text: _make(low, low + more, text),
    st.integers(1, 5000),
    st.integers(0, 50),
    FORMS,
)


@given(AMOUNTS, AMOUNTS)
def test_comparing_is_symmetric(one: Quantity, other: Quantity) -> None:
    assert is_comparable(one, one)
    assert is_comparable(one, other) is is_comparable(other, one)
    assert derive_factor(one, other) == derive_factor(other, one)


@given(AMOUNTS, AMOUNTS)
def test_the_longer_bar_is_one_and_the_other_no_longer(one: Quantity, other: Quantity) -> None:
    lengths = bar_lengths(one, other)
    assert (lengths is not None) is is_comparable(one, other)
    if lengths:
        assert max(lengths) == 1
        assert min(lengths) >= 0


PLAIN_FORMS = st.sampled_from(["{} h", "{} requests/s", "{} %", "{} per day"])


@given(st.integers(1, 10**6), st.integers(0, 10**6), PLAIN_FORMS)
def test_the_direction_of_a_change_is_that_of_its_numbers(
    before: int, after: int, form: str
) -> None:
    derived = derive_change(_make(before, before, form), _make(after, after, form))
    assert derived is not None
    expected = {True: "less", False: "more"}[after < before] if after != before else None
    assert derived.direction == expected
    assert derived.low == derived.high
    assert (derived.low == 0) is (after == before)


@given(st.integers(1, 10**4), st.integers(0, 10**4))
def test_a_change_applied_to_the_before_gives_the_after(before: int, after: int) -> None:
    derived = derive_change(_make(before, before, "{} h"), _make(after, after, "{} h"))
    assert derived is not None
    sign = -1 if derived.direction == "less" else 1
    assert before * (1 + sign * derived.low / 100) == pytest.approx(
        Decimal(after), abs=Decimal("1e-20")
    )


@given(AMOUNTS, AMOUNTS)
def test_a_range_never_claims_an_impossible_decrease(one: Quantity, other: Quantity) -> None:
    derived = derive_change(one, other)
    if derived and derived.direction == "less" and derived.kind == "percent":
        assert 0 <= derived.low <= derived.high <= 100


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        ("2-3 h", "3-4 h", "more"),
        ("3-4 h", "2-3 h", "less"),
        ("10 %", "9-10.5 %", None),
        ("1 point", "3 points", "more"),
    ],
)
def test_ranges_that_touch_have_a_direction_and_those_that_overlap_none(
    before: str, after: str, direction: str | None
) -> None:
    derived = derive_change(quantity(before), quantity(after))
    assert (derived and derived.direction) == direction


def test_a_single_point_is_a_point() -> None:
    derived = derive_change(quantity("1 point"), quantity("3 points"))
    assert derived is not None
    assert (derived.kind, derived.low) == ("points", 2)


@pytest.mark.parametrize(
    ("bounds", "joined"),
    [(("up to", "at most"), "at most"), (("less than", "at most"), "less than")],
)
def test_two_ceilings_make_the_one_that_claims_no_more(
    bounds: tuple[str, str], joined: str
) -> None:
    # A bound of the before is kept in a decrease; that of the after is turned round.
    floor = {"up to": "at least", "at most": "at least", "less than": "more than"}
    derived = derive_change(quantity(f"{bounds[1]} 20 h"), quantity(f"{floor[bounds[0]]} 2 h"))
    assert derived is not None
    assert derived.bound is not None
    assert derived.bound.value == joined


@pytest.mark.parametrize(
    ("one", "other"),
    [("5 pc", "5 pcs"), ("5 orders.", "5 orders"), ("3 Pod", "3 pods"), ("5 Box", "5 boxes")],
)
def test_one_thing_and_several_of_it_are_one_unit(one: str, other: str) -> None:
    assert is_comparable(quantity(one), quantity(other))


@pytest.mark.parametrize(("one", "other"), [("5 g", "5 gs"), ("5 h", "5 orders"), ("5 MB", "5 Mb")])
def test_symbols_and_other_things_are_not(one: str, other: str) -> None:
    assert not is_comparable(quantity(one), quantity(other))


@pytest.mark.parametrize(("length", "is_read"), [(600, True), (601, False)])
def test_a_line_may_be_so_long_and_no_longer(length: int, *, is_read: bool) -> None:
    read = read_quantity("5 h from ".ljust(length, "x"))
    assert isinstance(read, Quantity) is is_read
    if not is_read:
        assert str(length) in asked(read).message


@pytest.mark.parametrize(("length", "is_told"), [(120, False), (121, True)])
def test_a_number_may_be_so_long_and_no_longer(length: int, *, is_told: bool) -> None:
    told = asked(read_quantity("5 ".ljust(length, "x"))).message
    assert (str(length) in told) is is_told
