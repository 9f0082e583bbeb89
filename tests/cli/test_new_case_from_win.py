"""`vpcases new case --from-win ROW`: what the win log knows is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.read.wins.sheets import VOCABULARY, as_text, row
from vpcases.model.authored import Status
from vpcases.read import read_library

EVERY = (
    "date,customer,industry,company_type,their_product,offering,why,reason_source,driver,"
    "alternative,segment_assumed,segment_actual"
)


@pytest.fixture
def logged(site: Path) -> Path:
    """Return a site with three wins in its log."""
    (site / "cases" / "vocabulary.yml").write_text(VOCABULARY)
    full = row(reason_source="buyer", alternative="notebook", segment_assumed="small-shops")
    wins = [
        full | {"segment_actual": "hotels", "why": '"We stayed until ten: #1, she said"'},
        row("2026-04-02", customer="Pennick & Daughters", driver="heard-of-us"),
        row("2026-04-03", offering="Abacus", customer="K-1042: yes"),
    ]
    (site / "cases" / "wins").mkdir()
    (site / "cases" / "wins" / "wins.csv").write_text(as_text(wins, EVERY))
    return site


def test_a_nomination_has_what_the_row_says(logged: Path, type_: Type) -> None:
    result = type_("new", "case", "--from-win", "2")

    reading = read_library(logged / "cases")
    case = reading.library.cases["garrow-tally"].content
    assert result.exit_code == 0
    assert [p for p in reading.problems if "histories" in p.path] == []
    assert (case.status, case.offering, case.segment) == (Status.NOMINATED, "tally", "hotels")
    assert (case.drivers, case.alternative, str(case.decided)) == (
        ("hours",),
        "notebook",
        "2026-03-01",
    )
    assert case.why == "“We stayed until ten: #1, she said” (the buyer)"
    assert case.customer
    assert (case.customer.name, case.customer.industry) == ("Garrow", ("Bakery",))


def test_a_customer_of_the_registry_is_named_by_its_id(logged: Path, type_: Type) -> None:
    type_("new", "case", "--from-win", "3")

    case = read_library(logged / "cases").library.cases["pennick-tally"].content
    assert case.customer
    assert (case.customer.id, case.drivers) == ("pennick", ())
    assert case.title == "Pennick & Daughters Tally"


def test_its_title_spells_the_customer_as_the_log_does(logged: Path, type_: Type) -> None:
    win = row(customer="Bäckerei Übelhör", offering="Frostwacht")
    (logged / "cases" / "wins" / "wins.csv").write_text(as_text([win]), encoding="utf-8")
    type_("new", "case", "--from-win", "2")
    type_("new", "case", "--from-win", "2", "--id", "frost")

    cases = read_library(logged / "cases").library.cases
    assert cases["backerei-ubelhor-frostwacht"].content.title == "Bäckerei Übelhör Frostwacht"
    assert cases["frost"].content.title == "Bäckerei Übelhör Frostwacht"


def test_what_the_site_does_not_know_is_left_to_fill_in(logged: Path, type_: Type) -> None:
    type_("new", "case", "abacus-at-k", "--from-win", "4")

    text = (logged / "cases" / "histories" / "abacus-at-k.yml").read_text("utf-8")
    assert "# the win log says: Abacus" in text
    assert [p for p in read_library(logged / "cases").problems if "abacus" in p.path] == []


@pytest.mark.parametrize("number", ["1", "99"])
def test_a_row_that_is_no_win_is_told(number: str, logged: Path, type_: Type) -> None:
    result = type_("new", "case", "--from-win", number)

    assert result.exit_code == 1
    assert f"No win is read from row {number}" in result.output
    assert "the last 4" in result.output


def test_without_a_log_it_says_where_the_log_would_be(site: Path, type_: Type) -> None:
    result = type_("new", "case", "--from-win", "2")

    assert "cases/wins/wins.csv" in result.output
    assert result.exit_code == 1


def test_the_same_win_twice_does_not_overwrite_what_was_filled_in(
    logged: Path, type_: Type
) -> None:
    type_("new", "case", "--from-win", "2")

    result = type_("new", "case", "--from-win", "2")

    assert result.exit_code == 1
    assert "is there already" in result.output


def test_a_case_without_a_name_and_without_a_win_is_asked_for_one(site: Path, type_: Type) -> None:
    assert "Missing argument" in type_("new", "case").output
