"""What is built once for all the tests of this folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.packaging.environment import ROOT, run


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the source archive and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="session")
def sdist(dist: Path) -> Path:
    """Return the source archive."""
    return next(dist.glob("*.tar.gz"))


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Path:
    """Return the wheel."""
    return next(dist.glob("*.whl"))
