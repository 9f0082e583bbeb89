"""What an author reads about each mistake, word by word.

Each folder below `rejected/` is the folder `cases/` of a site, and is named after a rule. What is
read of it stands in `expected.txt`, missing answers aside. After a change that is meant, run

    VPCASES_WRITE_EXPECTED=1 python -m pytest tests/check/test_rejected.py

and look at every line that git shows as changed: could somebody who is no programmer mend the
file from the message alone?
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.check.library_on_disk import ACCEPTED, REJECTED, find_problems
from vpcases.problems import Problem
from vpcases.report import word_problem

EXPECTED = "expected.txt"
ALWAYS_TOLD = "missing-answer"
RULES = sorted(folder.name for folder in REJECTED.iterdir())


def read_as_author(rule: str, site: Path) -> list[Problem]:
    """Return what an author is told about the folder of a rule."""
    cases = site / "cases"
    shutil.copytree(REJECTED / rule, cases, ignore=shutil.ignore_patterns(EXPECTED))
    if not (cases / "vocabulary.yml").exists():
        shutil.copy(ACCEPTED / "vocabulary.yml", cases)
    shutil.copytree(ACCEPTED / "images", cases / "images", dirs_exist_ok=True)
    problems = find_problems(site)
    return [p for p in problems if p.rule != ALWAYS_TOLD or rule == ALWAYS_TOLD]


@pytest.mark.parametrize("rule", RULES)
def test_an_author_reads_what_is_wrong_and_what_to_do(rule: str, tmp_path: Path) -> None:
    problems = read_as_author(rule, tmp_path)
    words = "".join(f"{word_problem(problem)}\n" for problem in problems)
    golden = REJECTED / rule / EXPECTED
    if "VPCASES_WRITE_EXPECTED" in os.environ:
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES)
def test_the_folder_of_a_rule_shows_that_rule(rule: str, tmp_path: Path) -> None:
    assert rule in {problem.rule for problem in read_as_author(rule, tmp_path)}


@pytest.mark.parametrize("rule", RULES)
def test_every_problem_has_a_way_out_and_stands_in_the_file(rule: str, tmp_path: Path) -> None:
    for problem in read_as_author(rule, tmp_path):
        assert problem.hint, problem
        text = (tmp_path / problem.path).read_text(encoding="utf-8", errors="replace")
        assert problem.place.line <= text.count("\n") + 1, problem
