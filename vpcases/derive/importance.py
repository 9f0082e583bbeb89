"""How much segments matter to us, beside how much proof each has (internal edition)."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.coverage import is_open
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.registry import Segment


@dataclass(frozen=True, slots=True)
class Weighed:
    """A segment with its place among those that matter, and the proofs the public may see."""

    segment: Term
    rank: int | None
    reason: str
    source: str
    proofs: int
    wins: int


def derive_importance(portfolio: Portfolio) -> tuple[Weighed, ...]:
    """Return every segment, the most important first, and those without a rank at the end."""
    log = [win for win in portfolio.library.log.wins if win.date <= portfolio.as_of]
    found = []
    for identity, record in portfolio.library.segments.items():
        group = portfolio.group(Axis.SEGMENT, identity)
        if group is None:
            continue
        importance = record.content.importance
        found.append(
            Weighed(
                segment=group.term,
                rank=rank_of(record.content),
                reason=(importance and importance.reason) or "",
                source=(importance and importance.source) or "",
                proofs=sum(is_open(case, portfolio) for case in group.cases),
                wins=sum(win.segment == identity for win in log),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.rank is None, one.rank or 0)))


def rank_of(segment: Segment) -> int | None:
    """Return the place of a segment among those that matter to us; None where nobody says."""
    return segment.importance.rank if segment.importance else None


def find_neglected(weighed: tuple[Weighed, ...]) -> Weighed | None:
    """Return the most important segment where no other has less proof, and some have more."""
    first = weighed[0] if weighed and weighed[0].rank is not None else None
    if first is None:
        return None
    others = [one.proofs for one in weighed[1:]]
    is_least = all(first.proofs <= proofs for proofs in others)
    return first if is_least and any(first.proofs < proofs for proofs in others) else None
