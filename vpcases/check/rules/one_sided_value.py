"""Everything in this case speaks for the offering, and nothing is the same or worse.

No offering is better in all respects, and readers know it. What is the same as with the
alternative, what that does better, and what changing over cost, make the rest believable.

To fix it, ask "what was the same, and what was worse?". What was the same goes under `parity:`;
what was worse becomes an element with `favours: alternative`, the cost of changing over for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.authored import Point
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield a case whose elements are all in favour of the offering."""
    history = subject.history
    elements = history.value_elements.values()
    if not elements or history.parity:
        return
    if not any(e.favours == "alternative" or e.point == Point.PARITY for e in elements):
        yield Finding(
            ("value_elements",),
            "nothing here is the same as with the alternative, or worse",
            "ask what was, and write it under parity: or with favours: alternative",
        )


RULE = Rule(
    "one-sided-value",
    weigh(checked=Level.TODO, published=Level.ADVICE),
    case=find,
)
