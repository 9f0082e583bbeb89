"""What may not be shown: a value, how it is searched for, and where its author wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vpcases.problems import FieldPath, Source


class Sort(StrEnum):
    """What a value is, and so how it is searched for.

    A name is searched for as a word of its own and in the usual spellings. A text is found by five
    of its words in a row, wherever they stand. A reference (where a document lies, a mail address,
    the name of a file, an address) is searched for as it is written. A detail is a word or two that
    say nothing elsewhere, and an amount a number with its unit: both are searched for only in what
    belongs to their own record.
    """

    NAME = "a name"
    TEXT = "a text"
    REFERENCE = "a reference"
    DETAIL = "a detail"
    AMOUNT = "an amount"


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that the public edition may not show, and where it stands in the author's file.

    `record` is the id of the case it belongs to, empty where it belongs to none. `unit` is what an
    amount is counted in. `place` is the key of the collection on whose page it may stand.
    """

    sort: Sort
    value: str
    source: Source
    path: FieldPath
    within: FieldPath = ()
    record: str = ""
    unit: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """Where an author wrote a value in words that are shown; `words` is how it is spelled there."""

    source: Source
    path: FieldPath
    words: str
