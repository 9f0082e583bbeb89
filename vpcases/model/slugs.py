"""The address that a name becomes, remembered: many cases share a name, and slugs take time."""

from __future__ import annotations

from functools import lru_cache

from slugify import slugify


@lru_cache(maxsize=20_000)
def slug(name: str) -> str:
    """Return a name as it stands in an address: small letters, digits and dashes."""
    return str(slugify(name))
