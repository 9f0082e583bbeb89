"""Tables: rows with commas, semicolons or tabs between the cells."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vpcases.importing.source_record import Skipped, SourceRecord, name_entry
from vpcases.importing.source_text import SourceText


def read_table(
    path: Path, name: str, text: SourceText, notes: tuple[str, ...]
) -> Iterator[SourceRecord | Skipped]:
    """Yield the rows of a table as records, by the names of its columns; empty rows are none."""
    csv.field_size_limit(10_000_000)
    lines = text.text.split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_find_delimiter(text.text))
    header: list[str] = []
    taken: dict[str, int] = {}
    begins = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Skipped(f"{name}:{reader.line_num}", f"this row cannot be read: {error}")
            begins = reader.line_num + 1
            continue
        where, begins = f"{name}:{begins}", reader.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if not header:
            header = _name_columns(row)
            continue
        values = _as_record(header, row)
        origin = f"{name}#{name_entry(values, reader.line_num, taken)}"
        yield SourceRecord(origin, where, path, values, notes=notes)
        notes = ()


def _find_delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(",;\t|", key=first.count) if any(mark in first for mark in ",;\t|") else ","


def _name_columns(row: list[str]) -> list[str]:
    names: list[str] = []
    for number, cell in enumerate(row, start=1):
        name = " ".join(cell.split()) or f"column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return names


def _as_record(header: list[str], row: list[str]) -> dict[str, Any]:
    """Return a row by its column names; cells beyond the header keep a name of their own."""
    names = [*header, *(f"column {n}" for n in range(len(header) + 1, len(row) + 1))]
    return {name: cell.strip() or None for name, cell in zip(names, row, strict=False)}
