"""How a customer decided: what they feared, what moved them, who had to say yes, whose voice."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Line, WholeNumber, YesNo

_WITH_DAYS = re.compile(r"(?:(?P<needed>.*?)\s*,\s*)?(?P<days>\d{1,9})\s+days?", re.IGNORECASE)


class Risk(Authored):
    """What could have gone wrong, what did, and how they could have gone back."""

    feared: Line | None = None
    """What they were afraid of before they decided."""
    happened: Line | None = None
    """What really happened, also where it was what they feared."""
    way_back: Line | None = None
    """How they could have gone back, and until when."""


AnyRisk = Annotated[Risk, or_just("feared", Risk)]


class Forces(Authored):
    """What moved them to change, and what held them back (the four forces of jobs to be done)."""

    push: Line | None = None
    """What drove them away from how it was."""
    pull: Line | None = None
    """What drew them to the new."""
    anxiety: Line | None = None
    """What made them hesitate before the new."""
    habit: Line | None = None
    """What kept them with what they had."""


def _read_step(value: Any) -> Any:
    """Return the long form of a step: `the sums of the pilot, 5 days`."""
    if not isinstance(value, str):
        return value
    found = _WITH_DAYS.fullmatch(value.strip())
    if found is None:
        return {"what_they_needed": value}
    return {"what_they_needed": found["needed"] or None, "days": found["days"]}


class ApprovalStep(Authored):
    """Somebody at the customer who had to say yes."""

    role: Line | None = None
    """What they are called on the page; the key where left out."""
    what_they_needed: Line | None = None
    """What they asked to see or to have before they agreed."""
    days: WholeNumber | None = None
    """Days from the question until their yes."""


AnyApprovalStep = Annotated[
    ApprovalStep, BeforeValidator(_read_step, json_schema_input_type=ApprovalStep | Line)
]


class OpinionLeader(Authored):
    """A respected voice among those who should read the case."""

    why: Line | None = None
    """Why their voice counts with others."""
    evidence: Line | None = None
    """Where anybody can see that: an office, a talk, a paper."""
    paid: YesNo | None = None
    """Whether we pay, employ or favour them in any way; then `connections:` has to say how."""


AnyOpinionLeader = Annotated[OpinionLeader, or_just("why", OpinionLeader)]
