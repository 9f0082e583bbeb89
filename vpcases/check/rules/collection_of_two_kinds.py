"""A collection is for a prospect and for ourselves at once.

A collection is sent to a prospect and ends on a day, or it has an `audience:` of our own, stays in
the internal edition and shows whatever fits. With an audience it has no page to send: a link to it
would lead nowhere. Without one, what it asks for is not looked at, and only its proofs are shown.

To fix it, take `audience:` out, or what belongs to the other kind. Two readers are two files.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.problems import Level

OF_PROSPECT = ("for", "prospect", "until", "key", "contact", "by", "language")
OF_AUDIENCE = ("title", "segments", "drivers", "features", "offerings")


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield every field that belongs to the other kind of collection."""
    content = subject.content
    others = OF_PROSPECT if content.audience else OF_AUDIENCE
    for name in others:
        if not getattr(content, "for_" if name == "for" else name):
            continue
        if content.audience:
            message = f"this collection is for our own {content.audience}, so it is never sent"
            yield Finding((name,), message, f"take {name}: out, or audience:")
        else:
            message = "this is looked at only where a collection is for an audience of our own"
            yield Finding((name,), message, f"take {name}: out, or write audience: and no key:")


RULE = Rule(
    "collection-of-two-kinds",
    weigh(published=Level.MISTAKE),
    collection=find,
    can_be_accepted=False,
)
