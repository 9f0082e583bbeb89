"""New keys for addresses that cannot be guessed."""

from __future__ import annotations

import base64
import secrets

BYTES = 20
"""160 bits: 32 letters."""


def make_key() -> str:
    """Return a new key, from the randomness of the operating system."""
    return base64.b32encode(secrets.token_bytes(BYTES)).decode("ascii").lower()
