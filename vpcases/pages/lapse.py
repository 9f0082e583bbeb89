"""What a page needs to notice by itself, on the reader's day, that it may not be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.ends import write_day
from vpcases.pages.page import LapseView, ProofPage

P = TypeVar("P", bound=ProofPage)

SCRIPT = "lapsed.js"
OF_NOBODY = {
    *("axis_page", "calculators_page", "certificates_page", "chosen_page", "absent_page"),
    *("ended_collection_page", "picking_page"),
}
"""The kinds of pages on which nothing of any customer stands."""


def add_lapse(page: P, portfolio: Portfolio, context: Context) -> P:
    """Return a public page with what it takes to notice that an approval has ended.

    Inside, what has ended is shown, and the stamp tells that it has.
    """
    if portfolio.edition is Edition.INTERNAL or page.kind in OF_NOBODY:
        return page
    script, day = context.addresses.script(SCRIPT), page.head.valid_until
    head = replace(page.head, scripts=(*page.head.scripts, script))
    language = page.head.language or context.language
    lapse = LapseView(script, write_day(day), word_day(day, language) if day else "")
    return replace(page, head=head, lapse=lapse)


def has_ends(portfolio: Portfolio) -> bool:
    """Return whether anything that a portfolio shows lapses some day."""
    quotes = any(quote.last_day for quote in portfolio.quotes)
    return quotes or any(case.validity.last_day for case in portfolio.cases)
