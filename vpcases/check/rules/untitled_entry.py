"""An entry of the vocabulary has no title, or a customer no name.

Pages show the bare id in its place: "midmarket-wholesale" as a heading.

To fix it, write the title behind the id, or below it as `title:`. A customer needs `name:` or,
where the name was never known, `described_as:`. An objection needs its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.model.objection import Objection
from vpcases.model.registry import Customer
from vpcases.problems import Level


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield an entry that has nothing to be called."""
    content, identity = subject.content, subject.record.id
    if isinstance(content, Customer):
        if not content.name and not content.described_as:
            hint = "write name:, or described_as: where the name was never known"
            yield Finding((), "what is this customer called?", hint)
    elif isinstance(content, Objection):
        if not content.words:
            yield Finding((), "what do they say?", "write it behind the id, or below it as words:")
    elif not content.title:
        words = identity.replace("-", " ").capitalize()
        yield Finding((), "this has no title yet", f"write `{identity}: {words}`")


RULE = Rule(
    "untitled-entry",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.TODO, published=Level.TODO),
    entry=find,
)
