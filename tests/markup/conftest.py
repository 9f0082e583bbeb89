from __future__ import annotations

from tests.built_sites import sample_internal, sample_public, small_internal

__all__ = ["sample_internal", "sample_public", "small_internal"]
