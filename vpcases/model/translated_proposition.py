"""The words of a value proposition in another language, and nothing else."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Id, Line


class TranslatedUvp(Authored):
    """A unique value proposition in another language."""

    words: Line | None = None
    """The sentence."""


class TranslatedProposition(Authored):
    """A value proposition in another language, `cases/propositions/<segment>.<language>.yml`."""

    for_: Line | None = Field(default=None, alias="for")
    """Whom it is for."""
    who: Line | None = None
    """The problem they have."""
    problem_cost: Line | None = None
    """What that costs them."""
    we_offer: Line | None = None
    """What we offer them."""
    that_helps: dict[Id, Line] = {}
    """What it helps them do, by driver."""
    differentiation: Line | None = None
    """What we do that the alternatives do not."""
    uvp: Annotated[TranslatedUvp, or_just("words", TranslatedUvp)] | None = None
    """The unique value proposition."""
