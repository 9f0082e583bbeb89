"""Sheets of wins as sales teams keep them, and what is read of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from vpcases.problems import Level, Problem
from vpcases.read import Reading, read_library

COLUMNS = "date,customer,industry,company_type,their_product,offering,why,driver"
VOCABULARY = """\
segments:
  small-shops: Small shops
  hotels: Hotels
drivers:
  hours: Hours saved
  trust: Trust
offerings:
  tally: Tally
alternatives:
  notebook: A notebook
customers:
  pennick:
    name: Pennick & Daughters
reasons:
  heard-of-us:
    title: Heard of us
    words: [a friend told me]
  price: Price
"""


def row(day: str = "2026-03-01", **cells: str) -> dict[str, str]:
    """Return the cells of a win, some of them changed."""
    return {
        "date": day,
        "customer": "Garrow",
        "industry": "Bakery",
        "company_type": "family",
        "their_product": "Bread",
        "offering": "tally",
        "why": "We stayed until ten",
        "driver": "hours",
        **cells,
    }


def as_text(
    rows: Iterable[dict[str, str]], columns: str = COLUMNS, between: str = ",", end: str = "\n"
) -> str:
    """Return rows as a text with something between the cells, and the names of the columns."""
    names = columns.split(",")
    lines = [names, *([each.get(name, "") for name in names] for each in rows)]
    return "".join(between.join(line) + end for line in lines)


def as_workbook(
    *rows: Sequence[Any], sheet: str = "Won", merge: str = "", other: str = ""
) -> bytes:
    """Return rows as a workbook."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for cells in rows:
        page.append(list(cells))
    if other:
        book.create_sheet(other)
    if merge:
        page.merge_cells(merge)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def win(
    day: object = datetime.date(2026, 3, 1), customer: str = "Garrow", **more: Any
) -> list[Any]:
    """Return the cells of a win in a workbook, in the order of the columns."""
    cells = {**row(), "date": day, "customer": customer, **more}
    return [cells[name] for name in COLUMNS.split(",")]


def read_site(
    folder: Path, files: dict[str, bytes | str], mapping: str = "", vocabulary: str = VOCABULARY
) -> Reading:
    """Return what is read of a site with some files in `cases/wins/`."""
    cases = folder / "cases"
    (cases / "wins").mkdir(parents=True, exist_ok=True)
    (cases / "vocabulary.yml").write_text(vocabulary, encoding="utf-8")
    if mapping:
        (cases / "wins" / "mapping.yml").write_text(mapping, encoding="utf-8")
    for name, content in files.items():
        raw = content.encode() if isinstance(content, str) else content
        (cases / "wins" / name).write_bytes(raw)
    reading = read_library(cases)
    assert all(p.level is Level.ADVICE for p in reading.problems if "/wins/" in p.path)
    return reading


def read_wins(folder: Path, content: bytes | str, mapping: str = "", name: str = "") -> Reading:
    """Return what is read of a site with one sheet of wins."""
    is_workbook = isinstance(content, bytes) and content.startswith(b"PK")
    return read_site(folder, {name or f"wins.{'xlsx' if is_workbook else 'csv'}": content}, mapping)


def days(reading: Reading) -> list[str]:
    """Return the days of the wins that were read."""
    return [win.date.isoformat() for win in reading.library.log.wins]


def told(reading: Reading, rule: str = "") -> list[Problem]:
    """Return what is told, of one rule or of all."""
    return [problem for problem in reading.problems if rule in ("", problem.rule)]
