"""Fixtures: the small site and the sample site, built once for all tests of a run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.sites import ROOT, BuiltSite, build_at, build_once, write_site


def _shared(factory: pytest.TempPathFactory, name: str) -> Path:
    """Return a folder that the workers of one run share."""
    base = factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name


def _small(factory: pytest.TempPathFactory, edition: str) -> BuiltSite:
    def make(folder: Path) -> None:
        build_at(write_site(folder.parent / "source"), folder, edition=edition)

    return BuiltSite(build_once(_shared(factory, f"small-{edition}"), make))


def _sample(factory: pytest.TempPathFactory, edition: str) -> BuiltSite:
    def make(folder: Path) -> None:
        build_at(ROOT, folder, edition=edition, strict=True)

    return BuiltSite(build_once(_shared(factory, f"sample-{edition}"), make))


@pytest.fixture(scope="session")
def small_public(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the public edition of the small site."""
    return _small(tmp_path_factory, "public")


@pytest.fixture(scope="session")
def small_internal(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the internal edition of the small site."""
    return _small(tmp_path_factory, "internal")


@pytest.fixture(scope="session")
def sample_public(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the public edition of the sample site."""
    return _sample(tmp_path_factory, "public")


@pytest.fixture(scope="session")
def sample_internal(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the internal edition of the sample site."""
    return _sample(tmp_path_factory, "internal")


@pytest.fixture(autouse=True)
def no_settings_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build every site as its own files say, whatever this run of the tests was told."""
    for name in ("VPCASES_EDITION", "VPCASES_AS_OF"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Return a folder that a build may fill."""
    return tmp_path / "built"
