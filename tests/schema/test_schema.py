from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.conftest import ROOT
from tests.schema.editor import underline
from vpcases.model.library import Library
from vpcases.read import read_library
from vpcases.schema import Kind, derive_schema, write_schemas

CASES = ROOT / "cases"
FOLDERS = {
    "histories": Kind.CASE,
    "quotes": Kind.QUOTE,
    "calculators": Kind.CALCULATOR,
    "collections": Kind.COLLECTION,
    "propositions": Kind.PROPOSITION,
    "research": Kind.RESEARCH,
    "reviews": Kind.REVIEW,
    "wins": Kind.WIN_MAPPING,
    "cases": Kind.REGISTRIES,
}
TRANSLATIONS = {"histories": Kind.TRANSLATION, "propositions": Kind.PROPOSITION_WORDS}
FILES = {
    Kind.CASE: "histories/a.yml",
    Kind.TRANSLATION: "histories/a.de.yml",
    Kind.QUOTE: "quotes/a.yml",
    Kind.CALCULATOR: "calculators/a.yml",
    Kind.COLLECTION: "collections/a.yml",
    Kind.REGISTRIES: "vocabulary.yml",
    Kind.REGISTRY_WORDS: "vocabulary.de.yml",
}
SAMPLES = [
    path
    for path in (*sorted(CASES.glob("*.yml")), *sorted(CASES.glob("*/*.yml")))
    if path.parent.name != "approvals"  # no author writes there
]
ACCEPTED = sorted((ROOT / "tests" / "accepted").glob("plain-*.yml"))


def kind_of(path: Path) -> Kind:
    if path.parent.name == "accepted":
        return Kind.QUOTE if "quote" in path.name else Kind.CASE
    if "." in path.stem:
        return TRANSLATIONS.get(path.parent.name, Kind.REGISTRY_WORDS)
    return FOLDERS[path.parent.name]


def load(kind: Kind, text: str, folder: Path) -> list[str]:
    """Return what is wrong with a text when it is read as a file of a site."""
    path = folder / "cases" / FILES[kind]
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_library(folder / "cases").problems]


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(CASES).library


@pytest.mark.parametrize("path", [*SAMPLES, *ACCEPTED], ids=lambda path: path.name)
def test_an_editor_underlines_nothing_that_loads(path: Path, library: Library) -> None:
    assert underline(kind_of(path), path.read_text("utf-8"), library) == []


def test_the_samples_hold_every_kind_of_file() -> None:
    assert {kind_of(path) for path in SAMPLES} == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_is_one_that_any_editor_can_read(kind: Kind, library: Library) -> None:
    Draft7Validator.check_schema(derive_schema(kind, library))


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        (Kind.CASE, "titel: x", "'titel' was unexpected"),
        (Kind.CASE, "customer:\n  nam: x", "is not valid under any"),
        (Kind.CASE, "status: publishd", "publishd"),
        (Kind.CASE, "level: certain", "certain"),
        (Kind.CASE, "live: 1.3.2025", "1.3.2025"),
        (Kind.CASE, "measured: April 2025", "April 2025"),
        (Kind.CASE, "segment: Mid-market", "Mid-market"),
        (Kind.CASE, "drivers: finance-hours, error-cost", "finance-hours, error-cost"),
        (Kind.CASE, "title: [a, b]", "title"),
        (Kind.CASE, "situation:\n  text: x", "situation"),
        (Kind.CASE, "quotes:\n  My quote:\n    text: x", "My quote"),
        (Kind.CASE, "quotes:\n  a:\n    bye: x", "bye"),
        (Kind.CASE, "before_after:\n  Hours:\n    befor: 3 h", "befor"),
        (Kind.CASE, "images:\n  a:\n    fil: x.png", "fil"),
        (Kind.CASE, "effort:\n  elapsed_days: ten", "ten"),
        (Kind.CASE, "featured: perhaps", "perhaps"),
        (Kind.CASE, "told_at: example.com", "example.com"),
        (Kind.TRANSLATION, "segment: retail", "'segment' was unexpected"),
        (Kind.QUOTE, "txt: x", "'txt' was unexpected"),
        (Kind.REGISTRIES, "segmnts:\n  a: A", "'segmnts' was unexpected"),
        (Kind.REGISTRIES, "drivers:\n  a:\n    kind: cheap", "cheap"),
        (Kind.REGISTRIES, "segments:\n  Mid-market: A", "Mid-market"),
    ],
)
def test_an_editor_underlines_what_does_not_load(
    kind: Kind, text: str, told: str, tmp_path: Path
) -> None:
    (underlined,) = underline(kind, text)

    assert told in underlined
    assert load(kind, text, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "title: 2025",
        "title: 3.5",
        "title: true",
        "live: 2025",
        "live: unknown",
        "live: 2025-04-01",
        "measured: 2025-04 to 2026-03",
        "featured: yes",
        "featured: true",
        "customer: harbor-foods",
        "customer:\n  name: Harbor Foods",
        "drivers: hours",
        "drivers:\n  - hours\n  - errors",
        "drivers:\n  - ",
        "alternative: unknown",
        "before_after:\n  Hours: 3 h -> 2 h\n  Load time:\n    change: 50 % less",
        "in_use:\n  Pods: 4000",
        "effort: three weeks",
        "effort:\n  elapsed_days: 40",
        "videos: https://example.com/film",
        "videos:\n  - url: https://example.com/film\n    title: A film",
        "extra:\n  anything: [1, {a: b}]",
    ],
)
def test_every_way_to_write_a_field_is_accepted(text: str, tmp_path: Path) -> None:
    assert underline(Kind.CASE, text) == []
    assert load(Kind.CASE, text, tmp_path) == []


def list_fields(schema: dict[str, Any]) -> list[str]:
    return list(schema["properties"])


@pytest.mark.parametrize("kind", Kind)
def test_every_field_may_be_left_empty(kind: Kind) -> None:
    fields = list_fields(derive_schema(kind, Library()))

    assert underline(kind, "\n".join(f"{name}:" for name in fields)) == []


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_every_block_explains_itself(kind: Kind) -> None:
    schema = derive_schema(kind, Library())
    blocks = [schema, *(block for block in schema["$defs"].values() if "properties" in block)]

    silent = [
        name
        for block in blocks
        for name, field in block["properties"].items()
        if not field.get("description") or not field.get("markdownDescription")
    ]

    assert silent == []


@pytest.mark.parametrize("kind", Kind)
def test_a_block_takes_no_key_that_is_no_field(kind: Kind) -> None:
    schema = derive_schema(kind, Library())
    blocks = [schema, *(block for block in schema["$defs"].values() if "properties" in block)]

    assert all(block["additionalProperties"] is False for block in blocks)


def list_suggestions(schema: dict[str, Any], field: dict[str, Any]) -> list[str]:
    """Return what an editor suggests for a field: the words of its enums."""
    found: list[str] = list(field.get("enum", []))
    if "$ref" in field:
        found += list_suggestions(schema, schema["$defs"][field["$ref"].rpartition("/")[2]])
    for choice in (*field.get("anyOf", []), *([field["items"]] if "items" in field else [])):
        found += list_suggestions(schema, choice)
    return found


@pytest.mark.parametrize(
    ("field", "registry"),
    [
        ("segment", "segments"),
        ("drivers", "drivers"),
        ("offering", "offerings"),
        ("replaced", "alternatives"),
        ("considered", "alternatives"),
        ("customer", "customers"),
        ("related", "cases"),
    ],
)
def test_the_ids_of_the_site_are_suggested(field: str, registry: str, library: Library) -> None:
    schema = derive_schema(Kind.CASE, library)

    suggested = list_suggestions(schema, schema["properties"][field])

    assert list(dict.fromkeys(suggested)) == list(getattr(library, registry))


def test_an_alternative_can_be_unknown_and_that_is_suggested(library: Library) -> None:
    schema = derive_schema(Kind.CASE, library)

    suggested = list_suggestions(schema, schema["properties"]["alternative"])

    assert suggested == [*library.alternatives, "unknown"]


def test_the_keys_of_value_elements_are_suggested(library: Library) -> None:
    schema = derive_schema(Kind.CASE, library)

    assert list(schema["properties"]["value_elements"]["anyOf"][0]["properties"]) == list(
        library.drivers
    )


def test_no_empty_answer_is_suggested(library: Library) -> None:
    schema = derive_schema(Kind.CASE, library)

    assert '"null"' not in json.dumps(schema)


def test_an_id_that_the_site_has_not_is_a_matter_for_the_check(library: Library) -> None:
    assert underline(Kind.CASE, "segment: unheard-of\ndrivers: [a, b-2]", library) == []


def test_files_are_written_once_and_again_only_when_something_changed(tmp_path: Path) -> None:
    first = write_schemas(tmp_path, Library())
    again = write_schemas(tmp_path, Library())
    changed = write_schemas(tmp_path, read_library(CASES).library)

    assert [path.name for path in first] == [f"{kind}.json" for kind in Kind]
    assert again == []
    named = {
        *("case", "translation", "quote", "calculator", "collection", "registries"),
        *("proposition", "research", "review"),
    }
    assert {path.stem for path in changed} == named
    assert json.loads(first[0].read_text("utf-8"))["$schema"].startswith("http://json-schema.org")
