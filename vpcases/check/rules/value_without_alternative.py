"""There is a value element, and nothing that it is compared with.

A value element is a difference from what the customer would otherwise have done. Without that, its
number is a change against their own past at best, and belongs under `before_after:`.

To fix it, write the id of the next-best alternative: another supplier, their own people, or doing
nothing. Where nobody can say any more, take the elements away and keep what changed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.case import ALTERNATIVE_UNKNOWN
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the elements of a case that names no alternative."""
    history = subject.history
    if history.value_elements and history.alternative in (None, ALTERNATIVE_UNKNOWN):
        said = "is not known" if history.alternative else "is not named"
        yield Finding(
            ("value_elements",),
            f"these are differences from an alternative that {said}",
            "name it as alternative:, or tell what changed under before_after:",
        )


RULE = Rule(
    "value-without-alternative",
    weigh(drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
)
