"""The inputs of an equation: each a quantity with its unit, its source, and who stands for it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.derive.figures import Figure
from vpcases.derive.value.money import is_currency
from vpcases.model.authored import EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.quantities import Misread, Quantity, read_quantity
from vpcases.quantities.measures import Measure, UnitWords

REFERENCE = re.compile(r"=\s*(?P<figure>[a-z0-9-]+)\s+(?P<side>before|after)")


@dataclass(frozen=True, slots=True)
class Input:
    """A named quantity in an equation.

    `figure_id` names the before-and-after line it is taken from, where it is; `evidence_id` the
    entry of the case's evidence that it rests on, where it names one, and `scaled` how that was
    scaled up. `is_projected` marks what is expected or aimed at, and not reached.
    """

    name: str
    quantity: Quantity
    measure: Measure
    source: str | None
    evidence_id: str | None
    level: EvidenceLevel
    figure_id: str | None = None
    is_projected: bool = False
    scaled: str = ""

    @property
    def is_money(self) -> bool:
        """Whether it counts money: an amount, or what one of the things counted costs."""
        return any(is_currency(unit) for unit in self.measure.units)


def read_input(
    name: str,
    text: str,
    history: CaseHistory,
    figures: Mapping[str, Figure],
    words: UnitWords,
    default_source: str | None = None,
) -> Input | Misread:
    """Return an input as its author wrote it, or what is wrong with it.

    Args:
        name: The words that stand for it in the equation.
        text: `6 h/week from pilot-2025`, or `= id-of-a-figure after`.
        history: The case, for its evidence and its defaults.
        figures: Its before-and-after figures by id.
        words: The unit words of the case.
        default_source: Who stands for it where it names nobody: the source of its element.
    """
    if text.lstrip().startswith("="):
        return _read_reference(name, text.strip(), history, figures, words)
    quantity = read_quantity(text)
    if isinstance(quantity, Misread):
        return quantity
    if not isinstance(quantity, Quantity):
        return Misread(
            f"{name} is not known, so nothing can be worked out from it",
            "write the equation as a sentence until it is",
            "unknown-input-value",
        )
    named = quantity.source or default_source
    evidence = history.evidence.get(named or "")
    return Input(
        name=name,
        quantity=quantity,
        measure=words.measure(quantity),
        source=((evidence.about if evidence else None) or named) or history.source,
        evidence_id=named if evidence else None,
        level=(evidence.level if evidence else None) or history.level,
        scaled=(evidence.scaled if evidence else None) or "",
    )


def _read_reference(
    name: str,
    text: str,
    history: CaseHistory,
    figures: Mapping[str, Figure],
    words: UnitWords,
) -> Input | Misread:
    """Return the side of a figure that stands elsewhere in the case, with what stands for it."""
    found = REFERENCE.fullmatch(text)
    known = ", ".join(figures) or "none yet"
    if not found:
        return Misread(
            f'"{text[:60]}" does not name a number that stands elsewhere',
            "write = , the id of a line in before_after, and before or after",
            "broken-reference",
        )
    figure = figures.get(found["figure"])
    is_before = found["side"] == "before"
    side = (figure.before if is_before else figure.after) if figure else None
    if figure is None or not isinstance(side, Quantity):
        return Misread(
            _word_missing(found["figure"], found["side"], figures),
            f"the ids of this case's figures: {known}",
            "broken-reference",
        )
    # An equation takes one side alone: the other does not make it weaker.
    evidence = history.evidence.get(side.source or "")
    basis = figure.basis
    return Input(
        name=name,
        quantity=side,
        measure=words.measure(side),
        source=(evidence.about if evidence else None) or side.source or basis.source,
        evidence_id=side.source if evidence else basis.evidence_id,
        level=(evidence.level if evidence else None) or basis.result_level,
        figure_id=figure.id,
        is_projected=not is_before and (figure.is_projected or figure.is_target),
        scaled=(evidence.scaled if evidence else basis.evidence and basis.evidence.scaled) or "",
    )


def _word_missing(identity: str, side: str, figures: Mapping[str, Figure]) -> str:
    """Return what is lacking: the figure itself, or its number on one side."""
    if identity in figures:
        return f'the figure "{identity}" has no number {side} the change'
    near = difflib.get_close_matches(identity, figures, n=1)
    also = f"; did you mean {near[0]}?" if near else ""
    return f'there is no figure "{identity}" in before_after{also}'
