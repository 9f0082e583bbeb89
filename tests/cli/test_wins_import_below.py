"""`vpcases wins import` adds below what the log has, in the log's own form, or writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.read.wins.sheets import COLUMNS, as_text, row
from vpcases.read import read_library

SEVEN = COLUMNS.removesuffix(",driver")
VOCABULARY = "drivers:\n  hours: Driver hours\n  trust: Trust\n"


@pytest.fixture
def log(site: Path) -> Path:
    """Return where the log of a new site lies, in a folder that is there; beside it, a sheet."""
    (site / "cases" / "more.yml").write_text(VOCABULARY, encoding="utf-8")
    (site / "new.csv").write_text(as_text([row("2026-05-01", customer="Bäcker")]), "utf-8")
    path = site / "cases" / "wins" / "wins.csv"
    path.parent.mkdir()
    return path


def list_customers(site: Path) -> list[str]:
    """Return the customers of the log, in the order of the days."""
    return [win.customer for win in read_library(site / "cases").library.log.wins]


def test_columns_and_rows_of_the_log_stay_as_they_are(site: Path, type_: Type, log: Path) -> None:
    rows = [
        row(driver="Driver hours", deal_size="€ 9", seller="Ida"),
        row(driver="trust", deal_size="€ 8", seller="Jo"),
        row("soon", seller="Jo"),
    ]
    text = as_text(rows, f"deal_size,{COLUMNS},seller", between=";", end="\r\n")
    log.write_bytes(text.encode())

    assert "1 added" in type_("wins", "import", "new.csv").output
    added = ";2026-05-01;Bäcker;Bakery;family;Bread;tally;We stayed until ten;hours;\r\n"
    assert log.read_bytes() == (text + added).encode()
    assert list_customers(site) == ["Garrow", "Bäcker"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_rows_are_added_in_the_form_of_the_log(
    encoding: str, end: str, between: str, site: Path, type_: Type, log: Path
) -> None:
    text = as_text([row(customer="Müller")], between=between, end=end)
    log.write_bytes(text.removesuffix(end).encode(encoding))

    assert "1 added" in type_("wins", "import", "new.csv").output
    both = as_text([row(customer="Müller"), row("2026-05-01", customer="Bäcker")], between=between)
    assert log.read_bytes() == both.replace("\n", end).encode(encoding)
    assert "1 already there" in type_("wins", "import", "new.csv").output


def test_rows_are_added_in_the_columns_that_the_mapping_names(
    site: Path, type_: Type, log: Path
) -> None:
    text = as_text([row()]).replace("customer,", "Account,").replace("date,", "Signed,")
    log.write_text(f"Won deals\n{text}", encoding="utf-8")
    (log.parent / "mapping.yml").write_text("columns: {customer: Account, date: Signed}\n")

    assert "1 added" in type_("wins", "import", "new.csv").output
    assert list_customers(site) == ["Garrow", "Bäcker"]


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_what_the_log_has_no_column_for_is_asked_for_and_not_lost(
    dry: tuple[str, ...], site: Path, type_: Type, log: Path
) -> None:
    text = as_text([row()], SEVEN)
    log.write_text(text, "utf-8")

    refused = type_("wins", "import", "new.csv", *dry)

    assert refused.exit_code == 1
    assert "wins.csv has no column for what new.csv says of driver" in refused.output
    assert "Write driver behind the last name in row 1 of wins.csv" in refused.output
    assert log.read_text("utf-8") == text
    log.write_text(text.replace("why\n", "why,driver\n"), "utf-8")
    assert type_("wins", "import", "new.csv").exit_code == 0
    assert [win.reason for win in read_library(site / "cases").library.log.wins] == ["", "hours"]


def test_what_the_words_of_a_row_say_anyhow_needs_no_column(
    site: Path, type_: Type, log: Path
) -> None:
    log.write_text(as_text([row()], SEVEN), "utf-8")
    (site / "new.csv").write_text(as_text([row("2026-05-01", why="Driver hours", driver="")]))

    assert "1 added" in type_("wins", "import", "new.csv").output
    assert read_library(site / "cases").library.log.wins[1].reason == "hours"


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
@pytest.mark.parametrize("end", ["", "\n"])
def test_a_row_that_would_swallow_what_is_added_is_named(
    end: str, dry: tuple[str, ...], site: Path, type_: Type, log: Path
) -> None:
    text = as_text([row(), row("2026-04-02", driver='"hours')]).removesuffix("\n") + end
    log.write_text(text, "utf-8")

    refused = type_("wins", "import", "new.csv", *dry)

    assert refused.exit_code == 1
    assert "wins.csv: row 3 opens a quotation mark and never closes it" in refused.output
    assert log.read_text("utf-8") == text
    log.write_text(text.removesuffix(end) + '"' + end, "utf-8")
    assert type_("wins", "import", "new.csv").exit_code == 0
    assert list_customers(site) == ["Garrow", "Garrow", "Bäcker"]


def test_signs_that_the_encoding_of_the_log_lacks_are_not_written(
    site: Path, type_: Type, log: Path
) -> None:
    log.write_text(as_text([row(customer="Müller")]), encoding="cp1252")
    before = log.read_bytes()
    (site / "new.csv").write_text(as_text([row("2026-05-01", customer="Łódź")]), "utf-8")

    refused = type_("wins", "import", "new.csv")

    assert refused.exit_code == 1
    assert 'wins.csv is saved as Windows-1252, which cannot write "Ł"' in refused.output
    assert log.read_bytes() == before


def test_a_row_full_of_commas_is_added_to_a_log_with_semicolons(
    site: Path, type_: Type, log: Path
) -> None:
    log.write_text(as_text([row()], between=";"), "utf-8")
    (site / "new.csv").write_text(as_text([row("2026-05-01", why='"' + "a, " * 40 + '"')]), "utf-8")

    assert "1 added" in type_("wins", "import", "new.csv").output
    assert len(read_library(site / "cases").library.log.wins) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x81\x00"])
def test_a_log_that_cannot_be_read_is_left_alone(
    content: bytes, site: Path, type_: Type, log: Path
) -> None:
    log.write_bytes(content)

    assert type_("wins", "import", "new.csv").exit_code == 1
    assert log.read_bytes() == content


def test_the_days_of_the_log_are_read_in_the_order_that_the_mapping_says(
    site: Path, type_: Type, log: Path
) -> None:
    (log.parent / "mapping.yml").write_text("dates: day-month\n")
    log.write_text(as_text([row("03/04/2026")]), "utf-8")
    (site / "new.csv").write_text(as_text([row("03/04/2026"), row("04/04/2026")]), "utf-8")

    result = type_("wins", "import", "new.csv")

    assert "1 added" in result.output
    assert "1 already there" in result.output


def test_a_win_in_other_capitals_and_spaces_is_the_same_win(
    site: Path, type_: Type, log: Path
) -> None:
    log.write_text(as_text([row(offering="Till")]), "utf-8")
    other = row(customer=" GARROW", offering="till", why="we stayed  until TEN")
    (site / "new.csv").write_text(as_text([other, row(offering="TILL")]), "utf-8")

    result = type_("wins", "import", "new.csv")

    assert "  0 added" in result.output
    assert "  2 already there" in result.output
    assert "row 3 says the same as row 2" in result.output


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-05-02", ""),
        ("2026-05-01", "    1 of them lies ahead of 2026-05-01"),
        ("2026-04-30", "    2 of them lie ahead of 2026-04-30"),
    ],
)
def test_days_that_have_not_come_are_told(
    today: str, said: str, site: Path, type_: Type, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VPCASES_AS_OF", today)
    (site / "new.csv").write_text(as_text([row("2026-05-01"), row("2026-05-02")]), "utf-8")

    before = type_("wins", "import", "new.csv", "--dry-run").output
    after = type_("wins", "import", "new.csv").output

    assert ("ahead of" in before, "ahead of" in after) == (bool(said), bool(said))
    assert said + "\n" in before
    assert (f"{said}: `vpcases check` lists them\n" if said else said) in after


@pytest.mark.parametrize("name", ["wins.tsv", "Wins.CSV"])
def test_rows_are_added_to_the_file_that_a_check_reads(
    name: str, site: Path, type_: Type, log: Path
) -> None:
    log.with_name(name).write_text(as_text([row()], between="\t"), "utf-8")

    assert f"1 added to cases/wins/{name}" in type_("wins", "import", "new.csv").output
    assert [path.name for path in log.parent.iterdir()] == [name]
    assert list_customers(site) == ["Garrow", "Bäcker"]
