from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Type
from vpcases.schema import Kind


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_is_printed_as_json(site: Path, type_: Type, kind: Kind) -> None:
    printed = json.loads(type_("schema", kind.value).output)

    assert printed == json.loads((site / f"cases/.schema/{kind}.json").read_text("utf-8"))


def test_a_new_site_tells_editors_which_schema_a_file_has(site: Path) -> None:
    settings = json.loads((site / ".vscode/settings.json").read_text("utf-8"))

    assert {path.rpartition("/")[2] for path in settings["yaml.schemas"]} == {
        f"{kind}.json" for kind in Kind
    }
    assert all((site / path).is_file() for path in settings["yaml.schemas"])


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (["case", "a"], "histories/a.yml"),
        (["case", "a", "--status", "nominated"], "histories/a.yml"),
        (["quote", "a"], "quotes/a.yml"),
        (["segment", "a"], "vocabulary.yml"),
    ],
)
def test_a_new_file_names_its_schema_in_its_first_line(
    site: Path, type_: Type, words: list[str], path: str
) -> None:
    type_("new", *words)

    file = site / "cases" / path
    first = file.read_text("utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (file.parent / first.partition("=")[2]).resolve().is_file()


def test_what_is_new_is_suggested_at_once(site: Path, type_: Type) -> None:
    type_("new", "segment", "Parcel carriers")

    assert '"parcel-carriers"' in (site / "cases/.schema/case.json").read_text("utf-8")


def test_what_was_added_by_hand_is_suggested_after_writing(site: Path, type_: Type) -> None:
    (site / "cases/vocabulary.yml").write_text("segments:\n  retail: Retail\n", encoding="utf-8")

    first = type_("schema", "--write").output
    second = type_("schema", "--write").output

    assert '"retail"' in (site / "cases/.schema/case.json").read_text("utf-8")
    assert "case.json" in first
    assert "up to date" in second
