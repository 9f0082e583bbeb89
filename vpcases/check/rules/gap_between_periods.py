"""Between two measurements of one element nothing was measured.

Readers will ask what happened in those months, and whether they were left out because they were
worse. The sum since the start counts nothing for them.

To fix it, add the measurement of the time between, or correct the periods where they should meet.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every measurement that begins later than the day after the one before it."""
    for over_time in subject.value.over_time if subject.value else ():
        for earlier, later in over_time.list_gaps() if not over_time.flaws else ():
            yield Finding(
                ("value_elements", over_time.element.key, "realised", later.key),
                f"nothing was measured between {earlier.period} and {later.period}",
                "add what was measured in between, or correct the periods",
            )


RULE = Rule(
    "gap-between-periods",
    weigh(drafted=Level.HINT, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
