"""What customers were asked, and which of their priorities rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.dates import PartialDate
from vpcases.model.library import Record
from vpcases.model.research import Research

OLD_MONTHS = 24
"""From how many months on it is said how old research is."""
MONTHS = 12
ASSUMED = "assumed"
"""What an author writes where nobody has been asked."""


@dataclass(frozen=True)
class Ranked:
    """A driver that matters to a segment: its place, and the research that says so.

    `research` is None where it is assumed; `said` is then what the author wrote in its place, and
    empty for the word itself.
    """

    driver: Term
    place: int
    research: Record[Research] | None
    said: str


def derive_priorities(segment: str, portfolio: Portfolio) -> tuple[Ranked, ...]:
    """Return what matters most to a segment, in its order; drivers that no list holds left out."""
    record = portfolio.library.segments.get(segment)
    found = record.content.priorities if record else {}
    return tuple(_list_ranked(((k, p.source or "") for k, p in found.items()), portfolio))


def _list_ranked(written: Iterable[tuple[str, str]], portfolio: Portfolio) -> Iterator[Ranked]:
    place = 0
    for identity, source in written:
        group = portfolio.group(Axis.DRIVER, identity)
        if group is None or not group.term.is_known:
            continue
        place += 1
        research = portfolio.library.research.get(source)
        said = "" if research or source.strip(" .").lower() == ASSUMED else source
        yield Ranked(group.term, place, research, said)


def list_research(
    portfolio: Portfolio, segment: str = "", driver: str = ""
) -> tuple[Record[Research], ...]:
    """Return what was asked or looked up, the newest first, undated last.

    Args:
        portfolio: What the edition shows.
        segment: Of this segment alone.
        driver: About this driver alone.
    """
    found = [
        record
        for record in portfolio.library.research.values()
        if (not segment or segment in record.content.segments)
        and (not driver or driver in record.content.drivers)
    ]
    return tuple(sorted(found, key=_newest_first))


def _newest_first(record: Record[Research]) -> tuple[bool, int, str]:
    day = record.content.date
    if not isinstance(day, PartialDate):
        return True, 0, record.id
    return False, -day.last_day.toordinal(), record.id


def count_years(research: Research, as_of: date) -> int:
    """Return how many whole years old research is; 0 below 24 months, or where undated.

    It is as old as the last day that its date can mean.
    """
    if not isinstance(research.date, PartialDate):
        return 0
    done = research.date.last_day
    months = (as_of.year - done.year) * MONTHS + as_of.month - done.month
    months -= as_of.day < done.day
    return months // MONTHS if months >= OLD_MONTHS else 0
