"""A pilot lacks what makes it count: what it had to reach, agreed before it began, and the outcome.

Criteria that are written once the result is known are met by every pilot. And a fortnight that
stands for a year has to say so, wherever its numbers are used.

To fix it, write under the evidence entry `success_criteria:`, `agreed_before:` with its date,
`side_by_side:` yes or no, and `outcome:` met, partly or not. Where the numbers of a short pilot are
used for a longer time, write under `scaled:` how: a fortnight counted as a year. What nobody wrote
down is better left out than made up.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.grounds import find_result_ground
from vpcases.derive.pilots import Outcome, is_before_start, is_pilot, read_outcome
from vpcases.derive.value.elements import Element
from vpcases.model.authored import Status
from vpcases.model.dates import Period
from vpcases.model.figures import Evidence
from vpcases.problems import FieldPath, Level

DAYS = {"year": 365, "quarter": 90, "month": 28, "week": 7, "day": 1}
"""The least number of days of each period that money may be counted by."""


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield what each pilot of a case lacks, and what in it contradicts itself."""
    for name, entry in subject.history.evidence.items():
        if is_pilot(entry):
            path: FieldPath = ("evidence", name)
            yield from _find_missing(path, entry, subject.status)
            yield from _judge_order(path, entry)
            yield from _judge_outcome(path, entry)
            yield from _judge_scale(path, name, entry, subject)


def _find_missing(path: FieldPath, entry: Evidence, status: Status) -> Iterator[Finding]:
    """Yield once what a reader would ask of a pilot and is not told."""
    asked = {
        "covers: from the first day to the last": not isinstance(entry.covers, Period),
        "side_by_side: yes or no": entry.side_by_side is None,
        "success_criteria:": not entry.success_criteria,
        "agreed_before: and the day, or unknown": entry.agreed_before is None,
        "outcome: met, partly or not": not entry.outcome,
    }
    missing = [field for field, is_missing in asked.items() if is_missing]
    if missing:
        level = Level.TODO if status is Status.DRAFTED else Level.ADVICE
        message = "a reader of this pilot would ask for more than it tells"
        yield Finding(path, message, f"write {'; '.join(missing)}", level)


def _judge_order(path: FieldPath, entry: Evidence) -> Iterator[Finding]:
    if is_before_start(entry) is False:
        yield Finding(
            (*path, "agreed_before"),
            f"this is after the pilot began: it covers {entry.covers}",
            "look both dates up; criteria that came later are better left out",
        )


def _judge_outcome(path: FieldPath, entry: Evidence) -> Iterator[Finding]:
    if entry.outcome and read_outcome(entry) is None:
        yield Finding(
            (*path, "outcome"),
            f'"{entry.outcome[:60]}" is no outcome of a pilot',
            f"write {', '.join(Outcome)}; the rest goes into method:",
        )


def _judge_scale(
    path: FieldPath, name: str, entry: Evidence, subject: CaseSubject
) -> Iterator[Finding]:
    """Yield a pilot whose numbers stand for a longer time than it took, without a word on it."""
    if entry.scaled or not isinstance(entry.covers, Period):
        return
    length = _count_days(entry.covers)
    user = _find_longer_use(name, length, subject)
    if user:
        yield Finding(
            path,
            f"it took {length} {'day' if length == 1 else 'days'}, and {user}",
            "write under scaled: how it was scaled up, as in: a fortnight counted as a year",
        )


def _find_longer_use(name: str, length: int, subject: CaseSubject) -> str:
    """Return what uses a number of a pilot for a longer time than the pilot; nothing if none."""
    history = subject.history
    for figure in subject.figures:
        entry = history.before_after[figure.key]
        stated = entry.measured or history.measured
        if find_result_ground(entry) != name or not isinstance(stated, Period):
            continue
        if _count_days(stated) > length:
            return f'"{figure.label}" is about {stated}'
    for element in subject.value.elements if subject.value else ():
        if any(found.evidence_id == name for found in element.inputs):
            period = _period_of(element)
            if DAYS.get(period, 0) > length:
                return f'"{element.key}" counts it for a {period}'
    return ""


def _period_of(element: Element) -> str:
    return element.result.period if element.result else ""


def _count_days(period: Period) -> int:
    return (period.last_day - period.first_day).days + 1


RULE = Rule(
    "pilot-criteria",
    weigh(drafted=Level.TODO, checked=Level.ADVICE, published=Level.MISTAKE),
    case=find,
)
