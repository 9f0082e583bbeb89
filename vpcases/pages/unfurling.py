"""What a link to a page unfurls to: in mail, in a chat, on a social site, in a list of results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from babel.core import get_global

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.model.dates import PartialDate
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.downloads import Download
from vpcases.pages.languages import find_locale
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, MetaTag, ProofPage, Unfurled, cut_description
from vpcases.pages.result import ResultLine, word_result

P = TypeVar("P", bound=ProofPage)

MOST_TITLE = 60
"""How many letters of a title are shown whole wherever links are shown."""
MOST_DESCRIPTION = 155
"""The same of a description."""
MOST_WORDS = 200
"""The same of a label's words; longer ones are left out, for a figure is never cut."""
MOST_ALT = 420
"""How long what is on a picture may be, for those who do not see it."""
WIDTH, HEIGHT = 1200, 630
"""Pixels of a card."""


def word_description(case: Case, result: ResultLine | None, title: str) -> str:
    """Return the description of a case: its result with its basis, whole, or the situation.

    A result without its basis would say more than is known, so that it is left out where both do
    not fit.
    """
    name = case.customer.name if case.customer and case.customer.name not in title else ""
    told = result.with_basis if result else ""
    named = f"{name}: {told}" if name and told else ""
    whole = (line for line in (named, told) if line and len(line) <= MOST_DESCRIPTION)
    return next(whole, "") or case.history.situation or title


def unfurl_case(case: Case, context: Context, language: str) -> Unfurled:
    """Return what a link to a case says besides its title and description."""
    result = word_result(case, language)
    told = result.with_basis if result else ""
    name = case.customer.name if case.customer else ""
    updated = case.history.updated or case.history.published
    until = word_day(case.last_day, language) if case.last_day else ""
    pairs = ((say(language, "Result"), told), (say(language, "Valid until"), until))
    is_day = isinstance(updated, PartialDate) and updated.day is not None
    return Unfurled(
        card=context.find_download(case, Download.CARD),
        alt=". ".join(part for part in (name, told, word_title(case, language)) if part),
        pairs=tuple((label, words) for label, words in pairs if 0 < len(words) <= MOST_WORDS),
        modified=str(updated) if is_day else "",
    )


def add_tags(page: P, context: Context) -> P:
    """Return a page whose head says what a link to it unfurls to.

    A page that search may not find says nothing: what it was about may have been taken back. A
    collection is sent by its link, so that it says what it is.
    """
    head = page.head
    if not head.is_indexed and head.unfurled is None:
        return page
    title = word_html_title(head.title, context.site_name)
    tags = tuple(tag for tag in _list_tags(head, context) if tag.content)
    return replace(page, head=replace(head, tags=tags, html_title=title))


def word_html_title(title: str, site: str) -> str:
    """Return the title of a page with that of its site, where both are shown whole together."""
    whole = f"{title} - {site}"
    return whole if site and len(whole) <= MOST_TITLE else cut_description(title, MOST_TITLE)


def _list_tags(head: Head, context: Context) -> Iterator[MetaTag]:
    language = head.language or context.language
    yield MetaTag("property", "og:type", "article" if head.unfurled else "website")
    yield MetaTag("property", "og:title", cut_description(head.title, MOST_TITLE))
    yield MetaTag("property", "og:description", cut_description(head.description))
    yield MetaTag("property", "og:url", context.absolute(head.address) if context.site_url else "")
    yield MetaTag("property", "og:site_name", context.site_name)
    yield MetaTag("property", "og:locale", name_locale(language))
    for code, _ in head.alternates:
        if code != language:
            yield MetaTag("property", "og:locale:alternate", name_locale(code))
    if head.unfurled:
        yield MetaTag("property", "article:modified_time", head.unfurled.modified)
    yield from _list_card_tags(head, context)
    for number, (label, words) in enumerate(head.unfurled.pairs if head.unfurled else (), 1):
        yield MetaTag("name", f"twitter:label{number}", label)
        yield MetaTag("name", f"twitter:data{number}", words)


def _list_card_tags(head: Head, context: Context) -> Iterator[MetaTag]:
    """Yield what shows the card of a page: its own, else that of the library."""
    own = head.unfurled.card if head.unfurled else context.find_card(head.address)
    card = own or _find_site_card(head.language or context.language, context)
    if not card or not context.site_url:
        yield MetaTag("name", "twitter:card", "summary")
        return
    told = head.unfurled.alt if head.unfurled and own else ""
    yield MetaTag("property", "og:image", context.absolute(card))
    yield MetaTag("property", "og:image:type", "image/png")
    yield MetaTag("property", "og:image:width", str(WIDTH))
    yield MetaTag("property", "og:image:height", str(HEIGHT))
    yield MetaTag("property", "og:image:alt", told if 0 < len(told) <= MOST_ALT else head.title)
    yield MetaTag("name", "twitter:card", "summary_large_image")


def _find_site_card(language: str, context: Context) -> str:
    """Return the address of the card of the library, in a language or else in that of the site."""
    code = language if language in context.languages else context.site_language
    return context.find_card(context.speak(code).addresses.library())


def name_locale(language: str) -> str:
    """Return a language with the country where most write it, as Open Graph names both: de_DE."""
    locale = find_locale(language)
    code = "_".join(part for part in (locale.language, locale.script) if part)
    likely = get_global("likely_subtags").get(code, "")
    country = locale.territory or likely.rpartition("_")[2]
    return f"{locale.language}_{country}" if country else locale.language
