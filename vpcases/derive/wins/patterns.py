"""Patterns in the win log, month by month, each called only when it is beyond chance.

How it is decided, exactly:

- Every month of the log is looked at once it is over, with the wins of the twelve months that end
  with it. What a month says rests on rows up to that month alone, so later rows never change it.
- Every customer has one voice: its latest win in that window which tells a reason that is not our
  own guess. Whoever buys ten times has one voice, and its wins stay together when reasons are dealt
  out anew among customers.
- Three tables are looked at: segment × reason, new company type × reason, new industry × reason.
  In each, cells are weighed by the exact test of Fisher, and the smallest p-value of the table is
  compared with that of tables whose reasons were dealt out anew (see `chance`). What is found is
  taken out and the rest looked at again.
- A cell is called only if it holds at least five wins of at least three customers as well, and if
  the group buys for the reason at least twice as often as all others do in the same months: of very
  many wins the slightest difference is beyond chance, and nothing to act on; and what everybody
  turned to in a month is no reason of those who came in it.
- The 5 % are spent over the whole life of the log. Half of them are spent in its first year, half
  of what is left in the second, and so on; a year in twelve equal parts; a month half on segments
  and a quarter each on company types and industries. So the chance that a log without any
  structure is ever said to have a pattern, in any cell of any table in any month, is at most 5 %.
- A segment that buys for what is claimed first for it is no pattern: its claim is borne out. So is
  one that buys for a later claim, unless that has overtaken the first.
- A segment cell that a single new type of customer carries is left to that type.

Source: see `chance` for the test; C. E. Bonferroni's inequality for the sum over tables and months;
K. K. G. Lan and D. L. DeMets, Discrete Sequential Boundaries for Clinical Trials (1983), for an
error that is spent as time goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from vpcases.derive.wins.cells import (
    count_by_segment,
    count_by_type,
    count_carriers,
    is_carried,
    leave_called,
    list_enough,
    pick_wins,
)
from vpcases.derive.wins.chance import Cell, find_beyond
from vpcases.derive.wins.claims import list_claims
from vpcases.derive.wins.customer_types import (
    Arrivals,
    have_own_segment,
    list_usual,
    note_arrivals,
)
from vpcases.derive.wins.months import list_months, list_window
from vpcases.derive.wins.pattern import (
    SHARES,
    TYPES,
    Found,
    GroupKind,
    Key,
    Pattern,
    share_out,
)
from vpcases.derive.wins.told import Told, group_by_month
from vpcases.model.library import Library


@dataclass
class _Search:
    """A walk through the months of a log, which remembers what earlier months called."""

    library: Library
    arrivals: dict[GroupKind, Arrivals]
    begun: str
    since: dict[Key, str] = field(default_factory=dict)

    def look_at(self, month: str, window: Sequence[Told]) -> Found:
        """Return what a month has, by the wins of twelve months that tell a reason."""
        voices = list({row.who: row for row in window}.values())
        allowed = share_out(month, self.begun)
        types = list(self._find_types(month, window, voices, allowed))
        kept = leave_called(voices, self.since)
        cells = self._find_segments(month, window, kept, allowed)
        found = [self._call(*key, month, window) for key in (*types, *cells)]
        called = {(p.of, p.group, p.reason) for p in found}
        quiet = (self._call(*key, month, window) for key in self.since if key not in called)
        return Found(
            tuple(p for p in found if not p.is_borne_out),
            tuple(p for p in found if p.is_borne_out),
            tuple(p for p in quiet if p.wins and not p.is_borne_out),
        )

    def _find_types(
        self, month: str, window: Sequence[Told], voices: Sequence[Told], allowed: float
    ) -> Iterator[Key]:
        """Yield new types of customers with a reason of their own; the same wins are told once."""
        told: set[Key] = set()
        for kind in TYPES:
            for cell in self._look_at_types(kind, month, window, voices, allowed * SHARES[kind]):
                key = self._recognise((kind, cell.group, cell.reason), window)
                if key not in told:
                    told.add(key)
                    self.since.setdefault(key, month)
                    yield key

    def _look_at_types(
        self,
        kind: GroupKind,
        month: str,
        window: Sequence[Told],
        voices: Sequence[Told],
        allowed: float,
    ) -> Iterator[Cell]:
        enough, new = list_enough(window, kind), self._list_new(kind, month, window)
        votes = count_by_type(voices, kind, new)
        for cell in find_beyond(votes, new, allowed, f"{month} types"):
            if (cell.group, cell.reason) in enough:
                yield cell

    def _list_new(self, kind: GroupKind, month: str, window: Sequence[Told]) -> frozenset[str]:
        """Return the new types that are not most of a segment which the site knows already."""
        new = self.arrivals[kind].list_new(month)
        if not new:
            return new
        held = Counter(map(attrgetter(kind, "segment"), window))
        known = self.library.segments.keys()
        return frozenset(name for name in new if not have_own_segment(name, held, known))

    def _recognise(self, key: Key, window: Sequence[Told]) -> Key:
        """Return the name under which the same wins were called before, else their own.

        A company type and an industry may hold the same customers.
        """
        rows = pick_wins(window, key)
        for known in self.since:
            if known[0] in TYPES and known[2] == key[2]:
                others = pick_wins(window, known)
                if 2 * len(rows & others) > len(rows | others):
                    return known
        return key

    def _find_segments(
        self, month: str, window: Sequence[Told], voices: Sequence[Told], allowed: float
    ) -> Iterator[Key]:
        share = allowed * SHARES[GroupKind.SEGMENT]
        enough = list_enough(window, GroupKind.SEGMENT)
        new = {kind: self._list_new(kind, month, window) for kind in TYPES}
        carriers = {kind: count_carriers(voices, kind) for kind, names in new.items() if names}
        votes = count_by_segment(voices)
        groups = {*self.library.segments, *(row.segment for row in voices if row.segment)}
        for cell in find_beyond(votes, groups, share, month):
            if (cell.group, cell.reason) in enough and not any(
                is_carried(cell, held, new[kind], share) for kind, held in carriers.items()
            ):
                yield GroupKind.SEGMENT, cell.group, cell.reason

    def _call(
        self, kind: GroupKind, group: str, reason: str, month: str, window: Sequence[Told]
    ) -> Pattern:
        """Return what was found in counts, with the claim beside it."""
        members = [row for row in window if getattr(row, kind) == group]
        wins = tuple(row for row in members if row.reason == reason)
        for_it = sum(row.reason == reason for row in window) - len(wins)
        claims = list_claims(self.library, group) if kind is GroupKind.SEGMENT else ()
        first = sum(row.reason == claims[0] for row in members) if claims else 0
        is_claimed = reason in claims and len(wins) <= first
        is_borne_out = is_claimed or reason in claims[:1]
        since = month if is_borne_out else self.since.setdefault((kind, group, reason), month)
        return Pattern(
            of=kind,
            group=group,
            reason=reason,
            month=month,
            since=since,
            wins=wins,
            group_wins=len(members),
            elsewhere=(for_it, len(window) - len(members)),
            claimed=claims[0] if claims else "",
            is_borne_out=is_borne_out,
        )


def derive_patterns(rows: Sequence[Told], library: Library, last: str) -> dict[str, Found]:
    """Return what each month has beyond chance, up to the last one that is over.

    Args:
        rows: The wins in the order of their days.
        library: What is claimed, and for which segments.
        last: The last month to look at.
    """
    by_month = group_by_month(rows)
    if not by_month:
        return {}
    begun, usual = next(iter(by_month)), list_usual(library)
    arrivals = {
        kind: note_arrivals(((row.month, getattr(row, kind)) for row in rows), usual)
        for kind in TYPES
    }
    search = _Search(library, arrivals, begun)
    telling = {m: [r for r in some if r.reason and r.is_said] for m, some in by_month.items()}
    return {
        month: search.look_at(
            month, [row for each in list_window(month) for row in telling.get(each, ())]
        )
        for month in list_months(begun, last)
        if month in by_month
    }
