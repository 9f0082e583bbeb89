"""Every site is built as its own files say."""

from __future__ import annotations

from tests.built_sites import no_settings_of_ours

__all__ = ["no_settings_of_ours"]
