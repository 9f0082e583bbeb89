"""A case tells half of how its customer decided.

A reader who is afraid of the same wants to know what became of it, and how they could have gone
back. Forces without anything that made them hesitate read as if nobody ever had.

To fix it, ask the customer, and write what they say. `unknown` is an answer, and is printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield what is not told beside the rest of it."""
    risk, forces = subject.history.risk, subject.history.forces
    if risk and not risk.happened:
        hint = "happened: what came of it; or unknown"
        yield Finding(("risk", "happened"), "what became of what they feared?", hint)
    if risk and not risk.way_back:
        hint = "way_back: what they could have gone back to, and until when; or unknown"
        yield Finding(("risk", "way_back"), "how could they have gone back?", hint)
    if forces and not forces.anxiety:
        hint = "anxiety: what they were unsure of; or unknown"
        yield Finding(("forces", "anxiety"), "what made them hesitate?", hint)


RULE = Rule(
    "half-told-decision",
    weigh(drafted=Level.HINT, checked=Level.HINT, published=Level.ADVICE),
    case=find,
)
