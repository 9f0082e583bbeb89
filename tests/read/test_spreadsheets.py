"""What a spreadsheet runs, and what is only a number with a sign."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.problems import Place, Problem
from vpcases.read.spreadsheets import is_formula

RUNS = [
    *("=1+1", " =1+1", '"=1', "@SUM(1)", "\t=1", "\r=1", "\uff1d1+1", "\ufeff=1"),
    *("+SUM(A1)", "-2+3+cmd|' /C calc'!A0", '-1+HYPERLINK("x")', "-cmd|x", "=cmd|' /C calc'!A0"),
]
HONEST = [
    *("", "plain", "a=1", "'=1", "-5", "+1", "-5 h/week", "- 3,5 %", "-", "--", "(5)"),
    *("+49 170 123456", "-1.234,56 \u20ac", "\u22125", "someone@example.com", "2025-01"),
]


@pytest.mark.parametrize("cell", RUNS)
def test_a_formula_is_found(cell: str) -> None:
    assert is_formula(cell)


@pytest.mark.parametrize("cell", HONEST)
def test_a_number_with_a_sign_is_left_alone(cell: str) -> None:
    assert not is_formula(cell)


def find_in(site: Path, content: bytes, name: str = "sums.csv") -> list[Problem]:
    write_case(site, "title: One\n")
    folder = site / "cases" / "downloads"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return [p for p in find_problems(site) if p.path.endswith(name)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_cell_is_found_by_row_and_column_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    (told,) = find_in(tmp_path, "Monat;H\u00f6he\n1;2\n3;=1+1\n".encode(encoding))
    assert (told.rule, told.place) == ("formula-in-table", Place(3, 3))
    assert "in column 2" in told.message


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b'"never closed\n=1', b"=" * 200_000])
def test_any_table_is_read(content: bytes, tmp_path: Path) -> None:
    assert all(p.rule == "formula-in-table" for p in find_in(tmp_path, content))


def test_a_table_full_of_formulas_is_told_ten_times(tmp_path: Path) -> None:
    assert len(find_in(tmp_path, b"=1\n" * 5000)) == 10


def test_a_table_without_end_is_not_read(tmp_path: Path) -> None:
    (told,) = find_in(tmp_path, b"1,2\n" * 3_000_000)
    assert told.rule == "file-too-large"
