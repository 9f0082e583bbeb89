""" "A year" stands only where a year was measured; else it is said what it was worked out from."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.libraries import find_page
from tests.pages.test_case_value import money, page_of, pages_of, plain
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.pages.library_page import LibraryPage


def result_of(measured: Any, gain: str = "900 EUR/year") -> str:
    """Return the result of a case whose figures are about a period."""
    result = page_of(value_elements={"hours": money(gain)}, measured=measured).result
    assert result is not None
    return plain(result.words)


@pytest.mark.parametrize(
    ("measured", "basis"),
    [
        ("2025-04 to 2026-03", ""),
        ("2025", ""),
        ("2024-04 to 2026-03", ""),
        ("2023-02-15 to 2024-02-14", ""),
        ("2025-04-02 to 2026-03", " (worked out from 11 months)"),
        ("2025-04 to 2025-08", " (worked out from 5 months)"),
        ("2025-04", " (worked out from 1 month)"),
        ("2025-04-01 to 2025-04-12", " (worked out from 12 days)"),
        ("2025-04-01", " (worked out from 1 day)"),
        ("unknown", " (worked out; no full year measured)"),
        (None, " (worked out; no full year measured)"),
    ],
)
def test_a_year_is_said_as_it_stands_only_where_one_was_measured(
    measured: str | None, basis: str
) -> None:
    words = result_of(measured)

    assert words == f"900 EUR a year{basis} of added value over Rival, before price"


def test_a_shorter_rate_needs_a_shorter_time() -> None:
    short, long = "2025-04", "2025-04 to 2025-06"

    assert "worked out" not in result_of(short, "900 EUR/month")
    assert "worked out from 1 month" in result_of(short, "900 EUR/quarter")
    assert "worked out" not in result_of(long, "900 EUR/quarter")
    assert "no full month measured" in result_of(None, "900 EUR/month")
    assert "worked out" not in result_of(None, "900 EUR/week")


def test_what_it_was_worked_out_from_stands_wherever_the_result_stands() -> None:
    pages = pages_of(
        Edition.PUBLIC,
        value_elements={"hours": money("900 EUR/year")},
        measured="2025-04 to 2025-08",
        description="It brought {{figure:hours}}, and in all {{figure:added-value}}.",
    )
    page, library = find_page(pages, CasePage), find_page(pages, LibraryPage)
    words = "900 EUR a year (worked out from 5 months)"

    assert page.value is not None
    assert page.value.claim.startswith("(worked out from 5 months) of added value")
    assert plain(page.head.description).count(words) == 2
    assert words in plain(repr(library))
    assert words in plain(json.dumps(page.head.structured_data, ensure_ascii=False))


def test_what_is_no_advantage_was_worked_out_too() -> None:
    elements = {"hours": money("9 EUR/year", favours="alternative")}
    page = page_of(value_elements=elements, measured="2025-04")

    assert page.value is not None
    assert page.value.claim.startswith("(worked out from 1 month) against Rival")
