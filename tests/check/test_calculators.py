"""What a calculator is told of is its own: what is wrong in a case is told there, and once."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.check.library_on_disk import REJECTED
from tests.sites import DAY
from vpcases.build.arrow import check_site
from vpcases.clock import read_as_of
from vpcases.problems import Problem, list_mistakes
from vpcases.settings import Settings

CALCULATOR = """\
title: What would ticking invoices cost you?
segment: midmarket-wholesale
elements:
  finance-hours:
    like: story
    asks: [hourly cost]
  change-effort: story
"""


def mistakes(site: Path, *changes: tuple[str, str]) -> list[Problem]:
    """Return the mistakes of a site with one case and one calculator, after changes in the case."""
    cases = site / "cases"
    if not cases.exists():
        shutil.copytree(REJECTED / "calculator-says-saved", cases)
        shutil.copy(REJECTED.parent / "accepted" / "vocabulary.yml", cases)
        (cases / "calculators" / "promises.yml").write_text(CALCULATOR, encoding="utf-8")
    story = cases / "histories" / "story.yml"
    text = story.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    story.write_text(text, encoding="utf-8")
    settings = Settings(cases=cases, site=site, as_of=read_as_of(DAY))
    return list_mistakes(check_site(settings)[1])


def test_a_sound_calculator_has_no_mistake(tmp_path: Path) -> None:
    assert mistakes(tmp_path) == []


def test_a_wrong_equation_is_told_in_its_case_alone(tmp_path: Path) -> None:
    found = mistakes(tmp_path, ("hourly cost\n    inputs", "hourly costs\n    inputs"))

    assert {problem.path for problem in found} == {"cases/histories/story.yml"}


def test_a_case_that_cannot_be_read_is_not_missing_in_its_calculator(tmp_path: Path) -> None:
    found = mistakes(tmp_path, ("title:", "\ttitle:"))

    assert {problem.path for problem in found} == {"cases/histories/story.yml"}


def test_a_case_that_is_gone_is_missing(tmp_path: Path) -> None:
    mistakes(tmp_path)
    (tmp_path / "cases" / "histories" / "story.yml").unlink()
    settings = Settings(cases=tmp_path / "cases", site=tmp_path, as_of=read_as_of(DAY))

    found = list_mistakes(check_site(settings)[1])

    assert {(p.path, p.rule) for p in found} == {("cases/calculators/promises.yml", "unknown-id")}
    assert len(found) == 2
