"""Which proofs helped to win, which never did, and how many references are wanted and there."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from vpcases.derive.case import Case
from vpcases.derive.coverage import is_open
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.references import derive_references
from vpcases.derive.terms import Axis, Term
from vpcases.derive.who_else import list_current


@dataclass(frozen=True, slots=True)
class ProofUse:
    """A proof, in how many wins it was used, and the day of the last of them."""

    case: Case
    wins: int
    last: date | None


@dataclass(frozen=True, slots=True)
class ReferenceNeed:
    """A segment: wins that needed a reference, of those that say; and who may be asked there."""

    segment: Term
    needed: int
    told: int
    free: int
    resting: int

    @property
    def is_short(self) -> bool:
        """Whether references were needed where nobody may be asked now."""
        return bool(self.needed) and not self.free


def derive_proof_use(portfolio: Portfolio) -> tuple[ProofUse, ...]:
    """Return every proof that the public may see, the most used first, unused ones at the end."""
    count: Counter[str] = Counter()
    last: dict[str, date] = {}
    for win in portfolio.library.log.wins:
        if win.date <= portfolio.as_of:
            for identity in dict.fromkeys(win.proof_used):
                count[identity] += 1
                last[identity] = max(win.date, last.get(identity, win.date))
    found = [
        ProofUse(case, count[case.id], last.get(case.id))
        for case in portfolio.cases
        if is_open(case, portfolio)
    ]
    return tuple(sorted(found, key=lambda one: -one.wins))


def derive_reference_needs(portfolio: Portfolio) -> tuple[ReferenceNeed, ...]:
    """Return what each segment needs of references and has, those that lack most first."""
    wanted: dict[str, list[bool]] = defaultdict(list)
    for win in portfolio.library.log.wins:
        if win.needed_reference is not None and win.date <= portfolio.as_of:
            wanted[win.segment].append(win.needed_reference)
    members = list_current(portfolio.library, portfolio.as_of)
    found = []
    for group in portfolio.groups[Axis.SEGMENT].values():
        if not group.term.is_known:
            continue
        people = [
            reference
            for member in members.get(group.term.id, {}).values()
            for reference in derive_references(member.content, portfolio.as_of)
            if reference.terms.ways and reference.is_there
        ]
        free = sum(reference.may_be_asked for reference in people)
        told = wanted[group.term.id]
        found.append(ReferenceNeed(group.term, sum(told), len(told), free, len(people) - free))
    return tuple(sorted(found, key=lambda one: (not one.is_short, one.free - one.needed)))
