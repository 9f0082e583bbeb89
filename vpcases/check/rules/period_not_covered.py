"""The evidence of a number does not cover the period that the number is said to be about.

"April 2025 to March 2026, measured" is read as a year of measuring. Where the log behind it ends in
June, three months stand for twelve and nobody sees it.

To fix it, name evidence of that period, give the figure the `measured:` that its evidence covers,
or say under `scaled:` of the evidence how it was scaled up: the page prints that beside the number.
Years and months are read so that both can be right. A before needs no evidence of a later time.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.grounds import find_result_ground
from vpcases.derive.pilots import is_pilot
from vpcases.model.dates import Period
from vpcases.model.figures import Evidence
from vpcases.problems import FieldPath, Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every figure and input whose evidence is about another period."""
    history = subject.history
    if not any(_limits(entry) for entry in history.evidence.values()):
        return
    for figure in subject.figures:
        entry = history.before_after[figure.key]
        name = find_result_ground(entry)
        stated = entry.measured or history.measured
        evidence = history.evidence.get(name or "")
        yield from _judge(("before_after", figure.key), name or "", evidence, stated)
    for element in subject.value.elements if subject.value else ():
        for found in element.inputs:
            # What is taken from a figure is told at the figure.
            if found.evidence_id and not found.figure_id:
                path = ("value_elements", element.key, "inputs", found.name)
                evidence = history.evidence[found.evidence_id]
                yield from _judge(path, found.evidence_id, evidence, history.measured)


def _limits(entry: Evidence) -> bool:
    """Return whether evidence has a period of its own, and no word on how it was scaled up.

    A pilot is told by a rule of its own.
    """
    return isinstance(entry.covers, Period) and not entry.scaled and not is_pilot(entry)


def _judge(
    path: FieldPath, name: str, evidence: Evidence | None, stated: object
) -> Iterator[Finding]:
    if evidence is None or not _limits(evidence) or not isinstance(stated, Period):
        return
    if isinstance(evidence.covers, Period) and not is_covered(stated, evidence.covers):
        yield Finding(
            path,
            f'"{name}" covers {evidence.covers}, and this is said to be about {stated}',
            "name evidence of that time, or say under scaled: there how it was scaled up",
        )


def is_covered(stated: Period, covers: Period) -> bool:
    """Return whether a period can lie within another, as exactly as both are known."""
    begins = covers.first_day <= stated.start.last_day
    return begins and covers.last_day >= stated.end.first_day


RULE = Rule(
    "period-not-covered",
    weigh(checked=Level.ADVICE, published=Level.MISTAKE),
    case=find,
)
