"""The folder of the win log: what is read of it, and that nothing of it is published."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.read.wins.sheets import COLUMNS, as_text, as_workbook, read_site, row, told, win
from tests.sites import ROOT, build_at, write_site
from vpcases.read import read_library


def test_a_site_without_a_log_has_an_empty_one_and_loads_no_reader_of_workbooks(
    tmp_path: Path,
) -> None:
    (tmp_path / "cases").mkdir()
    program = (
        "import sys; from pathlib import Path; from vpcases.read import read_library;"
        f"print(read_library(Path({str(tmp_path / 'cases')!r})).library.log);"
        "print('python_calamine' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert out.stdout.split("\n")[:2] == ["WinLog(wins=(), losses=(), files=())", "False"]


def test_of_two_sheets_that_are_the_same_log_one_is_read(tmp_path: Path) -> None:
    workbook = as_workbook(COLUMNS.split(","), win(customer="Other"))
    reading = read_site(tmp_path, {"wins.csv": as_text([row()]), "wins.xlsx": workbook})

    assert [w.customer for w in reading.library.log.wins] == ["Garrow"]
    (problem,) = told(reading)
    assert (problem.rule, problem.path) == ("two-logs", "cases/wins/wins.xlsx")


def test_other_files_are_told_but_not_those_that_a_spreadsheet_leaves(tmp_path: Path) -> None:
    files = {"wins.csv": as_text([row()]), "~$wins.xlsx": "", "wins.ods": "x", "old.csv": "x"}
    reading = read_site(tmp_path, files)

    assert sorted(p.path for p in told(reading, "not-a-log")) == [
        "cases/wins/old.csv",
        "cases/wins/wins.ods",
    ]
    assert reading.library.media == frozenset()


def test_another_yaml_file_beside_the_mapping_is_told(tmp_path: Path) -> None:
    (tmp_path / "cases" / "wins").mkdir(parents=True)
    (tmp_path / "cases" / "wins" / "columns.yml").write_text("dates: day-month\n")

    (problem,) = read_library(tmp_path / "cases").problems
    assert (problem.rule, "mapping.yml" in problem.hint) == ("unknown-folder", True)


def test_wins_stand_in_the_order_of_their_days_and_keep_their_rows(tmp_path: Path) -> None:
    sheet = as_text([row("2026-03-05"), row("2025-12-31"), row("2026-03-05", customer="B")])
    reading = read_site(tmp_path, {"wins.csv": sheet})

    assert [w.row for w in reading.library.log.wins] == [3, 2, 4]


def test_no_file_and_no_word_of_the_log_is_in_either_edition_as_a_file(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    (site / "cases" / "wins").mkdir()
    sheet = as_text([row(customer="Zwetschgenhof", why="Plums are counted by nobody else here")])
    (site / "cases" / "wins" / "wins.csv").write_text(sheet)
    for edition in ("public", "internal"):
        built = build_at(site, tmp_path / edition, edition=edition)
        names = {Path(name).name for name in built.files()}
        assert not {"wins.csv", "wins.xlsx", "mapping.yml"} & names

    for path in (tmp_path / "public").rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            assert b"Zwetschgenhof" not in raw, path
            assert b"counted by nobody else" not in raw, path


def test_the_sample_log_lies_before_the_day_of_the_sample_and_has_its_three_stories() -> None:
    log = read_library(ROOT / "cases").library.log
    months = {w.month for w in log.wins}
    utilities = [w for w in log.wins if w.company_type == "municipal utility"]
    family = [w for w in log.wins if w.segment == "family-manufacturers"]

    assert (min(months), max(months), len(months)) == ("2025-11", "2026-10", 12)
    assert min(w.month for w in utilities) == "2026-05"
    assert sum(w.reason == "audit-trail" for w in utilities) > len(utilities) / 2
    assert sum(w.reason == "supplier-answers" for w in family) > len(family) / 2
    assert 3 <= sum(not w.reason for w in log.wins) <= 5
