"""We pay or favour a customer whose voice counts, and no reader is told.

A respected voice moves others because it is free. Where we pay, employ or favour it, the law of
many countries wants readers to be told, and so would they.

To fix it, write under `connections:` what ties you: a fee for a talk, a discount, a share. It is
printed beside the reason why the voice counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.case import is_none
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the voice of a case that is paid for, where the case does not say so."""
    history = subject.history
    leader, told = history.opinion_leader, history.connections or ""
    if leader is None or (told and not is_none(told)):
        return
    field = ("connections",) if told else ("opinion_leader",)
    hint = "write under connections: what we pay or give, and for what"
    if leader.paid:
        message = "we pay this customer, whose voice counts, and no reader is told"
        yield Finding(field, message, hint)
        return
    tied = (k for k, q in history.quotes.items() if q.connection and not is_none(q.connection))
    for key in tied:
        message = f"the quote {key} names a tie between us, and the case does not"
        yield Finding(field, message, hint)


RULE = Rule(
    "undisclosed-voice",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
    can_be_accepted=False,
)
