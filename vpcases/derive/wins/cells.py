"""The cells of a month: which are large enough, whose wins they hold, and who carries them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter

from vpcases.derive.wins.chance import Cell
from vpcases.derive.wins.likelihood import Place, weigh_count
from vpcases.derive.wins.pattern import (
    LEAST_CUSTOMERS,
    LEAST_TIMES,
    LEAST_WINS,
    TYPES,
    GroupKind,
    Key,
)
from vpcases.derive.wins.told import Told

Carriers = Mapping[tuple[str, str, str], int]
"""How many voices there are of a segment, a reason and a type of customers."""


def count_by_segment(voices: Iterable[Told]) -> Counter[Place]:
    """Return how many voices of each segment name each reason."""
    return Counter(map(attrgetter("segment", "reason"), voices))


def count_by_type(voices: Iterable[Told], kind: GroupKind, new: Collection[str]) -> Counter[Place]:
    """Return how many voices of each new type name each reason; all other types are one."""
    counts: Counter[Place] = Counter()
    for (name, reason), n in Counter(map(attrgetter(kind, "reason"), voices)).items():
        counts[name if name in new else "", reason] += n
    return counts


def leave_called(voices: Sequence[Told], called: Iterable[Key]) -> Sequence[Told]:
    """Return voices without those of a type of customers that was called for its reason."""
    types = [key for key in called if key[0] in TYPES]
    if not types:
        return voices
    return [
        row
        for row in voices
        if not any(row.reason == r and getattr(row, kind) == group for kind, group, r in types)
    ]


def list_enough(window: Sequence[Told], kind: GroupKind) -> frozenset[tuple[str, str]]:
    """Return the cells that hold enough wins, and whose group buys for the reason often enough.

    How often is often is told by the others in the same months: what all turned to at one time is
    no reason of those who came then. Whether the wins are of enough customers is seen by the
    voices, of which every customer has one.

    Source: indirect standardisation: what was observed, beside what is expected at the rates that
    the others had, month by month.
    """
    months = Counter(map(attrgetter(kind, "reason", "month"), window))
    cells, rows = Counter[Place](), Counter[Place]()
    columns, whole = Counter[Place](), Counter[str]()
    for (group, reason, month), n in months.items():
        cells[group, reason] += n
        rows[group, month] += n
        columns[reason, month] += n
        whole[month] += n

    def expect(group: str, reason: str) -> float:
        """Return how many wins the group would have for the reason, were it like the others."""
        return sum(
            rows[group, month]
            * (columns[reason, month] - months[group, reason, month])
            / max(1, n - rows[group, month])
            for month, n in whole.items()
        )

    return frozenset(
        (group, reason)
        for (group, reason), n in cells.items()
        if n >= LEAST_WINS and n >= LEAST_TIMES * expect(group, reason)
    )


def pick_wins(window: Sequence[Told], key: Key) -> frozenset[int]:
    """Return the wins of a pattern, by their place in the window."""
    kind, group, reason = key
    return frozenset(
        place
        for place, row in enumerate(window)
        if row.reason == reason and getattr(row, kind) == group
    )


def count_carriers(voices: Iterable[Told], kind: GroupKind) -> Carriers:
    """Return how many voices there are of each segment, reason and type."""
    return Counter(map(attrgetter("segment", "reason", kind), voices))


def is_carried(cell: Cell, carriers: Carriers, new: frozenset[str], share: float) -> bool:
    """Return whether a cell of a segment is nothing special without one new type of customers."""
    return any(
        carriers.get((cell.group, cell.reason, name), 0) > 1
        and _weigh_without(cell, carriers, name) > share
        for name in new
    )


def _weigh_without(cell: Cell, carriers: Carriers, name: str) -> float:
    row = column = both = total = 0
    for (segment, reason, kind), n in carriers.items():
        if kind != name:
            total += n
            row += n * (segment == cell.group)
            column += n * (reason == cell.reason)
            both += n * ((segment, reason) == (cell.group, cell.reason))
    return weigh_count(both, row, column, total) if both >= LEAST_CUSTOMERS else 1.0
