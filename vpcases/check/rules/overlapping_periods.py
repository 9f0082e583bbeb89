"""Two measurements of one element share days.

What was brought on those days would count twice, in the sum since the start and in the register.

To fix it, let each period begin on the day after the one before it ended. A year and its halves are
one or the other: keep the year, or the halves.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.flaws import pick
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.wrong_measurement import list_flaws
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level

ID = "overlapping-periods"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every period that begins before the one before it ended."""
    return pick(list_flaws(subject), ID)


RULE = Rule(
    ID,
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
    can_be_accepted=False,
)
