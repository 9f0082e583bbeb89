"""The sites that the tests of slides look at; each is built once for all of them."""

from __future__ import annotations

from tests.built_sites import (
    into,
    no_settings_of_ours,
    sample_internal,
    sample_public,
    small_internal,
    small_public,
)

__all__ = [
    "into",
    "no_settings_of_ours",
    "sample_internal",
    "sample_public",
    "small_internal",
    "small_public",
]
