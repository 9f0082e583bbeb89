"""The table for a CRM: safe in every spreadsheet; and a schema that nobody changes by accident."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from vpcases.derive.edition import Edition
from vpcases.pages.case_record import VERSION, CaseRecord, CaseRecords, NamedTerm, QuoteRecord
from vpcases.render.case_records import (
    BYTE_ORDER_MARK,
    INTERNAL,
    SHOWN,
    disarm,
    render_schema,
    render_table,
)

GOLDEN = Path(__file__).with_name(f"cases.schema.{VERSION}.json")
FIRST = Path(__file__).with_name("cases.schema.1.0.json")
FORMULA = re.compile("[=+@\uff1d\uff0b\uff0d\uff20\t\r\n-]")
NUMBER = re.compile(r"-\d+([.,]\d+)*")
WORDS = st.text(
    st.one_of(st.sampled_from("=+-@;,|\t\r\n\"'“ 12.\uff1d"), st.characters(codec="utf-8")),
    max_size=24,
)


def record(title: str = "A title", **fields: object) -> CaseRecord:
    told = {
        "id": "acme-hours",
        "language": "en",
        "languages": ("en",),
        "address": "https://example.com/cases/acme-hours/",
        "short_url": None,
        "valid_until": None,
        "published": None,
        "updated": None,
        "status": None,
        "may_be_used_on": (),
        "otherwise_on": (),
        "title": title,
        "customer": "Acme",
        "is_named": True,
        "segment": None,
        "drivers": (),
        "alternative": None,
        "offering": None,
        "result": None,
        "measured": None,
        "quotes": (),
        **fields,
    }
    return CaseRecord.model_validate(told)


def table(*records: CaseRecord, edition: Edition = Edition.PUBLIC, language: str = "en") -> str:
    whole = CaseRecords(
        version=VERSION,
        schema_address="",
        site="",
        notice="",
        edition=edition,
        as_of="2026-11-01",
        cases=records,
    )
    return render_table(whole, language)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("\t=1", "'=1"),
        ("\uff1d1", "'\uff1d1"),
        ("-12", "-12"),
        ("-1,250.50", "-1,250.50"),
        ("−12 % of hours", "−12 % of hours"),
        ("a;=1", "a;'=1"),
        ("well-known; user@example.com", "well-known; user@example.com"),
        ("two\nlines", "two lines"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_run_becomes_text_and_all_else_stays(
    typed: str, written: str
) -> None:
    assert disarm(typed) == written


@given(WORDS)
@example("'=1")
@example(";'=1")
def test_a_cell_that_was_disarmed_once_stays_as_it_is(words: str) -> None:
    assert disarm(disarm(words)) == disarm(words)


@given(WORDS, WORDS, WORDS)
def test_the_table_is_read_back_word_for_word_and_no_cell_is_a_formula(
    title: str, driver: str, said: str
) -> None:
    case = record(
        title,
        drivers=(NamedTerm(id="a", title=driver), NamedTerm(id="b", title=driver)),
        quotes=(QuoteRecord(id="q", words=said, speaker=said, role="", said=None, language="en"),),
    )

    (row,) = rows_of(table(case))

    assert tuple(row) == SHOWN
    assert row["title"] == disarm(title)
    assert row["drivers"] == "; ".join([disarm(driver)] * 2).strip()
    for cell in row.values():
        assert not FORMULA.match(cell) or NUMBER.fullmatch(cell)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_program_that_splits_at_other_signs_finds_no_formula_either(titles: list[str]) -> None:
    text = table(*(record(words, id=f"case-{n}") for n, words in enumerate(titles)))

    lines = text.removeprefix(BYTE_ORDER_MARK).split("\r\n")

    assert len(lines) == len(titles) + 2  # the names of columns before them, nothing behind
    for line in lines:
        assert "\n" not in line
        for separator in ",;|\t":
            for cell in line.split(separator):
                bare = cell.strip('"')
                assert not FORMULA.match(bare) or NUMBER.fullmatch(bare)


def test_a_table_is_utf_8_as_excel_knows_it_with_the_line_ends_of_rfc_4180() -> None:
    raw = table(record("Zählt – nie mehr")).encode()

    assert raw.startswith(b'\xef\xbb\xbf"id",')
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 2


def test_a_case_has_one_row_in_the_language_of_the_site_or_else_in_its_own() -> None:
    german = record("Stunden", language="de")
    only = record("Nur hier", id="only", language="de")

    assert [row["title"] for row in rows_of(table(record("Hours"), german, only))] == [
        "Hours",
        "Nur hier",
    ]
    told = rows_of(table(record("Hours"), german, only, language="de"))
    assert [row["title"] for row in told] == ["Stunden", "Nur hier"]


def test_only_the_inside_table_has_columns_for_those_inside() -> None:
    (row,) = rows_of(table(record(status="drafted"), edition=Edition.INTERNAL))

    assert tuple(row) == (*SHOWN, *INTERNAL)
    assert row["status"] == "drafted"


def test_the_schema_is_what_was_published_under_its_version() -> None:
    """Whoever changes it writes a new file beside it, with the next version, and says so.

    A field more is the next second number. A field less, or one that means something else, is the
    next first number.
    """
    assert VERSION == "1.1"
    assert render_schema("") == GOLDEN.read_text(encoding="utf-8")


def test_a_later_schema_of_version_1_says_all_that_the_first_said() -> None:
    first, now = json.loads(FIRST.read_text(encoding="utf-8")), json.loads(render_schema(""))
    blocks = {"": first, **first["$defs"]}
    today = {"": now, **now["$defs"]}

    for name, block in blocks.items():
        assert block.get("enum", []) == today[name].get("enum", [])
        for field, about in block.get("properties", {}).items():
            assert today[name]["properties"][field] == about
        assert set(block.get("required", ())) <= set(today[name].get("required", ()))


def test_the_schema_is_a_schema_describes_every_field_and_lets_new_ones_pass() -> None:
    schema = json.loads(render_schema("https://example.com/cases/cases.schema.json"))

    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "https://example.com/cases/cases.schema.json"
    blocks = {"CaseRecords": schema, **schema["$defs"]}
    for name, block in blocks.items():
        assert block["description"], name
        assert "additionalProperties" not in block
        for field, about in block.get("properties", {}).items():
            assert about.get("description"), f"{name}.{field}"
        assert set(block.get("required", ())) == set(block.get("properties", ()))
