"""Workbooks are read with their dates and formulas, and opened without trusting them."""

from __future__ import annotations

import datetime
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.read.wins.sheets import COLUMNS, as_workbook, days, read_site, read_wins, told, win

NAMES = COLUMNS.split(",")


def repack(raw: bytes, part: str, old: str, new: str) -> bytes:
    """Return a workbook in which some words of a part are others."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as before, zipfile.ZipFile(out, "w", 8) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            after.writestr(name, content)
    return out.getvalue()


def test_a_workbook_is_read_with_real_dates_and_dates_as_text(tmp_path: Path) -> None:
    raw = as_workbook(
        NAMES,
        win(),
        win(datetime.datetime.fromisoformat("2026-03-02T09:30")),
        win("2026-03-03"),
        win("4 March 2026"),
    )
    reading = read_wins(tmp_path, raw)

    assert days(reading) == ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"]
    assert {w.sheet for w in reading.library.log.wins} == {"Won"}
    assert told(reading) == []


def test_a_number_is_no_date(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_workbook(NAMES, win(46082), win()))

    assert days(reading) == ["2026-03-01"]
    (problem,) = told(reading)
    assert "set the format of the column to date" in problem.message


def test_what_cannot_be_read_is_told_with_sheet_row_column_and_reason(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_workbook(NAMES, win(industry="")))

    (problem,) = told(reading)
    assert problem.message == 'sheet "Won": row 2, column C ("industry"): is empty'
    assert (problem.place.line, problem.place.column) == (2, 3)


def test_rows_below_merged_cells_are_told_and_not_filled_in(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, win(), win("2026-03-02"), win("2026-03-03"), merge="B2:B3")
    reading = read_wins(tmp_path, raw)

    assert days(reading) == ["2026-03-01", "2026-03-03"]
    assert "part of merged cells" in told(reading)[0].message


def test_a_title_over_merged_cells_above_the_names_is_no_row(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_workbook(["Won deals"], [], NAMES, win(), merge="A1:H1"))

    assert days(reading) == ["2026-03-01"]
    assert told(reading) == []


def test_a_formula_counts_with_the_value_that_was_saved(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, win(customer='="Gar"&"row"'))
    saved = repack(raw, "xl/worksheets/sheet1.xml", "<v></v></c>", "<v>Garrow</v></c>")
    saved = repack(saved, "xl/worksheets/sheet1.xml", '<c r="B2">', '<c r="B2" t="str">')
    reading = read_wins(tmp_path, saved)

    assert [w.customer for w in reading.library.log.wins] == ["Garrow"]


def test_a_formula_without_a_value_is_told(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_workbook(NAMES, win(customer='="Gar"&"row"'), win()))

    assert len(reading.library.log.wins) == 1
    assert "a formula without a value" in told(reading)[0].message


def test_the_mapping_chooses_the_sheet(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, win(), sheet="Süd & Nord", other="West")

    assert len(read_wins(tmp_path, raw, "sheet: süd & nord\n").library.log.wins) == 1
    assert told(read_wins(tmp_path, raw, "sheet: [East, West]\n"))[0].rule == "column-missing"
    (problem,) = told(read_wins(tmp_path, raw, "sheet: East\n"))
    assert 'none of its sheets is called East; there is "Süd & Nord", "West"' in problem.message


def test_sheets_that_are_left_out_are_told_until_the_mapping_says_which_is_read(
    tmp_path: Path,
) -> None:
    book = load_workbook(BytesIO(as_workbook(NAMES, win(), sheet="Q1", other="Notes")))
    page = book.create_sheet("Q2")
    for cells in (NAMES, win("2026-06-01")):
        page.append(cells)
    out = BytesIO()
    book.save(out)
    reading = read_wins(tmp_path, out.getvalue())

    (problem,) = told(reading)
    assert days(reading) == ["2026-03-01"]
    assert problem.rule == "sheet-left-out"
    assert problem.message == 'sheet "Q1": only this sheet is read, and not "Q2"'
    assert "`sheet: Q1`" in problem.hint
    assert told(read_wins(tmp_path, out.getvalue(), "sheet: Q1\n")) == []


def test_a_formula_without_a_value_is_found_on_a_sheet_with_any_name(tmp_path: Path) -> None:
    raw = as_workbook(NAMES, win(), win(customer="=1+1"), sheet="Süd & Nord", other="West")

    assert "formula without a value" in told(read_wins(tmp_path, raw))[0].message


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(300):
                part.write(b" " * 1_000_000)
    assert len(out.getvalue()) < 1_000_000
    (problem,) = told(read_wins(tmp_path, out.getvalue()))

    assert "unpacks to 300 MB" in problem.message


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_either(tmp_path: Path) -> None:
    raw = bytearray(as_workbook(NAMES, *[win(customer=f"C {n}") for n in range(200)]))
    at = raw.rindex(b"xl/worksheets/sheet1.xml") - 46  # its entry in the list at the end
    assert raw[at : at + 4] == b"PK\x01\x02"
    raw[at + 24 : at + 28] = (100).to_bytes(4, "little")
    (problem,) = told(read_wins(tmp_path, bytes(raw)))

    assert "damaged" in problem.message


@pytest.mark.parametrize("cell", ["XFD1048576", "A1048576", "ZZ200000"])
def test_a_cell_far_away_does_not_fill_the_memory(cell: str, tmp_path: Path) -> None:
    raw = as_workbook(NAMES, win())
    far = f'<row r="{cell.lstrip("ABCDEFXZ")}"><c r="{cell}"><v>1</v></c></row></sheetData>'
    (problem,) = told(
        read_wins(tmp_path, repack(raw, "xl/worksheets/sheet1.xml", "</sheetData>", far))
    )

    assert "a stray cell" in problem.hint


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    raw = b"\xd0\xcf\x11\xe0" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")
    (problem,) = told(read_site(tmp_path, {"wins.xlsx": raw}))

    assert "has a password" in problem.message


@pytest.mark.parametrize(
    "raw",
    [b"", b"date,customer\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", as_workbook(NAMES)[:900]],
    ids=["empty", "text", "the beginning of one", "an old one", "cut short"],
)
def test_what_is_no_workbook_is_told(raw: bytes, tmp_path: Path) -> None:
    (problem,) = told(read_site(tmp_path, {"wins.xlsx": raw}))

    assert problem.rule == "unreadable-sheet"
    assert problem.hint


def test_another_packed_file_is_no_workbook(tmp_path: Path) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    (problem,) = told(read_wins(tmp_path, out.getvalue()))

    assert "no .xlsx workbook" in problem.message


WHOLE = as_workbook(NAMES, win(), win("2026-03-02"))


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_workbook_never_breaks_the_reading(
    tmp_path: Path, damage: list[tuple[int, int]]
) -> None:
    raw = bytearray(WHOLE)
    for at, byte in damage:
        raw[at] = byte
    reading = read_site(tmp_path, {"wins.xlsx": bytes(raw)})

    assert len(reading.library.log.wins) == 2 or told(reading)


@given(st.integers(0, 100_000), st.integers(0, 255))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_workbook_with_odd_xml_never_breaks_the_reading(
    tmp_path: Path, at: int, byte: int
) -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as package:
        sheet = bytearray(package.read("xl/worksheets/sheet1.xml"))
        sheet[at % len(sheet)] = byte
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as changed:
            for name in package.namelist():
                content = package.read(name)
                changed.writestr(name, sheet if name.endswith("sheet1.xml") else content)

    read_site(tmp_path, {"wins.xlsx": out.getvalue()})
