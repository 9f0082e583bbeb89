"""What a proposition may be called: worked out from its lines, never typed.

Source: all benefits, favourable points of difference and resonating focus, Anderson, Narus & van
Rossum, Customer Value Propositions in Business Markets (Harvard Business Review, 2006).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.figures import STRENGTH
from vpcases.derive.propositions.lines import HelpLine

MOST_DIFFERENCES = 2
MOST_PARITIES = 1


class Sort(StrEnum):
    """The three types of value proposition, the one that convinces least first."""

    ALL_BENEFITS = "all-benefits"
    FAVOURABLE_DIFFERENCES = "favourable-points-of-difference"
    RESONATING_FOCUS = "resonating-focus"


@dataclass(frozen=True)
class Called:
    """What a proposition may be called, and what of it speaks against a resonating focus.

    `too_many` holds every difference where there are more than two, the strongest first: the last
    is the one to leave out first. `parities` are its points of parity where they are too many.
    """

    sort: Sort
    too_many: tuple[HelpLine, ...] = ()
    parities: tuple[HelpLine, ...] = ()

    @property
    def weakest(self) -> HelpLine | None:
        """The difference to leave out first, where there are too many; None else."""
        return self.too_many[-1] if self.too_many else None


def derive_sort(lines: tuple[HelpLine, ...]) -> Called | None:
    """Return what lines may be called together; None where no benefit is claimed."""
    if not lines:
        return None
    differences = [line for line in lines if line.is_difference]
    others = [line for line in lines if not line.is_difference]
    parities = tuple(line for line in others if line.is_parity)
    ranked = tuple(sorted(differences, key=_rank_line))
    too_many = ranked if len(ranked) > MOST_DIFFERENCES else ()
    too_many_parities = parities if len(parities) > MOST_PARITIES else ()
    is_focused = differences and not too_many and not too_many_parities
    if is_focused and len(others) == len(parities) and not any(d.shortfalls for d in differences):
        return Called(Sort.RESONATING_FOCUS)
    sort = Sort.ALL_BENEFITS if others else Sort.FAVOURABLE_DIFFERENCES
    return Called(sort, too_many, too_many_parities)


def _rank_line(line: HelpLine) -> tuple[bool, int, bool, int]:
    """Return how strong a line is: what customers put first, then how well it is proved."""
    proof = line.holding or line.proof
    level = STRENGTH.index(proof.level) if proof else -1
    return line.holding is None, line.rank or 10**6, proof is None, -level
