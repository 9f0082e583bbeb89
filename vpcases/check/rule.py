"""What a rule is: a question asked of every record, and how much an answer weighs when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.problems import FieldPath, Level, Problem, problem_at


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at a field of a record."""

    path: FieldPath
    message: str
    hint: str = ""
    level: Level | None = None
    """Only where it differs from what the rule says for the status."""


@dataclass(frozen=True)
class Subject:
    """One case as rules see it: whole and ungated, with its figures worked out."""

    record: Record[CaseHistory]
    case: Case
    library: Library
    portfolio: Portfolio
    as_of: date

    @property
    def history(self) -> CaseHistory:
        """The case as its author wrote it."""
        return self.record.content


Weights = Mapping[Status, Level | None]


def weigh(
    *,
    nominated: Level | None = None,
    drafted: Level | None = None,
    checked: Level | None = None,
    published: Level | None = None,
) -> Weights:
    """Return how much a rule weighs at each status; None is silence.

    A qualified case is weighed like a nominated one, an approved like a checked one. What is under
    review, retired or withdrawn is asked for its shape only.
    """
    return MappingProxyType(
        {
            Status.NOMINATED: nominated,
            Status.QUALIFIED: nominated,
            Status.DRAFTED: drafted,
            Status.CHECKED: checked,
            Status.APPROVED: checked,
            Status.PUBLISHED: published,
        }
    )


ALWAYS: Weights = MappingProxyType(dict.fromkeys(Status, Level.MISTAKE))
"""A mistake at every status."""


@dataclass(frozen=True)
class CaseRule:
    """A question asked of every case history; the docstring of its module explains it."""

    id: str
    weights: Weights
    find: Callable[[Subject], Iterable[Finding]]


@dataclass(frozen=True)
class LibraryRule:
    """A question asked once of the whole library; it yields its problems itself."""

    id: str
    find: Callable[[Library], Iterable[Problem]]


def ask(rule: CaseRule, subject: Subject) -> Iterable[Problem]:
    """Yield what a rule finds in a case, at the level that the case's status gives it."""
    weight = rule.weights.get(subject.history.status)
    if weight is None:
        return
    for finding in rule.find(subject):
        yield problem_at(
            subject.record.source,
            finding.path,
            rule.id,
            finding.message,
            finding.hint,
            finding.level or weight,
        )
