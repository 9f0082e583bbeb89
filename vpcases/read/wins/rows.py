"""A row of a sheet as a win; what cannot be read is told, and the row left out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from vpcases.model.win import ReasonSource, Win
from vpcases.read.wins.columns import REQUIRED, Header
from vpcases.read.wins.dates import Days, NoDay, TwoDays
from vpcases.read.wins.known_names import BARE, KnownNames, Names, fold_words
from vpcases.read.wins.sheets import Cell, Row, Sheet, name_column

YES = frozenset(("yes", "y", "true", "1", "x", "ja", "j"))
NO = frozenset(("no", "n", "false", "0", "nein"))
STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the beginning of a formula, unless a mark stands before it."""
_ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")


class NotRead(Exception):
    """A row that cannot be read: in which column, and why; no column where it is all of them."""

    def __init__(self, column: str, reason: str, ambiguous: bool = False) -> None:
        super().__init__(reason)
        self.column = column
        self.ambiguous = ambiguous


@dataclass
class Doubts:
    """Words of the rows that are kept, for which nothing is known, with the rows they stand in."""

    by_words: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, about: str, words: str, row: int) -> None:
        """Keep that words in a row mean nothing that is known."""
        self.by_words.setdefault((about, words), []).append(row)


@dataclass
class RowReader:
    """Reads the rows below a header; `texts` keeps each text once, however many rows have it."""

    header: Header
    names: KnownNames
    days: Days
    sheet: Sheet
    doubts: Doubts = field(default_factory=Doubts)
    texts: dict[str, str] = field(default_factory=dict)
    proofs: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look up the places of the columns once."""
        self._of = self.header.places
        self._width = len(self.header.names)

    def read(self, row: Row) -> Win | None:
        """Return the win of a row, or None for an empty one.

        Raises:
            NotRead: Where a required cell is empty or cannot be read.
        """
        number, cells = row
        if not any(cell is not None and cell != "" for cell in cells):
            return None
        self._refuse_swallowed(cells)
        texts = {column: self._text(cells, place) for column, place in self._of.items()}
        if not any(texts.values()):
            return None
        self._refuse_repeated(texts)
        self._refuse_faults(number, cells, texts)
        for column in REQUIRED:
            if not texts[column]:
                raise NotRead(column, "is empty")
        return self._make(number, texts, self._read_day(cells))

    def _text(self, cells: Sequence[Cell], place: int) -> str:
        cell = cells[place] if place < len(cells) else ""
        if not isinstance(cell, str):
            return _write(cell)
        text = self.texts.get(cell)
        if text is None:
            text = " ".join(cell.split())
            if text[:1] == "'" and text[1:2] in STARTS:
                text = text[1:]  # the mark that keeps a spreadsheet from running it
            self.texts[cell] = text
        return text

    def _refuse_swallowed(self, cells: Sequence[Cell]) -> None:
        if cells[0] == "\x00":
            raise NotRead("", "a quotation mark is opened and never closed; nothing behind it")
        long = [cell for cell in cells if isinstance(cell, str) and "\n" in cell]
        if self.sheet.delimiter and (
            (long and len(cells) != self._width) or any(map(self._holds_row, long))
        ):
            raise NotRead("", "several lines became one row: a quotation mark is not closed")
        if len(cells) > self._width and any(cell != "" for cell in cells[self._width :]):
            raise NotRead("", f"it has {len(cells)} cells, and there are names for {self._width}")

    def _holds_row(self, cell: str) -> bool:
        """Return whether a line inside a cell is a row of its own: its day stands where days do."""
        place = self._of["date"]
        lines = (line.split(self.sheet.delimiter) for line in cell.split("\n")[1:])
        return any(len(parts) > place + 1 and self.days.is_one(parts[place]) for parts in lines)

    def _refuse_repeated(self, texts: dict[str, str]) -> None:
        names = self.header.names
        if all(texts[c] == names[self._of[c]] for c in REQUIRED):
            raise NotRead("", "it repeats the names of the columns")

    def _refuse_faults(self, row: int, cells: Sequence[Cell], texts: dict[str, str]) -> None:
        """Refuse a cell that holds no value, in any column that is read, and say why."""
        for column, text in texts.items():
            if text and text[0] not in "=#":
                continue
            place = self._of[column]
            reason = self.sheet.explain(row, place + 1)
            if reason:
                raise NotRead(column, reason)
            if text[:1] == "=" and str(cells[place]).lstrip()[:1] == "=":
                raise NotRead(column, f'"{text[:40]}" is a formula, not its value')
            if text in _ERRORS:
                raise NotRead(column, f'"{text}" is what a formula says that went wrong')

    def _read_day(self, cells: Sequence[Cell]) -> datetime.date:
        try:
            return self.days.read(cells[self._of["date"]])
        except NoDay as error:
            raise NotRead("date", str(error)) from None
        except TwoDays as error:
            raise NotRead("date", str(error), ambiguous=True) from None

    def _make(self, row: int, texts: dict[str, str], day: datetime.date) -> Win:
        names = self.names
        customer, why = texts["customer"], texts["why"]
        source = self._name(row, "reason_source", texts, names.sources)
        reason = self._read_reason(row, texts.get("driver", ""), why)
        answer = self._read_answer(row, texts.get("needed_reference", ""))
        proofs = self._read_proofs(row, texts.get("proof_used", ""))
        known = source in names.sources.by_words.values()
        unknown = {
            "reason_source": not known,
            "driver": not reason,
            "needed_reference": answer is None,
            "proof_used": len(proofs) < len(self.proofs.get(texts.get("proof_used", ""), ())),
        }
        return Win(
            row=row,
            date=day,
            customer=names.customers.find(customer) or customer,
            industry=texts["industry"],
            company_type=texts["company_type"],
            their_product=texts["their_product"],
            offering=self._name(row, "offering", texts, names.offerings),
            words=why,
            reason=reason,
            reason_source=ReasonSource(source) if known else None,
            alternative=self._name(row, "alternative", texts, names.alternatives),
            segment_assumed=self._name(row, "segment_assumed", texts, names.segments),
            segment_actual=self._name(row, "segment_actual", texts, names.segments),
            needed_reference=answer,
            proof_used=proofs,
            sheet=self.sheet.name,
            unmapped=tuple((c, texts[c]) for c, is_so in unknown.items() if is_so and texts.get(c)),
        )

    def _name(self, row: int, column: str, texts: dict[str, str], names: Names) -> str:
        text = texts.get(column, "")
        if not text:
            return ""
        found = names.find(text)
        if found is None:
            self.doubts.add(column, text, row)
        return found or text

    def _read_reason(self, row: int, typed: str, why: str) -> str:
        said = typed or why
        folded = fold_words(said) if len(said) < 40 else said
        if folded in BARE:
            self.doubts.add("bare", said, row)
            return ""
        found = self.names.reasons.find(said)
        if found is None or fold_words(found) in BARE:
            self.doubts.add("bare" if found else "reason", said, row)
            return ""
        return found

    def _read_answer(self, row: int, text: str) -> bool | None:
        folded = text.casefold()
        if folded in YES or folded in NO:
            return folded in YES
        if text:
            self.doubts.add("needed_reference", text, row)
        return None

    def _read_proofs(self, row: int, text: str) -> tuple[str, ...]:
        if not text:
            return ()
        if text not in self.proofs:
            parts = text.replace(";", ",").replace("|", ",").split(",")
            ids = (part.strip().rstrip("/").rpartition("/")[2] for part in parts)
            self.proofs[text] = tuple(dict.fromkeys(filter(None, ids)))
        found = []
        for part in self.proofs[text]:
            identity = self.names.proofs.find(part)
            if identity:
                found.append(identity)
            else:
                self.doubts.add("proof_used", part, row)
        return tuple(found)


def _write(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def name_place(column: str, header: Header) -> str:
    """Return a column as its sheet shows it: its letter and its name there."""
    place = header.places[column]
    return f'column {name_column(place + 1)} ("{header.names[place]}")'
