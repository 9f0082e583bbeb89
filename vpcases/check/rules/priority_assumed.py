"""The priority of a segment names no research, so pages call it assumed.

An order of priorities is an assumption until somebody has asked. Pages say "assumed" beside what
names no research, and that is honest; a source that is neither is read by nobody.

To fix it, write the id of the research behind it, as its file in `cases/research/` is called, or
`assumed`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_ids import is_assumed
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spelling import find_near
from vpcases.check.subject import EntrySubject
from vpcases.model.registry import Segment
from vpcases.problems import Level


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield every priority whose source is neither research nor `assumed`."""
    if not isinstance(subject.content, Segment):
        return
    known = subject.whole.library.research
    for driver, priority in subject.content.priorities.items():
        source = priority.source
        if is_assumed(source) or source in known:
            continue
        near = find_near(source or "", known)
        hint = f"did you mean {near}?" if near else "the id of research, or `assumed`"
        message = f'there is no research "{source}", so this counts as assumed'
        yield Finding(("priorities", driver), message, hint, words=source or "")


RULE = Rule(
    "priority-assumed",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
    entry=find,
)
