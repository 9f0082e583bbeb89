"""Which column of a sheet holds what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

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
}
"""Other names that say plainly which column is meant."""
OUR_NAMES = frozenset(map(fold_words, (*COLUMNS, *ALSO)))
"""The names by which a column is known without a mapping, folded."""
LOOKED_AT = 20
"""The rows among which the names of the columns are looked for."""

MATCHES = 2
"""Names that we know in a row that is taken for the header by them: one may be a customer's."""
WIDE = 0.75
"""How much of the width of the rows below the header has: some columns have no name."""


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

    @property
    def twice(self) -> tuple[int, ...]:
        """The places of columns that are called like one which is read."""
        read = {fold_words(self.names[place]) for place in self.places.values()}
        others = (n for n in range(len(self.names)) if n not in self.places.values())
        return tuple(n for n in others if fold_words(self.names[n]) in read)


def find_header(rows: Sequence[Row], mapping: WinMapping) -> Header | None:
    """Return the header of a sheet from its first rows, or None where there is no row.

    A sheet in our own columns is known by them, and needs no mapping. In others the header is the
    row that the mapping names, or else the first with every required column, or else the one with
    most of them, two at least, or else the first that is about as wide as the rows below it.
    """
    ours = _find_whole(_make_headers(rows, _list_names(WinColumns())))
    if ours:
        return _make_header(ours.row, ours.names, _list_names(mapping.columns, ours_first=True))
    headers = _make_headers(rows, _list_names(mapping.columns))
    if mapping.header_row is not None:
        named = next((header for header in headers if header.row == mapping.header_row), None)
        # It is the row of one sheet; another in the same columns may have them elsewhere.
        return named if named and not named.missing else _find_whole(headers) or named
    likely = max(headers, key=lambda header: len(header.places), default=None)
    if likely and len(likely.places) < MATCHES:
        likely = _find_wide(headers) or likely
    return _find_whole(headers) or likely


def _find_wide(headers: Sequence[Header]) -> Header | None:
    """Return the first row with about as many cells as the rows below it: no title is."""
    written = [(header, sum(map(bool, header.names))) for header in headers if any(header.names)]
    for place, (header, cells) in enumerate(written):
        below = [count for _, count in written[place + 1 :]] or [cells]
        if cells >= WIDE * median(below):
            return header
    return None


def _find_whole(headers: Iterable[Header]) -> Header | None:
    return next((header for header in headers if not header.missing), None)


def _list_names(columns: WinColumns, *, ours_first: bool = False) -> dict[str, tuple[int, str]]:
    """Return which column each name means, and how far back it stands among the names of one."""
    theirs = [
        (fold_words(name), (rank, column))
        for column in COLUMNS
        for rank, name in enumerate(getattr(columns, column))
    ]
    ours = [(fold_words(column), (-1 if ours_first else 50, column)) for column in COLUMNS]
    ours += [(name, (0 if ours_first else 51, column)) for name, column in ALSO.items()]
    return dict([*theirs, *ours] if ours_first else [*ours, *theirs])


def _make_headers(rows: Sequence[Row], known: dict[str, tuple[int, str]]) -> list[Header]:
    return [_make_header(number, cells, known) for number, cells in rows]


def _make_header(row: int, cells: Iterable[Cell], known: dict[str, tuple[int, str]]) -> Header:
    names = tuple(" ".join(str(cell).split()) for cell in cells)
    ranked: dict[str, tuple[int, int]] = {}
    for place, name in enumerate(names):
        rank, column = known.get(fold_words(name), (0, ""))
        if column and ranked.get(column, (99, 0))[0] > rank:
            ranked[column] = (rank, place)
    return Header(row, names, {column: place for column, (_, place) in ranked.items()})
