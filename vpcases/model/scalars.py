"""The kinds of single values an author types, and how each is read from its text."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from slugify import slugify

from vpcases.quantities import UNKNOWN, Unknown

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
TEXTUAL: dict[str, Any] = {"type": ["string", "number", "boolean"]}
"""An editor reads numbers and truth into what authors type; here it stays text."""
ID_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer"],
    "pattern": f"^{ID_PATTERN}$",
    "patternErrorMessage": "an id has small letters, digits and single dashes: finance-hours",
}


def refuse(rule: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return the error that becomes a problem at the value's own place."""
    return PydanticCustomError(rule, "{said}", {"said": message, "hint": hint})


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        raise refuse(
            "wrong-type",
            "a line of text belongs here, not a block of keys",
            "write it behind the colon, or below a |",
        )
    if isinstance(value, (list, tuple)):
        raise refuse(
            "wrong-type", "one text belongs here, not a list", "keep one, or write a sentence"
        )
    return value


def _as_one_line(value: str) -> str:
    return " ".join(value.split())


def _as_id(value: str) -> str:
    if re.fullmatch(ID_PATTERN, value):
        return value
    if "," in value or ";" in value:
        raise refuse(
            "list-in-one-text",
            f'"{value}" looks like several values in one text',
            "write each on a line of its own, with a dash and a space before it",
        )
    raise refuse(
        "not-an-id",
        f'"{value}" is not an id',
        f"write {slugify(value[:60]) or 'an id'}: small letters a-z, digits and single dashes",
    )


def _as_list(value: Any) -> Any:
    if isinstance(value, dict):
        raise refuse(
            "wrong-type",
            "one value or a list belongs here, not a block of keys",
            "write one value behind the colon, or several, each after a dash",
        )
    return value if isinstance(value, (list, tuple)) else (value,)


Line = Annotated[
    str, BeforeValidator(_as_text), AfterValidator(_as_one_line), WithJsonSchema(TEXTUAL)
]
"""Text on one line."""

Prose = Annotated[str, BeforeValidator(_as_text), WithJsonSchema(TEXTUAL)]
"""Text that may hold Markdown and several paragraphs."""

Id = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_as_id),
    WithJsonSchema(ID_SCHEMA),
]
"""The id of a record: small letters, digits, single dashes."""

Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [ID_SCHEMA, {"type": "array", "items": ID_SCHEMA}]}),
]
"""One id, or a list of ids."""

Lines = Annotated[
    tuple[Line, ...],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [TEXTUAL, {"type": "array", "items": TEXTUAL}]}),
]
"""One line of text, or a list of lines."""


def _as_yes_or_no(value: Any) -> bool:
    answers = {"yes": True, "true": True, "no": False, "false": False}
    answer = answers.get(str(value).strip().lower())
    if answer is None:
        raise refuse("wrong-type", f'"{value}" is neither yes nor no', "write yes or no")
    return answer


YesNo = Annotated[
    bool,
    PlainValidator(_as_yes_or_no),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["yes", "no"]},
                {"type": "boolean"},
                {
                    "type": "string",
                    "pattern": "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
                },
            ]
        }
    ),
]
"""Yes or no."""


def _as_whole_number(value: Any) -> int:
    if not re.fullmatch(r"-?\d{1,9}", str(value)):
        raise refuse("wrong-type", f'"{value}" is not a whole number', "write a number such as 10")
    return int(value)


WholeNumber = Annotated[
    int,
    PlainValidator(_as_whole_number),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "pattern": r"^-?\d{1,9}$",
            "patternErrorMessage": "write a whole number such as 10",
        }
    ),
]
"""A whole number."""


def _as_site_path(value: str) -> str:
    steps = value.strip("/").split("/")
    if any(
        not re.fullmatch(r"[^\s<>\"'`:?#\\%{}|^]+", step) or step in {".", ".."} for step in steps
    ):
        raise refuse(
            "not-an-address",
            f'"{value[:80]}" is not an address within this site',
            "write the part behind the name of the site, as in stories/harbor-foods",
        )
    return "/".join(steps)


SitePath = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_as_site_path),
    WithJsonSchema({"type": "string"}),
]
"""An address within the site."""

SitePaths = Annotated[
    tuple[SitePath, ...],
    BeforeValidator(_as_list),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""One address within the site, or a list of them."""

SAFE_SCHEMES = {"http", "https", "mailto"}


def is_safe_address(address: str) -> bool:
    """Return whether a link may stand on a page: a web or mail address, or one within the site."""
    tidy = "".join(c for c in address if c.isprintable() and not c.isspace())
    try:
        scheme = urlsplit(tidy).scheme.lower()
    except ValueError:
        return False
    return tidy == address and (scheme in SAFE_SCHEMES or (not scheme and ":" not in tidy))


def _as_web_address(value: str) -> str:
    tidy = f"https:{value}" if value.startswith("//") else value
    try:
        parts = urlsplit(tidy)
    except ValueError:
        parts = None
    if not parts or not is_safe_address(tidy) or parts.scheme not in {"http", "https"}:
        raise refuse(
            "unsafe-link",
            f'"{value[:80]}" is not a web address',
            "write the whole address, beginning with https://",
        )
    if not parts.netloc:
        raise refuse(
            "unsafe-link", f'"{value[:80]}" names no web site', "write https://example.com"
        )
    return tidy


WebAddress = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_as_web_address),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\s*(https?:)?//",
            "patternErrorMessage": "write the whole address, beginning with https://",
        }
    ),
]
"""An address that begins with https:// or http://."""


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
    text = _as_one_line(str(_as_text(value)))
    return UNKNOWN if text == "unknown" else read_partial_date(text)


def _as_period(value: Any) -> Period | Unknown:
    if isinstance(value, (Period, Unknown)):
        return value
    text = _as_one_line(str(_as_text(value)))
    if text == "unknown":
        return UNKNOWN
    start, _, end = text.partition(" to ")
    period = Period(read_partial_date(start), read_partial_date(end or start))
    if period.last_day < period.first_day:
        raise refuse(
            "dates-out-of-order", f'"{text}" ends before it begins', f"write {end} to {start}"
        )
    return period


_ONE_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
Date = Annotated[
    PartialDate | Unknown,
    PlainValidator(_as_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": rf"^\s*(unknown|{_ONE_DATE})\s*$",
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
            "pattern": rf"^\s*(unknown|{_ONE_DATE}(\s+to\s+{_ONE_DATE})?)\s*$",
            "patternErrorMessage": "write 2025, 2025-04 to 2026-03, or unknown",
        }
    ),
]
"""A date, a period `A to B`, or `unknown`."""
