"""Keys of addresses that cannot be guessed: what makes one, and whether a text is one.

A key has 160 random bits, written in the letters a to z and the digits 2 to 7. Only the command
that begins a collection makes one; a build reads it, so that the same files make the same site.
"""

from __future__ import annotations

import base64
import re
import secrets

BYTES = 20
LEAST_LETTERS = 26
"""Letters of 5 bits each: 130 bits, what nobody can try out."""
LEAST_SORTS = 10
"""Different letters in a key; 26 random ones with fewer come about once in a million times."""
KEY = re.compile(r"[a-z2-7]+")


def make_key() -> str:
    """Return a new key, from the randomness of the operating system."""
    return base64.b32encode(secrets.token_bytes(BYTES)).decode("ascii").lower()


def is_unguessable(key: str) -> bool:
    """Return whether a text may be a key: long enough, of its letters alone, and no pattern."""
    if not KEY.fullmatch(key) or not LEAST_LETTERS <= len(key) <= 4 * LEAST_LETTERS:
        return False
    return len(set(key)) >= LEAST_SORTS
