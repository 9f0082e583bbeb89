"""Advice that an author has looked at and set aside for one record, with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.check.catalogue import RULES_BY_ID
from vpcases.check.rule import Finding, Rule
from vpcases.check.rules import accepted_rule
from vpcases.check.spelling import find_near, word_choices
from vpcases.check.subject import CaseSubject, TranslationSubject
from vpcases.check.subjects import AnySubject
from vpcases.problems import Level
from vpcases.read.rules import SHAPE_RULES

Told = tuple[Rule, Finding]
ACCEPTABLE = tuple(rule.id for rule in RULES_BY_ID.values() if rule.can_be_accepted)


def drop_accepted(subject: AnySubject, told: Iterable[Told]) -> Iterator[Told]:
    """Yield what is told of a record but what it has accepted, and what is wrong with that."""
    accepted = subject.accepted
    used = set()
    for rule, finding in told:
        if rule.can_be_accepted and rule.id in accepted:
            used.add(rule.id)
        else:
            yield rule, finding
    # What a translation has accepted stands in the file of its case, and is judged there.
    for identity in () if isinstance(subject, TranslationSubject) else accepted:
        wrong = _judge(subject, identity, is_used=identity in used)
        if wrong:
            yield accepted_rule.RULE, wrong


def _judge(subject: AnySubject, identity: str, *, is_used: bool) -> Finding | None:
    path = ("accepted", identity)
    rule = RULES_BY_ID.get(identity)
    if rule is None and identity not in SHAPE_RULES:
        near = find_near(identity, ACCEPTABLE)
        hint = f"did you mean {near}?" if near else f"one of {word_choices(identity, ACCEPTABLE)}"
        return Finding(path, f'there is no rule "{identity}"', hint, Level.MISTAKE)
    if rule is None or not rule.can_be_accepted:
        message = f'the rule "{identity}" holds for everyone'
        return Finding(path, message, "mend what it says, and take this line away", Level.MISTAKE)
    if is_used or not _was_asked(subject, rule):
        return None
    return Finding(path, f'the rule "{identity}" has nothing to say here', "take this line away")


def _was_asked(subject: AnySubject, rule: Rule) -> bool:
    """Return whether a rule could have found something here; a translation's answers count, too."""
    languages = (base for base, _ in subject.whole.library.translations)
    if rule.translation and isinstance(subject, CaseSubject) and subject.record.id in languages:
        return False
    return bool(rule.weights.get(subject.status))
