"""The inputs of an equation: each a quantity with its unit, its source, and who stands for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.derive.figures import Figure
from vpcases.model.authored import EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.model.figures import Evidence
from vpcases.quantities import Misread, Quantity, read_quantity
from vpcases.quantities.measures import Measure, UnitWords

REFERENCE = re.compile(r"=\s*(?P<figure>[a-z0-9-]+)\s+(?P<side>before|after)")


@dataclass(frozen=True, slots=True)
class Input:
    """A named quantity in an equation.

    `figure_id` names the before-and-after line it is taken from, where it is; `evidence_id` the
    entry of the case's evidence that it rests on, where it names one.
    """

    name: str
    quantity: Quantity
    measure: Measure
    source: str | None
    evidence_id: str | None
    level: EvidenceLevel
    figure_id: str | None = None


def read_input(
    name: str,
    text: str,
    history: CaseHistory,
    figures: Mapping[str, Figure],
    words: UnitWords,
) -> Input | Misread:
    """Return an input as its author wrote it, or what is wrong with it.

    Args:
        name: The words that stand for it in the equation.
        text: `6 h/week from pilot-2025`, or `= id-of-a-figure after`.
        history: The case, for its evidence and its defaults.
        figures: Its before-and-after figures by id.
        words: The unit words of the case.
    """
    figure_id = None
    if text.lstrip().startswith("="):
        found = _read_reference(text.strip(), figures)
        if isinstance(found, Misread):
            return found
        figure_id, quantity = found
    else:
        read = read_quantity(text)
        if isinstance(read, Misread):
            return read
        if not isinstance(read, Quantity):
            return Misread(
                f"{name} is not known, so nothing can be worked out from it",
                "write the equation as a sentence until it is",
                "unknown-input-value",
            )
        quantity = read
    evidence = history.evidence.get(quantity.source or "")
    return Input(
        name=name,
        quantity=quantity,
        measure=words.measure(quantity),
        source=_source_words(quantity, evidence, history),
        evidence_id=quantity.source if evidence else None,
        level=(evidence.level if evidence else None) or history.level,
        figure_id=figure_id,
    )


def _read_reference(text: str, figures: Mapping[str, Figure]) -> tuple[str, Quantity] | Misread:
    """Return the side of a figure that stands elsewhere in the case."""
    found = REFERENCE.fullmatch(text)
    known = ", ".join(figures) or "none yet"
    if not found:
        return Misread(
            f'"{text[:60]}" does not name a number that stands elsewhere',
            "write = , the id of a line in before_after, and before or after",
            "broken-reference",
        )
    figure = figures.get(found["figure"])
    side = (figure.before if found["side"] == "before" else figure.after) if figure else None
    if not isinstance(side, Quantity):
        return Misread(
            f'there is no figure "{found["figure"]}" with a number {found["side"]}',
            f"the ids of this case's figures: {known}",
            "broken-reference",
        )
    return found["figure"], side


def _source_words(
    quantity: Quantity, evidence: Evidence | None, history: CaseHistory
) -> str | None:
    if evidence:
        return evidence.about or quantity.source
    return quantity.source or history.source
