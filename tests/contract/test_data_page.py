"""The page about the data says what the schema says, field by field and column by column."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from tests.contract.fences import DOCS
from vpcases.pages.case_record import (
    VERSION,
    CaseRecord,
    CaseRecords,
    MeasuredPeriod,
    NamedTerm,
    QuoteRecord,
    ResultRecord,
)
from vpcases.render.case_records import INTERNAL, SHOWN

PAGE = (DOCS / "setup" / "data.md").read_text(encoding="utf-8")
BLOCKS = (CaseRecords, CaseRecord, NamedTerm, ResultRecord, MeasuredPeriod, QuoteRecord)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: str(block.__name__))
def test_every_field_of_the_schema_stands_in_its_table_in_its_own_words(
    block: type[BaseModel],
) -> None:
    rows = [f"| `{name}` | {field.description} |" for name, field in block.model_fields.items()]

    assert "\n".join(["| Field | What it holds |", "|---|---|", *rows]) in PAGE


def test_every_column_stands_on_the_page_in_order() -> None:
    for columns in (SHOWN, INTERNAL):
        assert "`" + "`, `".join(columns) + "`" in PAGE


def test_the_version_stands_on_the_page() -> None:
    assert f"`version` is `{VERSION}`" in PAGE
