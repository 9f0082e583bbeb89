"""A value is called realised, and rests on a pilot.

A pilot shows on a small scale what to expect. What was realised is what the customer got in daily
use. Readers who hear the one and are shown the other are misled, whatever the numbers.

To fix it, name evidence from daily use. What a pilot promises is written as `projected:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.flaws import pick
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.wrong_measurement import list_flaws
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level

ID = "pilot-as-realised"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every measurement whose evidence is a pilot."""
    return pick(list_flaws(subject), ID)


RULE = Rule(
    ID,
    weigh(
        nominated=Level.MISTAKE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
    can_be_accepted=False,
)
