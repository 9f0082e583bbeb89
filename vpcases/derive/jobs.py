"""Jobs to be done across segments, and what made customers change: the four forces from the cases.

Source: push, pull, anxiety and habit, Moesta's forces of progress; a product is hired for a job.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from vpcases.derive.canvas import Canvas, CanvasLine
from vpcases.derive.case import Case
from vpcases.derive.driver_proof import DriverProof, Proofs
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.proposition import Job

FORCES = ("push", "pull", "anxiety", "habit")
"""What moved customers, then what held them back, as `forces:` of a case calls it."""
ALIKE = 0.5
"""From which share of words in common two jobs are called alike."""
SHARED = 3
"""How many words two jobs must have in common at least."""
_WORD = re.compile(r"\w{3,}")
_SMALL = frozenset(
    {
        *("the", "and", "that", "who", "which", "with", "without", "for", "from", "are", "was"),
        *("not", "have", "has", "get", "can", "they", "them", "their", "what", "when", "our"),
    }
)
"""Words that two jobs have in common whatever they are about."""


@dataclass(frozen=True, eq=False)
class JobLine:
    """A job of a segment."""

    segment: Term
    id: str
    content: Job


@dataclass(frozen=True, eq=False)
class Borrowed:
    """A proof of another segment for what a segment with a like job cannot prove by itself."""

    segment: Term
    line: CanvasLine
    proof: DriverProof


@dataclass(frozen=True, eq=False)
class SharedJob:
    """Two or more segments with one job, or with jobs in like words.

    `is_same` tells whether it bears one id everywhere. `borrowed` are the proofs that one of them
    could show of another until it has its own, each of them in one place.
    """

    jobs: tuple[JobLine, ...]
    is_same: bool
    borrowed: tuple[Borrowed, ...]


@dataclass(frozen=True, eq=False)
class Told:
    """What a case tells of a force."""

    case: Case
    words: str


@dataclass(frozen=True, eq=False)
class SegmentForces:
    """What moved the customers of a segment and what held them back, by force.

    `count` of `cases` tell anything of it. `fired` is what was replaced and `hired` what came in
    its place, each with how many cases say so.
    """

    segment: Term
    told: Mapping[str, tuple[Told, ...]]
    fired: tuple[tuple[Term, int], ...]
    hired: tuple[tuple[Term, int], ...]
    count: int
    cases: int


def list_jobs(canvases: tuple[Canvas, ...]) -> tuple[JobLine, ...]:
    """Return the jobs of all segments, in the order of the segments."""
    return tuple(
        JobLine(canvas.segment, identity, job)
        for canvas in canvases
        for identity, job in canvas.jobs.items()
    )


def derive_shared_jobs(canvases: tuple[Canvas, ...], proofs: Proofs) -> tuple[SharedJob, ...]:
    """Return the jobs that more than one segment has, and the proofs that could be borrowed."""
    by_segment = {canvas.segment.id: canvas for canvas in canvases}
    seen: set[CanvasLine] = set()
    found = []
    for jobs in _group_alike(list_jobs(canvases)):
        borrowed = tuple(b for b in _list_borrowed(jobs, by_segment, proofs) if b.line not in seen)
        seen |= {each.line for each in borrowed}
        found.append(SharedJob(jobs, len({line.id for line in jobs}) == 1, borrowed))
    return tuple(found)


def _group_alike(jobs: tuple[JobLine, ...]) -> Iterator[tuple[JobLine, ...]]:
    """Yield the jobs that are alike across segments, each in one group at most."""
    group_of = {line: {line} for line in jobs}
    for one, other in combinations(jobs, 2):
        if one.segment != other.segment and is_alike(one, other):
            joined = group_of[one] | group_of[other]
            for line in joined:
                group_of[line] = joined
    seen: set[JobLine] = set()
    for line in jobs:
        if line not in seen and len(group_of[line]) > 1:
            yield tuple(each for each in jobs if each in group_of[line])
        seen |= group_of[line]


def is_alike(one: JobLine, other: JobLine) -> bool:
    """Return whether two jobs are one and the same, or said in like words.

    They are where they bear one id, or where half of the words of the shorter one, and at least
    three, are words of the other.
    """
    if one.id == other.id:
        return True
    first, second = _list_words(one.content), _list_words(other.content)
    shared = len(first & second)
    return shared >= SHARED and shared >= ALIKE * min(len(first), len(second))


def _list_words(job: Job) -> frozenset[str]:
    text = " ".join(filter(None, (job.want, job.so_that))).casefold()
    return frozenset(_WORD.findall(text)) - _SMALL


def _list_borrowed(
    jobs: tuple[JobLine, ...], canvases: Mapping[str, Canvas], proofs: Proofs
) -> Iterator[Borrowed]:
    """Yield, for what a segment cannot prove, the best proof of another one that has the job."""
    segments = tuple(dict.fromkeys(line.segment for line in jobs))
    for segment in segments:
        canvas = canvases[segment.id]
        for line in (*canvas.pains, *canvas.gains):
            if line.driver is None or line.is_proved:
                continue
            if proofs.find(line.driver.id, segment=segment.id):
                continue
            found = (
                proof
                for other in segments
                if other != segment
                for proof in proofs.find(line.driver.id, segment=other.id)
            )
            best = min(found, key=lambda p: (p.sort, p.case.id), default=None)
            if best:
                yield Borrowed(segment, line, best)


def derive_forces(portfolio: Portfolio) -> tuple[SegmentForces, ...]:
    """Return what moved the customers of every segment, as its cases tell."""
    groups = portfolio.groups[Axis.SEGMENT].values()
    return tuple(_gather(g.term, g.cases) for g in groups if g.term.is_known)


def _gather(segment: Term, cases: tuple[Case, ...]) -> SegmentForces:
    told = {force: tuple(_list_told(force, cases)) for force in FORCES}
    telling = {each.case.id for some in told.values() for each in some}
    return SegmentForces(
        segment=segment,
        told=told,
        fired=_count([term for case in cases for term in case.replaced]),
        hired=_count([case.offering for case in cases if case.offering]),
        count=len(telling),
        cases=len(cases),
    )


def _list_told(force: str, cases: tuple[Case, ...]) -> Iterator[Told]:
    for case in cases:
        words = getattr(case.history.forces, force) if case.history.forces else None
        if words and words != "unknown":
            yield Told(case, words)


def _count(terms: list[Term]) -> tuple[tuple[Term, int], ...]:
    """Return each term once with how often it is there, the most frequent first."""
    counted = {term: terms.count(term) for term in dict.fromkeys(terms)}
    return tuple(sorted(counted.items(), key=lambda item: -item[1]))
