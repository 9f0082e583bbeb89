"""The pages that only we read about whom we are for: research, interviews, audiences."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.audience_collection_page import plan_audience_collections
from vpcases.pages.context import Context
from vpcases.pages.interviews_page import plan_interviews
from vpcases.pages.page import ProofPage
from vpcases.pages.research_page import plan_research_page
from vpcases.pages.spoken import add_languages


def plan_own_lists(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield what is there in every language of the site; nothing in public."""
    if portfolio.edition is Edition.INTERNAL:
        for page in plan_interviews(portfolio, context):
            yield add_languages(page, context)


def plan_own_pages(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield what is there in the language of the site alone; nothing in public."""
    if portfolio.edition is not Edition.INTERNAL:
        return
    yield plan_research_page(portfolio, context)
    yield from plan_audience_collections(portfolio, context)
