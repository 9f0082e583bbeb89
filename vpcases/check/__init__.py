"""The rules: questions asked of everything that was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from vpcases.check.accepting import drop_accepted
from vpcases.check.catalogue import RULES, list_questions
from vpcases.check.rule import Finding, Rule
from vpcases.check.subjects import AnySubject, list_subjects
from vpcases.check.whole import Whole
from vpcases.derive.consent import Consents
from vpcases.model.library import Library
from vpcases.problems import Level, Problem, problem_at

Told = tuple[Rule, Finding]


def check_library(
    library: Library, as_of: date, consents: Consents | None = None, language: str = ""
) -> Iterator[Problem]:
    """Yield every problem of a whole, ungated library; see each rule for what it asks.

    Args:
        library: Everything that was read.
        as_of: The day.
        consents: What may be shown of its published cases on that day, where that is known already.
        language: The language of the site; where it is empty, what claims none is not asked for it.
    """
    whole = Whole(library, as_of, consents or {}, language)
    shared = _ask_of_library(whole)
    for subject in list_subjects(whole):
        told = [*_ask(subject), *shared.get(id(subject.record), ())]
        for rule, finding in drop_accepted(subject, told):
            level = finding.level or rule.weights.get(subject.status)
            if level:
                yield _as_problem(subject, rule, finding, level)


def _ask(subject: AnySubject) -> Iterator[Told]:
    for rule, question in list_questions(subject.kind, subject.status):
        for finding in question(subject):
            yield rule, finding


def _ask_of_library(whole: Whole) -> dict[int, list[Told]]:
    """Return what was found by looking at all records together, by the identity of the record."""
    shared: dict[int, list[Told]] = defaultdict(list)
    for rule in RULES:
        if rule.library:
            for record, finding in rule.library(whole):
                shared[id(record)].append((rule, finding))
    return shared


def _as_problem(subject: AnySubject, rule: Rule, finding: Finding, level: Level) -> Problem:
    record = subject.record
    return problem_at(
        record.source,
        finding.path,
        rule.id,
        finding.message,
        finding.hint,
        level,
        words=finding.words,
        within=record.within,
    )
