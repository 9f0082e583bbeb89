"""A figure names a source by an id that is not among the evidence of the case.

`20 h/week from timesheets-2026` leads readers to what is said of timesheets-2026 under `evidence:`.
Where nothing is, the bare id stands on the page as if it were the name of a source.

To fix it, correct the spelling, add the id under `evidence:`, or name the source in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spelling import find_near
from vpcases.check.subject import CaseSubject
from vpcases.model.case import CaseHistory
from vpcases.model.figures import ValueElement
from vpcases.model.scalars import ID_PATTERN
from vpcases.problems import FieldPath, Level
from vpcases.quantities import Change, Quantity

ID = re.compile(ID_PATTERN)
FROM = re.compile(r"\sfrom\s+(\S+)\s*$", re.IGNORECASE)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every source that is written as an id and is not among the evidence."""
    evidence = subject.history.evidence
    for path, source in _list_sources(subject.history):
        if source in evidence or not ID.fullmatch(source):
            continue
        near = find_near(source, evidence)
        if near:
            message = f'there is no evidence "{source}"'
            yield Finding(path, message, f"did you mean {near}?", Level.MISTAKE, source)
        elif "-" in source and re.search(r"\d", source):
            hint = "add it there, or name the source in words, as in time sheets of 2026"
            yield Finding(path, f'"{source}" is not among the evidence', hint, words=source)


def _list_sources(history: CaseHistory) -> Iterator[tuple[FieldPath, str]]:
    for key, entry in history.before_after.items():
        if entry.source:
            yield ("before_after", key, "source"), entry.source
        for side in ("before", "after", "expected", "target", "change"):
            amount = getattr(entry, side)
            if isinstance(amount, (Quantity, Change)) and amount.source:
                yield ("before_after", key, side), amount.source
    for key, amount in history.in_use.items():
        if isinstance(amount, Quantity) and amount.source:
            yield ("in_use", key), amount.source
    for key, element in history.value_elements.items():
        if element.source:
            yield ("value_elements", key, "source"), element.source
        for name, line in element.inputs.items():
            yield from _source_in(("value_elements", key, "inputs", name), line)
        yield from _list_measured(key, element)
    if history.prices:
        for side in ("offering", "alternative"):
            for text in getattr(history.prices, side):
                yield from _source_in(("prices", side), text)
    if history.horizon:
        for name in ("years", "discount_rate", "growth"):
            yield from _source_in(("horizon", name), getattr(history.horizon, name) or "")


def _list_measured(key: str, element: ValueElement) -> Iterator[tuple[FieldPath, str]]:
    yield from _source_in(("value_elements", key, "projected"), element.projected or "")
    for period, entry in element.realised.items():
        path = ("value_elements", key, "realised", period)
        if entry.source:
            yield (*path, "source"), entry.source
        yield from _source_in((*path, "value"), entry.value or "")
        for name, line in entry.inputs.items():
            yield from _source_in((*path, "inputs", name), line)


def _source_in(path: FieldPath, line: str) -> Iterator[tuple[FieldPath, str]]:
    found = FROM.search(line)
    if found:
        yield path, found[1]


RULE = Rule(
    "unknown-evidence",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    can_be_accepted=False,
)
