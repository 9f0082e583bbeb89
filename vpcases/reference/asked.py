"""What is asked of a record at each status, from the rule that asks it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from vpcases.check.rules.missing_answer import ASKED_OF_CASES, ASKED_OF_QUOTES
from vpcases.model.authored import Status


@dataclass(frozen=True, slots=True)
class Question:
    """A field, what it asks, and how to answer."""

    field: str
    words: str
    answer: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Everything that a status asks, in the order in which it is asked."""

    status: Status
    questions: tuple[Question, ...]

    def beyond(self, before: Asking) -> tuple[Question, ...]:
        """Return what is asked here and not before; nothing where before asks something else."""
        here = {question.field for question in self.questions}
        if not here.issuperset(question.field for question in before.questions):
            return ()
        return tuple(question for question in self.questions if question not in before.questions)


def list_questions_of_cases() -> tuple[Asking, ...]:
    """Return what is asked of a case history, status by status."""
    return tuple(_ask(status, rows) for status, rows in ASKED_OF_CASES.items())


def list_questions_of_quotes() -> tuple[Asking, ...]:
    """Return what is asked of a quote with a file of its own, status by status."""
    return tuple(_ask(status, rows) for status, rows in ASKED_OF_QUOTES.items())


def find_first_asked(askings: Iterable[Asking]) -> Mapping[str, str]:
    """Return for each field, in words, the first status that asks for it."""
    first: dict[str, str] = {}
    for asking in askings:
        for question in asking.questions:
            first.setdefault(question.field, f"first asked when {asking.status.value}")
    return first


def _ask(status: Status, rows: Iterable[tuple[Any, ...]]) -> Asking:
    return Asking(status, tuple(Question(field, words, how) for field, _, words, how in rows))
