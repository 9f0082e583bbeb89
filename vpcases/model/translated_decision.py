"""How a customer decided, and what is said against it, in another language."""

from __future__ import annotations

from typing import Annotated

from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Line


class TranslatedRisk(Authored):
    """What could have gone wrong, in another language."""

    feared: Line | None = None
    """What they were afraid of."""
    happened: Line | None = None
    """What really happened."""
    way_back: Line | None = None
    """How they could have gone back."""


class TranslatedForces(Authored):
    """What moved them and what held them back, in another language."""

    push: Line | None = None
    """What drove them away from how it was."""
    pull: Line | None = None
    """What drew them to the new."""
    anxiety: Line | None = None
    """What made them hesitate."""
    habit: Line | None = None
    """What kept them with what they had."""


class TranslatedStep(Authored):
    """Somebody who had to say yes, in another language."""

    role: Line | None = None
    """What they are."""
    what_they_needed: Line | None = None
    """What they needed before they agreed."""


class TranslatedOpinionLeader(Authored):
    """Why a voice counts, in another language."""

    why: Line | None = None
    """Why it counts."""
    evidence: Line | None = None
    """Where that can be seen."""


AnyTranslatedRisk = Annotated[TranslatedRisk, or_just("feared", TranslatedRisk)]
AnyTranslatedStep = Annotated[TranslatedStep, or_just("what_they_needed", TranslatedStep)]
AnyTranslatedOpinionLeader = Annotated[
    TranslatedOpinionLeader, or_just("why", TranslatedOpinionLeader)
]


class TranslatedObjection(Authored):
    """What a prospect says against buying, in another language."""

    words: Line | None = None
    """What they say."""
