"""Days as they stand in sheets of all kinds; what can mean two days is never guessed."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from vpcases.model.win_mapping import DateOrder
from vpcases.read.wins.sheets import Cell

FIRST_YEAR = 1990
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\.?")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})(?:,?\s\d{1,2}:\d{2}.*)?")
_SHORT_YEAR = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_WORDED = (
    re.compile(
        r"(?:\w+,\s*)?(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*(?P<m>[^\W\d]+)\.?,?[\s-]*(?P<y>\d{4}|\d\d)"
    ),
    re.compile(
        r"(?:\w+,\s*)?(?P<m>[^\W\d]+)\.?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4}|\d\d)"
    ),
)
_MONTHS = (
    "jan january januar jänner jän",
    "feb february februar feber",
    "mar march märz mär mrz maerz",
    "apr april",
    "may mai",
    "jun june juni",
    "jul july juli",
    "aug august",
    "sep sept september",
    "oct october okt oktober",
    "nov november",
    "dec december dez dezember",
)
_MONTH_OF = {word: number for number, line in enumerate(_MONTHS, 1) for word in line.split()}


class NoDay(Exception):
    """A cell that is no day: why."""


class TwoDays(Exception):
    """A cell that can mean two days: which."""


@dataclass
class Days:
    """Reads the days of a column in one order; each way of writing a day is read once."""

    order: DateOrder | None
    known: dict[str, datetime.date] = field(default_factory=dict)

    def read(self, cell: Cell) -> datetime.date:
        """Return the day that a cell holds.

        Raises:
            NoDay: Where it holds none.
            TwoDays: Where it could be either of two and no order was said.
        """
        if isinstance(cell, datetime.datetime):
            return _plausible(cell.date(), str(cell))
        if isinstance(cell, datetime.date):
            return _plausible(cell, str(cell))
        if not isinstance(cell, str):
            raise NoDay(_word_other(cell))
        day = self.known.get(cell)
        if day is None:
            day = self.known[cell] = self._read_text(" ".join(cell.split()))
        return day

    def is_one(self, text: str) -> bool:
        """Return whether a text is a day, be it one of two."""
        try:
            self.read(text)
        except NoDay:
            return False
        except TwoDays:
            pass
        return True

    def _read_text(self, text: str) -> datetime.date:
        found = _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
        if found:
            return _make(int(found[1]), int(found[2]), int(found[3]), text)
        found = _YEAR_LAST.fullmatch(text)
        if found:
            return self._read_in_order(int(found[1]), int(found[2]), int(found[3]), text)
        for form in _WORDED:
            worded = form.fullmatch(text)
            month = _MONTH_OF.get(worded["m"].casefold()) if worded else None
            if worded and month:
                if len(worded["y"]) == 2:
                    raise _short_year(text)
                return _make(int(worded["y"]), month, int(worded["d"]), text)
        if _SHORT_YEAR.fullmatch(text):
            raise _short_year(text)
        raise NoDay(f'"{text[:40]}" is not a date: write it as 2026-03-01')

    def _read_in_order(self, first: int, second: int, year: int, text: str) -> datetime.date:
        if self.order is None and first != second and first <= 12 and second <= 12:
            one, other = _make(year, second, first, text), _make(year, first, second, text)
            raise TwoDays(f'"{text}" can be {one} or {other}')
        day_first = first > 12 if self.order is None else self.order is DateOrder.DAY_MONTH
        day, month = (first, second) if day_first else (second, first)
        return _make(year, month, day, text)


def _word_other(cell: int | float | datetime.time | datetime.timedelta) -> str:
    """Return what a cell is that holds neither a day nor a text."""
    if isinstance(cell, bool):
        return "the cell says yes or no, and no day: write it as 2026-03-01"
    if isinstance(cell, datetime.time):
        return f'"{cell}" is a time without a day: write the day as 2026-03-01'
    if isinstance(cell, datetime.timedelta):
        return f'"{cell}" is a length of time, and no day: write it as 2026-03-01'
    return f'"{cell}" is a number: set the format of the column to date'


def _short_year(text: str) -> NoDay:
    return NoDay(f'"{text}" has a year of two digits: write all four')


def _make(year: int, month: int, day: int, text: str) -> datetime.date:
    try:
        return _plausible(datetime.date(year, month, day), text)
    except ValueError:
        raise NoDay(f'there is no day "{text}"') from None


def _plausible(day: datetime.date, text: str) -> datetime.date:
    if not FIRST_YEAR <= day.year < 2100:
        raise NoDay(f'"{text}" lies far from today: the year is wrong')
    return day
