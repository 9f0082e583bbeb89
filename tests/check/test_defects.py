"""Twelve defects of published stories: each was found in the field, is invented here, and is told.

Each folder below `defects/` is the folder `cases/` of a site with one published case, and with the
one flaw that its name tells.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.check.library_on_disk import TESTS, find_problems
from vpcases.problems import Level, Problem

DEFECTS = TESTS / "defects"
Caught = set[tuple[str, int, Level]]


@pytest.fixture
def catch(tmp_path: Path) -> Catch:
    """Return what tells of a defect: the rules, the lines and how much each weighs."""
    return Catch(tmp_path)


class Catch:
    """What is told of the folder of a defect, beyond the answers that it lacks."""

    def __init__(self, site: Path) -> None:
        self.site = site

    def problems(self, name: str) -> list[Problem]:
        """Return every problem of a defect."""
        shutil.copytree(DEFECTS / name, self.site / "cases")
        return find_problems(self.site)

    def __call__(self, name: str, *rules: str) -> Caught:
        """Return where some rules tell of a defect, and how much it weighs."""
        told = self.problems(name)
        return {(p.rule, p.place.line, p.level) for p in told if p.rule in rules}


def test_a_placeholder_figure_is_caught_as_a_number_and_in_a_sentence(catch: Catch) -> None:
    assert catch("placeholder-figure", "unreadable-number", "placeholder-text") == {
        ("unreadable-number", 6, Level.MISTAKE),
        ("placeholder-text", 8, Level.MISTAKE),
    }


def test_a_title_whose_number_is_another_one_in_the_text_is_caught(catch: Catch) -> None:
    assert catch("title-against-body", "headline-disagrees") == {
        ("headline-disagrees", 2, Level.MISTAKE)
    }


def test_ten_times_in_the_summary_where_the_quote_says_some_functions_is_caught(
    catch: Catch,
) -> None:
    assert catch("some-functions-ten-times", "bound-lost") == {("bound-lost", 3, Level.MISTAKE)}


def test_the_photo_of_another_customer_on_a_quote_is_caught(catch: Catch) -> None:
    assert catch("photo-of-another-customer", "photo-of-another") == {
        ("photo-of-another", 10, Level.MISTAKE)
    }


def test_a_finish_a_year_before_its_own_deadline_is_caught(catch: Catch) -> None:
    assert catch("finish-before-deadline", "deadline-disagrees") == {
        ("deadline-disagrees", 9, Level.ADVICE)
    }


def test_one_quote_in_two_wordings_is_caught(catch: Catch) -> None:
    assert catch("quote-in-two-wordings", "two-wordings") == {("two-wordings", 12, Level.MISTAKE)}


def test_two_scopes_that_are_compared_are_caught_by_their_units_and_by_their_evidence(
    catch: Catch,
) -> None:
    assert catch("two-scopes", "units-differ", "scopes-differ") == {
        ("units-differ", 6, Level.MISTAKE),
        ("scopes-differ", 7, Level.MISTAKE),
    }


def test_up_to_that_is_lost_in_the_summary_is_caught(catch: Catch) -> None:
    assert catch("up-to-lost", "bound-lost") == {("bound-lost", 10, Level.MISTAKE)}


def test_percent_where_points_were_meant_is_caught_and_so_is_that_it_has_no_date(
    catch: Catch,
) -> None:
    rules = ("percent-or-points", "said-disagrees", "undated-before-after")

    assert catch("percent-for-points", *rules) == {
        ("percent-or-points", 7, Level.HINT),
        ("undated-before-after", 7, Level.ADVICE),
        ("percent-or-points", 8, Level.HINT),
        ("said-disagrees", 11, Level.MISTAKE),
    }


def test_two_values_in_one_text_of_a_list_are_caught(catch: Catch) -> None:
    assert catch("two-values-in-one-text", "list-in-one-text") == {
        ("list-in-one-text", 6, Level.ADVICE)
    }


def test_a_story_without_a_facet_and_a_claim_without_a_figure_are_caught(catch: Catch) -> None:
    told = catch.problems("no-facet-no-figure")

    stopping = {p.field for p in told if p.rule == "missing-answer" and p.level is Level.MISTAKE}
    assert {"segment", "drivers", "before_after"} <= stopping


def test_a_former_role_that_is_shown_as_present_is_caught(catch: Catch) -> None:
    assert catch("former-role", "former-role") == {("former-role", 9, Level.MISTAKE)}


def test_there_are_twelve_of_them() -> None:
    assert len([folder for folder in DEFECTS.iterdir() if folder.is_dir()]) == 12
