"""Segments as choices: what is sold to each and why, how much it matters, how much proof it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vpcases.derive.coverage import is_open
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term, unknown_term
from vpcases.model.library import Record
from vpcases.model.registry import Importance, Segment
from vpcases.model.research import Research


@dataclass(frozen=True, slots=True)
class Bundled:
    """An offering that is sold to a segment, and why it is in the bundle."""

    offering: Term
    why: str


@dataclass(frozen=True)
class SegmentChoice:
    """A segment with what was decided about it, and how much proof it has.

    `rank` is None where nobody said how much it matters; `research` is what its importance rests
    on, where that is research. `proofs` are the cases that the public may see, `covered` the
    drivers that any of them is about, of `drivers` in all; `in_work` the cases that it may not see
    as yet.
    """

    segment: Term
    rank: int | None
    reason: str
    source: str
    research: Record[Research] | None
    bundle: tuple[Bundled, ...]
    use_cases: tuple[str, ...]
    proofs: int
    in_work: int
    covered: int
    drivers: int


@dataclass(frozen=True)
class ShortOfProof:
    """A segment with less proof than what matters less; `others` have more, the most first.

    `is_most_important` where no other segment matters as much.
    """

    choice: SegmentChoice
    others: tuple[SegmentChoice, ...]
    is_most_important: bool


def derive_segment_choices(portfolio: Portfolio) -> tuple[SegmentChoice, ...]:
    """Return every segment of the vocabulary: by its rank, then those without one, as written.

    In public no segment has a rank, so they stand as they were written.
    """
    drivers = sum(group.term.is_known for group in portfolio.groups[Axis.DRIVER].values())
    found = [_derive(record, portfolio, drivers) for record in portfolio.library.segments.values()]
    return tuple(sorted(found, key=lambda choice: (choice.rank is None, choice.rank or 0)))


def find_segment_choice(identity: str, portfolio: Portfolio) -> SegmentChoice | None:
    """Return what was decided about a segment; None where the vocabulary does not hold it."""
    record = portfolio.library.segments.get(identity)
    drivers = sum(group.term.is_known for group in portfolio.groups[Axis.DRIVER].values())
    return _derive(record, portfolio, drivers) if record else None


def find_short_of_proof(choices: Iterable[SegmentChoice]) -> tuple[ShortOfProof, ...]:
    """Return the segments that have less proof than every one that matters less, foremost first.

    A segment without a rank matters less than any that has one. The most important one is told
    also where another has as little as it has.
    """
    return tuple(_list_short(tuple(choices)))


def _list_short(choices: tuple[SegmentChoice, ...]) -> Iterator[ShortOfProof]:
    ranks = [choice.rank for choice in choices if choice.rank is not None]
    for choice in choices:
        below = [c for c in choices if _matters_less(c, choice)]
        if choice.rank is None or not below:
            continue
        is_first = choice.rank == min(ranks) and ranks.count(choice.rank) == 1
        least = min(each.proofs for each in below)
        more = sorted((c for c in below if c.proofs > choice.proofs), key=lambda c: -c.proofs)
        if more and (choice.proofs < least or (is_first and choice.proofs == least)):
            yield ShortOfProof(choice, tuple(more), is_first)


def _matters_less(one: SegmentChoice, than: SegmentChoice) -> bool:
    return than.rank is not None and (one.rank is None or one.rank > than.rank)


def _derive(record: Record[Segment], portfolio: Portfolio, drivers: int) -> SegmentChoice:
    content = record.content
    importance = content.importance or Importance()
    group = portfolio.group(Axis.SEGMENT, record.id)
    cases = group.cases if group else ()
    shown = [case for case in cases if is_open(case, portfolio)]
    covered = {driver.id for case in shown for driver in case.drivers if driver.is_known}
    return SegmentChoice(
        segment=group.term if group else Term(Axis.SEGMENT, record.id, content.title or record.id),
        rank=importance.rank,
        reason=importance.reason or "",
        source=importance.source or "",
        research=portfolio.library.research.get(importance.source or ""),
        bundle=tuple(_list_bundle(content, portfolio)),
        use_cases=content.use_cases,
        proofs=len(shown),
        in_work=len(cases) - len(shown),
        covered=len(covered),
        drivers=drivers,
    )


def _list_bundle(content: Segment, portfolio: Portfolio) -> Iterator[Bundled]:
    for identity, why in content.offerings.items():
        group = portfolio.group(Axis.OFFERING, identity)
        yield Bundled(group.term if group else unknown_term(Axis.OFFERING, identity), why or "")
