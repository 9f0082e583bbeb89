"""What is new in a portfolio: what was published, changed or approved again, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from vpcases.derive.case import Case, CustomerQuote
from vpcases.model.approval import Approval
from vpcases.model.dates import PartialDate

MONTHS = 3
"""How many months are told of: the one of the day, and those before it."""


class What(StrEnum):
    """What has happened to something that is shown."""

    NEW = "new"
    CHANGED = "changed"
    RENEWED = "renewed"


@dataclass(frozen=True, slots=True)
class News:
    """What happened to a case or a quote, and when, as exactly as that is known."""

    what: What
    day: PartialDate
    case: Case | None = None
    quote: CustomerQuote | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in a month, the newest first; nothing in one that brought nothing."""

    year: int
    month: int
    news: tuple[News, ...] = ()

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)


def find_published(case: Case) -> PartialDate | None:
    """Return when a case came out: what its author says, else when its customer approved it."""
    written = case.history.published
    return written if isinstance(written, PartialDate) else _find_approved(case.history.approval)


def find_latest(case: Case) -> News | None:
    """Return what happened to a case last; None where it says nothing of when anything did."""
    return max(_list_news(case), key=_in_time, default=None)


def list_months(
    cases: Iterable[Case], quotes: Iterable[CustomerQuote], as_of: date
) -> tuple[Month, ...]:
    """Return the month of a day and those before it, the newest first, with what they brought.

    Something is told once in a month: that it is new, where it also changed. What is dated by a
    year alone happened in no month that is known.

    Args:
        cases: What is shown of cases.
        quotes: What is shown of quotes; those of a case that is itself new say nothing more.
        as_of: The day.
    """
    found = [n for n in list_news(cases, quotes) if n.day.month and n.day.first_day <= as_of]
    by_month = {
        when: tuple(some)
        for when, some in groupby(_sort(found), lambda n: (n.day.year, n.day.month))
    }
    return tuple(
        Month(year, month, _drop_echoes(by_month.get((year, month), ())))
        for year, month in _list_last(as_of)
    )


def find_newest(cases: Iterable[Case], quotes: Iterable[CustomerQuote], as_of: date) -> News | None:
    """Return what happened last of all until a day; None where nothing is dated."""
    known = (news for news in list_news(cases, quotes) if news.day.first_day <= as_of)
    return max(known, key=_in_time, default=None)


def list_news(cases: Iterable[Case], quotes: Iterable[CustomerQuote]) -> Iterator[News]:
    """Yield everything that is known to have happened to cases and quotes."""
    told = tuple(cases)
    for case in told:
        yield from _list_news(case)
    yield from list_quote_news(told, quotes)


def list_quote_news(cases: Iterable[Case], quotes: Iterable[CustomerQuote]) -> Iterator[News]:
    """Yield the quotes that came out by themselves: those of a case, where that was out before."""
    published = {case.id: find_published(case) for case in cases}
    for quote in quotes:
        approved, before = _find_approved(quote.content.approval), published.get(quote.case_id)
        if approved and (before is None or approved.first_day > before.last_day):
            yield News(What.NEW, approved, quote=quote)


def _list_news(case: Case) -> Iterator[News]:
    """Yield what happened to a case: what came after it was published changed or renewed it."""
    published = find_published(case)
    if published:
        yield News(What.NEW, published, case)
    updated, approved = case.history.updated, _find_approved(case.history.approval)
    if isinstance(updated, PartialDate) and _is_after(updated, published):
        yield News(What.CHANGED, updated, case)
    if approved and published and _is_after(approved, published):
        yield News(What.RENEWED, approved, case)


def _is_after(day: PartialDate, published: PartialDate | None) -> bool:
    return published is None or day.first_day > published.last_day


def _find_approved(approval: Approval | None) -> PartialDate | None:
    return approval.date if approval and isinstance(approval.date, PartialDate) else None


def _in_time(news: News) -> tuple[date, bool, str]:
    return (news.day.first_day, news.what is What.NEW, _name(news))


def _name(news: News) -> str:
    if news.quote:
        return f"{news.quote.case_id} {news.quote.id}"
    return news.case.id if news.case else ""


def _sort(found: Iterable[News]) -> list[News]:
    """Return what happened, the newest first, and of one day by name."""
    by_name = sorted(found, key=lambda news: (_name(news), news.what is not What.NEW))
    return sorted(by_name, key=lambda news: news.day.first_day, reverse=True)


def _drop_echoes(some: tuple[News, ...]) -> tuple[News, ...]:
    """Return what happened in a month, each case once: as new, where it is."""
    is_new = {_name(news) for news in some if news.what is What.NEW}
    kept: dict[str, News] = {}
    for news in some:
        if news.what is What.NEW or _name(news) not in is_new:
            kept.setdefault(_name(news), news)
    return tuple(kept.values())


def _list_last(as_of: date) -> Iterator[tuple[int, int]]:
    """Yield the last months as years and months, that of the day first."""
    at = as_of.year * 12 + as_of.month - 1
    for place in range(at, max(at - MONTHS, 11), -1):
        yield place // 12, place % 12 + 1
