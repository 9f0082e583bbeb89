"""The approval has ended, so the public edition no longer shows what it covered.

A customer allows the use of their name and words until a day. On the day after, the page leaves
the site, its address says that it is not shown at present, and its quotes leave every list. A
quote whose own approval ends earlier leaves by itself.

To fix it, ask again: `vpcases refresh` has the mail, and `vpcases approve` records the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.check.withheld import list_withheld
from vpcases.derive.consent import Reason
from vpcases.problems import Level


def find(subject: CaseSubject | QuoteSubject) -> Iterator[Finding]:
    """Yield the approval that has ended, or those of quotes."""
    withheld = list_withheld(subject, {Reason.ENDED})
    ends = {each.path[:2] if each.part else (): each.last_day for each in withheld}
    for path, last_day in ends.items():
        yield Finding(
            (*path, "approval", "until"),
            f"the approval ended on {last_day}, so this is not shown in public",
            f"ask the customer again, then: vpcases approve {subject.record.id}",
        )


RULE = Rule(
    "approval-ended",
    weigh(published=Level.WITHHELD),
    case=find,
    quote=find,
    can_be_accepted=False,
)
