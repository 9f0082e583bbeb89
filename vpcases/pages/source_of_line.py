"""Where a job, a pain or a gain is known from (internal edition)."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions.known_from import find_source
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.how_we_know import link_research
from vpcases.pages.marks import word_title


def link_source(named: str | None, portfolio: Portfolio, context: Context) -> Link:
    """Return the way to the research or the case that something is known from.

    A sentence leads nowhere, and what nobody asked is said to be assumed.
    """
    known, language = find_source(named, portfolio), context.language
    if known.case:
        return Link(word_title(known.case, language), context.addresses.page_of(known.case))
    if known.research is None:
        return Link(known.words or say(language, "assumed"))
    link, count = link_research(known.research, context), known.research.content.n
    if count is None:
        return link
    words = say(language, "{what} (n = {count})", what=link.words, count=count)
    return Link(words, link.address)
