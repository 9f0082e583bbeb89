"""Which segments have a proof about which drivers, how strong it is, and where there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.figures import STRENGTH
from vpcases.derive.headline import find_headline
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.authored import Adopter, AlternativeKind, EvidenceLevel


class Lack(StrEnum):
    """What a segment lacks although it may have proofs."""

    PROOFS = "no proof at all"
    ONLY_INNOVATORS = "only innovators"
    DO_NOTHING = "no proof against doing nothing"


@dataclass(frozen=True, slots=True)
class Cell:
    """The proofs of a segment about a driver: how many, and of which levels, the strongest first.

    `in_work` counts the cases that the public may not see as yet; 0 in public.
    """

    segment: Term
    driver: Term
    count: int
    levels: tuple[tuple[EvidenceLevel, int], ...]
    in_work: int = 0

    @property
    def is_gap(self) -> bool:
        """Whether there is no proof."""
        return not self.count


@dataclass(frozen=True)
class Coverage:
    """The matrix of segments and drivers, and what else the segments lack.

    `cells` are keyed by the ids of segment and driver: one for every two of them.
    """

    segments: tuple[Term, ...]
    drivers: tuple[Term, ...]
    cells: Mapping[tuple[str, str], Cell]
    lacks: Mapping[str, tuple[Lack, ...]]

    @property
    def gaps(self) -> int:
        """How many crossings have no proof."""
        return sum(cell.is_gap for cell in self.cells.values())


def derive_coverage(portfolio: Portfolio) -> Coverage:
    """Return what a portfolio has proofs of; a case counts once for each of its drivers."""
    segments, drivers = (
        tuple(g.term for g in portfolio.groups[axis].values() if g.term.is_known)
        for axis in (Axis.SEGMENT, Axis.DRIVER)
    )
    cells = {
        key: _count(crossing.segment, crossing.driver, crossing.cases, portfolio)
        for key, crossing in portfolio.crossings.items()
    }
    lacks = {term.id: tuple(_list_lacks(term, portfolio)) for term in segments}
    return Coverage(segments, drivers, cells, lacks)


def is_open(case: Case, portfolio: Portfolio) -> bool:
    """Return whether the public may see a case; inside there are others, too."""
    return portfolio.edition is Edition.PUBLIC or case.id in portfolio.open_ids


def find_case_level(case: Case) -> EvidenceLevel:
    """Return how strong the evidence of a case's result is; of its telling where it has none."""
    headline = find_headline(case.figures, case.value)
    return headline.level if headline else case.history.level


def _count(segment: Term, driver: Term, cases: tuple[Case, ...], portfolio: Portfolio) -> Cell:
    shown = [case for case in cases if is_open(case, portfolio)]
    found = Counter(find_case_level(case) for case in shown)
    levels = tuple((level, found[level]) for level in reversed(STRENGTH) if found[level])
    return Cell(segment, driver, len(shown), levels, len(cases) - len(shown))


def _list_lacks(segment: Term, portfolio: Portfolio) -> Iterable[Lack]:
    """Yield what a segment lacks, by the proofs that the public may see.

    Innovators buy what nobody else has; whoever asks who else uses it is not convinced by them.
    """
    group = portfolio.group(Axis.SEGMENT, segment.id)
    shown = [case for case in group.cases if is_open(case, portfolio)] if group else []
    if not shown:
        yield Lack.PROOFS
        return
    if all(case.history.adopter is Adopter.INNOVATOR for case in shown):
        yield Lack.ONLY_INNOVATORS
    if not any(_is_against_nothing(case) for case in shown):
        yield Lack.DO_NOTHING


def _is_against_nothing(case: Case) -> bool:
    term = case.alternative
    return term is not None and term.kind is AlternativeKind.DO_NOTHING
