"""What a rule is asked about: one record, how far it has come, and everything around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Generic, TypeVar

from vpcases.check.texts import Text
from vpcases.check.whole import Whole
from vpcases.derive.calculator.calculators import derive_calculator
from vpcases.derive.consent import Consent, derive_consent, derive_quote_consent
from vpcases.derive.figures import Figure, derive_figures
from vpcases.derive.value import CaseValue, derive_case_value
from vpcases.derive.value.elements import Flaw
from vpcases.model.authored import Authored, Status
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.collection import Collection
from vpcases.model.library import Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.translation import TranslatedRegistries, Translation

M = TypeVar("M", bound=Authored)


@dataclass(frozen=True)
class Subject(Generic[M]):
    """One record as rules see it: whole and ungated.

    `kind` names the question of a rule that is asked of it.
    """

    kind: ClassVar[str]
    record: Record[M]
    whole: Whole
    status: Status

    @property
    def content(self) -> M:
        """The record as its author wrote it."""
        return self.record.content

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold here, each with a reason."""
        return {}

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text of the record, in the order of the format."""
        return self.whole.texts_of(self.content)

    @cached_property
    def words(self) -> str:
        """All its texts in small letters, one after the other, to see quickly what is not there."""
        return "\n".join(text.words for text in self.texts).lower()

    def has_any(self, *words: str) -> bool:
        """Return whether any of these words, in small letters, stands anywhere in the record."""
        return any(map(self.words.__contains__, words))


class CaseSubject(Subject[CaseHistory]):
    """A case history."""

    kind = "case"

    @property
    def history(self) -> CaseHistory:
        """The case as its author wrote it."""
        return self.record.content

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for this case."""
        return self.content.accepted

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, worked out."""
        return derive_figures(self.content, self.whole.drivers)

    @cached_property
    def value(self) -> CaseValue | None:
        """What it says of its value against the alternative, worked out."""
        return derive_case_value(self.content, self.figures, self.whole.drivers)

    @cached_property
    def consent(self) -> Consent:
        """What of it may be shown to the public on the day."""
        known = self.whole.consents.get(self.record.id)
        return known or derive_consent(self.record, self.whole.library, self.whole.as_of)


class QuoteSubject(Subject[ReferralQuote]):
    """A quote with a file of its own."""

    kind = "quote"

    @cached_property
    def consent(self) -> Consent:
        """What of it may be shown to the public on the day."""
        return derive_quote_consent(self.record, self.whole.library, self.whole.as_of)

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for this quote."""
        return self.content.accepted


@dataclass(frozen=True)
class TranslationSubject(Subject[Translation]):
    """A case in another language; it has come as far as the case itself.

    `language` is what the name of its file says.
    """

    kind = "translation"

    original: Record[CaseHistory] | None
    language: str

    @cached_property
    def consent(self) -> Consent | None:
        """What of its case, in every language, may be shown to the public on the day."""
        if self.original is None or self.original.content.approval is None:
            return None
        known = self.whole.consents.get(self.original.id)
        return known or derive_consent(self.original, self.whole.library, self.whole.as_of)

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for the case in any language."""
        return self.original.content.accepted if self.original else {}


class WordsSubject(Subject[TranslatedRegistries]):
    """The words of the registries in another language; they are asked as what is drafted."""

    kind = "words"


@dataclass(frozen=True)
class EntrySubject(Subject[Any]):
    """An entry of a registry; it has come as far as the furthest record that uses it."""

    kind = "entry"

    registry: str


class CalculatorSubject(Subject[ValueCalculator]):
    """A value calculator; it is asked as what is published, for it is shown with its first case."""

    kind = "calculator"

    @cached_property
    def flaws(self) -> tuple[Flaw, ...]:
        """What keeps it from being worked out, with the rule that each breaks."""
        found: list[Flaw] = []
        cases, vocabulary = self.whole.valued_cases, self.whole.vocabulary
        derive_calculator(self.record.id, self.content, cases, vocabulary, found)
        return tuple(found)


class CollectionSubject(Subject[Collection]):
    """A collection; it is asked as what is published, for its page is there as soon as it can."""

    kind = "collection"

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for this collection."""
        return self.content.accepted
