"""What we have no proof of, the most wanted first, and who could fill each gap.

A gap is a segment and a driver without a single proof that the public may see today. Wins that were
won for that driver in that segment say how much it is wanted; where no win says anything, how much
the segment matters to us does, and then the place of the driver among what matters to it.

Wins of customers in no segment that we know have no proof there either: for each driver they are a
gap of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.coverage import is_open
from vpcases.derive.customer_keys import WinsByCustomer, find_customer_id, list_customers, name_of
from vpcases.derive.importance import rank_of
from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.who_else import is_current, list_current
from vpcases.model.authored import Status
from vpcases.model.library import Library, Why
from vpcases.model.win import ReasonSource, Win

LAST = 10**6
"""The rank of what has none."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer without a case who could fill a gap; `win` is the newest that speaks for it."""

    id: str
    name: str
    win: Win | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A segment and a driver without proof; no segment for wins that belong to none we know.

    `wins` were won for that driver there, and `place` is that of the driver among the priorities
    of the segment, from 1. `in_work` are cases that would fill it, the furthest first;
    `candidates` are customers without a case, those who bought for that reason first.
    """

    segment: Term | None
    driver: Term
    wins: tuple[Win, ...]
    rank: int | None
    place: int | None
    in_work: tuple[Case, ...]
    candidates: tuple[Candidate, ...]

    @property
    def is_wanted(self) -> bool:
        """Whether somebody bought for it, it is a priority there, or a case is on its way."""
        return bool(self.wins or self.place or self.in_work)

    @property
    def customers(self) -> int:
        """How many customers the wins are of."""
        return len({win.customer.casefold() for win in self.wins})

    @property
    def by_source(self) -> Mapping[ReasonSource | None, int]:
        """How many of the wins know their reason from whom, the best source first."""
        sources = [win.reason_source for win in self.wins]
        return {s: sources.count(s) for s in (*ReasonSource, None) if s in sources}


def derive_gaps(portfolio: Portfolio) -> tuple[Gap, ...]:
    """Return every gap of an internal portfolio, the most wanted first."""
    finder = _Finder(portfolio)
    found = [
        finder.view(crossing)
        for crossing in portfolio.crossings.values()
        if not any(is_open(case, portfolio) for case in crossing.cases)
    ]
    return tuple(sorted((*found, *finder.list_apart()), key=_by_need))


def _by_need(gap: Gap) -> tuple[int, int, int]:
    return (-len(gap.wins), gap.rank or LAST, gap.place or LAST)


class _Finder:
    """Looks up what every gap needs; made once for all of them."""

    def __init__(self, portfolio: Portfolio) -> None:
        library, self.portfolio = portfolio.library, portfolio
        self.customers = list_customers(library)
        wins = [win for win in library.log.wins if win.date <= portfolio.as_of]
        self.known = WinsByCustomer(wins, self.customers)
        self.wins: dict[tuple[str, str], list[Win]] = defaultdict(list)
        for win in wins:
            segment = win.segment if win.segment in library.segments else ""
            self.wins[segment, _settle(win.reason, library)].append(win)
        gone = (k for each in portfolio.absent if each.why is Why.WITHDRAWN for k in each.customers)
        self.told = {*gone, *(find_customer_id(r.content) for r in library.cases.values())}
        self.members = list_current(library, portfolio.as_of)

    def view(self, crossing: Crossing) -> Gap:
        segment, driver = crossing.segment, crossing.driver
        wins = tuple(self.wins.get((segment.id, driver.id), ()))
        content = self.portfolio.library.segments[segment.id].content
        priorities = list(content.priorities)
        return Gap(
            segment=segment,
            driver=driver,
            wins=wins,
            rank=rank_of(content),
            place=priorities.index(driver.id) + 1 if driver.id in priorities else None,
            in_work=tuple(sorted(crossing.cases, key=_furthest_first)),
            candidates=tuple(self._list_candidates(segment.id, wins).values()),
        )

    def list_apart(self) -> Iterator[Gap]:
        """Yield a gap for every driver that somebody in no known segment bought for."""
        for group in self.portfolio.groups[Axis.DRIVER].values():
            wins = tuple(self.wins.get(("", group.term.id), ()))
            if wins and group.term.is_known:
                candidates = tuple(self._list_candidates("", wins).values())
                yield Gap(None, group.term, wins, None, None, (), candidates)

    def _list_candidates(self, segment: str, wins: tuple[Win, ...]) -> dict[str, Candidate]:
        """Return who has no case: those who bought for this reason, the newest win first."""
        found: dict[str, Candidate] = {}
        for win in sorted(wins, key=lambda win: (win.date, win.row), reverse=True):
            identity = self.known.find_id(win)
            if identity not in self.told and self._is_there(identity):
                name = name_of(identity, self.customers)
                named = name if identity in self.customers else win.customer
                found.setdefault(identity, Candidate(identity, named, win))
        for identity in self.members.get(segment, ()):
            if identity in self.customers and identity not in self.told:
                found.setdefault(identity, Candidate(identity, name_of(identity, self.customers)))
        return found

    def _is_there(self, identity: str) -> bool:
        content = self.customers.get(identity)
        return content is None or is_current(content, self.portfolio.as_of)


def _settle(reason: str, library: Library) -> str:
    """Return the driver that a reason comes down to, or the reason where it comes down to none."""
    known = library.reasons.get(reason)
    return (known.content.driver or reason) if known else reason


def _furthest_first(case: Case) -> tuple[int, str]:
    return (-tuple(Status).index(case.status), case.id)
