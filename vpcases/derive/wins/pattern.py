"""A pattern of the win log, and how much a month may be wrong when it calls one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.wins.months import YEAR, number_month
from vpcases.derive.wins.told import Told

LEAST_WINS = 5
LEAST_CUSTOMERS = 3
"""A cell of fewer customers is never more than an anecdote."""
LEAST_TIMES = 2
"""How many times as often as others a group buys for a reason of its own."""
MAY_BE_WRONG = 0.05
"""How likely it may be that a log without structure is ever said to have a pattern."""


class GroupKind(StrEnum):
    """What the customers of a pattern have in common; the value is the field that says it."""

    SEGMENT = "segment"
    COMPANY_TYPE = "company_type"
    INDUSTRY = "industry"


TYPES = (GroupKind.COMPANY_TYPE, GroupKind.INDUSTRY)
Key = tuple[GroupKind, str, str]
"""What a pattern is known by: what its customers have in common, their group, and the reason."""
SHARES = {GroupKind.SEGMENT: 0.5, GroupKind.COMPANY_TYPE: 0.25, GroupKind.INDUSTRY: 0.25}
"""How much of what a month may be wrong is spent on each table."""


@dataclass(frozen=True)
class Pattern:
    """Customers of a group who buy for a reason of their own, beyond chance.

    `wins` are theirs for that reason in the twelve months, `group_wins` is how many of theirs tell
    a reason at all, and `elsewhere` how many wins of others there are for that reason, among how
    many. `since` is the month in which it was first called. `claimed` is what is claimed first for
    the segment, empty for a type of customers or where nothing is claimed.
    """

    of: GroupKind
    group: str
    reason: str
    month: str
    since: str
    wins: tuple[Told, ...]
    group_wins: int
    elsewhere: tuple[int, int]
    claimed: str = ""
    is_borne_out: bool = False

    @property
    def is_new(self) -> bool:
        """Whether this month is the first to call it."""
        return self.since == self.month

    @property
    def customers(self) -> int:
        """How many customers it rests on."""
        return len({win.who for win in self.wins})


@dataclass(frozen=True)
class Found:
    """What a month has beyond chance: patterns, and claims that are borne out.

    `quiet` are patterns that an earlier month called and this one does not, in the counts of now.
    """

    patterns: tuple[Pattern, ...] = ()
    borne_out: tuple[Pattern, ...] = ()
    quiet: tuple[Pattern, ...] = ()


def share_out(month: str, begun: str) -> float:
    """Return how likely a month may be wrong, in a log that began in another.

    Source: half of 5 % in the twelve months of the first year, half of the rest in the second...
    """
    year = (number_month(month) - number_month(begun)) // YEAR
    return float(MAY_BE_WRONG / 2 ** (year + 1) / YEAR)
