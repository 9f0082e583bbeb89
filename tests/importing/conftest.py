from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.workshop import Workshop


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    """Return an empty source and an empty site."""
    (tmp_path / "stories").mkdir()
    return Workshop(tmp_path)
