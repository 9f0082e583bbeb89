"""The proof that makes a line measurable: the one that holds the numbers the line says."""

from __future__ import annotations

from vpcases.derive.propositions.proofs import LineProof
from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.judged import Evidence, Sign
from vpcases.derive.scorecard.numbers import Readings, holds_all, list_amounts, list_numbers
from vpcases.derive.value.inputs import Input
from vpcases.model.dates import Period


def find_measured(driver: str, words: str, ground: Ground) -> Evidence:
    """Return what was measured of a line: a figure, else its difference from the alternative.

    Both have a period and hold the numbers that the line says. Where none does, it is the best
    figure, which holds others, or that there is none.
    """
    numbers = list_numbers(words)
    figures = [
        b for b in ground.list_figures(driver) if isinstance(b.figure.basis.measured, Period)
    ]
    held = next((b for b in figures if holds_all(numbers, list_amounts(b.figure))), None)
    compared = None if held else _find_compared(driver, numbers, ground)
    if compared:
        return compared
    best = held or next(iter(figures), None)
    if best is None:
        return Evidence(Sign.NO_BASELINE, (words,))
    sign = Sign.BOTH_SIDES if held else Sign.OTHER_NUMBERS
    return Evidence(sign, (best.figure.label,), cases=(best.case,), figure=best.figure)


def _find_compared(driver: str, numbers: tuple[Readings, ...], ground: Ground) -> Evidence | None:
    for proof in ground.proofs(driver):
        if proof.element is None or not proof.compares or proof.is_expected:
            continue
        told = tuple(i for i in proof.element.inputs if _is_told(i, numbers, proof))
        amounts = (end for i in told for end in (i.quantity.low, i.quantity.high))
        if told and holds_all(numbers, amounts):
            return Evidence(Sign.COMPARED, (proof.element.title,), cases=(proof.id,), inputs=told)
    return None


def _is_told(entry: Input, numbers: tuple[Readings, ...], proof: LineProof) -> bool:
    """Return whether an input holds a number of a line, from evidence of a known period."""
    history = proof.case.history if proof.case else None
    evidence = history.evidence.get(entry.evidence_id or "") if history else None
    ends = {entry.quantity.low, entry.quantity.high}
    is_measured = evidence is not None and isinstance(evidence.covers, Period)
    return is_measured and any(number & ends for number in numbers)
