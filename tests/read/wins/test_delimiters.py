"""What stands between the cells of a text is told from its rows, and not from its words."""

from __future__ import annotations

import pytest

from tests.read.wins.sheets import as_text, row
from vpcases.read.wins.delimited import read_delimited

OURS = "date,customer,industry,company_type,their_product,offering,why"
THEIRS = OURS.replace("date", "Close Date").replace("customer", "Account").title()
LISTS = "Bread, rolls, cakes, tarts, and pies, all by hand, every day, but Mondays"
QUOTED = '"Bread, rolls, cakes, tarts, and pies, all by hand, every day, but Mondays"'


@pytest.mark.parametrize("text", [LISTS, QUOTED, "Bread"])
@pytest.mark.parametrize("between", [";", "\t", "|"])
@pytest.mark.parametrize("names", [OURS, THEIRS])
@pytest.mark.parametrize("title", ["", "Wins, north, south, west, and east, of 2026\n\n"])
def test_commas_in_texts_part_no_cells(title: str, names: str, between: str, text: str) -> None:
    lines = as_text([row(their_product=text, why=text)] * 9, OURS, between).split("\n")
    lines[0] = names.replace(",", between)
    sheet = read_delimited((title + "\n".join(lines)).encode())
    rows = list(sheet.rows)

    assert sheet.delimiter == between
    assert [len(cells) for _, cells in rows[-9:]] == [7] * 9


@pytest.mark.parametrize("names", [OURS, THEIRS])
def test_semicolons_in_every_text_part_no_cells_of_a_sheet_with_commas(names: str) -> None:
    text = "bread; rolls; cakes; tarts; pies; buns; scones; and tea"
    lines = as_text([row(their_product=text, why=text)] * 9, OURS).split("\n")

    assert read_delimited("\n".join([names, *lines[1:]]).encode()).delimiter == ","


def test_the_names_of_the_columns_decide_where_the_rows_do_not() -> None:
    names = OURS.replace(",", ";")

    assert read_delimited(f"{names}\na,b;c\nd,e;f\ng,h\n".encode()).delimiter == ";"


def test_quoted_lines_and_quotation_marks_that_stay_open_part_no_cells() -> None:
    quoted = '"We stayed,\nevery week,\nall of us, until ten"'
    sheet = as_text([row(why=quoted)] * 9, OURS, ";")

    assert read_delimited(sheet.encode()).delimiter == ";"
    assert read_delimited(sheet.replace("Bread", '"Bread').encode()).delimiter == ";"
