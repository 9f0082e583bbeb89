"""The ids of a site, as a note in a file to fill in."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 72
"""Characters of ids in one note; the rest is counted."""


def word_choices(ids: Iterable[str], none: str) -> str:
    """Return `one of: a, b, … (40 in all)`, or what to say where there are none."""
    known = list(ids)
    if not known:
        return none
    shown = known[:1]
    for identity in known[1:]:
        if len(", ".join([*shown, identity])) > LONGEST:
            break
        shown.append(identity)
    rest = f", … ({len(known)} in all)" if len(shown) < len(known) else ""
    return "one of: " + ", ".join(shown) + rest
