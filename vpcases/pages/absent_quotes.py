"""What answers at the addresses of a quote that is not shown now, here and on other sites."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.absent_page import WORDS, AbsentPage, describe_gone
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.page import ProofPage
from vpcases.pages.quote_embed_page import plan_gone_embed


def plan_absent_quotes(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield two pages for every address of every quote that has left: its own, and to embed."""
    language, taken = context.language, set(_list_taken_by_quotes(portfolio, context))
    for absent in portfolio.library.absent_quotes:
        title, reason = (say(language, words) for words in WORDS[absent.why])
        for code in ("", *absent.languages):
            address = context.addresses.quote(absent.id, absent.case_id, code)
            if address in taken:
                continue
            taken.add(address)
            yield AbsentPage(
                head=describe_gone(address, title),
                edition=portfolio.edition.value,
                reason=reason,
                nearest=(),
                library=Link(say(language, "All quotes"), context.addresses.quotes()),
            )
            yield plan_gone_embed(address, title, context)


def _list_taken_by_quotes(portfolio: Portfolio, context: Context) -> Iterator[str]:
    for case in (*portfolio.cases, *portfolio.translated):
        language = case.language if case.is_translated else ""
        for quote in case.quotes:
            yield context.addresses.quote(quote.id, case.id, language)
    for quote in portfolio.quotes:
        if not quote.case_id:
            yield context.addresses.quote(quote.id)
