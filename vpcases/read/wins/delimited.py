"""Sheets that were saved as text: commas, semicolons, tabs or bars between the cells."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from vpcases.read.wins.columns import LOOKED_AT, OUR_NAMES
from vpcases.read.wins.known_names import fold_words
from vpcases.read.wins.sheets import NotASheet, Row, Sheet

DELIMITERS = ",;\t|"
MAX_CELL = 1_000_000
LOOKED_AT_TEXT = 200_000
"""The letters among which it is looked for what stands between the cells."""
OTHER_ENCODING = (
    "this file is not UTF-8; it was read as Windows-1252, which older spreadsheets save",
    "look whether names with accents came out right; saving it as `CSV UTF-8` settles it",
)
_SIGNATURES = {
    b"PK\x03\x04": "a workbook or another packed file",
    b"\xd0\xcf\x11\xe0": "an old workbook (.xls), or one with a password",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a packed file",
}
_PAGE_STARTS = ("<!doctype", "<html", "<?xml", "<table")


def read_delimited(raw: bytes) -> Sheet:
    """Return the sheet that a text file holds.

    Raises:
        NotASheet: Where it holds something else.
    """
    text, notes = _decode(raw)
    if text.lstrip()[:9].lower().startswith(_PAGE_STARTS):
        raise NotASheet(
            "this is a web page under the name of a sheet",
            "export it again; what was saved is mostly a page that asks to sign in",
        )
    if not text.strip():
        raise NotASheet("this sheet is empty", "write the names of the columns in its first row")
    delimiter = _find_delimiter(text)
    return Sheet("", _list_rows(text, delimiter), notes=notes, delimiter=delimiter)


def _decode(raw: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    for start, what in _SIGNATURES.items():
        if raw.startswith(start):
            raise NotASheet(
                f"this is {what} under the name of a text file",
                "give it its right ending, or save it as CSV again",
            )
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_as(raw, "utf-16"), ()
    try:
        return _decode_as(raw, "utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        return _decode_as(raw, "cp1252"), (OTHER_ENCODING,)
    except UnicodeDecodeError:
        raise _no_text() from None


def _decode_as(raw: bytes, encoding: str) -> str:
    text = raw.decode(encoding)
    if "\x00" in text:
        raise _no_text()
    return text


def _no_text() -> NotASheet:
    return NotASheet("this is not a text file", "save the sheet as `CSV UTF-8`, or as .xlsx")


def _find_delimiter(text: str) -> str:
    """Return what stands between the cells; said in `sep=;`, too."""
    first = text.lstrip().partition("\n")[0].strip()
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    beginning = text[:LOOKED_AT_TEXT]
    return max(DELIMITERS, key=lambda delimiter: _weigh(beginning, delimiter))


def _weigh(text: str, delimiter: str) -> tuple[int, int, int]:
    """Return how well a delimiter parts the first rows: names we know, rows alike, and cells."""
    rows = [cells for _, cells in islice(_list_rows(text, delimiter), LOOKED_AT) if any(cells)]
    known = max((sum(fold_words(str(c)) in OUR_NAMES for c in cells) for cells in rows), default=0)
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    width, alike = max(widths.items(), key=lambda item: item[::-1], default=(0, 0))
    return (known if known > 1 else 0), alike, width


def _list_rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows with the line each begins in; the marks of spreadsheets before text go."""
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield begins, ["\x00"]
            return
        yield begins, row
        begins = reader.line_num + 1
