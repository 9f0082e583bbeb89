"""A file of wins or losses as records, and all that could not be read in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import PurePosixPath

from vpcases.model.win import Win, fold_name
from vpcases.model.win_mapping import WinMapping
from vpcases.read.wins.columns import LOOKED_AT, REQUIRED, Header, find_header
from vpcases.read.wins.dates import Days
from vpcases.read.wins.delimited import read_delimited
from vpcases.read.wins.known_names import KnownNames
from vpcases.read.wins.rows import Doubts, NotRead, RowReader
from vpcases.read.wins.sheets import Row, Sheet
from vpcases.read.wins.workbooks import read_workbook

TEXT_ENDINGS = (".csv", ".tsv")
WORKBOOK = ".xlsx"
ENDINGS = (*TEXT_ENDINGS, WORKBOOK)


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that could not be read, or a column of it: where, and why."""

    row: int
    column: str
    reason: str
    ambiguous: bool = False


@dataclass
class SheetReading:
    """What was read of a sheet, in the order of its rows.

    `header` is None for a sheet without rows. Where required columns are missing there are no wins.
    `twice` holds the rows that repeat a row above, with that row.
    """

    sheet: str
    header: Header | None
    wins: list[Win] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    twice: list[tuple[int, int]] = field(default_factory=list)
    doubts: Doubts = field(default_factory=Doubts)
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The required columns that are not there."""
        return self.header.missing if self.header else REQUIRED


def open_sheet(raw: bytes, name: str, mapping: WinMapping) -> Sheet:
    """Return the sheet in a file, read as what its name says that it is.

    Raises:
        NotASheet: Where it is none.
    """
    if PurePosixPath(name).suffix.lower() == WORKBOOK:
        return read_workbook(raw, mapping.sheet)
    return read_delimited(raw)


def read_sheet(sheet: Sheet, mapping: WinMapping, names: KnownNames) -> SheetReading:
    """Return the wins of a sheet; a row that cannot be read is told, and nothing is guessed."""
    rows = iter(sheet.rows)
    first = list(islice(rows, max(LOOKED_AT, (mapping.header_row or 0) + 1)))
    header = find_header(first, mapping)
    reading = SheetReading(sheet.name, header, notes=sheet.notes)
    if header is None or header.missing:
        return reading
    reader = RowReader(header, names, Days(mapping.dates), sheet)
    seen: dict[tuple[object, ...], int] = {}
    for row in chain((row for row in first if row[0] > header.row), rows):
        _take(reading, reader, row, seen)
    reading.doubts = reader.doubts
    return reading


def _take(
    reading: SheetReading, reader: RowReader, row: Row, seen: dict[tuple[object, ...], int]
) -> None:
    try:
        win = reader.read(row)
    except NotRead as error:
        reading.unread.append(Unread(row[0], error.column, str(error), error.ambiguous))
        return
    if win is None:
        return
    first = seen.setdefault(identify(win), win.row)
    if first == win.row:
        reading.wins.append(win)
    else:
        reading.twice.append((win.row, first))


def identify(win: Win) -> tuple[object, ...]:
    """Return what tells one win from another: its day, customer, offering and the buyer's words.

    Capitals and spaces tell nothing.
    """
    return win.date, fold_name(win.customer), fold_name(win.offering), fold_name(win.words)
