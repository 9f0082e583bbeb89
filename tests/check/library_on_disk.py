"""Sites made of the example files, and what an author is told about them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from vpcases.check import check_library
from vpcases.problems import Problem, sort_problems
from vpcases.read import read_library

TESTS = Path(__file__).parents[1]
ACCEPTED = TESTS / "accepted"
REJECTED = TESTS / "rejected"
AS_OF = date(2026, 11, 1)


def place_file(example: Path, cases: Path) -> None:
    """Copy an example file to where an author would keep it."""
    if example.is_dir():
        shutil.copytree(example, cases / example.name)
        return
    if example.stem in {"vocabulary", "customers"}:
        folder = cases
    else:
        folder = cases / ("quotes" if example.stem.endswith("-quote") else "histories")
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(example, folder / example.name)


def find_problems(site: Path, as_of: date = AS_OF) -> list[Problem]:
    """Return every problem of the cases of a site, in reading order."""
    reading = read_library(site / "cases", site)
    return sort_problems([*reading.problems, *check_library(reading.library, as_of, language="en")])


def write_case(site: Path, text: str, name: str = "story.yml") -> None:
    """Write a case history, and the vocabulary of the examples beside it."""
    histories = site / "cases" / "histories"
    histories.mkdir(parents=True, exist_ok=True)
    (histories / name).write_text(text, encoding="utf-8")
    if not (site / "cases" / "vocabulary.yml").exists():
        shutil.copy(ACCEPTED / "vocabulary.yml", site / "cases")
        shutil.copytree(ACCEPTED / "images", site / "cases" / "images")
