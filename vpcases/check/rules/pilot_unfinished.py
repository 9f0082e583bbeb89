"""The pilot of an offering does not say what is measured, for how long, or whom to ask.

A trial in which nothing is measured proves nothing, neither to the prospect nor to you. What counts
as a success has to be settled before it begins; afterwards everybody remembers another sum.

To fix it, fill in what is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.model.registry import Offering
from vpcases.problems import Level

ASKED = {
    "what": ("what is tried?", "what: on what, beside what"),
    "days": ("how long does it run?", "days: a whole number"),
    "measures": ("what is measured?", "measures: a list, each after a dash"),
    "success": ("what counts as a success?", "success: in one line, settled before it begins"),
    "contact": ("whom does a prospect ask?", "contact: a mail address, or a page on the web"),
}
"""What a pilot has to say, each with its question and how to answer it."""


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield what the pilot of an offering leaves open."""
    content = subject.content
    pilot = content.pilot if isinstance(content, Offering) else None
    for field, (question, hint) in ASKED.items() if pilot else ():
        if not getattr(pilot, field):
            yield Finding(("pilot", field), question, hint)


RULE = Rule(
    "pilot-unfinished",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.TODO, published=Level.TODO),
    entry=find,
    can_be_accepted=False,
)
