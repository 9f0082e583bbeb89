"""What `vpcases interview` writes."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.sites import ROOT

ASKED = ("midmarket-wholesale", "finance-hours")


@pytest.fixture
def sample(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the sample site, which is the folder we are in."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("VPCASES_AS_OF", "2026-11-01")
    return ROOT


def test_a_sheet_has_the_questions_and_the_numbers_with_their_fields(
    sample: Path, type_: Type
) -> None:
    ran = type_("interview", *ASKED)

    assert ran.exit_code == 0, ran.output
    assert ran.output.startswith("# Interview: Finance hours, Mid-market wholesale\n")
    assert "What made you hesitate?\n   `forces.anxiety`" in ran.output
    assert "`value_elements.finance-hours.inputs.hourly cost`" in ran.output


def test_a_sheet_for_one_customer_names_no_other(sample: Path, type_: Type) -> None:
    whole = type_("interview", *ASKED).output
    rents = type_("interview", "housing-associations", "audit-trail").output

    assert not [name for name in ("Harbor Foods", "Kessmark", "Quillmoor") if name in whole]
    assert "Lisgarrow" not in rents


def test_a_case_says_whom_to_ask_about_what_and_what_is_noted_already(
    sample: Path, type_: Type
) -> None:
    ran = type_("interview", "--case", "lisgarrow-homes-audit")

    assert ran.exit_code == 0, ran.output
    assert "# Interview: Answers for the auditor, Housing associations" in ran.output
    assert "For Lisgarrow Homes." in ran.output
    assert "Noted so far: Days between year end and the auditor's signature" in ran.output
    assert "## Still to ask: Lisgarrow Homes" in ran.output


def test_a_case_without_a_driver_asks_which(sample: Path, type_: Type) -> None:
    begun = "pellwick-homes-housing-benefit"

    asked = type_("interview", "--case", begun)
    told = type_("interview", "housing-associations", "error-cost", "--case", begun)

    assert asked.exit_code == 2
    assert "Which driver? One of: audit-trail," in asked.output
    assert told.exit_code == 0


def test_a_table_is_read_by_a_spreadsheet_with_every_letter(
    sample: Path, type_: Type, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"

    ran = type_("interview", *ASKED, "--format", "csv", "--to", str(file), "--language", "de")

    assert ran.exit_code == 0, ran.output
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert head[:3] == ["Nummer", "Teil", "Frage"]
    assert [r[2] for r in rows if r[-1] == "forces.anxiety"] == ["Was hat Sie zögern lassen?"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere", "finance-hours"), "There is no segment nowhere."),
        (("midmarket-wholesale", "nothing"), "There is no driver nothing."),
        ((), "Which segment?"),
        (("midmarket-wholesale",), "Which driver?"),
        (("--case", "harbor-foods-reconciliatio"), "Did you mean harbor-foods-reconciliation?"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(
    sample: Path, type_: Type, words: tuple[str, ...], said: str
) -> None:
    ran = type_("interview", *words)

    assert ran.exit_code == 2
    assert said in ran.output


def test_a_sheet_is_not_written_where_a_build_would_publish_it(sample: Path, type_: Type) -> None:
    file = ROOT / "docs" / "sheet.md"

    ran = type_("interview", *ASKED, "--to", str(file))

    assert ran.exit_code != 0
    assert "which a build reads or publishes" in ran.output
    assert not file.exists()


def test_a_folder_that_is_not_there_is_said(sample: Path, type_: Type, tmp_path: Path) -> None:
    ran = type_("interview", *ASKED, "--to", str(tmp_path / "nowhere" / "sheet.md"))

    assert ran.exit_code == 1
    assert "No such file or directory" in ran.output
