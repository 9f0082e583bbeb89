"""What the script of the library knows of each case: facets, words, order, and its last day."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.alphabet import fold
from vpcases.derive.edition import Edition
from vpcases.derive.facets import Facets
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context


@dataclass(frozen=True)
class LibraryData:
    """All cases as their cards tell of them, in list order.

    `texts` are customer, title and result of each. `last_days` are as in 2027-04-28, and empty
    where a case has none or where the edition shows what has ended. `newest` and `by_customer` are
    the places of the cases in other orders: the newest first, and by the name of the customer.
    """

    facets: Facets
    texts: tuple[str, ...]
    last_days: tuple[str, ...]
    newest: tuple[int, ...]
    by_customer: tuple[int, ...]


def describe_library(portfolio: Portfolio, facets: Facets, context: Context) -> LibraryData:
    """Return what the script of the library works with."""
    cases = portfolio.cases
    cards = [context.card(case) for case in cases]
    is_public = portfolio.edition is not Edition.INTERNAL
    places = range(len(cases))
    return LibraryData(
        facets=facets,
        texts=tuple(_join_words(card) for card in cards),
        last_days=tuple(card.link.valid_until if is_public else "" for card in cards),
        newest=tuple(sorted(places, key=lambda at: -cases[at].newest_day.toordinal())),
        by_customer=tuple(sorted(places, key=lambda at: _by_name(cards[at].customer))),
    )


def _join_words(card: CaseCard) -> str:
    return " ".join((card.customer, card.link.words, card.result.words if card.result else ""))


def _by_name(customer: str) -> tuple[bool, str]:
    """Return the place of a name in an alphabet; who has none comes last."""
    return not customer, fold(customer)
