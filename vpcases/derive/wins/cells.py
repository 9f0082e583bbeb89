"""The cells of a month: which are large enough, whose wins they hold, and who carries them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

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


def vote_for(row: Told, kind: GroupKind, new: Collection[str]) -> Place:
    """Return the voice of a customer about a type: that of a new one, or of all the others."""
    name = getattr(row, kind)
    return (name if name in new else "", row.reason)


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
    """Return the cells that are large enough to be spoken of.

    They hold enough wins of enough customers, and the group buys for the reason often enough beside
    all others.
    """
    cells: dict[tuple[str, str], list[str]] = {}
    for row in window:
        cells.setdefault((getattr(row, kind), row.reason), []).append(row.who)
    rows, columns = Counter[str](), Counter[str]()
    for (group, reason), who in cells.items():
        rows[group] += len(who)
        columns[reason] += len(who)
    return frozenset(
        (group, reason)
        for (group, reason), who in cells.items()
        if len(who) >= LEAST_WINS
        and len(set(who)) >= LEAST_CUSTOMERS
        and len(who) * (len(window) - rows[group])
        >= LEAST_TIMES * (columns[reason] - len(who)) * rows[group]
    )


def pick_wins(window: Sequence[Told], key: Key) -> frozenset[int]:
    """Return the wins of a pattern, by their place in the window."""
    kind, group, reason = key
    return frozenset(
        place
        for place, row in enumerate(window)
        if row.reason == reason and getattr(row, kind) == group
    )


def is_carried(
    cell: Cell, voices: Sequence[Told], kind: GroupKind, new: frozenset[str], share: float
) -> bool:
    """Return whether a cell of a segment is nothing special without one new type of customers."""
    held = Counter(
        getattr(row, kind)
        for row in voices
        if (row.segment, row.reason) == (cell.group, cell.reason)
    )
    return any(
        held[name] > 1 and _weigh_without(cell, voices, kind, name) > share
        for name in new & held.keys()
    )


def _weigh_without(cell: Cell, voices: Sequence[Told], kind: GroupKind, name: str) -> float:
    left = [row for row in voices if getattr(row, kind) != name]
    row = sum(each.segment == cell.group for each in left)
    column = sum(each.reason == cell.reason for each in left)
    both = sum((each.segment, each.reason) == (cell.group, cell.reason) for each in left)
    return weigh_count(both, row, column, len(left)) if both >= LEAST_CUSTOMERS else 1.0
