"""Marks in titles and descriptions: the figure, and everything that qualifies it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.pages.test_case_page import page_of

FIGURES: dict[str, Any] = {
    "Hand matching": "20 h/week -> 2 h/week",
    "Load time": "up to 50 % less",
    "Releases": {"before": "4 h", "expected": "1 h", "scope": "core team"},
    "Calls": {"before": "30 calls/day", "target": "10 calls/day"},
}
ELEMENTS: dict[str, Any] = {
    "finance-hours": {
        "equation": "hours saved x cost",
        "inputs": {"hours saved": "up to 200 h/year", "cost": "55 EUR/h"},
    },
    "change-effort": {
        "favours": "alternative",
        "equation": "one-off cost / years",
        "inputs": {"one-off cost": "3000 EUR", "years": "3 years"},
    },
    "error-cost": {
        "point": "contention",
        "equation": "errors x cost",
        "inputs": {"errors": "10 errors/year", "cost": "18 EUR/error"},
    },
    "working-life": "People sleep better",
}


def title_of(mark: str) -> str:
    """Return what a mark in the title of a case is printed as."""
    page = page_of(
        title=f"It went {mark}", before_after=FIGURES, value_elements=ELEMENTS, measured="2025"
    )
    return page.head.title.removeprefix("It went").strip().replace("\xa0", " ")


@pytest.mark.parametrize(("favours", "told"), [("offering", "0.66"), ("alternative", "0.67")])
def test_an_amount_in_a_title_is_cut_towards_the_less_favourable_side(
    favours: str, told: str
) -> None:
    entry = {
        "favours": favours,
        "equation": "gain / parts",
        "inputs": {"gain": "2 EUR/year", "parts": "3"},
    }
    page = page_of(
        title="{{figure:finance-hours}}", value_elements={"finance-hours": entry}, measured="2025"
    )

    assert page.head.title.startswith(f"{told}\xa0EUR a year")


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("{{figure:hand-matching}}", "from 20 h a week to 2 h a week"),
        ("{{figure:hand-matching.change}}", "90 % less"),
        ("{{figure:load-time}}", "up to 50 % less"),
        ("{{figure:load-time.change}}", "up to 50 % less"),
        ("{{figure:releases}}", "from 4 h to 1 h (expected, core team)"),
        ("{{figure:releases.after}}", "1 h (expected, core team)"),
        ("{{figure:releases.change}}", "75 % less (expected, core team)"),
        ("{{figure:releases.before}}", "4 h (core team)"),
        ("{{figure:calls}}", "from 30 calls a day to 10 calls a day (target)"),
        ("{{figure:finance-hours}}", "up to 11,000 EUR a year"),
        (
            "{{figure:change-effort}}",
            "1,000 EUR a year (in favour of the next-best alternative)",
        ),
        ("{{figure:error-cost}}", "0 … 180 EUR a year (not agreed)"),
        ("{{figure:working-life}}", ""),
        ("{{figure:nothing}}", ""),
        ("{{quote:late}}", ""),
        ("{{ site.url }}", "{{ site.url }}"),
    ],
)
def test_a_bound_a_projection_and_a_scope_go_wherever_the_figure_goes(
    mark: str, words: str
) -> None:
    assert title_of(mark) == words


def test_added_value_goes_into_a_title_with_what_it_is_compared_with() -> None:
    words = title_of("{{figure:added-value}}")
    assert words.startswith("up to 10,000 EUR a year of added value over")
    assert "before price" in words


def test_the_title_is_the_same_on_the_page_in_lists_and_in_structured_data() -> None:
    page = page_of(title="Down {{figure:load-time}}", before_after=FIGURES)
    assert page.head.structured_data is not None
    assert page.head.structured_data["headline"] == page.head.title == "Down up to 50\xa0% less"


def test_a_description_takes_its_numbers_from_figures_too() -> None:
    page = page_of(description="Matching: {{figure:releases}}.", before_after=FIGURES)
    assert page.head.description.replace("\xa0", " ") == (
        "Matching: from 4 h to 1 h (expected, core team)."
    )
