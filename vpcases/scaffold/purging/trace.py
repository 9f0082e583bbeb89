"""A trace of a customer in the working tree, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What becomes of a trace."""

    TOMBSTONE = "replaced by a tombstone"
    DELETED = "deleted"
    CUT = "cut out"
    BY_HAND = "left to you"


@dataclass(frozen=True, order=True)
class Trace:
    """A file, or a line of one, that holds something of a customer.

    `path` is relative to the folder of the site. `line` is 0 where the whole file is meant. `what`
    says what stands there, in words or as a field.
    """

    path: str
    line: int
    fate: Fate
    what: str = ""
