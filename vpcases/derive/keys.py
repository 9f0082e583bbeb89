"""Keys of addresses that cannot be guessed: whether a text is one.

A key has 160 random bits, written in the letters a to z and the digits 2 to 7. A command makes it
(`scaffold/keys.py`); a build only reads it, so that the same files make the same site.
"""

from __future__ import annotations

import re

LEAST_LETTERS = 26
"""Letters of 5 bits each: 130 bits, what nobody can try out."""
MOST_LETTERS = 104
LEAST_SORTS = 10
"""Different letters in a key; 26 random ones with fewer come about once in a million times."""
KEY = re.compile(r"[a-z2-7]+")


def is_unguessable(key: str) -> bool:
    """Return whether a text may be a key: long enough, of its letters alone, and no pattern."""
    if not KEY.fullmatch(key) or not LEAST_LETTERS <= len(key) <= MOST_LETTERS:
        return False
    return len(set(key)) >= LEAST_SORTS
