"""Propositions, and what our assumptions rest on, as rules see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from vpcases.check.subject import Subject
from vpcases.derive.scorecard.ground import Ground
from vpcases.model.library import Record
from vpcases.model.proposition import Proposition
from vpcases.model.research import Research, WinReview
from vpcases.model.translated_proposition import TranslatedProposition


class PropositionSubject(Subject[Proposition]):
    """A value proposition; it is asked as what is published, for its segment shows it at once."""

    kind = "proposition"

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for this proposition."""
        return self.content.accepted

    @cached_property
    def ground(self) -> Ground:
        """What it stands on: the cases, words, research and wins of its segment."""
        return Ground(self.record, self.whole.portfolio)


@dataclass(frozen=True)
class ProposedWordsSubject(Subject[TranslatedProposition]):
    """The words of a proposition in another language; asked as what is published."""

    kind = "proposed_words"

    original: Record[Proposition] | None
    language: str

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for the proposition in any language."""
        return self.original.content.accepted if self.original else {}


class ResearchSubject(Subject[Research]):
    """What was asked or looked up; it is asked as what is published."""

    kind = "research"

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for this research."""
        return self.content.accepted


class ReviewSubject(Subject[WinReview]):
    """What was made of the wins of a month; it is asked as what is published."""

    kind = "review"

    @property
    def accepted(self) -> Mapping[str, str]:
        """The rules that do not hold for this review."""
        return self.content.accepted
