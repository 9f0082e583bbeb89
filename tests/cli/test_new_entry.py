from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.conftest import ROOT
from vpcases.read import read_library

ENTRIES = [
    ("segment", "segments", "vocabulary.yml"),
    ("driver", "drivers", "vocabulary.yml"),
    ("offering", "offerings", "vocabulary.yml"),
    ("alternative", "alternatives", "vocabulary.yml"),
    ("customer", "customers", "customers.yml"),
    ("certificate", "certificates", "vocabulary.yml"),
]


@pytest.mark.parametrize(("kind", "registry", "file"), ENTRIES)
def test_an_entry_joins_the_others_and_no_other_line_changes(
    site: Path, type_: Type, kind: str, registry: str, file: str
) -> None:
    shutil.copytree(ROOT / "cases", site / "cases", dirs_exist_ok=True)
    before = (site / "cases" / file).read_text("utf-8")
    entries = list(getattr(read_library(site / "cases").library, registry))

    result = type_("new", kind, "Something quite new")

    assert result.exit_code == 0
    after = (site / "cases" / file).read_text("utf-8").splitlines()
    number = int(result.output.split(":")[1])
    assert after[number - 1].startswith("  something-quite-new:")
    added = len(after) - len(before.splitlines())
    begin = number - 1 - (not after[number - 2])
    assert [*after[:begin], *after[begin + added :]] == before.splitlines()
    library = read_library(site / "cases").library
    assert list(getattr(library, registry)) == [*entries, "something-quite-new"]


@pytest.mark.parametrize(
    ("kind", "registry", "file"), [*ENTRIES, ("objection", "objections", "objections.yml")]
)
def test_the_first_entry_of_a_new_site_stands_below_the_notes(
    site: Path, type_: Type, kind: str, registry: str, file: str
) -> None:
    text = (site / "cases/vocabulary.yml").read_text("utf-8")
    notes = [line for line in text.splitlines() if line]

    type_("new", kind, "harbor", "Harbor: the first")

    reading = read_library(site / "cases")
    assert reading.problems == ()
    entry = getattr(reading.library, registry)["harbor"]
    told = {getattr(entry.content, field, None) for field in ("title", "name", "words")}
    assert "Harbor: the first" in told
    assert entry.source.path == f"cases/{file}"
    lines = (site / "cases/vocabulary.yml").read_text("utf-8").splitlines()
    assert [line for line in lines if line in notes] == notes


def test_entries_keep_the_order_in_which_they_were_added(site: Path, type_: Type) -> None:
    for title in ("Zebra", "Apple", "Middle"):
        type_("new", "segment", title)

    assert list(read_library(site / "cases").library.segments) == ["zebra", "apple", "middle"]


def test_a_kind_is_written_where_it_was_given_and_asked_for_where_not(
    site: Path, type_: Type
) -> None:
    type_("new", "driver", "Finance hours", "--kind", "economic")
    type_("new", "driver", "Working life")

    drivers = read_library(site / "cases").library.drivers
    assert drivers["finance-hours"].content.kind == "economic"
    assert drivers["working-life"].content.kind is None
    text = (site / "cases/vocabulary.yml").read_text("utf-8")
    assert "kind:                  # technical, economic, service or social" in text


def test_an_id_that_is_taken_is_refused_with_the_place_of_the_first(
    site: Path, type_: Type
) -> None:
    type_("new", "segment", "Parcel carriers")
    before = (site / "cases/vocabulary.yml").read_text("utf-8")
    line = 1 + before.splitlines().index("  parcel-carriers: Parcel carriers")

    result = type_("new", "segment", "parcel-carriers", "Carriers of parcels")

    assert result.exit_code == 1
    assert f"cases/vocabulary.yml:{line}" in result.output
    assert (site / "cases/vocabulary.yml").read_text("utf-8") == before


def test_an_entry_goes_to_the_file_that_holds_its_registry(site: Path, type_: Type) -> None:
    (site / "cases/people.yml").write_text("customers:\n  acme: {name: Acme}\n", encoding="utf-8")

    type_("new", "customer", "Nordlicht")

    assert "nordlicht:" in (site / "cases/people.yml").read_text("utf-8")
    assert not (site / "cases/customers.yml").exists()


def test_a_registry_that_no_file_has_is_begun_at_the_end(site: Path, type_: Type) -> None:
    (site / "cases/vocabulary.yml").write_text("segments:\n  a: A", encoding="utf-8")

    type_("new", "offering", "Syncline")

    text = (site / "cases/vocabulary.yml").read_text("utf-8")
    assert text == "segments:\n  a: A\n\nofferings:\n  syncline: Syncline\n"


def test_line_ends_of_windows_stay(site: Path, type_: Type) -> None:
    path = site / "cases/vocabulary.yml"
    path.write_bytes(b"segments:\r\n  a: A\r\n")

    type_("new", "segment", "Bee")

    assert path.read_bytes() == b"segments:\r\n  a: A\r\n  bee: Bee\r\n"


def test_a_registry_in_braces_is_left_to_its_author(site: Path, type_: Type) -> None:
    path = site / "cases/vocabulary.yml"
    path.write_text("segments: {a: A}\n", encoding="utf-8")

    result = type_("new", "segment", "Bee")

    assert result.exit_code == 1
    assert "not written line by line" in result.output
    assert path.read_text("utf-8") == "segments: {a: A}\n"


def test_a_file_with_mistakes_is_not_touched(site: Path, type_: Type) -> None:
    path = site / "cases/vocabulary.yml"
    path.write_text("segments:\n  a: A\n b: B\n", encoding="utf-8")

    result = type_("new", "segment", "Bee")

    assert result.exit_code == 1
    assert path.read_text("utf-8") == "segments:\n  a: A\n b: B\n"


def test_an_objection_asks_for_the_cases_that_answer_it(site: Path, type_: Type) -> None:
    type_("new", "objection", "We have no time")

    reading = read_library(site / "cases")
    assert reading.problems == ()
    assert reading.library.objections["we-have-no-time"].content.words == "We have no time"
    assert "answered_by:           # cases by their ids" in (
        site / "cases/objections.yml"
    ).read_text("utf-8")
