"""Which numbers a text states, what they count, and what limits them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.check.stated import list_stated


def read(text: str) -> list[tuple[str, str, str]]:
    """Return the number, the kind and the limit of everything that a text states."""
    return [(str(s.number), s.kind, s.limit) for s in list_stated(text)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Builds are 10x faster", [("10", "times", "")]),
        ("Builds are 10× faster", [("10", "times", "")]),
        ("It is five times as fast", [("5", "times", "")]),
        ("Up to 40 % of the bill", [("40", "percent", "Up to")]),
        ("The bill went down by up to 40%", [("40", "percent", "up to")]),
        ("It saved roughly €300,000", [("300000", "money", "roughly")]),
        ("From 3 hours to 20 minutes", [("3", "hour", ""), ("20", "minute", "")]),
        ("A six-month plan", [("6", "month", "")]),
        ("It is 3-5 times as fast", [("3", "times", "3-5 times")]),
        ("4.4 seconds", [("4.4", "second", "")]),
        ("For some functions it is 10x faster", [("10", "times", "For some functions")]),
        ("It is 10x faster in certain cases", [("10", "times", "in certain cases")]),
        ("Builds can run 3 times as fast", [("3", "times", "can")]),
        ("One million users", []),
        ("2 million users", [("2000000", "user", "")]),
    ],
)
def test_a_number_is_read_with_what_it_counts_and_what_limits_it(
    text: str, stated: list[tuple[str, str, str]]
) -> None:
    assert read(text) == stated


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the shops opened",
        "It runs ten times a day",
        "Released 3 times per week",
        "Java 8 and EC2",
        "Version 2.0.1 of it",
        "On 2025-04-11 they asked",
        "ISO 27001",
    ],
)
def test_years_names_dates_and_how_often_count_nothing(text: str) -> None:
    assert read(text) == []


@given(st.integers(1000, 99_999_999), st.sampled_from([",", " ", "'", "\u00a0"]))
def test_thousands_may_be_set_apart_in_any_usual_way(number: int, mark: str) -> None:
    typed = f"{number:,}".replace(",", mark)

    assert [s.number for s in list_stated(f"They moved {typed} loyalty cards")] == [Decimal(number)]


@given(st.text(max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    for stated in list_stated(text):
        assert stated.kind
        assert stated.words in text
