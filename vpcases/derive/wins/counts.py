"""How many wins a month had, by segment and reason, beside the months before it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vpcases.derive.wins.claims import list_claims
from vpcases.derive.wins.months import list_before, list_window
from vpcases.derive.wins.told import BySource, Told, split_sources
from vpcases.model.library import Library

ByMonth = Mapping[str, Sequence[Told]]


@dataclass(frozen=True, slots=True)
class Count:
    """A segment and a reason: the wins of the month by who says why, and those of months before.

    `segment` and `reason` are empty where the log does not say. `before` holds a number for each
    of the three months before, the latest first.
    """

    segment: str
    reason: str
    sources: BySource
    before: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed first for a segment, and what its wins of twelve months were won on.

    `sources` are the wins that tell a reason, without our own guesses; `held` is how many of them
    were won on the claim. `bought` are the reasons that most were won on, more than one where they
    are as many; each was named `most` times.
    """

    segment: str
    claimed: str
    held: int
    bought: tuple[str, ...]
    most: int
    sources: BySource

    @property
    def is_drifting(self) -> bool:
        """Whether more wins were won on something else than on the claim."""
        return self.most > self.held


@dataclass(frozen=True, slots=True)
class Move:
    """Customers who were taken for one segment and were in another: in the month, and in twelve."""

    assumed: str
    actual: str
    in_month: int
    in_year: int


def count_wins(month: str, by_month: ByMonth) -> tuple[Count, ...]:
    """Return the wins of a month by segment and reason, the most frequent of a segment first."""
    cells: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for row in by_month.get(month, ()):
        cells[row.segment, row.reason].append(row)
    before = [
        Counter((row.segment, row.reason) for row in by_month.get(each, ()))
        for each in list_before(month)
    ]
    keys = sorted(
        {*cells, *(key for counter in before for key in counter)},
        key=lambda key: (
            not key[0],
            key[0],
            not key[1],
            -len(cells[key]) if key in cells else 0,
            -sum(counter[key] for counter in before),
            key[1],
        ),
    )
    return tuple(
        Count(*key, split_sources(cells.get(key, ())), tuple(each[key] for each in before))
        for key in keys
    )


def compare_claims(month: str, by_month: ByMonth, library: Library) -> tuple[Claim, ...]:
    """Return the first claim of every segment beside what its wins were won on."""
    telling: dict[str, list[Told]] = defaultdict(list)
    for each in list_window(month):
        for row in by_month.get(each, ()):
            if row.reason and row.is_said:
                telling[row.segment].append(row)
    return tuple(
        _compare(segment, (list_claims(library, segment) or ("",))[0], telling[segment])
        for segment in library.segments
        if segment in telling
    )


def _compare(segment: str, claimed: str, rows: Sequence[Told]) -> Claim:
    bought = Counter(row.reason for row in rows)
    most = max(bought.values())
    names = tuple(sorted(reason for reason, n in bought.items() if n == most))
    return Claim(segment, claimed, bought[claimed], names, most, split_sources(rows))


def list_moves(month: str, by_month: ByMonth) -> tuple[Move, ...]:
    """Return who was taken for another segment than they were in, the most frequent first."""
    pairs = {each: count_pairs(by_month.get(each, ())) for each in list_window(month)}
    year = sum(pairs.values(), Counter[tuple[str, str]]())
    return tuple(
        Move(*pair, pairs[month][pair], n)
        for pair, n in sorted(year.items(), key=lambda item: (-item[1], item[0]))
        if pair[0] != pair[1]
    )


def count_known_moves(month: str, by_month: ByMonth) -> int:
    """Return of how many wins of twelve months both segments are known."""
    return sum(count_pairs(by_month.get(each, ())).total() for each in list_window(month))


def count_pairs(rows: Iterable[Told]) -> Counter[tuple[str, str]]:
    """Return how often a segment was assumed, and another or the same was the actual one."""
    return Counter(
        (row.win.segment_assumed, row.win.segment_actual)
        for row in rows
        if row.win.segment_assumed and row.win.segment_actual
    )
