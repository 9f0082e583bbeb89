"""Wins and losses: why customers decided as they did, a line of the win log each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReasonSource(StrEnum):
    """Who says why a customer decided, from the best source to the weakest."""

    BUYER = "buyer"
    REP = "rep"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Win:
    """A decision of a customer: for us in the log of wins, against us in that of losses.

    `row` is the line of the sheet it was read from. `customer` is a name or an id of the team's
    own. `words` are the buyer's words for the reason, `reason` the id of a driver or of an entry
    of `reasons:`, empty where the words are not mapped to one. `offering`, `alternative` and the
    segments are ids where the site knows them, and otherwise what the sheet says. `unmapped` keeps,
    by column, what the other cells say that mean nothing yet, so that it can be mapped later.
    """

    row: int
    date: date
    customer: str
    industry: str
    company_type: str
    their_product: str
    offering: str
    words: str
    reason: str = ""
    reason_source: ReasonSource | None = None
    alternative: str = ""
    segment_assumed: str = ""
    segment_actual: str = ""
    needed_reference: bool | None = None
    proof_used: tuple[str, ...] = ()
    sheet: str = ""
    unmapped: tuple[tuple[str, str], ...] = ()

    @property
    def month(self) -> str:
        """The month it was won in, such as 2026-10."""
        return f"{self.date.year:04}-{self.date.month:02}"

    @property
    def segment(self) -> str:
        """The segment that the customer turned out to be in, or else the assumed one."""
        return self.segment_actual or self.segment_assumed


@dataclass(frozen=True, slots=True)
class WinLog:
    """The wins and the losses in the order of their days, and the files they were read from."""

    wins: tuple[Win, ...] = ()
    losses: tuple[Win, ...] = ()
    files: tuple[str, ...] = ()


def fold_name(name: str) -> str:
    """Return a name, or words, in the one spelling that they are counted under."""
    return " ".join(name.split()).casefold()
