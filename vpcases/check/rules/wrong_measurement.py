"""What an element has brought over time, or was projected to, cannot be worked out.

Below `realised:` each period says what it brought: money of that period (5300 EUR), a rate
(10600 EUR/year), or the inputs that came out differently. It is in the currency of the equation,
for a period that its evidence covers, and confirmed after the period was over. What is projected
is a rate: 9000 EUR/year. Where nothing is worth money, nothing can be measured in money.

To fix it, look at the line that is named. What has not been measured yet is left out until it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.flaws import tell
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.value.elements import Flaw
from vpcases.problems import Level

OF_THEIR_OWN = {"overlapping-periods", "pilot-as-realised"}
"""What rules of their own tell."""


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every projection and measurement that nothing can be worked out from."""
    return tell(f for f in list_flaws(subject) if f.misread.rule not in OF_THEIR_OWN)


def list_flaws(subject: CaseSubject) -> Iterator[Flaw]:
    """Yield what is wrong with the measurements of elements that come to money or to no sum.

    What keeps an element itself from being worked out is told with its equation.
    """
    for over_time in subject.value.over_time if subject.value else ():
        known = set(over_time.element.flaws)
        yield from (flaw for flaw in over_time.flaws if flaw not in known)


RULE = Rule(
    "wrong-measurement",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
    can_be_accepted=False,
)
