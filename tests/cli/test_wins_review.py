from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type

HEADER = "date,customer,industry,company_type,their_product,offering,why,reason_source\n"
ROW = "{day},Anvil & Co,Trade,shop,Tools,syncline,because,buyer\n"


@pytest.fixture
def logged(site: Path) -> Path:
    folder = site / "cases" / "wins"
    folder.mkdir()
    rows = [ROW.format(day=day) for day in ("2026-08-03", "2026-10-05", "2026-11-02")]
    (folder / "wins.csv").write_text(HEADER + "".join(rows), encoding="utf-8")
    return site


def test_the_last_whole_month_is_printed_as_markdown(logged: Path, type_: Type) -> None:
    result = type_("wins", "review", "--as-of", "2026-11-20")

    assert result.exit_code == 0
    assert result.output.startswith("# The wins of October 2026\n")
    assert "1 win of 1 customer." in result.output


def test_a_month_can_be_asked_for_and_written_to_a_file(logged: Path, type_: Type) -> None:
    result = type_("wins", "review", "2026-08", "--as-of", "2026-11-20", "--to", "august.md")

    assert result.output == "august.md: the wins of 2026-08\n"
    assert Path("august.md").read_text("utf-8").startswith("# The wins of August 2026\n")


@pytest.mark.parametrize("place", ["docs/august.md", "cases/august.md"])
def test_it_is_never_written_where_it_would_be_published(
    place: str, logged: Path, type_: Type
) -> None:
    (logged / "docs").mkdir(exist_ok=True)

    result = type_("wins", "review", "2026-08", "--as-of", "2026-11-20", "--to", place)

    assert result.exit_code == 1
    assert not (logged / place).exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("2026-09",), "no win and no loss in 2026-09.\nThe last month that has one is 2026-10"),
        (("2026-11",), "2026-11 is not over yet"),
        (("october",), '"october" is not a month; write it as in 2026-10'),
    ],
)
def test_what_cannot_be_reviewed_says_why(
    words: tuple[str, ...], told: str, logged: Path, type_: Type
) -> None:
    result = type_("wins", "review", *words, "--as-of", "2026-11-20")

    assert result.exit_code == 2
    assert told in result.output


def test_a_month_with_losses_only_is_reviewed(logged: Path, type_: Type) -> None:
    rows = "".join(ROW.format(day=day) for day in ("2026-09-07", "2026-09-08"))
    (logged / "cases" / "wins" / "losses.csv").write_text(HEADER + rows, encoding="utf-8")

    result = type_("wins", "review", "2026-09", "--as-of", "2026-11-20")

    assert result.exit_code == 0
    assert "0 wins, 2 losses." in result.output


def test_a_site_without_a_log_says_how_to_begin_one(site: Path, type_: Type) -> None:
    result = type_("wins", "review", "--as-of", "2026-11-20")

    assert result.exit_code == 2
    assert "vpcases wins import" in result.output


def test_the_check_asks_for_the_note_of_the_month(logged: Path, type_: Type) -> None:
    output = type_("check", "--as-of", "2026-11-20").output

    assert "nobody has written what the wins mean in 2026-10" in output
