"""An id is taken by the product itself.

`unknown` is what authors write for an answer that nobody has, and `not-yet-assigned` is the group
of the cases that are still without one. `before-and-after` is the page of what changed in a
segment, which stands where those of its drivers do.

To fix it, give the entry another id.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import ALWAYS, Finding, Rule
from vpcases.check.subject import EntrySubject
from vpcases.derive.before_after_grid import GRID
from vpcases.derive.terms import UNASSIGNED
from vpcases.model.case import ALTERNATIVE_UNKNOWN

RESERVED = {
    ALTERNATIVE_UNKNOWN: "means that nobody knows the answer",
    UNASSIGNED: "is the group of cases that are still without one",
    GRID: "is the page of what changed in a segment",
}


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield an entry whose id has a meaning of its own."""
    identity = subject.record.id
    if identity in RESERVED:
        message = f'"{identity}" {RESERVED[identity]}, and cannot be an id'
        yield Finding((), message, "give it another id")


RULE = Rule("reserved-id", ALWAYS, entry=find, can_be_accepted=False)
