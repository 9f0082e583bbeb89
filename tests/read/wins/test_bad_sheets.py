"""What sheets of sales teams look like: unreadable rows are listed, the rest is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.wins.sheets import as_text, days, read_site, read_wins, row, told

GOOD = as_text([row(), row("2026-03-02", customer="Bäckerei Über")])


@pytest.mark.parametrize(
    "raw",
    [
        GOOD.encode(),
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.encode("utf-16"),
        GOOD.replace(",", ";").encode(),
        ("sep=;\n" + GOOD.replace(",", ";")).encode(),
        GOOD.replace(",", "\t").encode(),
        GOOD.replace(",", "|").encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        GOOD.replace("date,", "Date ,").replace("company_type", "Company type").encode(),
        GOOD.replace("\n", "\n,,,,,,,\n").encode(),
        ("Wins of the north,,,,,,,\n\n" + GOOD).encode(),
    ],
    ids=[
        *("plain", "BOM", "UTF-16", "semicolons", "sep=", "tabs", "bars", "CRLF", "CR"),
        *("names in words", "empty rows", "a title above"),
    ],
)
def test_a_sheet_is_read_however_it_was_saved(raw: bytes, tmp_path: Path) -> None:
    reading = read_wins(tmp_path, raw)

    assert days(reading) == ["2026-03-01", "2026-03-02"]
    assert reading.library.log.wins[1].customer == "Bäckerei Über"
    assert told(reading) == []


def test_windows_1252_is_read_and_said_so(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, GOOD.encode("cp1252"))

    assert reading.library.log.wins[1].customer == "Bäckerei Über"
    assert [p.rule for p in told(reading)] == ["odd-encoding"]


def test_a_second_header_row_is_listed_and_the_rows_below_it_are_kept(tmp_path: Path) -> None:
    names, first, second, _ = GOOD.split("\n")
    reading = read_wins(tmp_path, "\n".join([names, "day,name,,,,,,", first, names, second, ""]))

    assert days(reading) == ["2026-03-01", "2026-03-02"]
    assert [(p.place.line, p.rule) for p in told(reading)] == [
        (2, "unreadable-win"),
        (4, "unreadable-win"),
    ]
    assert "repeats the names of the columns" in told(reading)[1].message


def test_the_mapping_names_the_row_of_the_header_and_its_columns(tmp_path: Path) -> None:
    sheet = "Team north;;;;;;\nWhen;Who;What;;;;\nSigned;Account;Trade;Type;Makes;Sold;Reason\n"
    sheet += "2026-03-01;Garrow;Bakery;family;Bread;Tally;Hours saved\n"
    mapping = """\
header_row: 3
columns:
  date: Signed
  customer: [Client, Account]
  industry: Trade
  company_type: Type
  their_product: Makes
  offering: Sold
  why: Reason
"""
    reading = read_wins(tmp_path, sheet, mapping)

    (win,) = reading.library.log.wins
    assert (win.customer, win.offering, win.reason) == ("Garrow", "tally", "hours")
    assert (win.row, told(reading)) == (4, [])


def test_dates_as_text_in_three_forms_are_read_where_they_can_mean_one_day(tmp_path: Path) -> None:
    typed = ["2026-03-14", "14.03.2026", "14 March 2026", "03/14/2026", "14. März 2026"]
    sheet = as_text([row(day, customer=day) for day in typed])

    assert days(read_wins(tmp_path, sheet)) == ["2026-03-14"] * 5


def test_a_date_that_can_mean_two_days_is_asked_for_once_and_nothing_is_guessed(
    tmp_path: Path,
) -> None:
    typed = ["03/04/2026", "05.06.2026", "13/04/2026", "07/07/2026", "yesterday", "1.2.26"]
    sheet = as_text([row(day, customer=f"C {day}") for day in typed])
    reading = read_wins(tmp_path, sheet)

    assert days(reading) == ["2026-04-13", "2026-07-07"]
    (order,) = told(reading, "order-of-dates")
    assert order.place.line == 2
    assert "2 rows" in order.message
    assert "2026-04-03" in order.message
    assert "2026-03-04" in order.message
    assert "`dates: day-month`" in order.hint
    assert [p.place.line for p in told(reading, "unreadable-win")] == [6, 7]


def test_every_row_whose_day_is_not_sure_is_named_with_its_column(tmp_path: Path) -> None:
    typed = ["03/04/2026", "2026-03-01", "05/06/2026", *["01/02/2026"] * 103]
    sheet = as_text([row(day, customer=f"C {n}") for n, day in enumerate(typed)])
    (order,) = told(read_wins(tmp_path, sheet))

    named = ", ".join(map(str, [2, 4, *range(5, 103)]))
    where = f'105 rows ({named} and 5 more), column A ("date")'
    assert order.message.startswith(f'{where}: the day is not sure: "03/04/2026" can be')


@pytest.mark.parametrize(
    ("order", "day"), [("day-month", "2026-04-03"), ("month-day", "2026-03-04")]
)
def test_the_mapping_says_what_a_date_begins_with(order: str, day: str, tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row("03/04/2026")]), f"dates: {order}\n")

    assert days(reading) == [day]


def test_a_date_against_the_order_of_the_mapping_is_not_turned_round(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row("03/25/2026")]), "dates: day-month\n")

    assert days(reading) == []
    assert told(reading)[0].message.startswith('row 2, column A ("date"): there is no day')


def test_currency_signs_stand_where_they_stand(tmp_path: Path) -> None:
    sheet = as_text(
        [row() | {"amount": "€ 12.000"}, row("$ 400", customer="B") | {"amount": "£4"}],
        "date,customer,industry,company_type,their_product,offering,why,driver,amount",
    )
    reading = read_wins(tmp_path, sheet)

    assert days(reading) == ["2026-03-01"]
    assert '"$ 400" is not a date' in told(reading)[0].message


def test_the_same_win_twice_is_kept_once_and_told(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row(), row(industry="Baker"), row(why="Another")]))

    assert len(reading.library.log.wins) == 2
    (twice,) = told(reading, "win-twice")
    assert (twice.place.line, twice.message) == (3, "row 3 says the same as row 2")


@pytest.mark.parametrize("cell", ["=A1+B1", "#REF!", "#N/A"])
def test_a_formula_that_was_saved_as_text_is_no_value(cell: str, tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row(), row(customer=cell)]))

    assert len(reading.library.log.wins) == 1
    assert cell in told(reading, "unreadable-win")[0].message


def test_an_empty_required_cell_is_named_with_its_column(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row(industry=""), row()]))

    assert len(reading.library.log.wins) == 1
    (problem,) = told(reading)
    assert str(problem) == (
        'cases/wins/wins.csv:2:3: industry: row 2, column C ("industry"): is empty'
    )
    assert problem.hint


def test_a_quotation_mark_that_is_never_closed_swallows_no_row_in_silence(tmp_path: Path) -> None:
    lines = as_text([row(customer=f"C {n}") for n in range(9)]).split("\n")
    lines[4] = lines[4].replace("C 3", '"C 3')
    reading = read_wins(tmp_path, "\n".join(lines))

    assert len(reading.library.log.wins) == 3
    assert "a quotation mark is not closed" in told(reading, "unreadable-win")[0].message


def test_two_quotation_marks_that_are_stray_swallow_no_row_in_silence(tmp_path: Path) -> None:
    lines = as_text([row(customer=f"C {n}") for n in range(9)]).split("\n")
    lines[4] = lines[4].replace("We stayed", '"We stayed')
    lines[6] = lines[6].replace("until ten", 'until ten"')
    reading = read_wins(tmp_path, "\n".join(lines))

    assert len(reading.library.log.wins) == 6
    assert told(reading)[0].place.line == 5
    assert "a quotation mark is not closed" in told(reading)[0].message


def test_words_on_several_lines_are_one_cell(tmp_path: Path) -> None:
    why = '"We stayed until ten,\nevery week, all of us,\nand, in March, until eleven"'
    reading = read_wins(tmp_path, as_text([row(why=why), row()]))

    assert [w.row for w in reading.library.log.wins] == [2, 5]
    assert reading.library.log.wins[0].words.endswith("all of us, and, in March, until eleven")


def test_of_two_columns_with_one_name_it_is_said_which_is_read(tmp_path: Path) -> None:
    names, *rows, _ = GOOD.split("\n")
    sheet = "\n".join([f"{names},Customer", *(f"{line},Other" for line in rows)])
    reading = read_wins(tmp_path, sheet)

    assert reading.library.log.wins[0].customer == "Garrow"
    assert [(p.rule, p.place.column) for p in told(reading)] == [("column-twice", 9)]


def test_more_cells_than_names_are_not_shifted(tmp_path: Path) -> None:
    sheet = as_text([row(), row(customer="Garrow, Sons")])
    reading = read_wins(tmp_path, sheet)

    assert len(reading.library.log.wins) == 1
    assert "it has 9 cells, and there are names for 8" in told(reading)[0].message


def test_a_missing_required_column_is_told_once_with_the_lines_to_add(tmp_path: Path) -> None:
    sheet = GOOD.replace("date,customer", "Closed,Account")
    reading = read_wins(tmp_path, sheet)

    assert days(reading) == []
    (problem,) = told(reading)
    assert problem.rule == "column-missing"
    assert "date, customer" in problem.message
    assert '"Closed", "Account"' in problem.message
    assert "date: …; customer: …" in problem.hint


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "web page"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"PK\x03\x04rest", "workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
        (b"date,customer\x00\n", "text file"),
        (bytes(range(256)), "text file"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told(raw: bytes, words: str, tmp_path: Path) -> None:
    reading = read_site(tmp_path, {"wins.csv": raw})

    (problem,) = told(reading)
    assert problem.rule == "unreadable-sheet"
    assert words in problem.message
    assert problem.hint


def test_fifty_thousand_rows_that_cannot_be_read_are_counted_and_the_first_listed(
    tmp_path: Path,
) -> None:
    line = ",".join(row(day="no day").values()) + "\n"
    reading = read_wins(tmp_path, as_text([]) + line * 50_000)

    assert len(told(reading)) == 1001
    assert "49,000 more rows cannot be read" in told(reading)[-1].message
