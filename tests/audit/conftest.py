"""The sites that the tests of this folder look at; each is built once for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built_sites import sample_internal, sample_public, small_internal, small_public

__all__ = ["sample_internal", "sample_public", "small_internal", "small_public"]


@pytest.fixture(autouse=True)
def _no_settings_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build every site as its own files say, whatever this run of the tests was told."""
    for name in ("VPCASES_EDITION", "VPCASES_AS_OF"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Return a folder that a build may fill."""
    return tmp_path / "built"
