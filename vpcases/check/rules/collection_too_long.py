"""A collection names more than five proofs, or one of them twice.

A prospect reads two proofs and looks at five. What is longer is a list, and the library is the
better one: whoever sends everything has chosen nothing.

To fix it, keep the five that fit best. Two prospects, or two questions, are two collections.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.derive.collections import MOST
from vpcases.problems import Level


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield a list that is too long, and every proof that stands in it before."""
    proofs = subject.content.proofs
    if len(proofs) > MOST and not subject.content.audience:
        message = f"a collection shows five proofs at most, and here are {len(proofs)}"
        yield Finding(("proofs", MOST), message, "keep the five that fit best")
    known: set[tuple[str | None, str | None]] = set()
    for number, pick in enumerate(proofs):
        name = (pick.case, pick.quote)
        if name in known:
            message = f'"{pick.case or pick.quote}" stands in this list already'
            yield Finding(("proofs", number), message, "take one of the two out")
        elif any(name):
            known.add(name)


RULE = Rule(
    "collection-too-long",
    weigh(published=Level.MISTAKE),
    collection=find,
    can_be_accepted=False,
)
