"""The short address of every case on the website, which answers for as long as it is known."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.case import Case
from vpcases.derive.channels import Covered
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.short_codes import group_languages, list_former, name_case
from vpcases.model.approval import Channel
from vpcases.model.library import Absent
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, RedirectPage

MOVED = "moved.js"
"""What takes a campaign, and the part of a page, along."""


def plan_short_links(portfolio: Portfolio, context: Context) -> Iterator[RedirectPage]:
    """Yield a page at the short addresses of every case and translation, which leads to it.

    Inside, they lead to the page that stands for it there.
    """
    website = context.channels.get(Channel.WEBSITE)
    if website is None:
        return
    is_public = portfolio.edition is Edition.PUBLIC
    left = group_languages(website.portfolio.library.unspoken)
    for case in (*website.portfolio.cases, *website.portfolio.translated):
        title = word_title(case, case.language or context.language)
        language = case.language if case.is_translated else ""
        page = case.id if is_public else website.find_own(case.id)
        target = Link(title, context.addresses.case(page, language))
        for code in _list_codes(case, website, left.get(case.id, ())):
            yield RedirectPage(
                head=Head(
                    address=context.addresses.short(code),
                    title=title,
                    description="",
                    language=case.language or context.language,
                    search_boost=0.0,
                    scripts=(context.addresses.script(MOVED),),
                    is_indexed=False,
                ),
                target=target,
            )


def _list_codes(case: Case, website: Covered, left: tuple[str, ...]) -> Iterator[str]:
    """Yield the codes of a case: also those of what it was called, and of languages that left."""
    languages = (case.language,) if case.is_translated else ("", *left)
    former = (name for name in list_former(case.history.aliases) if not website.shows(name))
    for identity in (case.id, *former):
        yield from (website.codes[name_case(identity, code)] for code in languages)


def list_short_taken(portfolio: Portfolio, context: Context) -> Iterator[str]:
    """Yield the short addresses that lead to a shown case."""
    yield from (page.head.address for page in plan_short_links(portfolio, context))


def list_short(absent: Absent, context: Context) -> Iterator[str]:
    """Yield the short addresses of a case that has left."""
    for identity in (absent.id, *list_former(absent.aliases)):
        for language in ("", *absent.languages):
            code = context.codes.get(name_case(identity, language))
            if code:
                yield context.addresses.short(code)
