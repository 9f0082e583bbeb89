"""What a sheet holds, whichever program has saved it: rows of cells."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

Cell = str | int | float | bool | datetime.date | datetime.time | datetime.timedelta
"""A cell as the program that saved it understood it; text that is a number is text."""
Row = tuple[int, Sequence[Cell]]
"""A row with its number in the sheet, from 1."""
MAX_BYTES = 50_000_000
"""A log of 50,000 wins has some ten million."""


class NotASheet(Exception):
    """A file that holds no sheet that can be read: why, and what to do instead."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


def _nothing(_row: int, _column: int) -> str:
    return ""


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet.

    `name` is that of the sheet in its workbook, empty for a file that is one sheet. `explain`
    says why a cell that is empty holds nothing, by the row and the column, both from 1. `notes`
    tells the author of the file how it was read, and `delimiter` what stood between the cells of
    a text.
    """

    name: str
    rows: Iterable[Row]
    explain: Callable[[int, int], str] = field(default=_nothing)
    notes: tuple[tuple[str, str], ...] = ()
    delimiter: str = ""


def name_column(number: int) -> str:
    """Return the letters of a column as spreadsheets show them, from 1: A to Z, then AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
