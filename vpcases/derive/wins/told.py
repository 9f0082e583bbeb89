"""What the rows of the win log tell: who bought, in which group, and for which reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from vpcases.model.feature import Reason
from vpcases.model.library import Library, Record
from vpcases.model.win import ReasonSource, Win, fold_name


@dataclass(frozen=True, slots=True)
class Told:
    """A win or a loss as it is counted.

    `who` is the customer, however its name is spelt; `company_type` and `industry` likewise.
    `reason` is the driver that the reason comes down to, else the reason; empty where the words
    were not mapped. `is_said` tells that the reason is no guess of ours.
    """

    win: Win
    month: str
    who: str
    segment: str
    reason: str
    company_type: str
    industry: str
    is_said: bool


@dataclass(frozen=True, slots=True)
class BySource:
    """How many wins there are, by who says why they were won.

    `unsaid` are those of which the log does not say it.
    """

    buyer: int = 0
    rep: int = 0
    assumed: int = 0
    unsaid: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return self.buyer + self.rep + self.assumed + self.unsaid


def tell_all(wins: Iterable[Win], library: Library, as_of: date) -> list[Told]:
    """Return the wins, or losses, up to a day, in the order of their days and rows."""
    names: dict[str, str] = {}

    def fold(name: str) -> str:
        known = names.get(name)
        if known is None:
            known = names[name] = fold_name(name)
        return known

    past = sorted((w for w in wins if w.date <= as_of), key=lambda w: (w.date, w.sheet, w.row))
    return [
        Told(
            win=win,
            month=win.month,
            who=fold(win.customer),
            segment=win.segment,
            reason=settle_reason(win.reason, library.reasons),
            company_type=fold(win.company_type),
            industry=fold(win.industry),
            is_said=win.reason_source is not ReasonSource.ASSUMED,
        )
        for win in past
    ]


def settle_reason(reason: str, reasons: Mapping[str, Record[Reason]]) -> str:
    """Return the driver that a reason comes down to, or the reason where it comes down to none."""
    known = reasons.get(reason)
    return (known.content.driver or reason) if known else reason


def split_sources(rows: Iterable[Told]) -> BySource:
    """Return how many rows there are, by who says why."""
    found = Counter(row.win.reason_source for row in rows)
    return BySource(
        buyer=found[ReasonSource.BUYER],
        rep=found[ReasonSource.REP],
        assumed=found[ReasonSource.ASSUMED],
        unsaid=found[None],
    )


def group_by_month(rows: Iterable[Told]) -> dict[str, list[Told]]:
    """Return rows by their month, in their order."""
    found: dict[str, list[Told]] = {}
    for row in rows:
        found.setdefault(row.month, []).append(row)
    return found
