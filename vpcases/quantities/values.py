"""What reading a number can give: a quantity, a change, `unknown`, or a question to its author."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Final, Literal


class Bound(StrEnum):
    """The words that may stand before a number and must not be lost on the way to a headline."""

    ABOUT = "about"
    UP_TO = "up to"
    NEARLY = "nearly"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    MORE_THAN = "more than"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a range, with its unit.

    `low` and `high` are equal where no range was written; the scale word (thousand, million,
    billion) is multiplied in. `unit` is what the author wrote, with single spaces, and empty for a
    bare count. Of the three forms, `20 h/week` is plain, `every 4-6 weeks` is every (low 4,
    high 6, unit weeks), `3-4 per day` is per (low 3, high 4, unit day). `wording` is the text as
    typed without its source, `decimals` the most decimal places typed.
    """

    low: Decimal
    high: Decimal
    unit: str
    form: Literal["plain", "every", "per"]
    bound: Bound | None
    source: str | None
    wording: str
    decimals: int


class Unknown(Enum):
    """The answer `unknown`: somebody asked, and nobody knows."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN


@dataclass(frozen=True, slots=True)
class Change:
    """How much a thing changed, where it began being another matter.

    `percent` is relative, `points` are percentage points or points of a score, `times` is a factor
    and has no direction. A change that was derived has no direction where nothing changed; its
    `wording` is the two sides as typed.
    """

    low: Decimal
    high: Decimal
    kind: Literal["percent", "points", "times"]
    direction: Literal["less", "more"] | None
    bound: Bound | None
    source: str | None
    wording: str
    decimals: int


@dataclass(frozen=True, slots=True)
class Misread:
    """A number we will not guess at: what is unclear, and what to write instead.

    Rules: ambiguous-number, ambiguous-date, ambiguous-change, ambiguous-unit, unreadable-number,
    unreadable-unit, number-without-unit, symbol-for-words, other-word, signed-percent,
    reversed-range, two-numbers, change-without-direction, impossible-change, source-missing.
    """

    message: str
    hint: str
    rule: str
