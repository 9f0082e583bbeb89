"""The row with the names of the columns is found in a sheet whose names are not ours."""

from __future__ import annotations

import pytest

from vpcases.model.win_mapping import WinColumns, WinMapping
from vpcases.read.wins.columns import REQUIRED, find_header
from vpcases.read.wins.sheets import Row

THEIRS = ["Close Date", "Account", "Branch", "Kind", "Makes", "Sold", "Because", "Heard"]
WIN = ["14.03.2026", "Garrow", "Bakery", "family", "Bread", "Tally", "No time", "Customer"]
TITLE = ["Wins of the north", "", "", "", "", "", "", ""]
META = ["Exported", "2026-03-31", "by", "Sales", "", "", "", ""]
EMPTY = [""] * 8


def number(*rows: list[str]) -> list[Row]:
    """Return rows with their numbers in a sheet."""
    return list(enumerate(rows, 1))


@pytest.mark.parametrize("above", [[], [TITLE], [TITLE, EMPTY], [EMPTY, TITLE, META, EMPTY]])
@pytest.mark.parametrize("count", [1, 5, 17])
def test_foreign_names_are_the_header_below_titles_and_above_words_we_know(
    above: list[list[str]], count: int
) -> None:
    header = find_header(number(*above, THEIRS, *[WIN] * count), WinMapping())

    assert header
    assert header.row == len(above) + 1
    assert header.names == tuple(THEIRS)


def test_a_header_with_columns_without_a_name_is_found_above_rows_with_gaps() -> None:
    names = [*THEIRS[:6], "", ""]
    header = find_header(number(TITLE, names, WIN, [*WIN[:5], "", "", ""], WIN), WinMapping())

    assert header
    assert header.row == 2


def test_two_names_that_we_know_make_a_row_the_header_however_narrow_it_is() -> None:
    header = find_header(number(TITLE, ["Date", "Customer"], WIN, WIN), WinMapping())

    assert header
    assert header.row == 2
    assert header.places == {"date": 0, "customer": 1}


def test_names_of_the_mapping_are_known_too() -> None:
    mapping = WinMapping(columns=WinColumns(date=("Close Date",), customer=("Account",)))
    header = find_header(number(WIN, THEIRS, WIN), mapping)

    assert header
    assert header.row == 2


def test_names_without_any_row_below_them_are_the_header() -> None:
    header = find_header(number(TITLE, EMPTY, THEIRS), WinMapping())

    assert header
    assert header.row == 3


def test_the_row_of_one_sheet_does_not_keep_another_from_being_read() -> None:
    columns = WinColumns.model_validate(
        dict(zip(REQUIRED, ([name] for name in THEIRS), strict=False))
    )
    mapping = WinMapping(columns=columns, header_row=3)

    for above in ([TITLE, EMPTY], []):
        header = find_header(number(*above, THEIRS, WIN, WIN), mapping)

        assert header
        assert header.row == len(above) + 1
        assert not header.missing
