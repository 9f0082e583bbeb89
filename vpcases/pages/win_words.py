"""What the win log speaks of in words: its months, its segments, its reasons, and who gave them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from babel.dates import format_date, format_skeleton

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.derive.wins.months import end_month
from vpcases.derive.wins.told import BySource, Told
from vpcases.model.win import ReasonSource
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.languages import find_locale

SOURCES = {
    ReasonSource.BUYER: fixed("from the buyer"),
    ReasonSource.REP: fixed("from our own people"),
    ReasonSource.ASSUMED: fixed("assumed by us"),
}
"""Who gave the reason of one win."""


@dataclass(frozen=True)
class WinWords:
    """The words and links of a site for what its win log holds."""

    portfolio: Portfolio
    context: Context

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.context.language

    def month(self, month: str) -> str:
        """Return a month: `October 2026`."""
        return format_skeleton("yMMMM", end_month(month), locale=find_locale(self.language))

    def short_month(self, month: str) -> str:
        """Return a month for the head of a column: `Oct`."""
        return format_date(end_month(month), "LLL", locale=find_locale(self.language))

    def day(self, row: Told) -> str:
        """Return the day of a win, short."""
        return format_date(row.win.date, "medium", locale=find_locale(self.language))

    def segment(self, identity: str) -> Link:
        """Return a segment with its page; its name as the log has it where the site knows none."""
        if not identity:
            return Link(say(self.language, "No segment given"))
        return self._link(Axis.SEGMENT, identity)

    def reason(self, identity: str) -> Link:
        """Return a driver with its page, or what a reason is called that is no driver."""
        if not identity:
            return Link(say(self.language, "Words that are no reason yet"))
        known = self.portfolio.library.reasons.get(identity)
        if known:
            return Link(known.content.title or identity)
        return self._link(Axis.DRIVER, identity)

    def alternative(self, identity: str) -> Link:
        """Return an alternative with its page."""
        return self._link(Axis.ALTERNATIVE, identity)

    def crossing(self, segment: str, driver: str) -> str:
        """Return the address of a segment's proofs about a driver; empty where there is none."""
        is_there = (segment, driver) in self.portfolio.crossings
        return self.context.addresses.crossing(segment, driver) if is_there else ""

    def customer(self, row: Told) -> str:
        """Return what the customer of a win is called: by the registry, or by the log."""
        return self._customers.get(row.win.customer) or row.win.customer

    def sources(self, sources: BySource) -> str:
        """Return how many reasons come from whom: `4 from buyers, 1 assumed by us`.

        It is empty where there is nothing to tell apart: no win, or none that says.
        """
        if not sources.total or sources.unsaid == sources.total:
            return ""
        language = self.language
        told = (
            (sources.buyer, say(language, "{count} from buyers", count=sources.buyer)),
            (sources.rep, say(language, "{count} from our own people", count=sources.rep)),
            (sources.assumed, say(language, "{count} assumed by us", count=sources.assumed)),
            (sources.unsaid, say(language, "{count} from nobody named", count=sources.unsaid)),
        )
        return ", ".join(words for count, words in told if count)

    def with_sources(self, told: str, rows: BySource) -> str:
        """Return what is told of wins, and from whom their reasons come where the log says."""
        sources = self.sources(rows)
        said = say(self.language, "Reasons: {sources}.", sources=sources) if sources else ""
        return f"{told}. {said}" if said else told

    def source(self, row: Told) -> str:
        """Return who gave the reason of one win; empty where the log does not say."""
        told = row.win.reason_source
        return say(self.language, SOURCES[told]) if told else ""

    @cached_property
    def _customers(self) -> dict[str, str]:
        customers = self.portfolio.library.customers
        return {k: r.content.name for k, r in customers.items() if r.content.name}

    def _link(self, axis: Axis, identity: str) -> Link:
        group = self.portfolio.group(axis, identity)
        if group is None:
            return Link(identity)
        return Link(group.term.title, self.context.addresses.term(group.term))


def count_wins(count: int, language: str) -> str:
    """Return a number of wins."""
    return say_count(language, "{count} win", "{count} wins", count)


def count_share(part: int, count: int, language: str) -> str:
    """Return how many of a number of wins: `3 of 4 wins`."""
    return say_count(language, "{part} of {count} win", "{part} of {count} wins", count, part=part)


def count_customers(count: int, language: str) -> str:
    """Return a number of customers."""
    return say_count(language, "{count} customer", "{count} customers", count)


def count_losses(count: int, language: str) -> str:
    """Return a number of losses."""
    return say_count(language, "{count} loss", "{count} losses", count)
