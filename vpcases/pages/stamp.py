"""The stamp of a case: how current it is, where it may be used and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.confirmed import find_confirmed
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Approval, Item
from vpcases.model.authored import Status
from vpcases.model.dates import PartialDate
from vpcases.pages.case_facts import Fact, find_level
from vpcases.pages.closed_lists import word_channels, word_item, word_level, word_status
from vpcases.pages.dates import word_date, word_day, word_period
from vpcases.pages.wording import capitalise, word_list


def list_stamp(case: Case, portfolio: Portfolio, language: str) -> tuple[Fact, ...]:
    """Return how current a case is, and what it may be used for until when.

    Inside with what the approval leaves out, and the quotes for which less was agreed.
    """
    measured = case.history.measured
    facts = [Fact(say(language, "Status"), _word_status(case.status, language))]
    if measured is not None:
        facts.append(Fact(say(language, "Measured"), word_period(measured, language)))
    elif not any(isinstance(day, PartialDate) for day in (case.history.live, case.history.decided)):
        facts.append(Fact(say(language, "Measured"), say(language, "no date given")))
    facts.append(Fact(say(language, "Evidence"), word_level(find_level(case), language)))
    facts += _list_approval(case, portfolio, language)
    return tuple(fact for fact in facts if fact.words)


def word_stamp(case: Case, portfolio: Portfolio, language: str) -> str:
    """Return the stamp in one line; empty for a case that nobody has approved yet."""
    approval = case.history.approval
    if approval is None:
        return ""
    confirmed, until = _word_confirmed(case, language), _word_until(case, portfolio, language)
    channels = word_channels(approval.allowed_channels, language)
    parts = (
        _word_status(case.status, language),
        say(language, "confirmed {day}", day=confirmed) if confirmed else "",
        say(language, "may be used on {channels}", channels=channels),
        say(language, "until {day}", day=until) if case.last_day else until,
    )
    return " · ".join(part for part in parts if part)


def _word_status(status: Status, language: str) -> str:
    if status is Status.PUBLISHED:
        return say(language, "Current")
    return capitalise(word_status(status, language))


def _list_approval(case: Case, portfolio: Portfolio, language: str) -> Iterator[Fact]:
    approval = case.history.approval
    is_internal = portfolio.edition is Edition.INTERNAL
    if approval is None:
        if is_internal and case.status is Status.PUBLISHED:
            nothing = say(language, "nothing: the customer has not approved it")
            yield Fact(say(language, "May be used on"), nothing)
        return
    yield Fact(say(language, "Confirmed"), _word_confirmed(case, language))
    channels = word_channels(approval.allowed_channels, language)
    yield Fact(say(language, "May be used on"), channels)
    yield Fact(say(language, "Until"), _word_until(case, portfolio, language))
    if is_internal:
        yield from _list_differences(case, approval, language)


def _word_confirmed(case: Case, language: str) -> str:
    """Return when the customer last confirmed anything: the page, or what a period brought."""
    return word_date(find_confirmed(case), language)


def _word_until(case: Case, portfolio: Portfolio, language: str) -> str:
    """Return the end of an approval as exactly as it is known, and whether it is over."""
    approval, last_day = case.history.approval, case.last_day
    if approval is None or last_day is None:
        return say(language, "no end agreed")
    words = word_date(approval.until, language)
    if portfolio.as_of > last_day:
        return say(language, "{day}, which is over", day=words)
    return words


def _list_differences(case: Case, approval: Approval, language: str) -> Iterator[Fact]:
    """Yield what an approval leaves out, and the quotes for which less was agreed."""
    left_out = [i for i in Item if i not in approval.allowed_items and _is_in(i, case)]
    if left_out:
        words = word_list([word_item(item, language) for item in left_out], language)
        yield Fact(say(language, "Not allowed"), words)
    for strike in approval.strikes:
        if strike not in set(Item):
            yield Fact(say(language, "Struck out"), strike)
    for quote in case.quotes:
        words = _word_narrower(quote, case.last_day, approval, language)
        if words:
            yield Fact(say(language, "Quote {name}", name=quote.id), words)


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
        channels = word_channels(left, language)
        words.append(
            say(language, "on {channels}", channels=channels)
            if left
            else say(language, "on no channel")
        )
    if quote.last_day and quote.last_day != last_day:
        words.append(say(language, "until {day}", day=word_day(quote.last_day, language)))
    return ", ".join(words)
