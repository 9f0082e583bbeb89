"""The stamp of a case: how current it is, where it may be used and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Approval, Channel, Item
from vpcases.model.authored import Status
from vpcases.model.dates import PartialDate
from vpcases.pages.card import word_status
from vpcases.pages.case_facts import Fact, find_level
from vpcases.pages.wording import LEVELS, word_date, word_day, word_list, word_period

NO_END = "no end agreed"
NOTHING = "nothing: the customer has not approved it"


def list_stamp(case: Case, portfolio: Portfolio, language: str) -> tuple[Fact, ...]:
    """Return how current a case is, and what it may be used for until when.

    Inside with what the approval leaves out, and the quotes for which less was agreed.
    """
    measured = case.history.measured
    facts = [Fact("Status", _word_status(case.status))]
    if measured is not None:
        facts.append(Fact("Measured", word_period(measured, language)))
    elif not any(isinstance(day, PartialDate) for day in (case.history.live, case.history.decided)):
        facts.append(Fact("Measured", "no date given"))
    facts.append(Fact("Evidence", LEVELS[find_level(case)]))
    facts += _list_approval(case, portfolio, language)
    return tuple(fact for fact in facts if fact.words)


def word_stamp(case: Case, portfolio: Portfolio, language: str) -> str:
    """Return the stamp in one line; empty for a case that nobody has approved yet."""
    approval = case.history.approval
    if approval is None:
        return ""
    confirmed, until = _word_confirmed(case, language), _word_until(case, portfolio, language)
    parts = (
        _word_status(case.status),
        f"confirmed {confirmed}" if confirmed else "",
        f"may be used on {word_channels(approval.allowed_channels)}",
        until if until == NO_END else f"until {until}",
    )
    return " · ".join(part for part in parts if part)


def _word_status(status: Status) -> str:
    return "Current" if status is Status.PUBLISHED else word_status(status).capitalize()


def _list_approval(case: Case, portfolio: Portfolio, language: str) -> Iterator[Fact]:
    approval = case.history.approval
    is_internal = portfolio.edition is Edition.INTERNAL
    if approval is None:
        if is_internal and case.status is Status.PUBLISHED:
            yield Fact("May be used on", NOTHING)
        return
    yield Fact("Confirmed", _word_confirmed(case, language))
    yield Fact("May be used on", word_channels(approval.allowed_channels))
    yield Fact("Until", _word_until(case, portfolio, language))
    if is_internal:
        yield from _list_differences(case, approval, language)


def _word_confirmed(case: Case, language: str) -> str:
    """Return when the customer last confirmed anything: the page, or what a period brought."""
    approved = case.history.approval.date if case.history.approval else None
    days = [over_time.last_confirmed for over_time in (case.value.over_time if case.value else ())]
    known = [day for day in (approved, *days) if isinstance(day, PartialDate)]
    return word_date(max(known, key=lambda day: day.last_day, default=None), language)


def _word_until(case: Case, portfolio: Portfolio, language: str) -> str:
    """Return the end of an approval as exactly as it is known, and whether it is over."""
    approval, last_day = case.history.approval, case.last_day
    if approval is None or last_day is None:
        return NO_END
    words = word_date(approval.until, language)
    return f"{words}, which is over" if portfolio.as_of > last_day else words


def _list_differences(case: Case, approval: Approval, language: str) -> Iterator[Fact]:
    """Yield what an approval leaves out, and the quotes for which less was agreed."""
    left_out = [i for i in Item if i not in approval.allowed_items and _is_in(i, case)]
    if left_out:
        yield Fact("Not allowed", word_list([_word_item(item) for item in left_out]))
    for strike in approval.strikes:
        if strike not in set(Item):
            yield Fact("Struck out", strike)
    for quote in case.quotes:
        words = _word_narrower(quote, case.last_day, approval, language)
        if words:
            yield Fact(f"Quote {quote.id}", words)


def _is_in(item: Item, case: Case) -> bool:
    """Return whether a case has anything of an item, so that it matters that it is not allowed."""
    people = [(quote.content, quote.person) for quote in case.quotes]
    return bool(
        {
            Item.NAME: case.customer and case.customer.is_named,
            Item.LOGO: case.customer and case.customer.content.logo,
            Item.FIGURES: case.figures or case.value,
            Item.QUOTES: case.quotes,
            Item.ROLE: any(quote.role or (person and person.role) for quote, person in people),
            Item.PHOTO: any(quote.photo or (person and person.photo) for quote, person in people),
            Item.VIDEO: case.history.videos,
            Item.PRICE_STATEMENT: case.history.prices,
        }[item]
    )


def _word_item(item: Item) -> str:
    return item.value.replace("-", " ")


def _word_narrower(
    quote: CustomerQuote, last_day: date | None, approval: Approval, language: str
) -> str:
    """Return what is agreed for a quote, where that is less than for its case."""
    own = quote.content.approval
    if own is None:
        return ""
    words = []
    left = own.allowed_channels & approval.allowed_channels
    if left != approval.allowed_channels:
        words.append(f"on {word_channels(left)}" if left else "on no channel")
    if quote.last_day and quote.last_day != last_day:
        words.append(f"until {word_day(quote.last_day, language)}")
    return ", ".join(words)


def word_channels(channels: Iterable[Channel]) -> str:
    """Return channels in the order in which they open up: website, one-to-one, slide."""
    allowed = set(channels)
    return ", ".join(channel.value for channel in Channel if channel in allowed)
