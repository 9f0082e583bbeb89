"""The lines of a proposition: each benefit that is claimed, with its proof and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions.outside import rank_open_proofs
from vpcases.derive.propositions.proofs import Claimed, LineProof
from vpcases.derive.terms import Axis, Term, unknown_term
from vpcases.model.authored import Point
from vpcases.model.case import ALTERNATIVE_UNKNOWN
from vpcases.model.library import Record
from vpcases.model.proposition import Benefit, Proposition

TOP = 2
"""How many priorities of a segment a focus may speak to."""


class Shortfall(StrEnum):
    """What keeps a line from being part of a resonating focus."""

    NO_ALTERNATIVE = "no-alternative"
    PARITY = "parity"
    CONTENTION = "contention"
    NOT_A_PRIORITY = "not-a-priority"
    LOW_PRIORITY = "low-priority"
    NOT_PROVED = "not-proved"
    ONLY_ELSEWHERE = "only-elsewhere"
    NOT_COMPARED = "not-compared"
    NOT_COUNTED = "not-counted"
    NOT_REACHED = "not-reached"
    OUR_WORD = "our-word"


class Pitfall(StrEnum):
    """What a claimed benefit may be mistaken for (Anderson, Narus & van Rossum 2006)."""

    BENEFIT_ASSERTION = "benefit-assertion"
    """No customer of the segment has reported it."""
    VALUE_PRESUMPTION = "value-presumption"
    """A difference of which nothing shows that it is worth anything to the segment."""


@dataclass(frozen=True)
class HelpLine:
    """A benefit that is claimed: its driver, its words, and what proves it today, the best first.

    `rank` is the place of its driver among the priorities of the segment, None where it is none of
    them, and `rank_source` where that is known from. `shortfalls` is what keeps it from being one
    of the differences of a resonating focus; none for one that may be.
    """

    driver: Term
    words: str
    alternative: Term | None
    point: Point
    proofs: tuple[LineProof, ...]
    rank: int | None
    rank_source: str
    shortfalls: tuple[Shortfall, ...]
    pitfalls: tuple[Pitfall, ...]

    @property
    def proof(self) -> LineProof | None:
        """Its best current proof; None where it is not yet proved."""
        return self.proofs[0] if self.proofs else None

    @property
    def holding(self) -> LineProof | None:
        """The best proof that is enough for a resonating focus; None where there is none."""
        return next((proof for proof in self.proofs if proof.holds), None)

    @property
    def is_proved(self) -> bool:
        """Whether anything proves it today."""
        return bool(self.proofs)

    @property
    def is_proved_here(self) -> bool:
        """Whether a case or quote of the segment proves it today."""
        return any(proof.is_here for proof in self.proofs)

    @property
    def is_difference(self) -> bool:
        """Whether it claims to be better than an alternative that is named."""
        return self.point is Point.DIFFERENCE and self.alternative is not None

    @property
    def is_parity(self) -> bool:
        """Whether it claims to be as good as an alternative that is named."""
        return self.point is Point.PARITY and self.alternative is not None


def derive_lines(record: Record[Proposition], portfolio: Portfolio) -> tuple[HelpLine, ...]:
    """Return the lines of a proposition in the order written, each with its proofs of today."""
    return tuple(
        _derive_line(driver, benefit, record, portfolio)
        for driver, benefit in record.content.that_helps.items()
    )


def find_term(axis: Axis, identity: str | None, portfolio: Portfolio) -> Term | None:
    """Return a term by its id, as a registry has it where one does; None for none."""
    if not identity or identity == ALTERNATIVE_UNKNOWN:
        return None
    group = portfolio.group(axis, identity)
    return group.term if group else unknown_term(axis, identity)


def _derive_line(
    driver: str, benefit: Benefit, record: Record[Proposition], portfolio: Portfolio
) -> HelpLine:
    named = benefit.alternative or record.content.alternative
    alternative = find_term(Axis.ALTERNATIVE, named, portfolio)
    point = benefit.point or Point.DIFFERENCE
    claimed = Claimed(driver, record.id, alternative, point, benefit.proof)
    proofs = rank_open_proofs(claimed, portfolio)
    segment = portfolio.library.segments.get(record.id)
    priorities = segment.content.priorities if segment else {}
    rank = [*priorities].index(driver) + 1 if driver in priorities else None
    return HelpLine(
        driver=find_term(Axis.DRIVER, driver, portfolio) or unknown_term(Axis.DRIVER, driver),
        words=benefit.words or "",
        alternative=alternative,
        point=point,
        proofs=proofs,
        rank=rank,
        rank_source=(priorities[driver].source or "") if driver in priorities else "",
        shortfalls=tuple(_list_shortfalls(alternative, point, rank, proofs)),
        pitfalls=tuple(_list_pitfalls(alternative, point, proofs)),
    )


def _list_shortfalls(
    alternative: Term | None, point: Point, rank: int | None, proofs: tuple[LineProof, ...]
) -> list[Shortfall]:
    found = []
    if alternative is None:
        found.append(Shortfall.NO_ALTERNATIVE)
    if point is Point.PARITY:
        found.append(Shortfall.PARITY)
    if point is Point.CONTENTION:
        found.append(Shortfall.CONTENTION)
    if rank is None:
        found.append(Shortfall.NOT_A_PRIORITY)
    elif rank > TOP:
        found.append(Shortfall.LOW_PRIORITY)
    lacking = _find_lacking(proofs)
    return [*found, lacking] if lacking else found


def _find_lacking(proofs: tuple[LineProof, ...]) -> Shortfall | None:
    """Return what the proofs of a line lack, the first that the best of them runs into."""
    left = proofs
    steps = (
        (Shortfall.NOT_PROVED, lambda proof: True),
        (Shortfall.ONLY_ELSEWHERE, lambda proof: proof.is_here),
        (Shortfall.NOT_COUNTED, lambda proof: proof.counts),
        (Shortfall.NOT_REACHED, lambda proof: not proof.is_expected),
        (Shortfall.OUR_WORD, lambda proof: proof.is_reported),
        (Shortfall.NOT_COMPARED, lambda proof: proof.compares),
    )
    for shortfall, passes in steps:
        left = tuple(proof for proof in left if passes(proof))
        if not left:
            return shortfall
    return None


def _list_pitfalls(
    alternative: Term | None, point: Point, proofs: tuple[LineProof, ...]
) -> list[Pitfall]:
    here = [proof for proof in proofs if proof.is_here and not proof.is_expected]
    found = []
    if not any(proof.is_reported for proof in here):
        found.append(Pitfall.BENEFIT_ASSERTION)
    is_difference = alternative is not None and point is Point.DIFFERENCE
    if is_difference and not any(proof.counts for proof in here):
        found.append(Pitfall.VALUE_PRESUMPTION)
    return found
