"""What a rule is: a question asked of records, and how much an answer weighs when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from vpcases.check.proposition_subject import (
    ProposedWordsSubject,
    PropositionSubject,
    ResearchSubject,
    ReviewSubject,
)
from vpcases.check.subject import (
    CalculatorSubject,
    CaseSubject,
    CollectionSubject,
    EntrySubject,
    QuoteSubject,
    TranslationSubject,
    WordsSubject,
)
from vpcases.check.whole import Whole
from vpcases.model.authored import Status
from vpcases.model.library import Record
from vpcases.problems import FieldPath, Level


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at a field of a record."""

    path: FieldPath
    message: str
    hint: str = ""
    level: Level | None = None
    """Only where it differs from what the rule says for the status."""
    words: str = ""
    """The author's words it is about, so that their own line can be told in a long text."""


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
ADVISED: Weights = MappingProxyType(dict.fromkeys(Status, Level.ADVICE))
"""Advice at every status."""

Found = Iterable[Finding]


@dataclass(frozen=True)
class Rule:
    """A question asked of every record of some kinds; the docstring of its module explains it.

    What is asked of the whole library yields each finding with the record it is about. A rule that
    can be accepted is silent for a record that gives a reason under `accepted:`.
    """

    id: str
    weights: Weights
    case: Callable[[CaseSubject], Found] | None = None
    quote: Callable[[QuoteSubject], Found] | None = None
    entry: Callable[[EntrySubject], Found] | None = None
    translation: Callable[[TranslationSubject], Found] | None = None
    words: Callable[[WordsSubject], Found] | None = None
    calculator: Callable[[CalculatorSubject], Found] | None = None
    collection: Callable[[CollectionSubject], Found] | None = None
    proposition: Callable[[PropositionSubject], Found] | None = None
    proposed_words: Callable[[ProposedWordsSubject], Found] | None = None
    research: Callable[[ResearchSubject], Found] | None = None
    review: Callable[[ReviewSubject], Found] | None = None
    library: Callable[[Whole], Iterable[tuple[Record[Any], Finding]]] | None = None
    can_be_accepted: bool = True
