"""The refresh queue: what lapses soon or has lapsed, worst first.

How bad something is, is a product of three whole numbers that a reader can check by hand:

- the pages that show it: its own in every language, the list of all, one for each of its terms
  (segment, drivers, offering, alternatives, industries), one for each crossing of its segment with
  a driver, and every calculator that rests on it. Cards under other cases are not counted.
- how soon: twice the days looked ahead, less the days that are left. What lapses at the end of 90
  days counts 90, today 180, and 90 days ago 270. What lapsed longer ago counts no more than that.
- how old: a year, and the months since it was measured, said or issued. Where nobody knows, two
  years are taken for it.

A record stands in the queue once, at the place of the worst that lapses of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.lapses import (
    Lapse,
    list_case_lapses,
    list_certificate_lapses,
    list_quote_lapses,
)
from vpcases.derive.portfolio import Crossing, Group, Portfolio
from vpcases.model.authored import Status
from vpcases.model.certificate import Certificate
from vpcases.model.dates import PartialDate

DAYS = 90
"""How many days are looked ahead."""
SHOWN = (Status.PUBLISHED, Status.UNDER_REVIEW)
"""What is shown to customers, or was and comes back."""
YEAR = 12
UNKNOWN_AGE = 24
"""Months that are taken where nobody knows how old something is."""


@dataclass(frozen=True)
class Renewal:
    """A case, a quote or a certificate of which something lapses, the worst first.

    `pages` are how many show it. `months` are how old it is, None where nobody knows. `weight` is
    how bad the worst is.
    """

    id: str
    content: Case | CustomerQuote | Certificate
    lapses: tuple[Lapse, ...]
    pages: int
    months: int | None
    weight: int


def derive_refresh(portfolio: Portfolio, days: int = DAYS) -> tuple[Renewal, ...]:
    """Return what of a portfolio lapses within some days or has lapsed, the worst first.

    Args:
        portfolio: That of the internal edition, which still holds what has lapsed.
        days: How far to look ahead; at least 1.
    """
    ahead = portfolio.as_of + timedelta(days=days)
    found = (_select(each, portfolio.as_of, ahead, days) for each in list_renewals(portfolio))
    return tuple(sorted((each for each in found if each), key=lambda one: (-one.weight, one.id)))


def find_renewal(identity: str, portfolio: Portfolio, days: int = DAYS) -> Renewal | None:
    """Return a case or quote that is shown with what lapses of it, which may be nothing.

    None where nothing with that id is shown. A case comes before a quote of the same id.
    """
    ahead = portfolio.as_of + timedelta(days=days)
    for each in list_renewals(portfolio):
        if each.id == identity and not isinstance(each.content, Certificate):
            return _select(each, portfolio.as_of, ahead, days) or replace(each, lapses=())
    return None


def find_next(portfolio: Portfolio, days: int = DAYS) -> tuple[date, str] | None:
    """Return the first day after those looked ahead on which something lapses, and of what."""
    ahead = portfolio.as_of + timedelta(days=days)
    later = (
        (lapse.last_day, each.id)
        for each in list_renewals(portfolio)
        for lapse in each.lapses
        if lapse.last_day and lapse.last_day > ahead
    )
    return min(later, default=None)


def list_renewals(portfolio: Portfolio) -> Iterator[Renewal]:
    """Yield everything that is shown, with all that lapses of it some day."""
    pages, alternatives = count_pages(portfolio), portfolio.library.alternatives
    for case in portfolio.cases:
        if case.status in SHOWN:
            lapses = tuple(list_case_lapses(case, alternatives))
            measured = case.validity.measured
            months = _count_months(measured, portfolio.as_of)
            yield Renewal(case.id, case, lapses, pages[case.id], months, 0)
    for quote in portfolio.quotes:
        if not quote.case_id and quote.status in SHOWN:
            months = _count_months(quote.content.said, portfolio.as_of)
            lapses = tuple(list_quote_lapses(quote))
            yield Renewal(quote.id, quote, lapses, pages[f"quotes/{quote.id}"], months, 0)
    for record in portfolio.library.certificates.values():
        lapses = tuple(list_certificate_lapses(record.content))
        months = _count_months(record.content.issued, portfolio.as_of)
        yield Renewal(record.id, record.content, lapses, 1, months, 0)


def _select(renewal: Renewal, as_of: date, ahead: date, days: int) -> Renewal | None:
    """Return a record with what of it is due, weighed; None where nothing is."""
    due = [each for each in renewal.lapses if each.last_day is None or each.last_day <= ahead]
    if not due:
        return None
    weights = {
        lapse: weigh(renewal.pages, count_days(lapse, as_of), renewal.months, days) for lapse in due
    }
    ordered = sorted(due, key=lambda lapse: -weights[lapse])
    return Renewal(
        renewal.id,
        renewal.content,
        tuple(ordered),
        renewal.pages,
        renewal.months,
        max(weights.values()),
    )


def weigh(pages: int, days_left: int, months: int | None, days: int = DAYS) -> int:
    """Return how bad it is that something lapses; the product that the module explains."""
    age = UNKNOWN_AGE if months is None else months
    return pages * (2 * days - max(days_left, -days)) * (YEAR + age)


def count_days(lapse: Lapse, as_of: date) -> int:
    """Return how many days are left, negative after its last day; 0 where no day is known."""
    return (lapse.last_day - as_of).days if lapse.last_day else 0


def _count_months(when: object, as_of: date) -> int | None:
    """Return the whole months since the last day that a date can mean; None where none is known."""
    if not isinstance(when, PartialDate):
        return None
    since = when.last_day
    months = (as_of.year - since.year) * 12 + as_of.month - since.month
    return max(0, months - (as_of.day < since.day))


def count_pages(portfolio: Portfolio) -> Counter[str]:
    """Return on how many pages each case stands; a quote stands there as `quotes/` and its id."""
    pages: Counter[str] = Counter()
    for case in portfolio.cases:
        pages[case.id] += 2 + len(case.translations)
    for calculator in portfolio.calculators:
        pages.update(case.id for case in calculator.cases)
    lists: list[Group | Crossing] = [
        group for groups in portfolio.groups.values() for group in groups.values()
    ]
    for one in (*lists, *portfolio.crossings.values()):
        pages.update(case.id for case in one.cases)
        pages.update(_name_quotes(one.quotes))
    pages.update(_name_quotes(portfolio.quotes))
    return pages


def _name_quotes(quotes: Iterable[CustomerQuote]) -> Iterator[str]:
    return (f"quotes/{quote.id}" for quote in quotes if not quote.case_id)
