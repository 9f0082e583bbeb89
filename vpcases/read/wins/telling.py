"""What the author of a sheet should know of it, as problems that do not stop a build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vpcases.model.win_mapping import DateOrder, WinMapping
from vpcases.problems import Level, Place, Problem
from vpcases.read.validation import nearest
from vpcases.read.wins.columns import Header
from vpcases.read.wins.known_names import KnownNames, Names, collect_names, fold_words
from vpcases.read.wins.rows import name_place
from vpcases.read.wins.sheet_reading import SheetReading
from vpcases.read.wins.sheets import NotASheet

MAPPING = "cases/wins/mapping.yml"
MOST_ROWS = 1000
MOST_NAMED = 100
"""Rows with an unclear day that are named; all of them come right with one line."""
MOST_WORDS = 100
MOST_NEAR = 30
"""Words for which the nearest that is known is looked up, which takes a while."""
ROW_HINT = "put it right in the sheet; until then this row is left out, and the rest is read"
WHERE = {
    "offering": ("offering", "offerings"),
    "alternative": ("alternative", "alternatives"),
    "segment_assumed": ("segment", "segments"),
    "segment_actual": ("segment", "segments"),
}


def tell_no_sheet(path: str, error: NotASheet) -> Problem:
    """Return that a file holds no sheet that can be read."""
    return _advise(path, 1, 1, "", "unreadable-sheet", str(error), error.hint)


def tell_sheet(path: str, reading: SheetReading, names: KnownNames) -> Iterator[Problem]:
    """Yield what the author of a sheet should know of it."""
    for message, hint in reading.notes:
        rule = "sheet-left-out" if reading.sheet else "odd-encoding"  # a text has no sheets
        yield _advise(path, 1, 1, "", rule, _in_sheet(reading.sheet, message), hint)
    if reading.header is None or reading.missing:
        yield _tell_missing(path, reading)
        return
    for place in reading.header.twice:
        message = f'a second column is called "{reading.header.names[place]}"; the first is read'
        told = _in_sheet(reading.sheet, message)
        row, hint = reading.header.row, "give one of them another name, or take it away"
        yield _advise(path, row, place + 1, "", "column-twice", told, hint)
    yield from _tell_order(path, reading, reading.header)
    yield from _tell_rows(path, reading, reading.header)
    yield from _tell_twice(path, reading)
    yield from _tell_doubts(path, reading, reading.header, names)


def word_missing(missing: Sequence[str], header: Header | None) -> tuple[str, str]:
    """Return that columns are missing, and the lines that say which they are."""
    listed = ", ".join(missing)
    found = ", ".join(f'"{name}"' for name in header.names if name) if header else ""
    where = f"row {header.row} has {found or 'no names'}" if header else "it has no rows"
    lines = "; ".join(f"{column}: …" for column in missing)
    message = f"no column is called {listed}; {where}"
    hint = f"below columns: in {MAPPING}, write what each is called here: {lines}"
    return message, hint


def _tell_missing(path: str, reading: SheetReading) -> Problem:
    message, hint = word_missing(reading.missing, reading.header)
    row = reading.header.row if reading.header else 1
    told = _in_sheet(reading.sheet, message)
    return _advise(path, row, 1, "", "column-missing", told, hint)


def _tell_order(path: str, reading: SheetReading, header: Header) -> Iterator[Problem]:
    doubted = [unread for unread in reading.unread if unread.ambiguous]
    if doubted:
        first, column = doubted[0], header.places["date"] + 1
        rows = _name_rows([unread.row for unread in doubted], MOST_NAMED)
        where = f"{rows}, {name_place('date', header)}"
        message = _in_sheet(reading.sheet, f"{where}: the day is not sure: {first.reason}")
        orders = " or ".join(f"`dates: {order}`" for order in DateOrder)
        hint = f"add {orders} to {MAPPING}; until then these rows are left out"
        yield _advise(path, first.row, column, "date", "order-of-dates", message, hint)


def _tell_rows(path: str, reading: SheetReading, header: Header) -> Iterator[Problem]:
    unread = [row for row in reading.unread if not row.ambiguous]
    for row in unread[:MOST_ROWS]:
        column = header.places.get(row.column, 0) + 1
        where = f", {name_place(row.column, header)}" if row.column else ""
        message = _in_sheet(reading.sheet, f"row {row.row}{where}: {row.reason}")
        yield _advise(path, row.row, column, row.column, "unreadable-win", message, ROW_HINT)
    if len(unread) > MOST_ROWS:
        message = f"{len(unread) - MOST_ROWS:,} more rows cannot be read"
        hint = "put these right first; mostly one column is another than it seems"
        yield _advise(path, unread[MOST_ROWS].row, 1, "", "unreadable-win", message, hint)


def _tell_twice(path: str, reading: SheetReading) -> Iterator[Problem]:
    for row, first in reading.twice[:MOST_ROWS]:
        message = _in_sheet(reading.sheet, f"row {row} says the same as row {first}")
        hint = "delete one; it is counted once: day, customer, offering and words are the same"
        yield _advise(path, row, 1, "", "win-twice", message, hint)
    if len(reading.twice) > MOST_ROWS:
        message = f"{len(reading.twice) - MOST_ROWS:,} more rows stand there twice"
        row = reading.twice[MOST_ROWS][0]
        yield _advise(path, row, 1, "", "win-twice", message, "delete one of each two")


def _tell_doubts(
    path: str, reading: SheetReading, header: Header, names: KnownNames
) -> Iterator[Problem]:
    doubts = sorted(reading.doubts.by_words.items(), key=lambda item: -len(item[1]))
    nothing = collect_names({}, WinMapping())
    for at, ((about, words), rows) in enumerate(doubts[:MOST_WORDS]):
        column = _place_of(about, header)
        known = names if at < MOST_NEAR else nothing
        rule, message, hint = _word_doubt(about, words, known)
        told = _in_sheet(reading.sheet, f"{_name_rows(rows)}: {message}")
        yield _advise(path, rows[0], column, about if about in WHERE else "", rule, told, hint)
    left = doubts[MOST_WORDS:]
    if left:
        message = f"{len(left):,} more words mean nothing that is known here"
        row = min(rows[0] for _, rows in left)
        yield _advise(path, row, 1, "", "unmapped-words", message, f"map them in {MAPPING}")


def _place_of(about: str, header: Header) -> int:
    typed = "driver" if "driver" in header.places else "why"
    return header.places.get(about, header.places[typed]) + 1


def _word_doubt(about: str, words: str, names: KnownNames) -> tuple[str, str, str]:
    shown = words if len(words) <= 80 else f"{words[:79]}…"
    if about == "bare":
        return (
            "bare-reason",
            f'"{shown}" alone is no reason',
            "ask what was behind it: what the price was compared with, what whoever they know did"
            " for them; the win is kept without a reason",
        )
    if about == "reason":
        return (
            "unmapped-reason",
            f'no driver and no reason is called "{shown}"',
            _hint_reason(words, names.reasons),
        )
    if about == "proof_used":
        return (
            "unknown-proof",
            f'no case and no quote has the id "{shown}"',
            _near(words, names.proofs, "write the id of the case, as it stands in its address"),
        )
    if about == "needed_reference":
        return "unmapped-words", f'"{shown}" is neither yes nor no', "write yes or no"
    if about == "reason_source":
        return (
            "unmapped-words",
            f'"{shown}" is none of buyer, rep and assumed',
            f'map it in {MAPPING}: `reason_sources:` with `"{shown}": buyer` below it',
        )
    what, block = WHERE[about]
    known: Mapping[str, Names] = {
        "offerings": names.offerings,
        "alternatives": names.alternatives,
        "segments": names.segments,
    }
    otherwise = f'map it in {MAPPING}: `{block}:` with `"{shown}": an-id` below it'
    return (
        "unmapped-words",
        f'no {what} is called "{shown}"',
        _near(words, known[block], otherwise, block),
    )


def _hint_reason(words: str, names: Names) -> str:
    otherwise = (
        f"in the column driver, write the driver or the reason that it comes down to, or map the"
        f" words below `reasons:` in {MAPPING}; the win is kept without a reason"
    )
    return _near(words, names, otherwise, "reasons")


def _near(words: str, names: Names, otherwise: str, block: str = "") -> str:
    near = nearest(fold_words(words)[:80], names.by_words)
    if near is None:
        return otherwise
    meant = names.by_words[near]
    mapped = f' If so, write `"{words}": {meant}` below `{block}:` in {MAPPING}' if block else ""
    return f"did you mean {meant}?{mapped}"


def _name_rows(rows: Sequence[int], most: int = 8) -> str:
    if len(rows) == 1:
        return f"row {rows[0]}"
    more = f" and {len(rows) - most:,} more" if len(rows) > most else ""
    return f"{len(rows)} rows ({', '.join(map(str, rows[:most]))}{more})"


def _in_sheet(sheet: str, message: str) -> str:
    return f'sheet "{sheet}": {message}' if sheet else message


def _advise(
    path: str, row: int, column: int, field: str, rule: str, message: str, hint: str
) -> Problem:
    return Problem(path, Place(row, column), field, rule, message, hint, Level.ADVICE)
