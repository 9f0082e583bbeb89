"""A before and an after are of two different scopes.

The nightly run of everything took three hours, and one module now takes ten minutes: both are true,
and the change between them is none. The evidence of the two sides says under `where:` what each was
counted for.

To fix it, take both numbers for the same people or things. Where only one of the two is known for
them, leave the other side out: `-> 10 min`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.wordings import list_words
from vpcases.derive.grounds import find_result_ground
from vpcases.problems import Level
from vpcases.quantities import Quantity


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every figure whose two sides rest on evidence of two places; both must name one."""
    evidence = subject.history.evidence
    for key, entry in subject.history.before_after.items():
        source = entry.before.source if isinstance(entry.before, Quantity) else None
        before, after = evidence.get(source or ""), evidence.get(find_result_ground(entry) or "")
        if not before or not after or not before.where or not after.where:
            continue
        if not set(list_words(before.where)) & set(list_words(after.where)) - SMALL:
            yield Finding(
                ("before_after", key),
                f'the before is of "{before.where}", and the after of "{after.where}"',
                "take both numbers for the same, or leave one side out",
            )


SMALL = {"a", "an", "the", "of", "in", "at", "on", "and", "for", "all", "one", "with", "to"}
RULE = Rule(
    "scopes-differ",
    weigh(drafted=Level.MISTAKE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
)
