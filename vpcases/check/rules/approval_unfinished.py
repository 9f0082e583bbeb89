"""An approval does not say who gave it, when, or until when it holds.

"They said yes" is nothing to stand on when somebody asks. Who agreed and on which day belongs to
every approval. Until when it holds is the customer's to say: an approval without an end is used
until somebody remembers it.

To fix it, write `by:`, `date:` and `until:`; `until: unknown` says that they set no end.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.model.approval import Approval
from vpcases.problems import FieldPath, Level


def find(subject: CaseSubject | QuoteSubject) -> Iterator[Finding]:
    """Yield what an approval leaves open; that of a quote in a case only narrows the case's."""
    yield from _judge(("approval",), subject.content.approval)


def _judge(path: FieldPath, approval: Approval | None) -> Iterator[Finding]:
    if approval is None:
        return
    if not approval.by:
        yield Finding((*path, "by"), "who approved this?", "a name, or what they are")
    if not approval.date:
        yield Finding((*path, "date"), "when was this approved?", "a day, as in 2026-04-28")
    if not approval.until:
        yield Finding(
            (*path, "until"),
            "until when may this be shown?",
            "a day, as in 2027-04-28, or unknown where they set no end",
            Level.ADVICE,
        )


RULE = Rule(
    "approval-unfinished",
    weigh(checked=Level.TODO, published=Level.MISTAKE),
    case=find,
    quote=find,
)
