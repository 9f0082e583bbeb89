"""Research does not say how it was done, with how many, or when.

"We asked customers" can mean two of them five years ago. Pages tell the method, the number and the
date, and a reader judges by them; without them it is no ground for a priority.

To fix it, fill in what is named. Where nobody remembers how many were asked, it has to be done
again.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import ResearchSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.problems import Level

QUESTIONS = {
    "method": ("how was it looked into?", "interview, survey, pilot, desk or another method"),
    "n": ("with how many?", "how many were asked, or how many documents were read"),
    "date": ("when was it done?", "a month is enough: 2026-09"),
    "segments": ("which segment is it about?", "the id of a segment, or a list of them"),
    "finding": ("what came out?", "a sentence or two"),
}


def find(subject: ResearchSubject) -> Iterator[Finding]:
    """Yield every answer that is missing."""
    for field, (question, hint) in QUESTIONS.items():
        if not getattr(subject.content, field):
            yield Finding((field,), question, hint)


RULE = Rule(
    "research-unfinished",
    weigh(published=Level.TODO),
    research=find,
    can_be_accepted=False,
)
