"""The proposition of a segment, with everything that is worked out of it on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions.known_from import KnownFrom, find_source
from vpcases.derive.propositions.lines import HelpLine, derive_lines
from vpcases.derive.propositions.naming import Called, Sort, derive_sort
from vpcases.derive.propositions.parts import (
    ComponentState,
    SwapOutcome,
    Tried,
    UvpState,
    derive_components,
    derive_swaps,
    derive_uvp,
    list_tried,
)
from vpcases.derive.terms import Axis, Term
from vpcases.model.library import Record
from vpcases.model.proposition import Proposition


@dataclass(frozen=True)
class SegmentProposition:
    """What a segment is promised, and how far that is proved.

    `called` is None where no benefit is claimed. `problem` is where the cost of the problem is
    known from.
    """

    segment: Term
    record: Record[Proposition]
    lines: tuple[HelpLine, ...]
    called: Called | None
    swaps: tuple[SwapOutcome, ...]
    components: tuple[ComponentState, ...]
    uvp: UvpState | None
    tried: tuple[Tried, ...]
    problem: KnownFrom

    @property
    def content(self) -> Proposition:
        """What its author wrote."""
        return self.record.content

    @property
    def is_focused(self) -> bool:
        """Whether it may be called a resonating focus today."""
        return self.called is not None and self.called.sort is Sort.RESONATING_FOCUS

    @property
    def is_uvp_proved(self) -> bool:
        """Whether what its one sentence promises, and differs by, is proved here today."""
        uvp = self.content.uvp
        proved = {line.driver.id for line in self.lines if line.is_proved_here}
        return uvp is not None and {uvp.benefit, uvp.differs_by or uvp.benefit} <= proved

    @property
    def proved(self) -> int:
        """How many of its lines a case or quote of the segment proves today."""
        return sum(line.is_proved_here for line in self.lines)


def derive_proposition(segment: str, portfolio: Portfolio) -> SegmentProposition | None:
    """Return the proposition of a segment on the day of a portfolio; None where it has none."""
    record = portfolio.library.propositions.get(segment)
    group = portfolio.group(Axis.SEGMENT, segment)
    if record is None or group is None or not group.term.is_known:
        return None
    lines = derive_lines(record, portfolio)
    swaps = derive_swaps(record, lines, portfolio)
    problem = find_source(record.content.problem_source, portfolio)
    return SegmentProposition(
        segment=group.term,
        record=record,
        lines=lines,
        called=derive_sort(lines),
        swaps=swaps,
        components=derive_components(record, lines, swaps, problem, portfolio),
        uvp=derive_uvp(record.content, lines),
        tried=tuple(list_tried(record.content)),
        problem=problem,
    )


def derive_propositions(portfolio: Portfolio) -> Iterator[SegmentProposition]:
    """Yield the propositions of all segments, in the order of the segments."""
    for identity in portfolio.groups[Axis.SEGMENT]:
        proposition = derive_proposition(identity, portfolio)
        if proposition:
            yield proposition
