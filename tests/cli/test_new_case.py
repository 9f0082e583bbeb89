from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type
from vpcases.read import read_library

HEADER = "#"


def read(site: Path, name: str) -> str:
    return (site / "cases" / name).read_text("utf-8")


def test_a_new_case_loads_without_a_mistake_and_lists_what_is_to_do(
    site: Path, type_: Type
) -> None:
    type_("new", "case", "nordlicht-routes")

    result = type_("check", "nordlicht-routes")

    assert result.exit_code == 0
    assert "mistake" not in result.output
    assert "title: not answered yet" in result.output
    assert "before_after: not answered yet" in result.output


@pytest.mark.parametrize("status", ["drafted", "nominated"])
def test_a_new_case_is_a_record_with_nothing_said_yet(site: Path, type_: Type, status: str) -> None:
    type_("new", "case", "nordlicht-routes", "--status", status)

    reading = read_library(site / "cases")

    assert reading.problems == ()
    history = reading.library.cases["nordlicht-routes"].content
    assert history.model_dump(exclude_defaults=True, exclude={"status"}) == {}
    assert history.status == status


def test_the_file_of_a_new_case_has_fewer_than_45_lines(site: Path, type_: Type) -> None:
    type_("new", "case", "nordlicht-routes")
    lines = read(site, "histories/nordlicht-routes.yml").splitlines()
    first = next(number for number, line in enumerate(lines) if not line.startswith(HEADER))

    assert len(lines[first:]) < 45


def test_a_nomination_is_a_few_lines(site: Path, type_: Type) -> None:
    type_("new", "case", "nordlicht", "--status", "nominated")
    text = read(site, "histories/nordlicht.yml")

    assert len(text.splitlines()) < 20
    assert "before_after" not in text


def test_what_is_filled_in_is_read_as_it_was_meant(site: Path, type_: Type) -> None:
    type_("new", "case", "nordlicht")
    path = site / "cases/histories/nordlicht.yml"
    answers = {
        "title:  ": "title: Nordlicht plans before breakfast  ",
        "  name:  ": "  name: Nordlicht Logistik  ",
        "live:": "live: 2025-04",
        "situation: |\n  \n": "situation: |\n  Two planners put the stops on a map.\n",
        "  # Hand-matching of supplier invoices:": "  Planning:",
        "  # - Days to pay": "  - Days to pay",
        "    text: |\n      \n": "    text: |\n      We sleep again.\n",
    }
    text = path.read_text("utf-8")
    for asked, answered in answers.items():
        assert asked in text
        text = text.replace(asked, answered, 1)
    path.write_text(text, encoding="utf-8")

    reading = read_library(site / "cases")

    assert reading.problems == ()
    history = reading.library.cases["nordlicht"].content
    assert history.title == "Nordlicht plans before breakfast"
    assert history.customer is not None
    assert history.customer.name == "Nordlicht Logistik"
    assert str(history.live) == "2025-04"
    assert history.situation == "Two planners put the stops on a map."
    assert list(history.before_after) == ["Planning"]
    assert history.did_not_improve == ("Days to pay suppliers stayed at 41.",)
    assert history.quotes["first"].text == "We sleep again."


def test_the_notes_of_a_new_case_hold_the_ids_of_the_site(site: Path, type_: Type) -> None:
    type_("new", "segment", "Parcel carriers")
    type_("new", "driver", "Planning hours")
    type_("new", "offering", "Routemaster")
    type_("new", "alternative", "Spreadsheets")
    type_("new", "customer", "Nordlicht Logistik")

    type_("new", "case", "nordlicht")

    text = read(site, "histories/nordlicht.yml")
    assert "who should read this?   one of: parcel-carriers\n" in text
    assert "what mattered most?     one of: planning-hours\n" in text
    assert "what did they buy?      one of: routemaster\n" in text
    assert "what did they have?     one of: spreadsheets\n" in text
    assert "an id: nordlicht-logistik\n" in text


def test_forty_ids_are_cut_to_one_line_and_counted(site: Path, type_: Type) -> None:
    segments = "".join(f"  segment-number-{n}: Segment {n}\n" for n in range(40))
    (site / "cases/vocabulary.yml").write_text(f"segments:\n{segments}", encoding="utf-8")

    type_("new", "case", "nordlicht")

    text = read(site, "histories/nordlicht.yml")
    (line,) = (line for line in text.splitlines() if line.startswith("segment:"))
    assert line.endswith("… (40 in all)")
    assert len(line) < 150


@pytest.mark.parametrize(
    "words",
    [
        ["Nordlicht plans its routes: early", "--id", "nordlicht-plans-its-routes"],
        ["Nordlicht", "plans", "its", "routes:", "early", "--id", "nordlicht-plans-its-routes"],
        ["nordlicht-plans-its-routes", "Nordlicht plans its routes: early"],
    ],
    ids=["in quotation marks", "without quotation marks", "an id and a title"],
)
def test_a_title_becomes_the_id_and_stands_in_the_file(
    site: Path, type_: Type, words: list[str]
) -> None:
    result = type_("new", "case", *words)

    assert "cases/histories/nordlicht-plans-its-routes.yml" in result.output
    record = read_library(site / "cases").library.cases["nordlicht-plans-its-routes"]
    assert record.content.title == "Nordlicht plans its routes: early"


def test_the_id_is_made_from_the_title(site: Path, type_: Type) -> None:
    result = type_("new", "case", "Ostwyk: 3 Wünsche & more")

    assert "cases/histories/ostwyk-3-wunsche-more.yml" in result.output


def test_a_long_title_makes_an_id_that_can_be_sent(site: Path, type_: Type) -> None:
    type_("new", "case", " ".join(["Nordlicht plans its routes"] * 10))

    (path,) = (site / "cases/histories").iterdir()
    assert len(path.stem) <= 60


def test_words_of_which_no_id_can_be_made_are_asked_back(site: Path, type_: Type) -> None:
    result = type_("new", "case", "!!!")

    assert result.exit_code == 2
    assert "--id" in result.output
    assert not (site / "cases/histories").exists()


@pytest.mark.parametrize("ending", ["yml", "yaml"])
def test_new_never_overwrites_a_case(site: Path, type_: Type, ending: str) -> None:
    path = site / f"cases/histories/nordlicht.{ending}"
    path.parent.mkdir()
    path.write_text("status: drafted\ntitle: Mine\n", encoding="utf-8")

    result = type_("new", "case", "nordlicht")

    assert result.exit_code == 1
    assert f"histories/nordlicht.{ending} is there already" in result.output
    assert path.read_text("utf-8") == "status: drafted\ntitle: Mine\n"
    assert [other.name for other in path.parent.iterdir()] == [path.name]


def test_a_known_customer_is_written_by_its_id(site: Path, type_: Type) -> None:
    type_("new", "customer", "Nordlicht Logistik")

    type_("new", "case", "routes", "--customer", "nordlicht-logistik")

    history = read_library(site / "cases").library.cases["routes"].content
    assert history.customer is not None
    assert history.customer.id == "nordlicht-logistik"


def test_an_unknown_customer_is_told_with_the_nearest(site: Path, type_: Type) -> None:
    type_("new", "customer", "Nordlicht Logistik")

    result = type_("new", "case", "routes", "--customer", "nordlicht-logistic")

    assert result.exit_code == 1
    assert "Did you mean nordlicht-logistik?" in result.output
    assert not (site / "cases/histories").exists()


def test_a_case_can_be_begun_from_a_folder_inside_the_site(
    site: Path, type_: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "docs")

    type_("new", "case", "nordlicht")

    assert (site / "cases/histories/nordlicht.yml").is_file()


def test_outside_a_site_the_way_to_one_is_told(here: Path, type_: Type) -> None:
    result = type_("new", "case", "nordlicht")

    assert result.exit_code == 2
    assert "vpcases new site" in result.output
    assert list(here.iterdir()) == []


def test_a_new_quote_loads_without_a_mistake_and_is_ten_lines(site: Path, type_: Type) -> None:
    type_("new", "customer", "Nordlicht Logistik")

    result = type_("new", "quote", "nordlicht-mornings", "--customer", "nordlicht-logistik")

    assert "cases/quotes/nordlicht-mornings.yml" in result.output
    reading = read_library(site / "cases")
    assert reading.problems == ()
    assert reading.library.quotes["nordlicht-mornings"].content.customer == "nordlicht-logistik"
    assert len(read(site, "quotes/nordlicht-mornings.yml").splitlines()) <= 10


def test_new_never_overwrites_a_quote(site: Path, type_: Type) -> None:
    type_("new", "quote", "mornings")
    path = site / "cases/quotes/mornings.yml"
    path.write_text("status: drafted\ntext: Mine\n", encoding="utf-8")

    assert type_("new", "quote", "mornings").exit_code == 1
    assert path.read_text("utf-8") == "status: drafted\ntext: Mine\n"
