"""Which evidence only the prices of a case rest on, so that it is as secret as they are."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.audit.leaves import Leaf, walk_leaves
from vpcases.model.case import CaseHistory
from vpcases.quantities import Change, Quantity

OF_PRICES = ("prices", "horizon")


def find_price_evidence(history: CaseHistory) -> frozenset[str]:
    """Return the ids of the entries of the evidence that prices name and nothing else does."""
    named = {_source_of(leaf) for part in OF_PRICES for leaf in _walk_field(history, part)}
    left = named & set(history.evidence)
    for part in CaseHistory.model_fields:
        for leaf in _walk_field(history, part) if left and part not in OF_PRICES else ():
            if leaf.path[0] != "evidence":
                left -= {leaf.value, _source_of(leaf)}
    return frozenset(left)


def _walk_field(history: CaseHistory, name: str) -> Iterator[Leaf]:
    return walk_leaves(getattr(history, name), (name,))


def _source_of(leaf: Leaf) -> str:
    """Return the source that a number names behind `from`."""
    if isinstance(leaf.value, (Quantity, Change)):
        return leaf.value.source or ""
    return leaf.text.rpartition(" from ")[2].strip() if isinstance(leaf.value, str) else ""
