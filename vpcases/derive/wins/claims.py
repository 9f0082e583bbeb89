"""What is claimed for each segment: the drivers that its proposition, or its registry, names."""

from __future__ import annotations

from vpcases.model.library import Library


def list_claims(library: Library, segment: str) -> tuple[str, ...]:
    """Return the drivers that are claimed for a segment, the first claim first.

    They are the lines of `that_helps:` of its proposition; where it has none, its `priorities:`.
    """
    written = library.propositions.get(segment)
    if written and written.content.that_helps:
        return tuple(written.content.that_helps)
    known = library.segments.get(segment)
    return tuple(known.content.priorities) if known else ()
