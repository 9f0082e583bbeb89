"""The lowest versions that pyproject.toml promises; every other test runs with the newest."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.packaging.environment import ROOT, make_environment, run

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DEPENDENCIES = [Requirement(line) for line in PROJECT["dependencies"]]


def lowest(dependency: Requirement) -> list[str]:
    return [bound.version for bound in dependency.specifier if bound.operator == ">="]


@pytest.mark.parametrize("dependency", DEPENDENCIES, ids=lambda dependency: dependency.name)
def test_a_dependency_promises_one_lowest_version(dependency: Requirement) -> None:
    (version,) = lowest(dependency)

    assert version in dependency.specifier


@pytest.mark.slow
@pytest.mark.xdist_group("packaging")
@pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="the lowest versions go with the lowest Python, 3.11"
)
def test_the_sample_site_builds_with_the_lowest_versions(wheel: Path, tmp_path: Path) -> None:
    pins = [f"{dependency.name}=={lowest(dependency)[0]}" for dependency in DEPENDENCIES]
    constraints = tmp_path / "lowest.txt"
    constraints.write_text("\n".join(pins), encoding="utf-8")
    commands = make_environment(tmp_path / "environment", wheel, "--constraint", constraints)

    run(
        *(commands / "mkdocs", "build", "--strict"),
        *("--config-file", ROOT / "mkdocs.yml", "--site-dir", tmp_path / "site"),
        cwd=tmp_path,
    )

    assert list((tmp_path / "site" / "cases").glob("*/index.html"))
