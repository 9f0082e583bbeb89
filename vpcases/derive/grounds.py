"""What a figure rests on, side by side: its result and its before may have different sources."""

from __future__ import annotations

from vpcases.derive.figures import Figure
from vpcases.model.figures import BeforeAfter
from vpcases.quantities import Change, Quantity


def list_grounds(figure: Figure) -> tuple[str, ...]:
    """Return the sources that a figure names: that of its result, then of its before.

    Each is the id of an evidence entry, or words that are the id of none.
    """
    before = figure.before.source if isinstance(figure.before, Quantity) else None
    named = (figure.basis.evidence_id, before)
    return tuple(dict.fromkeys(name for name in named if name))


def find_result_ground(entry: BeforeAfter) -> str | None:
    """Return the source that the result of a figure names, and not its before."""
    if entry.source:
        return entry.source
    sides = (entry.after, entry.expected, entry.target, entry.change)
    named = (side.source for side in sides if isinstance(side, (Quantity, Change)))
    return next((name for name in named if name), None)
