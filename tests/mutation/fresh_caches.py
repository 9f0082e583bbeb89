"""A pytest plugin for runs on mutants: what was worked out before a change is forgotten.

mutmut runs the tests once, and then changes the code in copies of that process. What a cache still
holds of the first run would hide the change.
"""

from __future__ import annotations

import functools
import gc


def pytest_sessionstart() -> None:
    """Empty every cache of the package."""
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper) and is_ours(found):
            found.cache_clear()


def is_ours(cached: functools._lru_cache_wrapper[object]) -> bool:
    """Return whether a cached function belongs to the package."""
    return str(getattr(cached, "__module__", "")).startswith("vpcases.")
