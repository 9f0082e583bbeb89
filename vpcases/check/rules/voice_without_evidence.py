"""Others are said to listen to a customer, and nothing shows it.

"A leading voice" is what everybody says of everybody. An office, a talk or a paper can be looked
up.

To fix it, write why the voice counts under `why:`, and under `evidence:` where that can be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield what is not said of the voice of a case."""
    leader = subject.history.opinion_leader
    if leader is None:
        return
    if not leader.why:
        hint = "why: what makes others listen to them"
        yield Finding(("opinion_leader", "why"), "why does their voice count?", hint)
    if not leader.evidence:
        hint = "evidence: an office, a talk, a paper; or take opinion_leader: away"
        yield Finding(("opinion_leader", "evidence"), "where can that be seen?", hint)


RULE = Rule(
    "voice-without-evidence",
    weigh(drafted=Level.TODO, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
