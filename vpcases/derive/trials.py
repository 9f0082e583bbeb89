"""Which offering a prospect can try first, where there is no proof to show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term


def find_trial(portfolio: Portfolio, *near: Iterable[Case]) -> Term | None:
    """Return an offering that can be tried: the one that most of the nearest cases are about.

    Args:
        portfolio: What the edition shows.
        near: Groups of cases, the nearest first: those of the segment, those beside it. Where none
            of them has an offering that can be tried, the first in the registry that can be.
    """
    records = portfolio.library.offerings
    trials = {k for k, record in records.items() if record.content.pilot is not None}
    for cases in near:
        counts = Counter(
            case.offering.id for case in cases if case.offering and case.offering.id in trials
        )
        if counts:
            return _find_term(portfolio, counts.most_common(1)[0][0])
    return _find_term(portfolio, next((k for k in records if k in trials), ""))


def _find_term(portfolio: Portfolio, identity: str) -> Term | None:
    group = portfolio.group(Axis.OFFERING, identity)
    return group.term if group else None
