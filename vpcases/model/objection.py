"""Objections: what prospects say against buying, and the proofs that answer them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Id, Line


class Answer(Authored):
    """A proof that answers an objection: a case, or one figure of it."""

    case: Id | None = None
    """The case, by its id."""
    figure: Id | None = None
    """The figure of it that answers, by its id, or effort for the days it took; the whole case
    where left out."""


AnyAnswer = Annotated[Answer, or_just("case", Answer)]


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


class Objection(Authored):
    """What a prospect says against buying."""

    words: Line | None = None
    """What they say, in their words."""
    answered_by: Annotated[
        tuple[AnyAnswer, ...],
        BeforeValidator(_one_or_more, json_schema_input_type=AnyAnswer | list[AnyAnswer]),
    ] = ()
    """The cases that answer it: ids, or blocks with case and figure; the best one first."""


AnyObjection = Annotated[Objection, or_just("words", Objection)]
