"""How a customer decided, cut down to what may be shown of it."""

from __future__ import annotations

from typing import Any

from vpcases.derive.consent.decision_parts import SENTENCES, name_step
from vpcases.derive.consent.withholding import Consent
from vpcases.model.authored import Authored
from vpcases.model.case import CaseHistory


def show_decision(history: CaseHistory, consent: Consent) -> dict[str, Any]:
    """Return what may be shown of how a customer decided, by field."""
    update: dict[str, Any] = {
        name: _show_sentences(name, fields, history, consent) for name, fields in SENTENCES.items()
    }
    update["approval_path"] = {
        role: step for role, step in history.approval_path.items() if consent.shows(name_step(role))
    }
    if not consent.shows("opinion_leader"):
        update["opinion_leader"] = None
    return update


def _show_sentences(
    name: str, fields: tuple[str, ...], history: CaseHistory, consent: Consent
) -> Authored | None:
    """Return a block with the sentences that may be shown; None where there are none."""
    block: Authored | None = getattr(history, name)
    if block is None:
        return None
    gone = {field: None for field in fields if not consent.shows(f"{name}.{field}")}
    return block.model_copy(update=gone) if len(gone) < len(fields) else None
