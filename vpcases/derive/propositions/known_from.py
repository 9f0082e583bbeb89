"""What a source that an author names is: research, a case, a sentence, or nothing but a guess."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.library import Record
from vpcases.model.research import Research
from vpcases.model.scalars import is_id

ASSUMED = "assumed"
"""What an author writes who has asked nobody."""


@dataclass(frozen=True)
class KnownFrom:
    """Where something is known from: research, a case that is shown, or a sentence, inside alone.

    All are empty for what is only assumed, or of which nobody says where it is known from.
    """

    research: Record[Research] | None = None
    case: Case | None = None
    words: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it is known from anything."""
        return bool(self.research or self.case or self.words)


NOWHERE = KnownFrom()


def find_source(named: str | None, portfolio: Portfolio) -> KnownFrom:
    """Return what an author names as a source; an id that leads nowhere tells readers nothing."""
    source = (named or "").strip()
    if not source or source == ASSUMED:
        return NOWHERE
    research = portfolio.library.research.get(source)
    if research:
        return KnownFrom(research=research)
    case = next((case for case in portfolio.cases if case.id == source), None)
    if case:
        return KnownFrom(case=case)
    return NOWHERE if "-" in source and is_id(source) else KnownFrom(words=source)
