"""What wins were won against, beside what proofs are against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.wins.proofs import list_open
from vpcases.derive.wins.told import Told


@dataclass(frozen=True, slots=True)
class Most:
    """The most frequent alternatives, more than one where they are as many: n of all that tell."""

    ids: tuple[str, ...]
    n: int
    all: int


@dataclass(frozen=True, slots=True)
class Against:
    """The most frequent alternatives of a segment, in its wins and in its proofs."""

    segment: str
    in_wins: Most
    in_proofs: Most

    @property
    def is_mismatch(self) -> bool:
        """Whether proofs are against something else than wins are won against."""
        return not set(self.in_wins.ids) & set(self.in_proofs.ids)


def compare_alternatives(rows: Iterable[Told], portfolio: Portfolio) -> tuple[Against, ...]:
    """Return, for every segment whose wins tell an alternative, what they and its proofs say."""
    wins: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row.win.alternative:
            wins[row.segment][row.win.alternative] += 1
    proofs: dict[str, Counter[str]] = defaultdict(Counter)
    for case in list_open(portfolio):
        if case.segment and case.alternative:
            proofs[case.segment.id][case.alternative.id] += 1
    return tuple(
        Against(segment, _find_most(wins[segment]), _find_most(proofs[segment]))
        for segment in portfolio.library.segments
        if segment in wins
    )


def _find_most(counts: Counter[str]) -> Most:
    most = max(counts.values(), default=0)
    return Most(tuple(k for k, n in counts.items() if n == most), most, counts.total())
