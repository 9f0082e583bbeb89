"""The win log of a site as it lies there, and rows added below its own."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vpcases.model.win import Win
from vpcases.model.win_mapping import WinMapping
from vpcases.read.files import AuthorFile
from vpcases.read.wins.columns import COLUMNS, Header
from vpcases.read.wins.known_names import KnownNames
from vpcases.read.wins.log import read_bytes
from vpcases.read.wins.sheet_reading import SheetReading, open_sheet, read_sheet
from vpcases.read.wins.sheets import NotASheet
from vpcases.scaffold.win_rows import HEAD, list_cells, write_rows
from vpcases.scaffold.writing import NotWritten

UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True)
class WinLogFile:
    """A log as text that rows can be added to, and how it is read.

    `raw` is empty for a log that is begun. `header` says which of our columns stands where.
    """

    name: str
    raw: bytes
    delimiter: str
    header: Header
    wins: Sequence[Win]
    mapping: WinMapping
    names: KnownNames


def open_log(path: Path, mapping: WinMapping, names: KnownNames) -> WinLogFile:
    """Return the log at a path as `vpcases check` reads it, or one in our own form to begin.

    Raises:
        NotWritten: Where nothing can be added to it.
    """
    if not path.is_file():
        header = Header(1, COLUMNS, {column: place for place, column in enumerate(COLUMNS)})
        return WinLogFile(path.name, b"", ",", header, (), mapping, names)
    try:
        raw = read_bytes(AuthorFile(path.name, f"wins/{path.name}", path))
        sheet = open_sheet(raw, path.name, mapping)
        reading = read_sheet(sheet, mapping, names)
    except NotASheet as error:
        raise word_no_sheet(path.name, error) from None
    if reading.header is None or reading.missing:
        raise NotWritten(
            f"{path.name} is a sheet in columns of its own, so nothing can be added to it.",
            "Give it another name, import it, and import this one then.",
        )
    return WinLogFile(path.name, raw, sheet.delimiter, reading.header, reading.wins, mapping, names)


def word_no_sheet(shown: str, error: NotASheet) -> NotWritten:
    """Return that nothing is written, since a file is no sheet."""
    return NotWritten(f"{shown}: {error}.", f"{error.hint[:1].upper()}{error.hint[1:]}.")


def add_wins(log: WinLogFile, new: Sequence[Win], shown: str) -> bytes:
    """Return a log with rows below its own, in its columns, its encoding and between its marks.

    What it would be read as is looked at before: nothing that is added is lost.

    Args:
        log: The log.
        new: What is added, at least one.
        shown: The path of the sheet that it is from.

    Raises:
        NotWritten: Where a row would be lost, or a part of one.
    """
    if not log.raw:
        return (HEAD + "\n" + write_rows(new)).encode("utf-8")
    encoding = _find_encoding(log.raw)
    lines = list(io.StringIO(log.raw.decode(encoding), newline=""))
    end = _find_line_end(lines)
    columns = {place: column for column, place in log.header.places.items()}
    named = [columns.get(place, "") for place in range(len(log.header.names))]
    between = "" if lines[-1].endswith(("\r", "\n")) else end
    text = between + write_rows(new, named, log.delimiter, end)
    whole = log.raw + _encode(text, encoding, log.name)
    sheet = open_sheet(whole, log.name, log.mapping)
    rows = list(sheet.rows)
    _refuse_open_row(log, [number for number, _ in rows], len(lines) + 1)
    _refuse_lost(log, new, read_sheet(replace(sheet, rows=rows), log.mapping, log.names), shown)
    return whole


def _find_encoding(raw: bytes) -> str:
    """Return what a text that could be read is written in."""
    if raw[:2] in UTF_16:
        return UTF_16[raw[:2]]
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _find_line_end(lines: Sequence[str]) -> str:
    return lines[0][len(lines[0].rstrip("\r\n")) :] or "\n"


def _encode(text: str, encoding: str, name: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        raise NotWritten(
            f'{name} is saved as Windows-1252, which cannot write "{sign}".',
            f"Open {name}, save it as `CSV UTF-8`, and import again.",
        ) from None


def _refuse_open_row(log: WinLogFile, begun: Sequence[int], added: int) -> None:
    """Refuse where the line of the first row that is added begins none: a row is open above it."""
    if added not in begun:
        row = max(number for number in begun if number < added)
        raise NotWritten(
            f"{log.name}: row {row} opens a quotation mark and never closes it, so that row would"
            " swallow what is added below.",
            f"Close it in row {row}, and import again.",
        )


def _refuse_lost(log: WinLogFile, new: Sequence[Win], after: SheetReading, shown: str) -> None:
    count = len(log.wins)
    if after.wins[:count] != log.wins or len(after.wins) != count + len(new):
        raise NotWritten(
            f"{log.name} would be read otherwise with the new rows in it.",
            f"Rename {log.name} and import it, which writes {log.name} in our own columns; import"
            f" {shown} then.",
        )
    lost = list(_find_lost(log.header, new, after.wins[count:]))
    if lost:
        columns = ", ".join(lost)
        raise NotWritten(
            f"{log.name} has no column for what {shown} says of {columns}.",
            f"Write {columns} behind the last name in row {log.header.row} of {log.name}, each in"
            " a column of its own, and import again.",
        )


def _find_lost(header: Header, new: Sequence[Win], read: Sequence[Win]) -> Iterator[str]:
    """Yield the columns that a log does not have and in which it would say something else."""
    absent = [column for column in COLUMNS if column not in header.places]
    lost: set[str] = set()
    for one, other in zip(new, read, strict=True) if absent else ():
        meant, said = list_cells(one), list_cells(other)
        lost.update(column for column in absent if meant[column] != said[column])
    yield from (column for column in absent if column in lost)
