"""Nobody has asked what did not improve.

A case in which everything got better is believed by nobody. What stayed as it was, or became worse,
is asked of the customer like everything else; the page prints the answer, and also that nobody
asked.

To fix it, ask, and write a list, or `nothing, asked 2026-04-11` with the day of your question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level

NOT_ASKED = {"not asked", "unknown", "not known"}
NOTHING = re.compile(r"(?:nothing|none|no)\.?", re.IGNORECASE)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield a case whose answer is that nobody asked, or `nothing` without the day of asking."""
    answers = subject.history.did_not_improve
    if len(answers) != 1:
        return
    answer, path = answers[0], ("did_not_improve",)
    if answer.lower().rstrip(".") in NOT_ASKED:
        yield Finding(
            path,
            "nobody has asked what stayed as it was",
            "ask the customer; until then the page says: not asked",
        )
    elif NOTHING.fullmatch(answer):
        hint = "write `nothing, asked 2026-04-11` with the day you asked"
        yield Finding(path, f'"{answer}" does not say who was asked, and when', hint)


RULE = Rule(
    "did-not-improve-not-asked",
    weigh(drafted=Level.TODO, checked=Level.TODO, published=Level.MISTAKE),
    case=find,
)
