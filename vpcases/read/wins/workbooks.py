"""Sheets of a workbook (.xlsx), opened without trusting it."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from vpcases.read.wins.faults import (
    AGAIN,
    MAX_CELLS,
    Faults,
    add_faults,
    explain_cells,
    list_merged,
    number_column,
    put_faults,
)
from vpcases.read.wins.sheets import Cell, NotASheet, Row, Sheet

MAX_UNPACKED = 250_000_000
"""A workbook of 50,000 wins unpacks to some 40 million bytes."""
CHUNK = 1 << 20

_COLUMN = re.compile(rb' r="([A-Z]{1,3})[0-9]')
_ROW = re.compile(rb' r="[A-Z]{1,3}([0-9]{1,7})"')


def read_workbook(raw: bytes, wanted: Sequence[str]) -> Sheet:
    """Return a sheet of a workbook: the first of those wanted, or the only one that is visible.

    Raises:
        NotASheet: Where the file is no workbook, may not be opened, or has no such sheet.
    """
    with _open_package(raw) as package:
        _refuse_bombs(package)
        return _read_sheet(raw, package, wanted)


def _open_package(raw: bytes) -> zipfile.ZipFile:
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            raise NotASheet(
                "this workbook has a password", "save a copy of it without one, and keep that here"
            )
        raise NotASheet("this is an old workbook (.xls) under the name of a new one", AGAIN)
    try:
        package = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise NotASheet("this is no workbook, or a broken one", AGAIN) from None
    if "xl/workbook.xml" not in package.namelist():
        package.close()
        raise NotASheet("this is a packed file, but no .xlsx workbook", AGAIN)
    return package


def _refuse_bombs(package: zipfile.ZipFile) -> None:
    """Refuse what unpacks to more than any log, or to something else than it says."""
    whole = sum(max(0, part.file_size) for part in package.infolist())
    if whole > MAX_UNPACKED or len(package.infolist()) > 10_000:
        raise NotASheet(
            f"this workbook unpacks to {whole // 1_000_000:,} MB; a log of 50,000 wins has 40",
            "copy the columns of the wins, without pictures, into a workbook of their own",
        )
    try:
        broken = package.testzip()
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        broken = "it"
    except Exception as error:  # zlib.error has no parent of its own
        broken = str(error)
    if broken:
        raise NotASheet("this workbook is damaged, or has a password", AGAIN)


def _read_sheet(raw: bytes, package: zipfile.ZipFile, wanted: Sequence[str]) -> Sheet:
    # Only here, so that a site without a workbook never loads it.
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    parts = _locate_sheets(package)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        visible = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        ]
        name = _choose(visible, workbook.sheet_names, wanted)
        every = [part for part in package.namelist() if part.startswith("xl/worksheets/sheet")]
        known = parts.get(name) in package.namelist()
        faults = _measure(package, [parts[name]] if known else every)
        sheet = workbook.get_sheet_by_name(name)
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError):
        raise NotASheet("this workbook cannot be read", AGAIN) from None
    top, left = sheet.start or (0, 0)
    bottom, right = sheet.end or (0, 0)
    merged = list_merged(sheet.merged_cell_ranges or [], bottom, right)
    rows = _list_rows(sheet.iter_rows(), top, left, faults)
    others = [] if wanted else [other for other in visible if other != name]
    written = [other for other in others if _is_written(package, parts.get(other, ""))]
    notes = (_tell_others(name, written),) if written else ()
    return Sheet(name, rows, explain_cells(merged, faults), notes)


def _choose(visible: list[str], all_of_them: list[str], wanted: Sequence[str]) -> str:
    for name in wanted:
        found = [s for s in all_of_them if s.strip().casefold() == name.strip().casefold()]
        if found:
            return found[0]
    if len(visible) == 1 or (visible and not wanted):
        return visible[0]
    listed = ", ".join(f'"{name}"' for name in visible[:8]) or "none"
    asked = f"called {' or '.join(wanted)}" if wanted else "visible"
    raise NotASheet(
        f"none of its sheets is {asked}; there is {listed}",
        f"write the right one in cases/wins/mapping.yml: `sheet: {visible[0]}`"
        if visible
        else AGAIN,
    )


def _is_written(package: zipfile.ZipFile, part: str) -> bool:
    """Return whether anything stands in a sheet; a new workbook may have sheets that are empty."""
    known = part in package.namelist()
    return not known or any(_COLUMN.search(chunk) for chunk in _list_chunks(package, part))


def _tell_others(name: str, others: Sequence[str]) -> tuple[str, str]:
    listed = ", ".join(f'"{other}"' for other in others[:8]) + (", …" if len(others) > 8 else "")
    return (
        f"only this sheet is read, and not {listed}",
        f"write in cases/wins/mapping.yml which is the log: `sheet: {name}`; for the rows of"
        f" another, write `sheet: {others[0]}` there and bring them in with `vpcases wins import`",
    )


def _locate_sheets(package: zipfile.ZipFile) -> dict[str, str]:
    """Return which part of the package holds each sheet, by the name of the sheet."""
    try:
        rels = package.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
        book = package.read("xl/workbook.xml").decode("utf-8", "replace")
    except KeyError:
        return {}
    targets = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", rels):
        marks = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        target = marks.get("Target", "")
        targets[marks.get("Id", "")] = (
            target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        )
    found = {}
    for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", book):
        name = re.search(r'\bname="([^"]*)"', tag)
        identity = re.search(r'\w+:id="([^"]*)"', tag)
        if name and identity:
            found[html.unescape(name[1])] = targets.get(identity[1], "")
    return found


def _measure(package: zipfile.ZipFile, parts: Sequence[str]) -> Faults:
    """Return the cells that hold no value but should; refuse a sheet that reaches too far."""
    columns: set[bytes] = set()
    rows: set[int] = set()
    faults: Faults = {}
    for chunk in chain.from_iterable(_list_chunks(package, one) for one in parts):
        columns.update(_COLUMN.findall(chunk))
        here = set(map(int, _ROW.findall(chunk)))
        rows.update((min(here), max(here)) if here else ())
        if any(mark in chunk for mark in (b"f>", b"f ", b"f/", b't="e"')):
            add_faults(chunk, faults)
    if columns and rows:
        _refuse_wide(min(rows), max(rows), [number_column(letters) for letters in columns])
    return faults


def _refuse_wide(top: int, bottom: int, columns: Sequence[int]) -> None:
    width = max(columns) - min(columns) + 1
    if (bottom - top + 1) * width > MAX_CELLS:
        raise NotASheet(
            f"this sheet reaches from row {top} to row {bottom} over {width} columns",
            "something stands far from the wins, mostly a stray cell: delete the rows and columns"
            " behind the last win, and save it again",
        )


def _list_chunks(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Yield the text of a part in pieces that end where a row does."""
    with package.open(part) as opened:
        rest = b""
        while piece := opened.read(CHUNK):
            whole = rest + piece
            end = max(whole.rfind(b"<row"), whole.rfind(b":row"))
            if end <= 0 and len(whole) > 8 * CHUNK:
                end = whole.rfind(b">") + 1
            yield whole[: max(end, 0)]
            rest = whole[max(end, 0) :]
        yield rest


def _list_rows(
    rows: Iterable[Sequence[Cell]], top: int, left: int, faults: Faults
) -> Iterator[Row]:
    """Yield the rows with what went wrong in the place of values, also of rows that end there."""
    before = [""] * left
    number, width = top, 0
    for number, row in enumerate(rows, top + 1):
        cells = [*before, *row]
        width = len(cells)
        yield number, put_faults(cells, faults.get(number, {}))
    for below in sorted(row for row in faults if row > number):
        yield below, put_faults([""] * width, faults[below])
