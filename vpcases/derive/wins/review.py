"""The review of a month: everything that its wins say, beside the months before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.wins.counts import (
    Claim,
    Count,
    Move,
    compare_claims,
    count_known_moves,
    count_wins,
    list_moves,
)
from vpcases.derive.wins.months import (
    end_month,
    find_last_whole,
    list_before,
    list_window,
    name_month,
)
from vpcases.derive.wins.notes import find_note
from vpcases.derive.wins.pattern import Found, Pattern
from vpcases.derive.wins.patterns import derive_patterns
from vpcases.derive.wins.proofs import (
    Hole,
    Nominations,
    list_holes,
    list_unused,
    nominate,
)
from vpcases.derive.wins.told import BySource, Told, group_by_month, split_sources, tell_all
from vpcases.model.library import Record
from vpcases.model.research import WinReview


@dataclass(frozen=True)
class MonthReview:
    """What the wins of a month say; it may have losses alone.

    `before` are the three months that stand beside it, and `in_year` is how many wins its twelve
    months have. Patterns are looked for in a month with a win alone. `unmapped` are the wins of the
    month whose words are no reason that the site knows. `lost_alike` counts, for every pattern, the
    customers of its group who decided against us in its twelve months for its reason.
    """

    month: str
    wins: tuple[Told, ...]
    losses: tuple[Told, ...]
    before: tuple[str, ...]
    in_year: int
    sources: BySource
    counts: tuple[Count, ...]
    lost: tuple[Count, ...]
    unmapped: tuple[Told, ...]
    found: Found
    lost_alike: tuple[int, ...]
    claims: tuple[Claim, ...]
    moves: tuple[Move, ...]
    known_moves: int
    holes: tuple[Hole, ...]
    unused: tuple[Case, ...] | None
    nominations: Nominations
    note: Record[WinReview] | None


@dataclass(frozen=True)
class WinReviews:
    """The reviews of all months that are over, the latest first, and the month that is not.

    `running` are the wins of the month that is not over yet. `known` are all that lie before the
    day, and `has_losses` tells that losses are kept as well.
    """

    months: tuple[MonthReview, ...] = ()
    running: tuple[Told, ...] = ()
    known: tuple[Told, ...] = ()
    has_losses: bool = False

    def find(self, month: str) -> MonthReview | None:
        """Return the review of a month, or None where nobody decided in it or it is not over."""
        return next((review for review in self.months if review.month == month), None)


def derive_win_reviews(portfolio: Portfolio, only: str = "") -> WinReviews:
    """Return the review of every month with a win or a loss that was over on the day.

    Args:
        portfolio: What the internal edition shows.
        only: A month, where no other review is wanted.
    """
    library, as_of = portfolio.library, portfolio.as_of
    rows = tell_all(library.log.wins, library, as_of)
    losses = tell_all(library.log.losses, library, as_of)
    last = find_last_whole(as_of)
    found = derive_patterns(rows, library, last)
    make = _Maker(portfolio, rows, losses)
    decided = {row.month for row in (*rows, *losses) if row.month <= last}
    return WinReviews(
        months=tuple(
            make.review(m, found.get(m, Found()))
            for m in sorted(decided, reverse=True)
            if only in ("", m)
        ),
        running=tuple(make.by_month.get(name_month(as_of), ())),
        known=tuple(rows),
        has_losses=bool(losses),
    )


class _Maker:
    """What every review of a log is made from."""

    def __init__(self, portfolio: Portfolio, rows: Sequence[Told], losses: Sequence[Told]) -> None:
        self._portfolio = portfolio
        self._rows = rows
        self.by_month = group_by_month(rows)
        self._lost_by_month = group_by_month(losses)

    def review(self, month: str, found: Found) -> MonthReview:
        """Return the review of a month."""
        wins, library = self.by_month.get(month, []), self._portfolio.library
        window = [row for each in list_window(month) for row in self.by_month.get(each, ())]
        until = end_month(month)
        holes = list_holes(window, self._portfolio)
        return MonthReview(
            month=month,
            wins=tuple(wins),
            losses=tuple(self._lost_by_month.get(month, ())),
            before=list_before(month),
            in_year=len(window),
            sources=split_sources(wins),
            counts=count_wins(month, self.by_month),
            lost=count_wins(month, self._lost_by_month),
            unmapped=tuple(row for row in wins if not row.reason),
            found=found,
            lost_alike=tuple(self._count_lost_customers(pattern) for pattern in found.patterns),
            claims=compare_claims(month, self.by_month, library),
            moves=list_moves(month, self.by_month),
            known_moves=count_known_moves(month, self.by_month),
            holes=holes,
            unused=list_unused(
                (row for row in self._rows if row.win.date <= until), self._portfolio, until
            ),
            nominations=nominate(holes, library, found.patterns),
            note=find_note(library, month),
        )

    def _count_lost_customers(self, pattern: Pattern) -> int:
        rows = (
            row for each in list_window(pattern.month) for row in self._lost_by_month.get(each, ())
        )
        return len(
            {
                row.who
                for row in rows
                if row.reason == pattern.reason and getattr(row, pattern.of) == pattern.group
            }
        )
