"""What the result of a case rests on: the agreed added value, else its leading figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from vpcases.derive.figures import STRENGTH, Figure
from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import ValueEquation, is_agreed
from vpcases.model.authored import EvidenceLevel, Kind


@dataclass(frozen=True)
class Headline:
    """What the result of a case rests on.

    `equation` is the value equation whose agreed sum it is, or None where `figure` stands for the
    case. `weakest` are the names of the inputs, or the label of the figure, with the least evidence
    of all it rests on; `weaker_side` is the side of the figure that has less of it than the other.
    `level` is how strong it is. `is_projected` marks a result that has not been reached.
    """

    equation: ValueEquation | None
    figure: Figure | None
    level: EvidenceLevel
    weakest: tuple[str, ...]
    is_projected: bool
    weaker_side: Literal["before", "after", ""] = ""


def find_headline(figures: Iterable[Figure], value: CaseValue | None) -> Headline | None:
    """Return what the result of a case rests on; None where it has no result."""
    equation = find_added_value(value)
    if equation:
        level = find_weakest(equation)
        inputs = list_agreed_inputs(equation)
        names = (entry.name for entry in inputs if entry.level is level)
        weakest = tuple(dict.fromkeys(names))
        return Headline(equation, None, level, weakest, equation.is_projected)
    figure = find_leading(figures)
    if figure is None:
        return None
    level, is_projected = figure.basis.level, not _is_reached(figure)
    side = _find_weaker_side(figure)
    return Headline(None, figure, level, (figure.label,), is_projected, side)


def _find_weaker_side(figure: Figure) -> Literal["before", "after", ""]:
    """Return the side of a figure that has less evidence than the other; empty for neither."""
    before, result = figure.basis.before_level, figure.basis.result_level
    if before is None or before is result:
        return ""
    return "before" if figure.basis.level is before else "after"


def find_added_value(value: CaseValue | None) -> ValueEquation | None:
    """Return the value equation that a headline may stand on.

    None where the agreed difference is not positive, where a sum is wrong, or where all of it is
    social: such a case carries no headline in money.
    """
    if value is None or value.flaws or value.equation is None:
        return None
    kinds = {element.kind for element in value.equation.elements if is_agreed(element)}
    has_headline = value.equation.agreed.low > 0 and kinds != {Kind.SOCIAL}
    return value.equation if has_headline else None


def list_agreed_inputs(equation: ValueEquation) -> list[Input]:
    """Return the inputs that the agreed sum rests on."""
    return [entry for e in equation.elements if is_agreed(e) for entry in e.inputs]


def find_weakest(equation: ValueEquation) -> EvidenceLevel:
    """Return the weakest evidence that the agreed sum rests on."""
    return min((entry.level for entry in list_agreed_inputs(equation)), key=STRENGTH.index)


def find_leading(figures: Iterable[Figure]) -> Figure | None:
    """Return the figure that stands for a case: reached before expected, numbers before words."""
    known = tuple(figures)
    reached = [figure for figure in known if _is_reached(figure)]
    for some in (reached, known):
        counted = [figure for figure in some if figure.has_number]
        if counted or some:
            return (counted or some)[0]
    return None


def _is_reached(figure: Figure) -> bool:
    return not (figure.is_projected or figure.is_target)
