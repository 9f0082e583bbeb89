"""What is new: what was published, changed or approved again of late, month by month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.news import Month, News, find_newest, list_months
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.model.authored import Status
from vpcases.model.dates import PartialDate
from vpcases.model.library import Why
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_day
from vpcases.pages.feed import FOLLOWED, has_feed
from vpcases.pages.feed_entries import HAPPENED
from vpcases.pages.group_words import NAMES, name_group
from vpcases.pages.lists import view_listed_quote
from vpcases.pages.marks import word_title
from vpcases.pages.page import FeedLink, Head, ProofPage
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.usable import Usable

TITLE = fixed("What is new")
LEAD = fixed("Proofs that came out, changed or were approved again of late, the newest first.")


@dataclass(frozen=True, slots=True)
class NewMonth:
    """What a month brought; `nothing` says that it brought none, where that is so."""

    anchor: str
    heading: str
    nothing: str
    cards: tuple[CaseCard, ...]
    quotes: tuple[QuoteCard, ...]


@dataclass(frozen=True, slots=True)
class GoneView:
    """What has left in the same months, for those inside.

    `lapsed` are the cases whose approval ended. Of what was retired nothing but the number is told.
    """

    since: str
    lapsed: tuple[CaseCard, ...]
    retired: str


@dataclass(frozen=True, slots=True)
class Followed:
    """The groups of an axis that can be followed, each by its feed."""

    heading: str
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True)
class NewPage(ProofPage):
    """What is new; `nothing` stands for months that brought none, with the newest there is."""

    months: tuple[NewMonth, ...]
    nothing: str
    newest: tuple[CaseCard, ...]
    gone: GoneView | None
    followed: tuple[Followed, ...]
    library: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "new_page"


def link_new(context: Context) -> Link:
    """Return the link to the page, in the language that is spoken."""
    return Link(say(context.language, TITLE), context.addresses.new())


def plan_new_page(portfolio: Portfolio, context: Context) -> NewPage:
    """Return the page of what is new in a portfolio."""
    language, usable = context.language, Usable(portfolio, context.channels)
    months = list_months(usable.cases, usable.quotes, portfolio.as_of)
    has_news = any(month.news for month in months)
    newest = find_newest(usable.cases, usable.quotes, portfolio.as_of)
    return NewPage(
        head=Head(
            address=context.addresses.new(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.2,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        months=tuple(_view(m, usable, context) for m in months) if has_news else (),
        nothing="" if has_news else _word_nothing(newest, language),
        newest=() if has_news else _list_cards([newest] if newest else [], usable, context),
        gone=_view_gone(portfolio, months, context),
        followed=_list_followed(portfolio, context),
        library=Link(say(language, "All proofs"), context.addresses.library()),
    )


def _view(month: Month, usable: Usable, context: Context) -> NewMonth:
    when = word_date(PartialDate(month.year, month.month), context.language)
    is_over = usable.portfolio.as_of > _last_day(month)
    words = (
        say(context.language, "Nothing new in {month}.", month=when)
        if is_over
        else say(context.language, "Nothing new yet in {month}.", month=when)
    )
    titles = {case.id: word_title(case, context.language) for case in usable.cases}
    return NewMonth(
        anchor=f"in-{month.year:04}-{month.month:02}",
        heading=when,
        nothing="" if month.news else words,
        cards=_list_cards(month.news, usable, context),
        quotes=tuple(view_listed_quote(n.quote, titles, context) for n in month.news if n.quote),
    )


def _last_day(month: Month) -> date:
    return PartialDate(month.year, month.month).last_day


def _list_cards(some: Iterable[News], usable: Usable, context: Context) -> tuple[CaseCard, ...]:
    """Return the cases that something happened to, each with what it was, and when."""
    return tuple(
        context.card(news.case, _word_reason(news.case, news, usable, context))
        for news in some
        if news.case
    )


def _word_reason(case: Case, news: News, usable: Usable, context: Context) -> str:
    happened, day = HAPPENED[news.what], word_date(news.day, context.language)
    where = usable.word_channels(case, context.language)
    parts = (say(context.language, happened), day, where)
    return " · ".join(part for part in parts if part)


def _word_nothing(newest: News | None, language: str) -> str:
    if newest is None:
        return say(language, "There is nothing to show yet.")
    known = PartialDate(newest.day.year, newest.day.month)
    return say(language, "Nothing new since {month}.", month=word_date(known, language))


def _view_gone(portfolio: Portfolio, months: Iterable[Month], context: Context) -> GoneView | None:
    """Return what has left, for those inside; None in public, and where nothing has."""
    if portfolio.edition is Edition.PUBLIC:
        return None
    since, language = min(month.first_day for month in months), context.language
    lapsed = tuple(_list_lapsed(portfolio, since, context))
    retired = sum(
        absent.why is Why.RETIRED
        and isinstance(absent.changed, PartialDate)
        and since <= absent.changed.first_day <= portfolio.as_of
        for absent in portfolio.absent
    )
    if not lapsed and not retired:
        return None
    return GoneView(
        since=say(language, "Gone since {day}", day=word_day(since, language)),
        lapsed=lapsed,
        retired=say_count(
            language, "{count} proof was retired.", "{count} proofs were retired.", retired
        )
        if retired
        else "",
    )


def _list_lapsed(portfolio: Portfolio, since: date, context: Context) -> Iterator[CaseCard]:
    """Yield the published cases whose approval ended from a day on."""
    for case in portfolio.cases:
        end = case.last_day
        if case.status is Status.PUBLISHED and end and since <= end < portfolio.as_of:
            until = word_day(end, context.language)
            yield context.card(case, say(context.language, "approved until {day}", day=until))


def _list_followed(portfolio: Portfolio, context: Context) -> tuple[Followed, ...]:
    """Return the feeds of groups; none where the site does not know its own address."""
    if not context.site_url:
        return ()
    groups = {axis: [*filter(has_feed, portfolio.groups[axis].values())] for axis in FOLLOWED}
    return tuple(
        Followed(
            say(context.language, NAMES[axis][0]),
            tuple(_link_feed(group.term, context) for group in some),
        )
        for axis, some in groups.items()
        if some
    )


def _link_feed(term: Term, context: Context) -> FeedLink:
    home = context.addresses.term(term)
    atom, json = (context.addresses.feed(home, kind) for kind in ("atom", "json"))
    return FeedLink(name_group(term, context.language), atom, json)
