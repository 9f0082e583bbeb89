"""The examples that load cleanly, which the documentation shows and later versions keep."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import ACCEPTED, find_problems, place_file
from tests.sites import sign_site
from vpcases.problems import Level

QUIET = {Level.TODO, Level.HINT}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return what is told of each example, to-dos and hints aside, by its file name."""
    site = tmp_path_factory.mktemp("accepted")
    for example in ACCEPTED.iterdir():
        place_file(example, site / "cases")
    sign_site(site)
    words: dict[str, list[str]] = {}
    for problem in find_problems(site):
        if problem.level not in QUIET:
            words.setdefault(Path(problem.path).name, []).append(f"{problem} {problem.hint}")
    return words


@pytest.mark.parametrize("name", sorted(path.name for path in ACCEPTED.glob("*.yml")))
def test_an_example_has_nothing_to_mend(name: str, told: dict[str, list[str]]) -> None:
    assert told.get(name, []) == []


def test_a_plain_case_has_less_than_45_lines_and_a_plain_quote_5() -> None:
    assert len((ACCEPTED / "plain-case.yml").read_text().splitlines()) < 45
    assert len((ACCEPTED / "plain-quote.yml").read_text().splitlines()) == 5
