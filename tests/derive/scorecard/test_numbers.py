"""The numbers of a line, as its author may write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vpcases.derive.scorecard.numbers import list_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("leave two hours where they leave six", [{2}, {6}]),
        ("save twenty-five of 31 hours", [{25}, {31}]),
        ("1,200 invoices", [{1200, Decimal("1.2")}]),
        ("3.5 days, not 1.234.567", [{Decimal("3.5")}, {1234567}]),
        ("two thousand in place of 3 million", [{2000}, {3000000}]),
        ("hundreds of lines in one place, 0² and ½", [{0}]),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(text: str, numbers: list[set[Decimal]]) -> None:
    assert [set(each) for each in list_numbers(text)] == numbers
