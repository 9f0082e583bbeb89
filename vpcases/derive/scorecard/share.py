"""How many of the customers that are known belong to one segment."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from vpcases.model.library import Library

MOST = 60
"""In a hundred: a segment that holds more of all customers divides nobody from anybody."""
FEWEST = 10
"""Customers without whom a share says nothing."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many customers a segment has, and how many there are in all segments."""

    own: int
    all: int

    @property
    def is_most(self) -> bool:
        """Whether the segment holds more of them than a segment should."""
        return self.own * 100 > self.all * MOST


def derive_share(segment: str, library: Library) -> Share | None:
    """Return the share of a segment; None where there are too few customers, or one segment.

    A customer counts once for a segment: by the win log, a case, or the register of customers.
    """
    members: dict[str, set[str]] = defaultdict(set)
    for win in library.log.wins:
        members[win.segment].add(win.customer)
    for record in library.cases.values():
        customer = record.content.customer
        name = customer.id or customer.name if customer else None
        members[record.content.segment or ""].add(name or record.id)
    for identity, entry in library.customers.items():
        members[entry.content.segment or ""].add(identity)
    members.pop("", None)
    everyone = set().union(*members.values())
    if len(everyone) < FEWEST or len(library.segments) < 2:
        return None
    return Share(len(members.get(segment, set())), len(everyone))
