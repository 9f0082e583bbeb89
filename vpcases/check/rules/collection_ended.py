"""A collection has ended.

From the day after `until:` its address answers that the collection has ended, and no more: no name
and no proof. That is as it should be, unless the day was typed wrongly.

To fix it, write a later day and send the link again; or delete the file once nobody can have its
link any longer. Until then it keeps the address answering.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.derive.collections import has_ended
from vpcases.problems import Level


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield an end that has passed."""
    content = subject.content
    if has_ended(content, subject.whole.as_of):
        yield Finding(
            ("until",),
            f"it ended with {content.until}: its address says so, and shows nothing",
            "leave it so; or write a later day",
        )


RULE = Rule(
    "collection-ended",
    weigh(published=Level.ADVICE),
    collection=find,
)
