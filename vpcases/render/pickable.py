"""The proofs that a collection is put together from, as a script loads them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from vpcases.pages.picking_page import Pickable

VERSION = 1


def render_pickable(proofs: Iterable[Pickable], to: Callable[[str], str]) -> str:
    """Return proofs as JSON: what their cards say, as plain text.

    Args:
        proofs: The proofs, in the order of lists.
        to: Returns an address of the site as seen from where the file lies.
    """
    listed = [_describe(proof, to) for proof in proofs]
    data = {"version": VERSION, "proofs": listed}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _describe(proof: Pickable, to: Callable[[str], str]) -> dict[str, Any]:
    """Return a proof, without the fields that it has nothing for."""
    card, result = proof.card, proof.card.result
    fields = {
        "id": proof.id,
        "own": proof.own,
        "href": to(card.link.address),
        "title": card.link.words,
        "customer": card.customer,
        "result": result.words if result else "",
        "basis": result.basis if result else "",
        "terms": " · ".join(part for part in (card.segment, card.drivers) if part),
        "language": card.language,
        "until": card.link.valid_until,
        "never": list(proof.never),
    }
    return {name: value for name, value in fields.items() if value}
