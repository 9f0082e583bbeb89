"""Which column of a sheet holds what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vpcases.model.win_mapping import WinColumns, WinMapping
from vpcases.read.wins.known_names import fold_words
from vpcases.read.wins.sheets import Cell, Row

REQUIRED = (
    "date",
    "customer",
    "industry",
    "company_type",
    "their_product",
    "offering",
    "why",
)
"""The columns without which a row says nothing, in the order in which they are written."""
COLUMNS = tuple(WinColumns.model_fields)
"""Every column, in the order in which they are written."""
ALSO = {
    "customer or anonymous id": "customer",
    "type of company": "company_type",
    "what we sold": "offering",
    "why they bought": "why",
    "why they did not buy": "why",
    "why they did not": "why",
    "reason": "driver",
}
"""Other names that say plainly which column is meant."""
LOOKED_AT = 20
"""The rows among which the names of the columns are looked for."""


@dataclass(frozen=True)
class Header:
    """The row with the names of the columns, and the place of each of ours, from 0."""

    row: int
    names: tuple[str, ...]
    places: dict[str, int]

    @property
    def missing(self) -> tuple[str, ...]:
        """The required columns that are not there."""
        return tuple(name for name in REQUIRED if name not in self.places)


def find_header(rows: Sequence[Row], mapping: WinMapping) -> Header | None:
    """Return the header of a sheet from its first rows, or None where there is no row.

    It is the row that the mapping names, or else the first that has every required column, or else
    the one that has most.
    """
    ours, theirs = _list_names(WinColumns()), _list_names(mapping.columns)
    headers = [_make_header(number, cells, ours, theirs) for number, cells in rows]
    if mapping.header_row is not None:
        return next((header for header in headers if header.row == mapping.header_row), None)
    whole = next((header for header in headers if not header.missing), None)
    return whole or max(headers, key=lambda header: len(header.places), default=None)


def _list_names(columns: WinColumns) -> dict[str, tuple[int, str]]:
    """Return what each name of a column means and how far back it stands: the mapping first."""
    known: dict[str, tuple[int, str]] = {}
    for column in COLUMNS:
        for rank, name in enumerate(getattr(columns, column)):
            known.setdefault(fold_words(name), (rank, column))
    for rank, names in ((50, {fold_words(column): column for column in COLUMNS}), (51, ALSO)):
        for name, column in names.items():
            known.setdefault(name, (rank, column))
    return known


def _make_header(
    row: int,
    cells: Iterable[Cell],
    ours: dict[str, tuple[int, str]],
    theirs: dict[str, tuple[int, str]],
) -> Header:
    """Return a header; what is in our own form is not read by a mapping meant for another sheet."""
    names = tuple(" ".join(str(cell).split()) for cell in cells)
    header = Header(row, names, _find_places(names, ours))
    return header if not header.missing else Header(row, names, _find_places(names, theirs))


def _find_places(names: tuple[str, ...], known: dict[str, tuple[int, str]]) -> dict[str, int]:
    ranked: dict[str, tuple[int, int]] = {}
    for place, name in enumerate(names):
        rank, column = known.get(fold_words(name), (0, ""))
        if column and ranked.get(column, (99, 0))[0] > rank:
            ranked[column] = (rank, place)
    return {column: place for column, (_, place) in ranked.items()}
