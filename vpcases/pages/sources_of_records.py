"""Where we know from what a proposition says: research, a case, a sentence, or nothing."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.marks import word_title


def word_source(source: str | None, portfolio: Portfolio, context: Context) -> Link:
    """Return where something is known from; `assumed` where nobody says.

    The id of a case leads to it. That of research has its title, and how many were asked.
    """
    language = context.language
    if not source:
        return Link(say(language, "assumed"))
    case = next((case for case in portfolio.cases if case.id == source), None)
    if case:
        return Link(word_title(case, language), context.addresses.page_of(case))
    record = portfolio.library.research.get(source)
    if record is None:
        return Link(source)
    title = record.content.title or source
    if record.content.n is None:
        return Link(title)
    return Link(say(language, "{what} (n = {count})", what=title, count=record.content.n))
