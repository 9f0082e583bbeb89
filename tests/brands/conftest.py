"""The worked second brand, built once as its readers would have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import serving
from tests.sites import BuiltSite, build_at

BRAND = Path(__file__).parent / "marlowick"


@pytest.fixture(scope="session")
def branded(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site of the brand; its build fails on any warning."""
    return build_at(BRAND, tmp_path_factory.mktemp("marlowick"), strict=True)


@pytest.fixture(scope="session")
def brand_address(branded: BuiltSite) -> Iterator[str]:
    """Return where the site of the brand answers."""
    with serving(branded.folder) as address:
        yield address
