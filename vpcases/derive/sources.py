"""Which entries of the evidence a part of a case names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.model.authored import Authored
from vpcases.model.case import CaseHistory
from vpcases.quantities import Change, Quantity
from vpcases.quantities.grammar import split_line

OF_PRICES = ("prices", "horizon")
"""The parts of a case that stop at the public gate together."""


def list_price_evidence(history: CaseHistory) -> frozenset[str]:
    """Return the ids of the evidence that only prices and the horizon name.

    A quotation that a price is taken from says the price, so it stops where the price does.
    """
    if not history.evidence:
        return frozenset()
    of_prices = {name for part in OF_PRICES for name in _walk(getattr(history, part))}
    alone = of_prices & set(history.evidence)
    for part, value in history.__dict__.items():
        if not alone:
            break
        if part not in (*OF_PRICES, "evidence"):
            alone.difference_update(_walk(value))
    return frozenset(alone)


def _walk(value: Any) -> Iterator[str]:
    """Yield every text that may be the id of a source, wherever it stands."""
    if isinstance(value, str):
        yield value
        source = split_line(value).source
        if source:
            yield source
    elif isinstance(value, (Quantity, Change)):
        if value.source:
            yield value.source
    elif isinstance(value, Authored):
        yield from _walk(value.__dict__)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _walk(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _walk(inner)
