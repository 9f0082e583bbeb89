"""What a case is set against: the alternative, what was replaced, what else was considered."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.consent.part import Part, join_words
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library

ALTERNATIVE = "alternative"
"""The part without which a value against it says nothing."""


def list_alternatives(history: CaseHistory, library: Library) -> Iterator[Part]:
    """Yield what a customer had, looked at and would have done, as the public reads of it."""
    named = {
        ALTERNATIVE: (history.alternative,),
        "replaced": history.replaced,
        "considered": history.considered,
    }
    for name, identities in named.items():
        words = [_name_of(identity, library) for identity in identities if identity]
        if words:
            yield Part(name, (name,), (join_words(words),))


def _name_of(identity: str, library: Library) -> str:
    """Return what the public reads: another name for what may not be named."""
    known = library.alternatives.get(identity)
    if known is None:
        return identity
    content = known.content
    return (content.title if content.may_name else content.public_name) or identity
