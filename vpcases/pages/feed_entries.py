"""The entries of feeds: each case, and each quote that came out by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote as quote_address
from urllib.parse import urlsplit

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.edition import Edition
from vpcases.derive.news import News, What, find_latest, find_published, list_quote_news
from vpcases.derive.terms import Term
from vpcases.model.scalars import as_one_line
from vpcases.pages.context import Context
from vpcases.pages.marks import word_title
from vpcases.pages.result import word_result
from vpcases.pages.standing import word_customer, word_role
from vpcases.pages.usable import Usable

SINCE = 2026
"""The year in the ids of entries: it makes no statement, and must never change."""
HAPPENED = {
    What.NEW: fixed("New"),
    What.CHANGED: fixed("Changed"),
    What.RENEWED: fixed("Approved again"),
}
"""What has happened to a case."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A case in a feed, or a quote.

    `identity` stays the same for ever, also where the case is renamed. `terms` are what it is
    grouped by, `subjects` the words for that and for what happened. `published` is None where
    nobody says when it came out. `language` is that of its words, where it is not that of the feed.
    """

    identity: str
    title: str
    address: str
    summary: str
    terms: tuple[Term, ...]
    subjects: tuple[str, ...]
    published: date | None
    updated: date
    language: str = ""


def list_entries(usable: Usable, context: Context) -> Iterator[FeedEntry]:
    """Yield what may be told of as news, in a language: cases in the order of lists, then quotes.

    What nothing gives a date cannot be told of: a feed has no place for it.
    """
    segments = {case.id: case.segment for case in usable.cases}
    for case in usable.cases:
        latest = find_latest(case)
        updated = latest.day.first_day if latest else case.newest_day
        if updated > date.min:
            yield _describe(case, latest, updated, usable, context)
    for news in list_quote_news(usable.cases, usable.quotes):
        if news.quote:
            segment = segments.get(news.quote.case_id)
            yield _describe_quote(news.quote, news.day.first_day, segment, usable, context)


def _describe(
    case: Case, latest: News | None, updated: date, usable: Usable, context: Context
) -> FeedEntry:
    language, published = context.language, find_published(case)
    happened = say(language, HAPPENED[latest.what]) if latest else ""
    who = word_customer(case, language)
    result = word_result(case, language)
    told = (
        happened,
        who or say(language, "Customer not named"),
        *((result.words, result.basis) if result else ()),
        usable.word_channels(case, language),
    )
    terms = tuple(term for term in (case.segment, *case.drivers) if term)
    name = name_case(case, usable.portfolio.read_ids, context)
    return FeedEntry(
        identity=make_identity(name, usable.portfolio.edition, context),
        title=as_one_line(word_title(case, language)),
        address=context.absolute(context.addresses.page_of(case)),
        summary=as_one_line(" · ".join(part for part in told if part)),
        terms=terms,
        subjects=_list_subjects(terms, happened),
        published=published.first_day if published else None,
        updated=updated,
        language=case.language if case.language != language else "",
    )


def _describe_quote(
    quote: CustomerQuote, day: date, segment: Term | None, usable: Usable, context: Context
) -> FeedEntry:
    language, content = context.language, quote.content
    who = ", ".join(filter(None, (content.by, word_role(quote, language))))
    customer = content.company or (quote.customer.name if quote.customer else "")
    heading = say(language, "New quote")
    name = f"{quote.case_id}.{quote.id}" if quote.case_id else quote.id
    terms = tuple(term for term in (segment, *quote.explains) if term)
    words = as_one_line(content.short or content.text or "")
    shown_in = quote.shown_in or context.site_language
    said = say(language, "“{words}”", words=words)
    return FeedEntry(
        identity=make_identity(f"quotes/{name}", usable.portfolio.edition, context),
        title=" · ".join(filter(None, (heading, who, customer))),
        address=f"{context.absolute(context.addresses.quotes())}#quote-{name}",
        summary=" · ".join(filter(None, (said, usable.word_channels(quote, language)))),
        terms=terms,
        subjects=_list_subjects(terms, heading),
        published=day,
        updated=day,
        language=shown_in if shown_in != language else "",
    )


def _list_subjects(terms: Iterable[Term], happened: str) -> tuple[str, ...]:
    """Return words to sort entries by, each once."""
    return tuple(dict.fromkeys([*(term.title for term in terms), *filter(None, [happened])]))


def name_case(case: Case, others: Collection[str], context: Context) -> str:
    """Return under which name a case stands in feeds: the first that it ever had here.

    A case that was renamed has its first name as the first of its older addresses. One that has
    taken over the address of another case keeps its own.

    Args:
        case: The case.
        others: The ids of all cases that have a file.
        context: The site.
    """
    own = f"{context.addresses.prefix}cases/"
    former = (context.addresses.alias(alias) for alias in case.history.aliases)
    names = (alias.removeprefix(own).strip("/") for alias in former if alias.startswith(own))
    first = next((name for name in names if name not in others), case.id)
    return f"cases/{first}" + (f"/{case.language}" if case.is_translated else "")


def make_identity(name: str, edition: Edition, context: Context) -> str:
    """Return the id of an entry, which no rename and no rebuild changes (RFC 4151).

    Args:
        name: What the entry is called within the site.
        edition: Inside the same entry says more, so it is another.
        context: The site.
    """
    site = urlsplit(context.site_url)
    host = (site.hostname or "localhost").encode("idna").decode()
    inside = edition.value if edition is Edition.INTERNAL else ""
    parts = (site.path.strip("/"), name, inside)
    return f"tag:{host},{SINCE}:" + quote_address("/".join(part for part in parts if part))
