"""A number names no source, and the case has none that holds for all of them.

Whose number is it? A reader who asks will be told "source not given". The `source:` of the case
holds for every number that names none; evidence that only some numbers name holds for those alone.

To fix it, write `source:` of the case, or behind the number: `20 h/week from timesheets-2026`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import FieldPath, Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield once the numbers of a case that nobody stands for."""
    history = subject.history
    # Neither a source nor evidence at all is an answer that is missing, and told as one.
    if history.source or not history.evidence:
        return
    unnamed = list(_list_unnamed(subject))
    if unnamed:
        path, name = unnamed[0]
        others = f" and {len(unnamed) - 1} more" if len(unnamed) > 1 else ""
        yield Finding(
            path,
            f'nobody is named who gave "{name}"{others}',
            "write `from` and the source behind the number, or source: for all of them",
        )


def _list_unnamed(subject: CaseSubject) -> Iterator[tuple[FieldPath, str]]:
    for figure in subject.figures:
        basis = figure.basis
        if figure.has_number and not basis.source and not basis.evidence_id:
            yield ("before_after", figure.key), figure.label
    for element in subject.value.elements if subject.value else ():
        for entry in element.inputs:
            if not entry.source and not entry.evidence_id:
                yield ("value_elements", element.key, "inputs", entry.name), entry.name


RULE = Rule(
    "figure-without-source",
    weigh(drafted=Level.TODO, checked=Level.ADVICE, published=Level.MISTAKE),
    case=find,
)
