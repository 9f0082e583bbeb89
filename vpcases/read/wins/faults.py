"""Cells of a workbook that hold no value: errors, formulas without one, and merged cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from vpcases.read.wins.sheets import Cell, NotASheet

AGAIN = "save it again as .xlsx or as `CSV UTF-8`"
MAX_CELLS = 3_000_000
"""The cells from the first to the last that is used, empty ones included."""
_FAULT = re.compile(
    rb'<(?:\w+:)?c\s(?P<marks>[^>]*\br="(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})"[^>]*)(?<!/)>\s*'
    rb"(?P<formula><(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*)?"
    rb"(?P<value><(?:\w+:)?v\s*/>|<(?:\w+:)?v>(?P<text>\s*|(?:#|Err:)[^<]*)</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
"""A cell that may hold no value: one with none, or with one that begins as errors do."""
UNCOMPUTED = "="
"""What stands in the place of a formula that has no value."""

Range = tuple[tuple[int, int], tuple[int, int]]
"""The first cell of merged cells and the last, each by row and column from 0."""
Faults = dict[int, dict[int, str]]
"""What stands in cells that hold no value, by row and column from 1: an error, or UNCOMPUTED."""


def add_faults(chunk: bytes, faults: Faults) -> None:
    """Add the cells of a piece of a sheet that hold an error, or a formula without a value."""
    for cell in _FAULT.finditer(chunk):
        text = (cell["text"] or b"").strip().decode("utf-8", "replace")
        if text and b't="e"' not in cell["marks"]:
            continue
        if not text and (not cell["formula"] or (cell["value"] and b't="str"' in cell["marks"])):
            continue  # an empty cell, or a formula whose value is an empty text
        row = faults.setdefault(int(cell["row"]), {})
        row[number_column(cell["column"])] = text or UNCOMPUTED


def put_faults(cells: list[Cell], faults: dict[int, str]) -> list[Cell]:
    """Return the cells of a row with what went wrong in the place of values."""
    for column, text in faults.items():
        if column <= len(cells) and cells[column - 1] == "":
            cells[column - 1] = text
    return cells


def list_merged(ranges: Iterable[Range], bottom: int, right: int) -> dict[int, list[Range]]:
    """Return the merged cells by row, from 0, as far as anything is written in the sheet."""
    inside = [found for found in ranges if found[0][1] <= right]
    merged: dict[int, list[Range]] = {}
    if sum(max(0, min(low, bottom) - top + 1) for (top, _), (low, _) in inside) > MAX_CELLS:
        raise NotASheet("merged cells of this sheet lie over each other", AGAIN)
    for found in inside:
        for row in range(found[0][0], min(found[1][0], bottom) + 1):
            merged.setdefault(row, []).append(found)
    return merged


def explain_cells(merged: dict[int, list[Range]], faults: Faults) -> Callable[[int, int], str]:
    """Return what says why a cell holds no value, by row and column from 1."""

    def explain(row: int, column: int) -> str:
        fault = faults.get(row, {}).get(column)
        if fault == UNCOMPUTED:
            return "holds a formula without a value: open the workbook, save it, and try again"
        if fault:
            return f'"{fault}" is what a formula says that went wrong'
        for (top, left), (_, right) in merged.get(row - 1, ()):
            if left < column <= right + 1 and (row, column) != (top + 1, left + 1):
                return "is part of merged cells: take them apart and fill in each of them"
        return ""

    return explain


def number_column(letters: bytes) -> int:
    """Return the number of a column, from 1, by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
