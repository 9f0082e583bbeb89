"""`vpcases wins import`: a team's sheet is asked about once, and its rows are added each once."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.conftest import Type
from tests.read.wins.sheets import COLUMNS, as_text, as_workbook, row
from vpcases.read import read_library

THEIRS = "Signed on;Account;Industry;Type;Makes;Product;Reason;Amount\n"
MAPPED = {
    "date": "Signed on",
    "customer": "Account",
    "company_type": "Type",
    "their_product": "Makes",
    "offering": "Product",
    "why": "Reason",
}


@pytest.fixture
def sheet(site: Path) -> Path:
    """Return a sheet as a team keeps it, beside a new site."""
    path = site / "won.csv"
    rows = "14.03.2026;Garrow;Bakery;family;Bread;Till;No time;€ 12.000\n"
    rows += '15.03.2026;Müller, Söhne;Mill;family;Flour;Till;"They said; no";€ 9\n'
    path.write_text(THEIRS + rows + "soon;C;I;t;m;P;why;1\n", encoding="cp1252")
    return path


def map_columns(site: Path) -> None:
    """Fill in the mapping that was begun."""
    path = site / "cases" / "wins" / "mapping.yml"
    lines = path.read_text("utf-8").split("\n")
    for column, name in MAPPED.items():
        at = next(n for n, line in enumerate(lines) if line.startswith(f"  {column}:"))
        lines[at] = f"  {column}: {name}"
    path.write_text("\n".join(lines), "utf-8")


def test_the_first_time_a_mapping_is_begun_with_what_is_sure_and_nothing_is_guessed(
    site: Path, type_: Type, sheet: Path
) -> None:
    result = type_("wins", "import", "won.csv")

    text = (site / "cases" / "wins" / "mapping.yml").read_text("utf-8")
    assert result.exit_code == 1
    assert "date, customer, company_type, their_product, offering, why" in result.output
    assert "cases/wins/mapping.yml was begun" in result.output
    assert "  industry: Industry\n" in text
    assert '# perhaps "Account"' in text
    assert '# perhaps "Signed on"' in text
    mapping = read_library(site / "cases").mapping
    assert mapping
    assert mapping.content.columns.model_dump(exclude_defaults=True) == {"industry": ("Industry",)}
    assert not (site / "cases" / "wins" / "wins.csv").exists()


def test_a_mapping_that_is_there_is_never_written_over(
    site: Path, type_: Type, sheet: Path
) -> None:
    type_("wins", "import", "won.csv")
    path = site / "cases" / "wins" / "mapping.yml"
    path.write_text("columns:\n  date: Signed on  # ours\n")

    result = type_("wins", "import", "won.csv")

    assert result.exit_code == 1
    assert 'customer:          # perhaps "Account"' in result.output
    assert path.read_text() == "columns:\n  date: Signed on  # ours\n"


def test_rows_are_added_once_and_counted(site: Path, type_: Type, sheet: Path) -> None:
    type_("wins", "import", "won.csv")
    map_columns(site)

    first = type_("wins", "import", "won.csv")
    again = type_("wins", "import", "won.csv")

    counts = ["won.csv: 3 rows read", "  2 added to cases/wins/wins.csv", "  0 already there"]
    assert first.output.split("\n")[:4] == [*counts, "  1 not readable"]
    assert 'won.csv:4:1: date: row 4, column A ("Signed on"): "soon" is not a date' in first.output
    assert again.output.split("\n")[1:3] == [
        "  0 added to cases/wins/wins.csv",
        "  2 already there",
    ]
    log = site / "cases" / "wins" / "wins.csv"
    rows = list(csv.DictReader(log.read_text("utf-8-sig").splitlines()))
    assert [r["customer"] for r in rows] == ["Garrow", "Müller, Söhne"]
    assert [r["date"] for r in rows] == ["2026-03-14", "2026-03-15"]
    assert rows[1]["why"] == "They said; no"
    assert [w.customer for w in read_library(site / "cases").library.log.wins] == [
        "Garrow",
        "Müller, Söhne",
    ]


def test_a_dry_run_writes_nothing(site: Path, type_: Type, sheet: Path) -> None:
    before = type_("wins", "import", "won.csv", "--dry-run")
    assert before.exit_code == 1
    assert not (site / "cases" / "wins").exists()
    type_("wins", "import", "won.csv")
    map_columns(site)

    result = type_("wins", "import", "won.csv", "--dry-run")

    assert "2 would be added" in result.output
    assert not (site / "cases" / "wins" / "wins.csv").exists()


def test_losses_go_into_a_log_of_their_own(site: Path, type_: Type) -> None:
    (site / "lost.csv").write_text(as_text([row()]))

    assert type_("wins", "import", "lost.csv", "--losses").exit_code == 0
    log = read_library(site / "cases").library.log
    assert (len(log.wins), len(log.losses)) == (0, 1)


def test_a_workbook_into_the_site_of_another_folder(
    site: Path, type_: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = tmp_path / "won.xlsx"
    cells = [row()[name] for name in COLUMNS.split(",")]
    book.write_bytes(as_workbook(COLUMNS.split(","), cells))
    monkeypatch.chdir(tmp_path)

    assert type_("wins", "import", "won.xlsx", "--into", str(site)).exit_code == 0
    assert len(read_library(site / "cases").library.log.wins) == 1


def test_what_stands_in_the_log_stays_byte_for_byte(site: Path, type_: Type) -> None:
    log = site / "cases" / "wins" / "wins.csv"
    (site / "a.csv").write_text(as_text([row()]))
    type_("wins", "import", "a.csv")
    kept = log.read_bytes() + b"2026-04-01,half a row by hand"
    log.write_bytes(kept)
    (site / "b.csv").write_text(as_text([row(), row("2026-05-01")]))

    assert "1 added" in type_("wins", "import", "b.csv").output
    assert log.read_bytes().startswith(kept + b"\n2026-05-01,")


def test_a_log_that_is_a_workbook_is_imported_itself_first(site: Path, type_: Type) -> None:
    folder = site / "cases" / "wins"
    folder.mkdir()
    cells = [row()[name] for name in COLUMNS.split(",")]
    (folder / "wins.xlsx").write_bytes(as_workbook(COLUMNS.split(","), cells))
    (site / "b.csv").write_text(as_text([row("2026-05-01")]))

    refused = type_("wins", "import", "b.csv")
    taken = type_("wins", "import", "cases/wins/wins.xlsx")

    assert (refused.exit_code, "delete it" in refused.output) == (1, True)
    assert "1 added" in taken.output
    assert "2 rows" not in type_("wins", "import", "b.csv").output


@pytest.mark.parametrize("cell", ["+1+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1)", "\uff1d1+1"])
def test_no_cell_that_is_written_is_a_formula_and_it_is_still_the_same_win(
    cell: str, site: Path, type_: Type
) -> None:
    (site / "a.csv").write_text(as_text([row(why=cell)]), encoding="utf-8")

    type_("wins", "import", "a.csv")
    again = type_("wins", "import", "a.csv")

    text = (site / "cases" / "wins" / "wins.csv").read_text("utf-8-sig")
    (written,) = csv.DictReader(text.splitlines())
    assert written["why"].startswith("'")
    assert "1 already there" in again.output
    assert [w.words for w in read_library(site / "cases").library.log.wins] == [cell]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.ods", "x", "none of .csv, .tsv, .xlsx"),
        ("a.csv", "", "empty"),
        ("a.xlsx", "date,customer", "no workbook"),
    ],
)
def test_what_is_no_sheet_is_refused_with_a_way_out(
    name: str, content: str, words: str, site: Path, type_: Type
) -> None:
    (site / name).write_text(content)

    result = type_("wins", "import", name)

    assert result.exit_code == 1
    assert words in result.output
    assert not (site / "cases" / "wins").exists()


def test_a_mapping_with_a_mistake_is_mended_first(site: Path, type_: Type) -> None:
    (site / "cases" / "wins").mkdir()
    (site / "cases" / "wins" / "mapping.yml").write_text("dates: day-mnth\n")
    (site / "a.csv").write_text(as_text([row()]))

    result = type_("wins", "import", "a.csv")

    assert result.exit_code == 1
    assert "did you mean day-month" in result.output


def test_words_that_are_mapped_only_after_the_import_are_not_lost(site: Path, type_: Type) -> None:
    head = "date,customer,industry,company_type,their_product,offering,why,"
    head += "reason_source,driver,needed_reference\n"
    typed = "2026-03-14,Garrow,Bakery,family,Bread,Till,No time,The client,Less typing,maybe\n"
    (site / "won.csv").write_text(head + typed, encoding="utf-8")
    type_("wins", "import", "won.csv")
    log = site / "cases" / "wins" / "wins.csv"
    vocabulary = site / "cases" / "more.yml"
    vocabulary.write_text("reasons:\n  hours: {title: Time of the office}\n", encoding="utf-8")
    mapping = "reasons: {Less typing: hours}\nreason_sources: {The client: buyer}\n"

    before = read_library(site / "cases").library.log.wins[0]
    (site / "cases" / "wins" / "mapping.yml").write_text(mapping, encoding="utf-8")
    after = read_library(site / "cases").library.log.wins[0]

    assert "The client,Less typing," in log.read_text("utf-8")
    assert ",maybe," in log.read_text("utf-8")
    assert before.reason_source is None
    assert after.reason_source == "buyer"
    assert after.reason == "hours"


def test_a_mapped_header_row_that_another_sheet_does_not_have_is_named(
    site: Path, type_: Type, sheet: Path
) -> None:
    type_("wins", "import", "won.csv")
    map_columns(site)
    path = site / "cases" / "wins" / "mapping.yml"
    text = path.read_text("utf-8")
    text = text.replace("header_row: 1 ", "header_row: 2 ")
    path.write_text(text.replace("customer: Account", "customer: Client"), "utf-8")

    assert "looked for in row 2, as header_row: says" in type_("wins", "import", "won.csv").output
    path.write_text(text, "utf-8")
    assert "2 added" in type_("wins", "import", "won.csv").output


def test_a_mapping_that_is_begun_says_which_sheets_it_leaves_out(site: Path, type_: Type) -> None:
    book = Workbook()
    for title in ("Q1", "Q2"):
        page = book.create_sheet(title)
        page.append(["Signed on", "Account"])
        page.append(["2026-03-01", "Garrow"])
    del book["Sheet"]
    book.save(site / "won.xlsx")

    type_("wins", "import", "won.xlsx")

    text = (site / "cases" / "wins" / "mapping.yml").read_text("utf-8")
    assert '# Mind: only this sheet is read, and not "Q2"\nsheet: Q1\n' in text
