"""A value of a source in the form that a field takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from slugify import slugify

from vpcases.importing.block_values import BLOCKS
from vpcases.importing.lookup import Found
from vpcases.importing.mapping import FieldRule
from vpcases.importing.shaped import Shaped, list_texts
from vpcases.importing.targets import Shape
from vpcases.importing.tidy import find_address, find_links, tidy_line, tidy_plain

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DAY_FIRST = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_YES = {"yes", "true", "on", "1"}
_NO = {"no", "false", "off", "0"}


def shape_value(shape: Shape, found: list[Found], rule: FieldRule, label: str = "") -> Shaped:
    """Return what was found in the form of a field; None where nothing fits.

    Args:
        shape: What the field takes.
        found: Where and what; not empty.
        rule: The mapping's rule for the field.
        label: The last word of the field's name, for links that carry none.
    """
    blocks = BLOCKS.get(shape)
    if blocks:
        return blocks(found, rule, label)
    texts = [f"{rule.prefix or ''}{text.strip()}" for text in list_texts(found, rule.split)]
    if shape is Shape.AS_IS:
        values = [item.value for item in found]
        return Shaped(values[0] if len(values) == 1 else values)
    return _SINGLE[shape](texts, rule)


def _line(texts: list[str], rule: FieldRule) -> Shaped:
    lines = [tidy_plain(text) for text in texts]
    joint = rule.join or ","
    joint = f"{joint} " if joint in ",;" else f" {joint} "
    value = joint.join(line for line in lines if line)
    return Shaped(value or None, holds_all(value, texts))


def _lines(texts: list[str], rule: FieldRule) -> Shaped:
    lines = [line for line in map(tidy_plain, texts) if line]
    lines = list(dict.fromkeys(lines))
    return Shaped(lines[0] if len(lines) == 1 else lines or None, holds_all(" ".join(lines), texts))


def _id(texts: list[str], rule: FieldRule) -> Shaped:
    identity = slugify(tidy_plain(texts[0]))
    return Shaped(identity or None, len(texts) == 1 and holds_all(identity, texts))


def _ids(texts: list[str], rule: FieldRule) -> Shaped:
    ids = [identity for text in texts if (identity := slugify(tidy_plain(text)))]
    return Shaped(ids[0] if len(ids) == 1 else ids or None, holds_all(" ".join(ids), texts))


def _date(texts: list[str], rule: FieldRule) -> Shaped:
    return Shaped(read_day(texts[0]), len(texts) == 1)


def _address(texts: list[str], rule: FieldRule) -> Shaped:
    address = find_address(texts[0])
    labels = [label for text in texts for label, _ in find_links(text) if label]
    is_whole = len(texts) == 1 and all(holds_all(address or "", [label]) for label in labels)
    return Shaped(address, is_whole and address is not None)


def _yes_or_no(texts: list[str], rule: FieldRule) -> Shaped:
    text = texts[0].lower()
    if text in _YES:
        return Shaped("yes")
    return Shaped(None if text in _NO else texts[0])


def _number(texts: list[str], rule: FieldRule) -> Shaped:
    return Shaped(texts[0], len(texts) == 1)


_SINGLE: dict[Shape, Callable[[list[str], FieldRule], Shaped]] = {
    Shape.LINE: _line,
    Shape.LINES: _lines,
    Shape.ID: _id,
    Shape.IDS: _ids,
    Shape.DATE: _date,
    Shape.ADDRESS: _address,
    Shape.YES_NO: _yes_or_no,
    Shape.NUMBER: _number,
}


def holds_all(value: str, texts: list[str]) -> bool:
    """Return whether every letter and digit of the texts is in a value, in the same order."""
    kept = _letters(value)
    said = [tidy_line(text) for text in texts]
    said += [address for text in texts for _, address in find_links(text)]
    return all(_letters(text) in kept for text in said)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def read_day(text: str) -> str:
    """Return a date as it is typed here, cut to the day; what is no date comes back as it is."""
    words = " ".join(text.split())
    found = _YEAR_FIRST.fullmatch(words)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3])) or words
    lower = words.lower()
    day_first, month_first = _DAY_FIRST.fullmatch(lower), _MONTH_FIRST.fullmatch(lower)
    if month_first and _month(month_first[1]):
        written = _day(int(month_first[3]), _month(month_first[1]), int(month_first[2]))
    elif day_first and _month(day_first[2]):
        written = _day(int(day_first[3]), _month(day_first[2]), int(day_first[1] or 0))
    else:
        written = ""
    return written or words


def _month(word: str) -> int:
    return next((n for n, name in enumerate(_MONTHS, start=1) if name.startswith(word)), 0)


def _day(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"
