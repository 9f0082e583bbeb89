"""Every documented case of a library, shown or not, for what is said of all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vpcases.derive.case import Case, derive_case
from vpcases.derive.consent.blinding import hide_name
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.typical import Rates, derive_typical
from vpcases.derive.typical.results import REASONS
from vpcases.derive.vocabulary import derive_vocabulary
from vpcases.model.library import Library


def add_typical_results(
    portfolio: Portfolio, library: Library, rates: Rates | None = None
) -> Portfolio:
    """Return a portfolio with what is typical of the whole library behind it.

    Args:
        portfolio: What the edition shows.
        library: The library before the gate.
        rates: What other currencies are worth.
    """
    shown = frozenset(case.id for case in portfolio.cases)
    cases = (*portfolio.cases, *_list_unshown(library, shown, portfolio.as_of))
    return replace(portfolio, typical=derive_typical(cases, shown, rates))


def _list_unshown(library: Library, shown: frozenset[str], as_of: date) -> Iterator[Case]:
    """Yield the documented cases that the gate kept back."""
    vocabulary = derive_vocabulary(library)
    for identity, record in library.cases.items():
        is_shown = identity in shown or hide_name(record, library) in shown
        if not is_shown and record.content.status in REASONS:
            yield derive_case(record, library, vocabulary, as_of)
