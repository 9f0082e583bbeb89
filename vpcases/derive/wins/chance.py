"""What is beyond chance: cells of a table that hold more than its margins explain.

The question is always the same: of two things that are known of every customer, the group that it
is in and the reason for which it bought, does the one tell anything of the other? If not, reasons
could be dealt out to the customers anew, and the tables would look alike.

The cells of a table are looked at all together. The chance that any of them comes out as
unlikely as the most unlikely one is found by dealing reasons out anew, again and again (the
smallest p-value of a table as the statistic), so that looking at many cells costs what it must.
That chance is never smaller than the p-value of the one cell and never larger than the sum over
all cells. So reasons are dealt out only where the answer lies between these two bounds; where cells
were taken out of the table before, and for very many customers, the sum alone decides, which errs
towards finding nothing.

Source: P. H. Westfall and S. S. Young, Resampling-Based Multiple Testing (1993), chapters 2 and 3,
the smallest p-value of permuted tables, and stepping down from what was found; C. E. Bonferroni's
inequality for the sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from random import Random

from vpcases.derive.wins.likelihood import Place, compare_cell, weigh_count
from vpcases.derive.wins.pattern import LEAST_CUSTOMERS

DEALS = 4_999
"""How often reasons are dealt out anew, where it has to be known that exactly."""
MOST_VOICES = 4_000
"""Of more customers no reasons are dealt out."""
SAME = 1 + 1e-9
"""What two chances may differ by and be the same: sums of fractions are not exact."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A group and a reason, with how many customers it holds and how likely that is by chance."""

    group: str
    reason: str
    count: int
    chance: float


def find_beyond(
    voices: Iterable[Place] | Mapping[Place, int],
    groups: Collection[str],
    allowed: float,
    seed: str,
) -> Iterator[Cell]:
    """Yield the cells that are beyond chance, the clearest first.

    Whatever is found is taken out before the rest is looked at again, so that one strong cell does
    not hide others. What is beyond chance in the whole table, by the sum over all cells, is found
    in any case: less is left to compare with once others are out.

    Args:
        voices: The group and the reason of every customer, or how many customers have which.
        groups: The groups whose cells are looked at; the others are there to compare with.
        allowed: How likely it may be that anything is found where there is nothing.
        seed: What the dealing begins from: the same for the same table.
    """
    table = Counter(voices)
    possible = _count_possible(table, groups)
    plain = [c for c in _weigh_cells(table, groups, ()) if c.chance * possible <= allowed]
    out: set[Place] = set()
    while cells := _weigh_cells(table, groups, out):
        if not _is_beyond(cells[0], table, groups, allowed, seed, bool(out)):
            break
        yield cells[0]
        place = cells[0].group, cells[0].reason
        out.add(place)
        del table[place]
    yield from (cell for cell in plain if (cell.group, cell.reason) not in out)


def _weigh_cells(
    table: Mapping[Place, int], groups: Collection[str], out: Collection[Place]
) -> list[Cell]:
    """Return the cells that could hold enough customers, the least likely first."""
    cells = [
        Cell(*place, n, weigh_count(*compare_cell(place, table, out)))
        for place, n in table.items()
        if n >= LEAST_CUSTOMERS and place[0] in groups
    ]
    return sorted(cells, key=lambda cell: (cell.chance, cell.group, cell.reason))


def _is_beyond(
    cell: Cell,
    table: Mapping[Place, int],
    groups: Collection[str],
    allowed: float,
    seed: str,
    is_cut: bool,
) -> bool:
    """Return whether any cell of a table without structure is as unlikely as seldom as allowed."""
    if cell.chance > allowed:
        return False
    if cell.chance * _count_possible(table, groups) <= allowed:
        return True
    if is_cut or sum(table.values()) > MOST_VOICES:
        return False
    held = tuple(sorted(table.items()))
    return _deal_out(cell.chance, held, frozenset(groups), allowed, seed)


def _count_possible(table: Mapping[Place, int], groups: Collection[str]) -> int:
    """Return how many cells could hold enough customers."""
    rows, columns = _sum_by(table, 0), _sum_by(table, 1)
    return sum(rows[g] >= LEAST_CUSTOMERS for g in groups) * sum(
        n >= LEAST_CUSTOMERS for n in columns.values()
    )


def _sum_by(table: Mapping[Place, int], side: int) -> Counter[str]:
    sums: Counter[str] = Counter()
    for place, n in table.items():
        sums[place[side]] += n
    return sums


@lru_cache(maxsize=256)
def _deal_out(
    chance: float,
    held: tuple[tuple[Place, int], ...],
    groups: frozenset[str],
    allowed: float,
    seed: str,
) -> bool:
    """Return whether reasons that are dealt out anew come out as unlikely seldom enough.

    It ends as soon as that has happened too often.
    """
    too_often, seen = int(allowed * (DEALS + 1)), 0
    if not too_often:
        return False
    table = dict(held)
    reasons = [reason for (_, reason), n in held for _ in range(n)]
    columns = Counter(reasons)
    rows = _sum_by(table, 0)
    ends = [0, *accumulate(rows[group] for group in sorted(rows))]
    needed = [
        (start, end, _find_needed(end - start, columns, len(reasons), chance))
        for group, (start, end) in zip(sorted(rows), pairwise(ends), strict=True)
        if group in groups
    ]
    # The sequence of random() is the same on every machine and in every version of Python.
    dealer = Random(seed)  # noqa: S311 - to be the same again is what it is for
    for _ in range(DEALS):
        reasons = sorted(reasons, key=lambda _: dealer.random())
        if any(
            count >= least.get(reason, count + 1)
            for start, end, least in needed
            for reason, count in Counter(reasons[start:end]).items()
        ):
            seen += 1
            if seen >= too_often:
                return False
    return True


def _find_needed(row: int, columns: Counter[str], total: int, chance: float) -> dict[str, int]:
    """Return how many of each reason a group needs to be as unlikely, where it can be."""
    found = {}
    for reason, column in columns.items():
        for count in range(LEAST_CUSTOMERS, min(row, column) + 1):
            if weigh_count(count, row, column, total) <= chance * SAME:
                found[reason] = count
                break
    return found
