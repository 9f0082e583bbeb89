"""Real stories, imported as drafts, have much to do and nothing to mend."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.check.library_on_disk import find_problems
from vpcases.cli import main
from vpcases.problems import Level

MAPPINGS = Path(__file__).parents[2] / "docs" / "importing"
SETS = {
    "jenkins": "jenkins-stories/src/user-story",
    "kotlin": "kotlin-web-site/data/case-studies/case-studies.yml",
    "18f": "18f-projects/content/pages/projects/services",
    "budibase": "budibase/content/customers",
}
MOST_SAID_OF_A_CASE = 6
"""Advice and hints, on average; to-dos are counted in one line."""


@pytest.mark.parametrize("name", SETS)
def test_imported_drafts_have_nothing_to_mend(name: str, stories: Path, tmp_path: Path) -> None:
    source = stories / SETS[name]
    if not source.exists():
        pytest.skip(f"{source} is not there")
    mapping = str(MAPPINGS / f"{name}.yml")
    arguments = ["import", str(source), "--mapping", mapping, "--into", str(tmp_path)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    told = Counter(problem.level for problem in find_problems(tmp_path))
    count = len(list((tmp_path / "cases/histories").glob("*.yml")))
    assert count > 5
    assert told[Level.MISTAKE] == 0
    assert told[Level.ADVICE] + told[Level.HINT] <= MOST_SAID_OF_A_CASE * count
