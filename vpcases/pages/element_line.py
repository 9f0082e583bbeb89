"""A value element in one line with its basis, for places where it stands alone."""

from __future__ import annotations

from collections.abc import Iterable

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import STRENGTH
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input
from vpcases.model.dates import Period
from vpcases.pages.closed_lists import word_level
from vpcases.pages.dates import word_period
from vpcases.pages.evidence import name_evidence
from vpcases.pages.marks import word_mark
from vpcases.pages.result import ResultLine, word_alternative


def word_element_line(element: Element, case: Case, language: str) -> ResultLine | None:
    """Return what an element is worth, and on what basis; None where that is no money figure.

    Its level is that of its weakest input.
    """
    words = word_mark(case, element.key, "", language)
    if not words or not element.inputs:
        return None
    measured = case.history.measured
    level = min((entry.level for entry in element.inputs), key=STRENGTH.index)
    parts = (
        word_period(measured, language) if isinstance(measured, Period) else "",
        word_level(level, language),
        *dict.fromkeys(entry.scaled for entry in element.inputs),
    )
    against = word_alternative(case, language)
    return ResultLine(
        words=f"{element.title}: {words}",
        basis=" · ".join(part for part in parts if part),
        comparison=say(
            language, "Compared with {against}, and not with their own past", against=against
        ),
    )


def list_sources(inputs: Iterable[Input], case: Case) -> list[str]:
    """Return what inputs rest on, each once, as it is called where the evidence is listed."""
    evidence = case.history.evidence
    named = (
        name_evidence(entry.evidence_id, evidence[entry.evidence_id])
        if entry.evidence_id in evidence
        else entry.source or ""
        for entry in inputs
    )
    return [name for name in dict.fromkeys(named) if name]
