from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import find_page, make_library, make_pages
from vpcases.pages.case_page import CasePage
from vpcases.pages.figures import FigureView
from vpcases.pages.result import ResultLine


def page_of(language: str = "en", **fields: Any) -> CasePage:
    library = make_library({"one": {"status": "published", "title": "One", **fields}})
    return find_page(make_pages(library, language=language), CasePage)


def result_of(before_after: dict[str, Any], **fields: Any) -> ResultLine | None:
    return page_of(before_after=before_after, **fields).result


def words_of(before_after: dict[str, Any]) -> str:
    result = result_of(before_after)
    assert result
    return result.words.replace("\xa0", " ")


def figure_of(entry: Any, language: str = "en", **fields: Any) -> FigureView:
    (figure,) = page_of(language, before_after={"Work": entry}, **fields).figures
    return figure


def test_the_result_is_the_first_figure_with_both_its_sides_and_the_change() -> None:
    told = words_of({"Matching": "20 h/week -> 2 h/week", "Close": "8 days -> 5 days"})

    assert told == "Matching: from 20 h a week to 2 h a week, 90 % less"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("50 % less", "Work: 50 % less"),
        ("-> more than 70 000 requests", "Work: now more than 70,000 requests"),
        ("20 h/week ->", "Work: was 20 h a week"),
        ("It is quiet now", "It is quiet now"),
        (
            {"before": "2 h", "after": "1 h", "scope": "core team"},
            "Work: from 2 h to 1 h, 50 % less (core team)",
        ),
        (
            {"before": "12 days", "expected": "6 days"},
            "Work: from 12 days to 6 days, 50 % less (expected)",
        ),
        (
            {"before": "12 days", "target": "6 days"},
            "Work: from 12 days to 6 days, 50 % less (target)",
        ),
        ("up to 20 h -> 5 h", "Work: from up to 20 h to 5 h, up to 75 % less"),
    ],
)
def test_a_result_says_what_was_typed_and_no_more(entry: Any, told: str) -> None:
    assert words_of({"Work": entry}) == told


def test_what_was_reached_stands_before_what_is_only_expected() -> None:
    told = words_of({"Audit": {"before": "12 days", "expected": "5 days"}, "Close": "8 h -> 4 h"})

    assert told.startswith("Close:")


def test_a_number_stands_before_a_sentence() -> None:
    assert words_of({"mood": "It is quiet", "Close": "8 h -> 4 h"}).startswith("Close:")


def test_a_sentence_that_was_reached_stands_before_a_number_that_is_expected() -> None:
    told = words_of({"Audit": {"before": "12 days", "expected": "5 days"}, "mood": "It is quiet"})

    assert told == "It is quiet"


def test_a_case_without_figures_has_no_result_and_says_why() -> None:
    page = page_of(no_figures_because="They do not count.")

    assert page.result is None
    assert page.no_figures_because == "They do not count."


@given(st.sampled_from(["stated", "measured", "customer-confirmed"]), st.booleans())
def test_a_result_never_stands_without_its_basis(level: str, has_period: bool) -> None:
    period = {"measured": "2025-04 to 2026-03"} if has_period else {}

    result = result_of({"Work": "2 h -> 1 h"}, level=level, **period)

    assert result
    assert result.basis
    assert ("April 2025 to March 2026" in result.basis) is has_period


def test_a_pilot_that_was_scaled_up_says_so_beside_its_number() -> None:
    figure = figure_of(
        "20 h -> 2 h from pilot",
        evidence={"pilot": {"level": "measured", "scaled": "a fortnight counted as a year"}},
    )

    assert figure.basis == "measured · a fortnight counted as a year"


def test_bars_are_drawn_in_percent_of_the_longer_side_and_are_never_invisible() -> None:
    assert figure_of("20 h -> 2 h").bars == (Decimal(100), Decimal(10))
    assert figure_of("1 h -> 4 h").bars == (Decimal(25), Decimal(100))
    assert figure_of("100000 h -> 1 h").bars == (Decimal(100), Decimal("0.5"))


@pytest.mark.parametrize(
    "entry", ["50 % less", "-> 3 h", "3 h ->", "3 h -> unknown", "unknown -> 3 h", "Quiet"]
)
def test_what_cannot_be_compared_is_not_drawn(entry: str) -> None:
    assert figure_of(entry).bars is None


def test_numbers_follow_the_language_of_the_page() -> None:
    figure = figure_of("12 000.5 invoices -> 1 000.5 invoices", "de")

    assert figure.before.replace("\xa0", " ") == "12.000,5 invoices"


def test_an_unknown_side_is_said_to_be_unknown() -> None:
    figure = figure_of("3 days/month -> unknown")

    assert (figure.after, figure.change) == ("not known", "")


def test_a_typed_change_is_repeated_with_its_bound() -> None:
    assert figure_of("up to 40-50 % less").change.replace("\xa0", " ") == "up to 40–50 % less"
