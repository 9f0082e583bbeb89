"""The address of a collection could be guessed, or is that of another.

The page of a collection lies on a public host, and nothing but its address keeps others out. The
`key:` is what stands in that address: 32 letters and digits that nobody makes up. A word, a date or
the name of the prospect would be tried sooner or later.

To fix it, run `vpcases new key` and write what it prints behind `key:`. Whoever has the old link
needs the new one then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.check.whole import Whole
from vpcases.derive.keys import is_unguessable
from vpcases.model.library import Record
from vpcases.problems import Level

HINT = "run `vpcases new key`, and write what it prints behind key:"


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield a key that is missing, or that somebody made up."""
    key = subject.content.key
    if subject.content.audience:
        return
    if not key:
        yield Finding(("key",), "this collection has no key, and so no address", HINT)
    elif not is_unguessable(key):
        message = f'"{key[:40]}" could be guessed: a key is 32 random letters and digits'
        yield Finding(("key",), message, HINT)


def find_twins(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every collection whose key is that of one before it."""
    owners: dict[str, Record[Any]] = {}
    for record in whole.library.collections.values():
        key = record.content.key
        if not key:
            continue
        first = owners.setdefault(key, record)
        if first is not record:
            message = f"this is the key of {first.source.path}, too"
            yield record, Finding(("key",), message, HINT)


RULE = Rule(
    "collection-guessable",
    weigh(published=Level.MISTAKE),
    collection=find,
    library=find_twins,
    can_be_accepted=False,
)
