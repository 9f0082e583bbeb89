"""Wins beside proofs: what is won without one, what nobody used, and who could give the next."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from heapq import nsmallest
from itertools import islice, zip_longest

from vpcases.derive.case import Case
from vpcases.derive.coverage import is_open
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.wins.pattern import Pattern
from vpcases.derive.wins.told import Told
from vpcases.model.authored import AlternativeKind
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library
from vpcases.model.win import ReasonSource, fold_name

MOST_NAMED = 12
"""How many customers are named of those that are worth a case."""
SOURCES = (ReasonSource.BUYER, ReasonSource.REP, None, ReasonSource.ASSUMED)
"""Who says why a customer bought, the best first; None where the log does not say."""


class HoleKind(StrEnum):
    """What a segment has no proof of."""

    REASON = "a reason it buys for"
    DO_NOTHING = "better than doing nothing"


@dataclass(frozen=True, slots=True)
class Hole:
    """Something that wins of a segment were won on or against, and no proof of it speaks of.

    `about` is a driver, or an alternative. `wins` are those that show the hole.
    """

    kind: HoleKind
    segment: str
    about: str
    wins: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A segment and a driver: its wins and its proofs. The gap is what wins are ahead by."""

    segment: str
    driver: str
    wins: int
    proofs: int

    @property
    def gap(self) -> int:
        """Wins less proofs."""
        return self.wins - self.proofs


@dataclass(frozen=True, slots=True)
class Nomination:
    """A customer of a win that has no case, and the holes that one of it would fill.

    `win` shows the first of the holes, which is what the customer is named for.
    """

    win: Told
    holes: tuple[Hole, ...]


@dataclass(frozen=True, slots=True)
class Nominations:
    """The first of the customers that are worth a case, and how many there are."""

    first: tuple[Nomination, ...] = ()
    count: int = 0


def list_open(portfolio: Portfolio) -> tuple[Case, ...]:
    """Return the cases that the public may see."""
    return tuple(case for case in portfolio.cases if is_open(case, portfolio))


def score_gaps(rows: Iterable[Told], portfolio: Portfolio) -> tuple[Score, ...]:
    """Return every segment and driver that wins were won on, the largest gap first."""
    proofs = _count_proofs(portfolio)
    wins = Counter((r.segment, r.reason) for r in rows if (r.segment, r.reason) in proofs)
    scores = (Score(*key, n, proofs[key]) for key, n in wins.items())
    return tuple(sorted(scores, key=lambda s: (-s.gap, -s.wins, s.segment, s.driver)))


def _count_proofs(portfolio: Portfolio) -> dict[tuple[str, str], int]:
    return {
        key: sum(is_open(case, portfolio) for case in crossing.cases)
        for key, crossing in portfolio.crossings.items()
    }


def list_holes(rows: Sequence[Told], portfolio: Portfolio) -> tuple[Hole, ...]:
    """Return what wins were won on without any proof in their segment, the most wins first."""
    proofs = _count_proofs(portfolio)
    found: dict[tuple[HoleKind, str, str], list[Told]] = defaultdict(list)
    proved = {case.segment.id for case in list_open(portfolio) if _is_against_nothing(case)
              if case.segment}  # fmt: skip
    for row in rows:
        if proofs.get((row.segment, row.reason)) == 0:
            found[HoleKind.REASON, row.segment, row.reason].append(row)
        against = portfolio.library.alternatives.get(row.win.alternative)
        is_nothing = against and against.content.kind is AlternativeKind.DO_NOTHING
        if is_nothing and row.segment in portfolio.library.segments and row.segment not in proved:
            found[HoleKind.DO_NOTHING, row.segment, row.win.alternative].append(row)
    holes = (Hole(*key, tuple(wins)) for key, wins in found.items())
    return tuple(sorted(holes, key=lambda h: (-len(h.wins), h.segment, h.about)))


def _is_against_nothing(case: Case) -> bool:
    return bool(case.alternative and case.alternative.kind is AlternativeKind.DO_NOTHING)


def list_unused(rows: Iterable[Told], portfolio: Portfolio, until: date) -> tuple[Case, ...] | None:
    """Return the proofs that no win names, of those published by a day.

    None where no win names any: then the log keeps no record of it.
    """
    used = {proof for row in rows for proof in row.win.proof_used}
    if not used:
        return None
    return tuple(
        case for case in list_open(portfolio) if case.id not in used and _is_out(case, until)
    )


def _is_out(case: Case, until: date) -> bool:
    published = case.history.published
    return not isinstance(published, PartialDate) or published.first_day <= until


def nominate(
    holes: Sequence[Hole], library: Library, called: Sequence[Pattern] = ()
) -> Nominations:
    """Return the customers of wins that have no case, one of every hole before a second of any.

    The holes take turns, the largest first; the largest of all and those with most of the wins of a
    called pattern come before the others. In a hole, whoever said the reason themselves comes
    before those of whom our people say it, and those of whom we only assume it come last; among
    them, whoever would fill more and larger holes comes first.

    Args:
        holes: What wins have and proofs have not, the largest first.
        library: The cases that there are.
        called: The patterns of the month.
    """
    known = list_customers_with_cases(library)
    largest = holes[:1]
    in_turn = sorted(holes, key=lambda hole: hole not in largest and not _is_called(hole, called))
    wins = [_pick_wins(hole, known) for hole in in_turn]
    filled: Counter[str] = Counter()
    for hole, of_hole in zip(in_turn, wins, strict=True):
        filled.update(dict.fromkeys(of_hole, len(hole.wins)))
    named: dict[str, int] = {}
    for turn in zip_longest(*(_rank_customers(of_hole, filled) for of_hole in wins)):
        for place, who in enumerate(turn):
            if who is not None:
                named.setdefault(who, place)
    first = (
        Nomination(wins[at][who], (in_turn[at], *_list_others(who, at, in_turn, wins)))
        for who, at in islice(named.items(), MOST_NAMED)
    )
    return Nominations(tuple(first), len(filled))


def _is_called(hole: Hole, called: Iterable[Pattern]) -> bool:
    """Return whether most wins of a called pattern show a hole."""
    place = (hole.segment, hole.about)
    return hole.kind is HoleKind.REASON and any(
        2 * sum((row.segment, row.reason) == place for row in pattern.wins) > len(pattern.wins)
        for pattern in called
    )


def _pick_wins(hole: Hole, known: Collection[str]) -> dict[str, Told]:
    """Return the win of each customer without a case that shows a hole best, the latest of equals.

    It is the one whose reason has the best source.
    """
    best: dict[str, Told] = {}
    for row in hole.wins:
        before = best.get(row.who)
        if row.who not in known and (before is None or _rank(row) <= _rank(before)):
            best[row.who] = row
    return best


def _rank(row: Told) -> int:
    return SOURCES.index(row.win.reason_source)


def _rank_customers(wins: Mapping[str, Told], filled: Mapping[str, int]) -> list[str]:
    """Return the first customers of a hole; `filled` is how many wins all holes of each have."""
    return nsmallest(MOST_NAMED, wins, key=lambda who: (_rank(wins[who]), -filled[who], who))


def _list_others(
    who: str, at: int, holes: Sequence[Hole], wins: Sequence[Collection[str]]
) -> Iterator[Hole]:
    """Yield the holes that a customer would fill, but for the one at a place."""
    return (hole for i, hole in enumerate(holes) if i != at and who in wins[i])


def list_customers_with_cases(library: Library) -> Collection[str]:
    """Return every name and id, folded, of a customer that a case is about."""
    return frozenset(fold_name(name) for name in _list_names(library) if name)


def _list_names(library: Library) -> Iterator[str | None]:
    customers: Mapping[str, object] = library.customers
    for record in library.cases.values():
        block = record.content.customer
        named = [block.id] if block and block.id else []
        for identity in (*named, *record.content.other_customers):
            yield identity
            if identity in customers:
                content = library.customers[identity].content
                yield from (content.name, content.described_as)
        if block and not block.id:
            yield block.name
