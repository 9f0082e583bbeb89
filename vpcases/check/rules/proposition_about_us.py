"""A proposition begins with us.

The first words say whom a page is about. A sentence whose subject is we, the supplier or the
product is about us, and a prospect looks for somebody like themselves.

To fix it, begin with them: who they are, what they do today, what changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.scorecard.language import find_name, find_us
from vpcases.problems import Level

FIELDS = ("uvp", "for", "who", "problem_cost")


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield each text that is read first and begins with us or with what we sell."""
    texts, names = subject.ground.own_texts(), subject.ground.names
    better = "" if find_us(texts.get("for", "")) else texts.get("for")
    for field in FIELDS:
        words = texts.get(field, "")
        us = find_us(words) or find_name(words, names)
        if us and words.startswith(us):
            theirs = f': "{better}"' if better else ""
            message = f'this begins with "{us}", and is about us'
            yield Finding((field,), message, f"begin with them{theirs}", words=us)


RULE = Rule(
    "proposition-about-us",
    weigh(published=Level.ADVICE),
    proposition=find,
)
