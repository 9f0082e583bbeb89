"""A pytest plugin for runs on mutants: quick, and with nothing left over from before the change.

mutmut runs the tests once, and then changes the code in copies of that process. What a cache still
holds of the first run would hide the change.
"""

from __future__ import annotations

import functools
import gc

from hypothesis import Phase, settings

# A mutant that a property finds at all it finds soon, and no example has to be made smaller.
settings.register_profile(
    "mutants",
    max_examples=25,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
)


def pytest_sessionstart() -> None:
    """Empty every cache of the package, and let properties be quick."""
    settings.load_profile("mutants")
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper) and is_ours(found):
            found.cache_clear()


def is_ours(cached: functools._lru_cache_wrapper[object]) -> bool:
    """Return whether a cached function belongs to the package."""
    return str(getattr(cached, "__module__", "")).startswith("vpcases.")
