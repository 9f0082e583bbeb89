"""A cell of a workbook that holds no value is told with its column, and never read as empty."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.read.wins.sheets import COLUMNS, as_workbook, days, read_wins, told, win
from tests.read.wins.test_workbooks import repack

NAMES = [*COLUMNS.split(","), "reason_source", "segment_assumed", "segment_actual"]
SHEET = "xl/worksheets/sheet1.xml"
ERROR = "is what a formula says that went wrong"
WITHOUT = "holds a formula without a value"


def full(**cells: Any) -> list[Any]:
    """Return the cells of a win with a few columns more, some of them changed."""
    more = {"reason_source": "buyer", "segment_assumed": "hotels", "segment_actual": ""} | cells
    head = win(**{name: cell for name, cell in cells.items() if name in COLUMNS.split(",")})
    return [*head, more["reason_source"], more["segment_assumed"], more["segment_actual"]]


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("driver", "#DIV/0!", f'"#DIV/0!" {ERROR}'),
        ("driver", "=1+1", WITHOUT),
        ("reason_source", "#DIV/0!", f'"#DIV/0!" {ERROR}'),
        ("segment_actual", "#N/A", f'"#N/A" {ERROR}'),
        ("segment_actual", "=Other!A1", WITHOUT),
        ("industry", "#N/A", f'"#N/A" {ERROR}'),
        ("date", "#VALUE!", f'"#VALUE!" {ERROR}'),
        ("date", "=TODAY()", WITHOUT),
    ],
)
def test_a_row_with_a_cell_without_a_value_is_listed_in_columns_needed_and_not(
    column: str, cell: str, reason: str, tmp_path: Path
) -> None:
    raw = as_workbook(NAMES, full(), full(customer="Other", why="hours", **{column: cell}))
    reading = read_wins(tmp_path, raw)

    (problem,) = told(reading, "unreadable-win")
    place = NAMES.index(column.replace("date", "date"))
    assert [w.customer for w in reading.library.log.wins] == ["Garrow"]
    assert (problem.place.line, problem.place.column) == (3, place + 1)
    assert f'column {"ABCDEFGHIJK"[place]} ("{NAMES[place]}"): {reason}' in problem.message


def test_an_error_that_a_formula_has_is_told_as_one(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, full(driver="=1/0"), full(customer="Other"))
    saved = repack(
        raw, SHEET, '<c r="H2"><f>1/0</f><v></v>', '<c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v>'
    )
    reading = read_wins(tmp_path, saved)

    (problem,) = told(reading, "unreadable-win")
    assert f'column H ("driver"): "#DIV/0!" {ERROR}' in problem.message


def test_a_formula_whose_value_is_an_empty_text_leaves_a_cell_empty(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, full(segment_actual='=IF(A9="","",A9)'))
    saved = repack(raw, SHEET, '<c r="K2">', '<c r="K2" t="str">')
    reading = read_wins(tmp_path, saved)

    assert len(reading.library.log.wins) == 1
    assert told(reading, "unreadable-win") == []


def test_an_error_in_a_column_that_is_not_read_is_passed_over(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_workbook([*NAMES, "Margin"], [*full(), "#N/A"]))

    assert days(reading) == ["2026-03-01"]
    assert told(reading, "unreadable-win") == []


@pytest.mark.parametrize("merge", ["H2:H3", "G3:H3"])
def test_merged_cells_are_told_in_a_column_that_is_not_needed(merge: str, tmp_path: Path) -> None:
    raw = as_workbook(NAMES, full(), full(customer="Other"), full(customer="Third"), merge=merge)
    reading = read_wins(tmp_path, raw)

    (problem,) = told(reading)
    assert [w.customer for w in reading.library.log.wins] == ["Garrow", "Third"]
    assert problem.message.startswith('sheet "Won": row 3, column H ("driver"): is part of merged')


def test_rows_of_nothing_but_formulas_without_a_value_are_listed(tmp_path: Path) -> None:
    formulas = [f"=Deals!{letter}2" for letter in "ABCDEFGH"]
    reading = read_wins(tmp_path, as_workbook(COLUMNS.split(","), win(), formulas, formulas))

    assert days(reading) == ["2026-03-01"]
    assert [p.place.line for p in told(reading, "unreadable-win")] == [3, 4]
    assert all(WITHOUT in p.message for p in told(reading))


def test_merged_cells_that_lie_over_each_other_do_not_fill_the_memory(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, *[full(customer=f"C {n}") for n in range(200)], merge="A1:A300")
    ranges = '<mergeCell ref="A1:C300"/>' * 20_000
    saved = repack(raw, SHEET, '<mergeCell ref="A1:A300"/>', ranges)
    (problem,) = told(read_wins(tmp_path, saved))

    assert "lie over each other" in problem.message


def test_many_errors_and_merged_cells_are_told_in_seconds(tmp_path: Path) -> None:
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("Won")
    page.write_row(0, 0, NAMES)
    for n in range(1, 20_001, 2):
        page.write_row(n, 0, full(date="2026-03-01", customer=f"C {n}"))
        page.write_row(n + 1, 0, full(date="2026-03-01", customer=f"C {n + 1}", driver=""))
        page.write_formula(n, 10, "=NA()", None, "#N/A")
        page.merge_range(n, 7, n + 1, 7, "hours")
    book.close()
    began = time.process_time()
    reading = read_wins(tmp_path, out.getvalue())

    assert reading.library.log.wins == ()
    assert "19,000 more rows cannot be read" in told(reading)[-1].message
    assert time.process_time() - began < 5
