"""What we ask back about the digits themselves: separators, dates, clock times, fractions.

Each question looks for one habit of writing, at the start of a text whose bound word is gone by
then, and answers with a `Misread` or with None.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable
from decimal import Decimal

from vpcases.quantities.grammar import MOST_DIGITS, is_doubtful, is_three_decimals
from vpcases.quantities.spelling import spell_number
from vpcases.quantities.values import Misread

Question = Callable[[str], Misread | None]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def ask_first(questions: Iterable[Question], text: str) -> Misread | None:
    """Return the answer of the first question that has one."""
    answers = (question(text) for question in questions)
    return next((answer for answer in answers if answer), None)


def quote(text: str) -> str:
    """Return the text in quotation marks, shortened, without characters that cannot be seen."""
    seen = "".join(sign if sign.isprintable() else "?" for sign in text)
    return f'"{seen[:40]}…"' if len(seen) > 41 else f'"{seen}"'


def _ask_date(text: str) -> Misread | None:
    found = re.match(r"(([0-9]{1,2})([./-])([0-9]{1,2})\3([0-9]{4}|[0-9]{2}))(?![0-9])", text)
    if not found:
        return _ask_iso_date(text)
    one, other, year = int(found[2]), int(found[4]), int(found[5])
    year += 2000 if len(found[5]) == 2 else 0
    days = dict.fromkeys(filter(None, (_as_date(year, other, one), _as_date(year, one, other))))
    doubt = "is a date, and can be read in two ways" if len(days) > 1 else "looks like a date"
    dates = " or ".join(f"{day} ({day.day} {_MONTHS[day.month - 1]} {day.year})" for day in days)
    hint = "a number with its unit belongs here, such as 20 h/week"
    hint += f"; as a date write {dates}" if dates else ""
    return Misread(f"{quote(found[1])} {doubt}", hint, "ambiguous-date")


def _ask_iso_date(text: str) -> Misread | None:
    found = re.match(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?(?![0-9])", text)
    hint = "a number with its unit belongs here, such as 20 h/week; a date goes into `measured:`"
    return Misread(f"{quote(found[0])} is a date", hint, "ambiguous-date") if found else None


def _as_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _ask_zeros(text: str) -> Misread | None:
    found = re.match(r"0[0-9][0-9.,]*", text)
    hint = "write the number itself; leave the line empty or write unknown where it is not known"
    message = f"{quote(found[0])} starts with a zero" if found else ""
    return Misread(message, hint, "unreadable-number") if found else None


def _ask_lonely_point(text: str) -> Misread | None:
    """Ask about `.5 h` and `5. h`."""
    found = re.match(r"([0-9]*)\.([0-9]*)(?![0-9.])", text)
    if not found or (found[1] and found[2]):
        return None
    number = f"0.{found[2]}" if found[2] else found[1] or "0"
    hint = f"write {number}{text[found.end() :]}"
    return Misread(f"{quote(found[0])} has a point at its edge", hint, "unreadable-number")


def _ask_exponent(text: str) -> Misread | None:
    found = re.match(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)[eE]\+?([0-9]+)(?![0-9A-Za-z])", text)
    if not found:
        return None
    number = Decimal(found[1]).scaleb(int(found[2])) if len(found[2]) == 1 else None
    hint = f"write {number:f}" if number is not None else "write the number out"
    hint += ", or use the words thousand, million, billion"
    return Misread(f"{quote(found[0])} is written for computers", hint, "unreadable-number")


def _ask_clock(text: str) -> Misread | None:
    found = re.match(r"([0-9]{1,3}):([0-5][0-9])(?![0-9:])", text)
    if not found:
        return None
    big, small = int(found[1]), int(found[2])
    long, short = f"{big} hours {small} minutes", f"{big} minutes {small} seconds"
    hint = f"write {big * 60 + small} min ({long}) or {big * 60 + small} s ({short})"
    return Misread(f"{quote(found[0])} can be read in two ways", hint, "ambiguous-number")


def _ask_fraction(text: str) -> Misread | None:
    found = re.match(r"(?:([0-9]{1,6}) ?)?([¼-¾⅐-⅞])", text)
    if found:
        part = unicodedata.numeric(found[2])
    else:
        found = re.match(r"(?:([0-9]{1,6}) )?([1-9])/([1-9][0-9]?)(?![0-9])", text)
        if not found or int(found[2]) >= int(found[3]):
            return None
        part = int(found[2]) / int(found[3])
    hint = f"write it with a point: {int(found[1] or 0) + part:.2f}".rstrip("0")
    return Misread(f"{quote(found[0])} is a fraction", hint, "unreadable-number")


def _ask_separators(text: str) -> Misread | None:
    """Ask about commas, points, apostrophes and underscores inside a number."""
    for found in re.finditer(r"[0-9]+(?:[.,'’´`_·][0-9]+)+", text):  # noqa: RUF001  all in real use
        number = found[0]
        marks = re.sub("[0-9]", "", number)
        first, *groups = re.split("[^0-9]", number)
        if marks == "." and not is_doubtful(number, text[found.end() :].strip()):
            continue
        if sum(map(len, (first, *groups))) > MOST_DIGITS:
            return None
        if len(marks) == 1 and marks in ".,":
            return _ask_one_mark(number, first, groups[0])
        return _ask_marks(number, marks, first, groups)
    return None


def _ask_one_mark(number: str, first: str, rest: str) -> Misread:
    pointed = f"{first}.{rest}"
    decimal = _write_decimal(pointed)
    if is_three_decimals(pointed):
        readings = f"{_spell(first + rest)} or {_spell(decimal)}"
        message = f"{quote(number)} can be read in two ways"
        return Misread(message, f"write {readings}", "ambiguous-number")
    hint = f"write {_spell(decimal)}, or {_spell(first + rest)} if the comma is a slip"
    message = f"{quote(number)} has a comma where a point belongs"
    return Misread(message, hint, "ambiguous-number")


def _ask_marks(number: str, marks: str, first: str, groups: list[str]) -> Misread:
    *middle, last = groups
    is_grouped = len(first) <= 3 and all(len(group) == 3 for group in middle)
    whole = first + "".join(middle)
    message = f"{quote(number)} has {_name_marks(marks)} in it"
    if is_grouped and len(set(marks)) == 1 and len(last) == 3:
        hint = f"write {_spell(whole + last)}, with single spaces if you like"
    elif is_grouped and len(set(marks[:-1])) == 1 and marks[-1] in ".,":
        hint = f"write {_spell(_write_decimal(f'{whole}.{last}'))}"
    else:
        hint = "write digits only, and a point before decimals: 1234.5"
    return Misread(message, hint, "ambiguous-number")


def _name_marks(marks: str) -> str:
    names = {".": "a point", ",": "a comma", "_": "an underscore", "·": "a dot"}
    return " and ".join(dict.fromkeys(names.get(mark, "an apostrophe") for mark in marks))


def _write_decimal(number: str) -> str:
    """Return a number with a point so that it cannot be taken for thousands: 70.0, 1.9820."""
    whole, _, decimals = number.partition(".")
    short = f"{whole}.{decimals.rstrip('0') or '0'}"
    return f"{short}0" if is_three_decimals(short) else short


def _spell(number: str) -> str:
    plain = Decimal(number)
    return f"{number.lstrip('0') or '0'} ({spell_number(plain)})" if plain >= 1 else number


def _ask_length(text: str) -> Misread | None:
    digits = max(map(len, re.findall("[0-9]+", text.replace(" ", ""))), default=0)
    hint = "write a smaller number, or use the words thousand, million, billion"
    message = f"a number of {digits} digits is more than can be read here"
    return Misread(message, hint, "unreadable-number") if digits > MOST_DIGITS else None


DIGIT_QUESTIONS: tuple[Question, ...] = (
    _ask_date,
    _ask_zeros,
    _ask_lonely_point,
    _ask_exponent,
    _ask_clock,
    _ask_fraction,
    _ask_separators,
    _ask_length,
)
