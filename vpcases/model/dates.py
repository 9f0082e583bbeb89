"""Dates that an author types: as exact as they are known."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vpcases.model.scalars import as_one_line, as_text, refuse
from vpcases.quantities import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day: as exact as the author knows it."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The earliest day this can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day this can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return the date in the ISO form it was typed in."""
        parts = [f"{self.year:04}", *(f"{p:02}" for p in (self.month, self.day) if p)]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Period:
    """From one partial date to another; both the same where the author wrote one date."""

    start: PartialDate
    end: PartialDate

    @property
    def first_day(self) -> date:
        """The earliest day of the period."""
        return self.start.first_day

    @property
    def last_day(self) -> date:
        """The latest day of the period."""
        return self.end.last_day

    def __str__(self) -> str:
        """Return the period as an author types it."""
        return str(self.start) if self.start == self.end else f"{self.start} to {self.end}"


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SLASHED = re.compile(r"(\d{1,4})[./](\d{1,2})[./](\d{1,4})")


def read_partial_date(text: str) -> PartialDate:
    """Return the date that a text means.

    Raises:
        PydanticCustomError: Where the text is no date, or can be read in two ways.
    """
    found = _DATE.fullmatch(text)
    if not found:
        raise _date_refused(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise refuse(
            "wrong-date", f'there is no day "{text}"', "look it up in a calendar"
        ) from None
    return PartialDate(year or 0, month, day)


def _date_refused(text: str) -> PydanticCustomError:
    found = _SLASHED.fullmatch(text)
    if found and len(found[3]) == 4:
        first, second = int(found[1]), int(found[2])
        readings = [
            f"{found[3]}-{month:02}-{day:02}"
            for month, day in dict.fromkeys([(second, first), (first, second)])
            if 1 <= month <= 12 and 1 <= day <= 31
        ]
        if readings:
            return refuse(
                "ambiguous-date",
                f'"{text}" is not written as a date here',
                "write " + " or ".join(readings),
            )
    return refuse(
        "wrong-date", f'"{text[:60]}" is not a date', "write 2025, 2025-04, 2025-04-01 or unknown"
    )


def _as_date(value: Any) -> PartialDate | Unknown:
    if isinstance(value, (PartialDate, Unknown)):
        return value
    text = as_one_line(str(as_text(value)))
    return UNKNOWN if text == "unknown" else read_partial_date(text)


def _as_period(value: Any) -> Period | Unknown:
    if isinstance(value, (Period, Unknown)):
        return value
    text = as_one_line(str(as_text(value)))
    if text == "unknown":
        return UNKNOWN
    return read_period(text)


def read_period(text: str) -> Period:
    """Return the period that a text on one line means.

    Raises:
        PydanticCustomError: Where the text is no period, or ends before it begins.
    """
    start, _, end = text.partition(" to ")
    period = Period(read_partial_date(start), read_partial_date(end or start))
    if period.last_day < period.first_day:
        raise refuse(
            "dates-out-of-order", f'"{text}" ends before it begins', f"write {end} to {start}"
        )
    return period


ONE_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
Date = Annotated[
    PartialDate | Unknown,
    PlainValidator(_as_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": rf"^\s*(unknown|{ONE_DATE})\s*$",
            "patternErrorMessage": "write 2025, 2025-04, 2025-04-01 or unknown",
        }
    ),
]
"""A year, a month, a day, or `unknown`."""
Dates = Annotated[
    Period | Unknown,
    PlainValidator(_as_period),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": rf"^\s*(unknown|{ONE_DATE}(\s+to\s+{ONE_DATE})?)\s*$",
            "patternErrorMessage": "write 2025, 2025-04 to 2026-03, or unknown",
        }
    ),
]
"""A date, a period `A to B`, or `unknown`."""
