"""What a summary may say of the numbers below it, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case

HEAD = "status: checked\ncustomer: harbor-foods\noffering: syncline\n"


def told(site: Path, text: str, *rules: str) -> list[str]:
    """Return the fields of a checked case that some rules tell of."""
    write_case(site, HEAD + text)
    return [problem.field for problem in find_problems(site) if problem.rule in rules]


@pytest.mark.parametrize(
    ("outcome", "below", "is_lost"),
    [
        ("The bill is down by 40 %.", "The bill went down by up to 40 %.", True),
        ("The bill is down by up to 40 %.", "The bill went down by up to 40 %.", False),
        ("The bill is down by 40 %.", "The bill went down by 40 %.", False),
        ("The bill is down by 40 %.", "The bill went down by more than 40 %.", False),
        ("The bill is down by 30 %.", "The bill went down by up to 40 %.", False),
        ("“The bill is down by 40 %”", "The bill went down by up to 40 %.", False),
        ("It takes 40 minutes.", "The bill went down by up to 40 %.", False),
        # Another thing with the same number, which somebody else vouches for.
        (
            "Letters are down by 40 %.",
            "Letters fell by 40 %. The bill fell by up to 40 %.",
            False,
        ),
        ("Matching is 5 times as fast.", "Matching is 3-5 times as fast.", True),
        ("Matching is 3 times as fast.", "Matching is 3-5 times as fast.", False),
    ],
)
def test_a_number_keeps_what_limits_it(
    outcome: str, below: str, is_lost: bool, tmp_path: Path
) -> None:
    text = f"title: One\noutcome: |\n  {outcome}\nstory: |\n  {below}\n"

    assert told(tmp_path, text, "bound-lost") == (["outcome"] if is_lost else [])


@pytest.mark.parametrize(
    ("line", "is_lost"),
    [
        ("up to 40 % less", True),
        ("about 40 % less", True),
        ("30-40 % less", True),
        ("40 % less", False),
        ("at least 40 % less", False),
        ("40-50 % less", False),
    ],
)
def test_a_title_keeps_what_limits_its_figure(line: str, is_lost: bool, tmp_path: Path) -> None:
    text = f"title: Harbor Foods saves 40 %\nbefore_after:\n  Paper bill: {line}\n"

    assert told(tmp_path, text, "bound-lost") == (["title"] if is_lost else [])


def test_a_summary_that_prints_the_figure_by_its_name_loses_nothing(tmp_path: Path) -> None:
    text = (
        "title: Harbor Foods saves {{figure:paper-bill}}\n"
        "outcome: The paper bill is down {{figure:paper-bill}}.\n"
        "before_after:\n  Paper bill: up to 40 % less\n"
    )

    assert told(tmp_path, text, "bound-lost", "headline-disagrees") == []


@pytest.mark.parametrize(
    ("title", "below", "disagrees"),
    [
        ("Harbor Foods saves 60 % of matching", "Matching takes 40 % less time.", True),
        ("Harbor Foods saves 40 % of matching", "Matching takes 40 % less time.", False),
        ("Matching is 4 times as fast", "Matching is faster by 400 %.", False),
        ("Harbor Foods saves half its matching", "Matching takes 40 % less time.", False),
        ("Harbor Foods saves 60 % of matching", "The paper bill is down by 40 %.", False),
        ("Harbor Foods saves 60 % of matching", "Matching takes 3 hours.", False),
        ("Matching 20 000 invoices", "45,000 invoices are matched.", True),
        ("Matching 45,000 invoices", "45 000 invoices are matched.", False),
    ],
)
def test_a_headline_agrees_with_what_stands_below(
    title: str, below: str, disagrees: bool, tmp_path: Path
) -> None:
    text = f'title: "{title}"\nstory: |\n  {below}\n'

    assert told(tmp_path, text, "headline-disagrees") == (["title"] if disagrees else [])


@pytest.mark.parametrize(
    ("title", "disagrees"),
    [
        ("Matching at Harbor Foods is 10 times as fast", False),
        ("Matching at Harbor Foods takes 18 hours less", False),
        ("Matching at Harbor Foods takes 2 hours", False),
        ("Matching at Harbor Foods takes 5 hours", True),
    ],
)
def test_what_two_sides_come_to_stands_below_too(
    title: str, disagrees: bool, tmp_path: Path
) -> None:
    text = f"title: {title}\nbefore_after:\n  Matching: 20 hours -> 2 hours\n"

    assert told(tmp_path, text, "headline-disagrees") == (["title"] if disagrees else [])


@pytest.mark.parametrize(
    ("story", "is_told"),
    [
        ("With an August 2025 deadline, it was completed in August 2024.", True),
        ("The deadline was August 2025. It was completed in July 2025, one month early.", False),
        ("The deadline was August 2025. It was completed in July 2025, six months early.", True),
        ("The deadline was August 2025. It was completed in August 2024, a year early.", False),
        ("The deadline was 2025. It was finished in 2025.", False),
        ("The deadline was 2025. It was finished in June 2025, a week ahead.", False),
        ("The deadline was August 2025. It was completed in time.", False),
        ("It was completed in August 2024.", False),
        ("The deadline of 2025 was missed: it was completed in March 2026.", False),
    ],
)
def test_a_deadline_agrees_with_the_day_it_was_met(
    story: str, is_told: bool, tmp_path: Path
) -> None:
    text = f'title: One\nstory: "{story}"\n'

    assert told(tmp_path, text, "deadline-disagrees") == (["story"] if is_told else [])


@pytest.mark.parametrize(
    ("sides", "is_told"),
    [
        ("before: 32 %\n    after: 47 %\n    change: 15 % more", True),
        ("before: 32 %\n    after: 47 %\n    change: 15 points more", False),
        ("before: 32 %\n    after: 47 %\n    change: 47 % more", False),
    ],
)
def test_percent_beside_two_shares_is_relative(sides: str, is_told: bool, tmp_path: Path) -> None:
    text = f"title: One\nbefore_after:\n  Lines:\n    {sides}\n"

    told_of = told(tmp_path, text, "said-disagrees")
    assert told_of == (["before_after.Lines.change"] if is_told else [])
