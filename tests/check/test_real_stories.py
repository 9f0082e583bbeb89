"""Real stories, imported as drafts, have much to do and nothing to mend."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.check.library_on_disk import find_problems
from vpcases.cli import main
from vpcases.problems import Level, Problem

MAPPINGS = Path(__file__).parents[2] / "docs" / "importing"
SETS = {
    "jenkins": "jenkins-stories/src/user-story",
    "kotlin": "kotlin-web-site/data/case-studies/case-studies.yml",
    "18f": "18f-projects/content/pages/projects/services",
    "budibase": "budibase/content/customers",
}
MOST_SAID_OF_A_CASE = 8
"""Advice and hints of each; all its to-dos are counted in one line, which is one more."""


def import_set(name: str, stories: Path, into: Path) -> list[Problem]:
    """Import a set of stories as drafts, and return what an author would be told of them."""
    source = stories / SETS[name]
    if not source.exists():
        pytest.skip(f"{source} is not there")
    mapping = str(MAPPINGS / f"{name}.yml")
    arguments = ["import", str(source), "--mapping", mapping, "--into", str(into)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    return find_problems(into)


@pytest.mark.parametrize("name", SETS)
def test_imported_drafts_have_nothing_to_mend(name: str, stories: Path, tmp_path: Path) -> None:
    told = import_set(name, stories, tmp_path)

    assert len(list((tmp_path / "cases/histories").glob("*.yml"))) > 5
    assert [str(problem) for problem in told if problem.level is Level.MISTAKE] == []
    said = Counter(problem.path for problem in told if problem.level is not Level.TODO)
    to_do = {problem.path for problem in told if problem.level is Level.TODO}
    assert max(said[path] + 1 for path in to_do) <= MOST_SAID_OF_A_CASE


def test_the_one_story_whose_summary_loses_its_up_to_is_told_of_it(
    stories: Path, tmp_path: Path
) -> None:
    rules = {"bound-lost", "headline-disagrees", "deadline-disagrees"}
    told = [p for p in import_set("jenkins", stories, tmp_path) if p.rule in rules]

    assert [(Path(p.path).stem, p.field, p.rule) for p in told] == [
        ("to-save-money", "outcome", "bound-lost")
    ]
