"""Formulas in tables that readers take away: a spreadsheet runs them when it opens the file.

Source: OWASP, CSV Injection; https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from vpcases.problems import Place, Problem
from vpcases.read.files import AuthorFile

TABLES = {".csv", ".tsv", ".tab"}
SEPARATORS = ",;\t"
MAX_BYTES = 10_000_000
MOST_TOLD = 10
RULE = "formula-in-table"
HINT = "take the sign away, or put a ' before it, as spreadsheets do for text"

_STARTS = re.compile(r"[\s\ufeff\"']*?[=@\t\r\uff1d\uff20]")
_SIGNED = re.compile(r"\s*[-+\uff0b\uff0d]")
_NUMBER = re.compile(
    r"\s*[-+]*\s*(?:\(?[\d.,'’\s\u00a0]+\)?)?\s*[%‰°€$£¥\w²³/. \u00a0-]{0,20}\s*", re.ASCII
)
_RUNS = re.compile(r"\s*[=@]\s*[-+]?\w[\w.]*\s*[(|!]")


def is_table(file: AuthorFile) -> bool:
    """Return whether a file is a table as text, by its name."""
    return PurePosixPath(file.inside).suffix.lower() in TABLES


def find_formulas(file: AuthorFile) -> Iterator[Problem]:
    """Yield a problem for each of the first cells that a spreadsheet would take for a formula."""
    try:
        is_large = file.place.stat().st_size > MAX_BYTES
        raw = b"" if is_large or not file.place.is_file() else file.place.read_bytes()
    except OSError:
        return
    if is_large:
        yield _problem(
            file, Place(), "file-too-large", "this table has more than 10 MB", "offer a part of it"
        )
        return
    yield from islice(_list_problems(file, _decode(raw)), MOST_TOLD)


def _list_problems(file: AuthorFile, text: str) -> Iterator[Problem]:
    told: set[Place] = set()
    usual = max(SEPARATORS, key=text[:10_000].count)
    for separator in (usual, *SEPARATORS.replace(usual, "")):
        for place, column, cell in _list_cells(text, separator):
            found = is_formula(cell) if separator == usual else bool(_RUNS.match(cell))
            if found and place not in told:
                told.add(place)
                shown = " ".join(cell.split())[:40]
                message = (
                    f'in column {column} the cell "{shown}" begins like a formula,'
                    " which a spreadsheet runs when the file is opened"
                )
                yield _problem(file, place, RULE, message, HINT)


def is_formula(cell: str) -> bool:
    """Return whether a spreadsheet takes a cell for a formula; a number with a sign is none."""
    if _STARTS.match(cell):
        return not cell.startswith("'")
    return bool(_SIGNED.match(cell)) and not _NUMBER.fullmatch(cell)


def _list_cells(text: str, separator: str) -> Iterator[tuple[Place, int, str]]:
    """Yield each cell with its place, as near as can be told, and its column, both from 1."""
    lines = text.split("\n")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    before = 0
    try:
        for row in rows:
            start = lines[before] if before < len(lines) else ""
            at = 0
            for number, cell in enumerate(row, 1):
                first = cell.split("\n")[0].strip('" \r')
                found = start.find(first, at)
                at = max(found, at)
                yield Place(before + 1, at + 1), number, cell
                at += len(first)
            before = rows.line_num
    except csv.Error:  # a cell of more than 128 KB
        return


def _decode(raw: bytes) -> str:
    """Return the text of a table in whichever encoding a spreadsheet has saved it."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _problem(file: AuthorFile, place: Place, rule: str, message: str, hint: str) -> Problem:
    return Problem(file.path, place, "", rule, message, hint)
