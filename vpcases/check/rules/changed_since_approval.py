"""Words were changed after the customer approved them, so the public edition leaves them out.

An approval is for exact words, numbers and pictures, and not for what somebody makes of them
afterwards. `vpcases approve` keeps a fingerprint of every part; what no longer has the same leaves
the public edition, and only that. New lines, another order or another way to write the same number
change nothing.

To fix it, take the change back, or show the customer the new words (`vpcases approval-sheet`) and
record the answer (`vpcases approve`).
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.check.withheld import list_withheld
from vpcases.derive.consent import Reason
from vpcases.problems import Level


def find(subject: CaseSubject | QuoteSubject) -> Iterator[Finding]:
    """Yield every part that nobody approved in these words, or the record that nobody signed."""
    for each in list_withheld(subject, {Reason.UNSIGNED, Reason.CHANGED}):
        if each.reason is Reason.UNSIGNED:
            yield Finding(
                each.path,
                "nobody has recorded which words were approved, so this is not shown in public",
                f"show them what will stand there, then: vpcases approve {subject.record.id}",
            )
        else:
            yield Finding(
                each.path,
                "this is not what the customer approved, and is not shown in public",
                "take the change back, or ask again and record it: vpcases approve "
                + subject.record.id,
                words=each.words,
            )


RULE = Rule(
    "changed-since-approval",
    weigh(published=Level.WITHHELD),
    case=find,
    quote=find,
    can_be_accepted=False,
)
