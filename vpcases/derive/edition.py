"""Which readers a build is for."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """Which readers a build is for."""

    PUBLIC = "public"
    INTERNAL = "internal"
