"""Which two proofs fit a prospect best, and what is true of each.

The order of criteria is data (`CRITERIA`): this module reads it here, and `scripts/finder.js` reads
the same list out of the index in the browser. Whoever changes the order changes it for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vpcases.derive.candidates import Candidate, Crowd, Place, Sort
from vpcases.derive.facets import Facet
from vpcases.derive.staff import StaffBand

BANDS = [band.value for band in StaffBand]


class Asks(StrEnum):
    """Whether a prospect will ask who else uses it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = ""


@dataclass(frozen=True)
class Question:
    """What is known of a prospect: ids by facet, and whether it will ask who else uses it.

    `prospect` is who it is, where a customer does not want to be shown to everybody.
    """

    known: Mapping[Facet, str] = field(default_factory=dict)
    asks: Asks = Asks.UNKNOWN
    prospect: str = ""


class Kind(StrEnum):
    """How a criterion places a candidate; the smaller the number, the better."""

    AMONG = "among"
    """The first of some places in which what is asked stands; as many as there are, where none."""
    NEAR = "near"
    """How many bands lie between what is asked and the nearest of its own."""
    FITS = "fits"
    """What a table says of it for the answer that was given."""
    LEAST = "least"
    """A number of its own."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the things that candidates are ordered by, the most important first.

    `asked` names what of a question it looks at, `of` what of a candidate.
    """

    kind: Kind
    asked: str
    of: tuple[str, ...]
    table: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


ASKS = "asks"
CROWD, CHANGE = "crowd", "change"
WEAKNESS, PACE, AGE, ID = "weakness", "pace", "age", "id"
BY_ANSWER: dict[str, dict[str, dict[str, int]]] = {
    CROWD: {
        Asks.YES: {Crowd.MAJORITY: 0, Crowd.UNKNOWN: 1, Crowd.EARLY: 2, Crowd.FIRST: 2},
        Asks.NO: {Crowd.FIRST: 0, Crowd.EARLY: 1, Crowd.UNKNOWN: 2, Crowd.MAJORITY: 3},
    },
    CHANGE: {Asks.NO: {"yes": 0, "": 1}},
}
"""Early users reassure nobody who asks who else; who does not ask is won by a story of change."""
CRITERIA = (
    Criterion(Kind.AMONG, Facet.SEGMENT, (Facet.SEGMENT,)),
    Criterion(Kind.AMONG, Facet.DRIVER, (Facet.DRIVER,)),
    Criterion(Kind.AMONG, Facet.ALTERNATIVE, (Facet.ALTERNATIVE, Place.REPLACED, Place.CONSIDERED)),
    Criterion(Kind.AMONG, Facet.OFFERING, (Facet.OFFERING,)),
    Criterion(Kind.AMONG, Facet.ROLE, (Facet.ROLE,)),
    Criterion(Kind.AMONG, Facet.REGION, (Facet.REGION,)),
    Criterion(Kind.LEAST, "", (WEAKNESS,)),
    Criterion(Kind.LEAST, "", (PACE,)),
    Criterion(Kind.FITS, ASKS, (CROWD,), BY_ANSWER[CROWD]),
    Criterion(Kind.FITS, ASKS, (CHANGE,), BY_ANSWER[CHANGE]),
    Criterion(Kind.LEAST, "", (AGE,)),
    Criterion(Kind.NEAR, Facet.SIZE, (Facet.SIZE,)),
    Criterion(Kind.LEAST, "", (ID,)),
)
"""What counts, the most important first: what is alike, how sure it is, who else, how new."""
SHARED = tuple(each for each in CRITERIA if each.kind in (Kind.AMONG, Kind.NEAR))
"""What a candidate may share with what is asked."""


def place(candidate: Candidate, question: Question) -> tuple[int | str, ...]:
    """Return the place of a candidate among others; the smallest is the best, and no two equal."""
    return tuple(measure(each, candidate, question) for each in CRITERIA)


def measure(criterion: Criterion, candidate: Candidate, question: Question) -> int | str:
    """Return where a criterion places a candidate; 0 where nothing is asked that it looks at."""
    if criterion.kind is Kind.LEAST:
        return find_own(candidate, criterion.of[0])
    if criterion.kind is Kind.FITS:
        table = criterion.table.get(question.asks, {})
        return table.get(_find_trait(candidate, criterion.of[0]), 0)
    asked = question.known.get(Facet(criterion.asked), "")
    if not asked:
        return 0
    if criterion.kind is Kind.NEAR:
        return _find_distance(candidate.values.get(criterion.of[0], ()), asked)
    names = enumerate(criterion.of)
    return next((at for at, n in names if asked in candidate.values.get(n, ())), len(criterion.of))


def find_own(candidate: Candidate, name: str) -> int | str:
    """Return a number of a candidate by which it is placed, the smaller the better; its id last."""
    if name == ID:
        return candidate.id
    paces = list(type(candidate.pace))
    return {
        WEAKNESS: candidate.weakness,
        PACE: paces.index(candidate.pace),
        AGE: -candidate.newest.toordinal(),
    }[name]


def _find_trait(candidate: Candidate, name: str) -> str:
    if name == CROWD:
        return candidate.crowd
    return "yes" if candidate.tells_change else ""


def _find_distance(bands: Iterable[str], asked: str) -> int:
    """Return how many bands lie between; as many as there are where no size is known."""
    if asked not in BANDS:
        return 0
    distances = (abs(BANDS.index(band) - BANDS.index(asked)) for band in bands)
    return min(distances, default=len(BANDS))


def shares(criterion: Criterion, candidate: Candidate, question: Question) -> bool:
    """Return whether a candidate has what a criterion looks for, where that is asked at all."""
    if not question.known.get(Facet(criterion.asked)):
        return False
    found = measure(criterion, candidate, question)
    return found == 0 if criterion.kind is Kind.NEAR else found != len(criterion.of)


def rank(candidates: Iterable[Candidate], question: Question, day: date) -> tuple[Candidate, ...]:
    """Return the candidates that may be shown to a prospect on a day, the best first."""
    allowed = (each for each in candidates if may_show(each, question, day))
    return tuple(sorted(allowed, key=lambda each: place(each, question)))


def may_show(candidate: Candidate, question: Question, day: date) -> bool:
    """Return whether a prospect may be shown a proof on a day."""
    is_over = candidate.last_day is not None and candidate.last_day < day
    return not is_over and question.prospect not in candidate.never_show_to


@dataclass(frozen=True, slots=True)
class Pick:
    """A candidate that is an answer, and what it convinces with; None where it is neither."""

    candidate: Candidate
    sort: Sort | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The two proofs that fit best, and the nearest where nothing shares what is asked.

    `is_whole` tells whether the first has everything that is asked, `is_asked` whether anything is
    that a proof could have. `nearest` is no answer.
    """

    picks: tuple[Pick, ...] = ()
    is_whole: bool = False
    nearest: Candidate | None = None
    is_asked: bool = True


def find_answer(candidates: Iterable[Candidate], question: Question, day: date) -> Answer:
    """Return the two proofs that fit what is known best; none where nothing is known."""
    if not any(question.known.values()):
        return Answer(is_asked=False)
    ranked = rank(candidates, question, day)
    alike = [each for each in ranked if any(shares(c, each, question) for c in SHARED)]
    if not alike:
        return Answer(nearest=ranked[0] if ranked else None)
    asked = [each for each in SHARED if question.known.get(Facet(each.asked))]
    is_whole = all(shares(each, alike[0], question) for each in asked)
    return Answer(tuple(pick_two(alike)), is_whole)


def pick_two(ranked: list[Candidate]) -> Iterator[Pick]:
    """Yield the best, and the best of the others that convinces with something else.

    A first that has both is a number beside a voice, and a voice where the others are numbers.
    Where nothing differs, the second is the second best.
    """
    first, others = ranked[0], ranked[1:]
    for own, other in ((Sort.NUMBER, Sort.VOICE), (Sort.VOICE, Sort.NUMBER)):
        second = next((each for each in others if other in each.sorts), None)
        if own in first.sorts and second:
            yield from (Pick(first, own), Pick(second, other))
            return
    yield from (Pick(each, find_sort(each)) for each in ranked[:2])


def find_sort(candidate: Candidate) -> Sort | None:
    """Return what a proof convinces with by itself: a number first, else a voice."""
    return next((sort for sort in Sort if sort in candidate.sorts), None)
