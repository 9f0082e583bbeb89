"""What answers at the addresses of a proof that is being re-checked: nothing of the proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage

TITLE = "This proof is being re-checked"


@dataclass(frozen=True)
class RecheckedPage(ProofPage):
    """A page without customer, figures and title of the case; it leads to the proofs there are."""

    library: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "rechecked_page"


def plan_rechecked_pages(portfolio: Portfolio, context: Context) -> Iterator[RecheckedPage]:
    """Yield a page for every address of every case that is being re-checked."""
    for case in portfolio.rechecked:
        addresses = [
            context.addresses.case(case.id),
            *(context.addresses.case(case.id, language) for language in case.languages),
            *(context.addresses.alias(alias) for alias in case.aliases),
        ]
        for address in dict.fromkeys(addresses):
            yield RecheckedPage(
                head=Head(
                    address=address,
                    title=TITLE,
                    description="",
                    search_boost=0.0,
                    is_indexed=False,
                ),
                site_notice=context.site_notice,
                edition=portfolio.edition.value,
                library=Link("All proofs", context.addresses.library()),
            )
