"""How likely a count is by chance, and what it is compared with.

Source: R. A. Fisher, The Design of Experiments (1935), for a count with its margins fixed;
L. A. Goodman, The Analysis of Cross-Classified Data: Independence, Quasi-Independence, and
Interactions (1968), for tables of which some cells are left out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from math import ceil, exp, lgamma

Place = tuple[str, str]
"""A cell of a table: a group, and a reason."""
ROUNDS = 30
"""How often shares are fitted anew, which settles them to far more digits than are used."""


@lru_cache(maxsize=20_000)
def weigh_count(count: int, row: int, column: int, total: int) -> float:
    """Return how likely it is by chance that a cell holds so many or more.

    It is 1 for a cell that holds no more than is expected.

    Args:
        count: How many of the group bought for the reason.
        row: How many are in the group.
        column: How many bought for the reason.
        total: How many there are.

    Source: the upper tail of the hypergeometric distribution (Fisher's exact test, one-sided).
    """
    if count * total <= row * column:
        return 1.0
    whole, tail = _choose(total, column), 0.0
    for k in range(count, min(row, column) + 1):
        part = exp(_choose(row, k) + _choose(total - row, column - k) - whole)
        tail += part
        if part < tail * 1e-12:
            break
    return min(1.0, tail)


def _choose(n: int, k: int) -> float:
    """Return the logarithm of the number of ways to choose k of n."""
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def compare_cell(
    cell: Place, table: Mapping[Place, int], out: Collection[Place]
) -> tuple[int, int, int, int]:
    """Return count, row, column and total of a cell, compared like with like.

    What was taken out of a group is no longer among its reasons, and a group of which the reason
    was taken out is no longer compared with. Nothing taken out, it is the whole table.

    Args:
        cell: The group and the reason.
        table: How many customers each cell holds.
        out: The cells that were taken out; the table does not hold them.

    Source: the share of the reason among the others is fitted under quasi-independence, by
    iterative proportional fitting; the column is rounded up, against a finding.
    """
    group, reason = cell
    reasons = {r for _, r in table if (group, r) not in out}
    row = sum(n for (g, r), n in table.items() if g == group and r in reasons)
    others = {place: n for place, n in table.items() if place[0] != group}
    like = sum(n for (g, r), n in others.items() if r in reasons and (g, reason) not in out)
    same = sum(n for (_, r), n in others.items() if r == reason)
    if any(place[0] != group for place in out):
        shares = _fit_shares(others, out)
        among = sum(shares.get(r, 0.0) for r in reasons)
        same = min(like, ceil(like * shares.get(reason, 0.0) / among - 1e-9)) if among else 0
    return table[cell], row, table[cell] + same, row + like


def _fit_shares(table: Mapping[Place, int], out: Collection[Place]) -> dict[str, float]:
    """Return how large each reason would be if none had been taken out of any group."""
    rows: dict[str, int] = {}
    columns: dict[str, int] = {}
    for (group, reason), n in table.items():
        rows[group] = rows.get(group, 0) + n
        columns[reason] = columns.get(reason, 0) + n
    total = sum(rows.values())
    shares = {reason: n / total for reason, n in columns.items()}
    gone = {group: [r for r in columns if (group, r) in out] for group in rows}
    for _ in range(ROUNDS):
        sizes = {g: n / max(1e-12, 1 - sum(shares[r] for r in gone[g])) for g, n in rows.items()}
        whole = sum(sizes.values())
        lacks = {r: sum(sizes[g] for g in rows if r in gone[g]) for r in columns}
        fitted = {r: n / max(1e-12, whole - lacks[r]) for r, n in columns.items()}
        among = sum(fitted.values())
        shares = {r: share / among for r, share in fitted.items()}
    return shares
