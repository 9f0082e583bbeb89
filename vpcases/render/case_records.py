"""The cases for a CRM: as JSON, as CSV for a spreadsheet, and the schema of both."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable

from vpcases.derive.edition import Edition
from vpcases.pages.case_record import CaseRecord, CaseRecords, NamedTerm, QuoteRecord

BYTE_ORDER_MARK = "\ufeff"
"""What tells Excel that a file is UTF-8."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet take a cell for a formula, the wide signs of Asian fonts included."""
NUMBER = re.compile(r"-\d+([.,]\d+)*")
HIDDEN_START = re.compile(f"([;,|])(?=[{re.escape(STARTS)}])")
"""What a formula can hide behind, where a program takes another sign for the end of a cell."""
SHOWN = (
    *("id", "title", "customer", "is_named", "segment", "drivers", "alternative", "offering"),
    *("result", "basis", "level", "standing", "measured_start", "measured_end", "quotes"),
    *("language", "languages", "address", "valid_until", "published", "updated"),
    "short_url",
)
"""The columns, in their order: a new one is added behind them."""
INTERNAL = ("status", "may_be_used_on", "otherwise_on")
"""The columns that only the internal edition has."""


def render_records(records: CaseRecords) -> str:
    """Return the cases as JSON."""
    return json.dumps(records.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def render_schema(address: str) -> str:
    """Return the JSON Schema of the cases as JSON, with the address that it lies at."""
    schema = CaseRecords.model_json_schema(mode="serialization")
    whole = {"$schema": DIALECT, **({"$id": address} if "://" in address else {}), **schema}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def render_table(records: CaseRecords, language: str) -> str:
    """Return the cases as CSV (RFC 4180), a row for each, in the language of the site if it has it.

    No cell holds a line break, and none begins what a spreadsheet would take for a formula.
    """
    is_internal = records.edition is Edition.INTERNAL
    columns = (*SHOWN, *INTERNAL) if is_internal else SHOWN
    text = io.StringIO()
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(columns)
    for record in _pick(records.cases, language):
        cells = _list_cells(record)
        rows.writerow(disarm(cells[column]) for column in columns)
    return BYTE_ORDER_MARK + text.getvalue()


def _pick(records: Iterable[CaseRecord], language: str) -> Iterable[CaseRecord]:
    """Return a record for each case: in a language, else in the one it was written in."""
    picked: dict[str, CaseRecord] = {}
    for record in records:
        if record.id not in picked or record.language == language:
            picked[record.id] = record
    return picked.values()


def _list_cells(record: CaseRecord) -> dict[str, str]:
    result, measured = record.result, record.measured
    return {
        "id": record.id,
        "title": record.title,
        "customer": record.customer,
        "is_named": "yes" if record.is_named else "no",
        "segment": _title(record.segment),
        "drivers": _join(term.title for term in record.drivers),
        "alternative": _title(record.alternative),
        "offering": _title(record.offering),
        "result": result.words if result else "",
        "basis": result.basis if result else "",
        "level": result.level.value if result else "",
        "standing": result.standing if result else "",
        "measured_start": measured.start if measured else "",
        "measured_end": measured.end if measured else "",
        "quotes": _join(map(_write_quote, record.quotes)),
        "language": record.language,
        "languages": _join(record.languages),
        "address": record.address,
        "valid_until": record.valid_until or "",
        "published": record.published or "",
        "updated": record.updated or "",
        "short_url": record.short_url or "",
        "status": record.status.value if record.status else "",
        "may_be_used_on": _join(channel.value for channel in record.may_be_used_on),
        "otherwise_on": _join(other.channel.value for other in record.otherwise_on),
    }


def _write_quote(quote: QuoteRecord) -> str:
    who = ", ".join(part for part in (quote.speaker, quote.role) if part)
    return f"“{quote.words}”" + (f" ({who})" if who else "")


def _title(term: NamedTerm | None) -> str:
    return term.title if term else ""


def _join(values: Iterable[str]) -> str:
    return "; ".join(disarm(value) for value in values)


def disarm(cell: str) -> str:
    """Return a cell on one line that no spreadsheet takes for a formula; numbers stay as they are.

    An apostrophe before it makes it text, as everybody knows who has typed one in Excel. Where a
    program takes another sign for the end of a cell, what follows that sign is text as well.
    """
    line = " ".join(cell.split())
    if NUMBER.fullmatch(line):
        return line
    inside = HIDDEN_START.sub(r"\1'", line)
    return f"'{inside}" if inside.startswith(tuple(STARTS)) else inside
