"""What is withheld of a translation is told at its own place, in its own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.derive.consent import list_signed_parts
from vpcases.problems import Level
from vpcases.read import read_library
from vpcases.report import word_problem

CASE = """\
status: published
title: Brackenrow counts its returns
customer: harbor-foods
outcome: They count once now.
before_after:
  Counting: 20 h/week -> 2 h/week
approval:
  by: M. Osei
  date: 2026-04-28
  items: [name, logo, figures, quotes]
"""
GERMAN = """\
title: Brackenrow zählt Retouren
description: Ein Jahr danach
situation: |
  Alles wurde zweimal gezählt.

  Niemand wusste, warum.
outcome: Sie zählen jetzt einmal.
labels:
  Counting: Zählen
"""
GONE = "without its title there is no page in German"
CHANGED = "this is not what the customer approved, and is not shown in public"
AGAIN = "    take the change back, or ask again and record it: vpcases approve brackenrow-returns"
WITHHELD = "(withheld: changed-since-approval)"
FILE = "cases/histories/brackenrow-returns.de.yml"


def sign(site: Path) -> None:
    """Record that the customer approved everything as it stands."""
    library = read_library(site / "cases", site).library
    parts = list_signed_parts(library.cases["brackenrow-returns"], library)
    lines = [f"  {part.name}: [{', '.join(map(repr, part.fingerprints))}]" for part in parts]
    approvals = site / "cases" / "approvals"
    approvals.mkdir(exist_ok=True)
    text = "\n".join(["by: M. Osei", "date: 2026-04-28", "parts:", *lines, ""])
    (approvals / "brackenrow-returns.yml").write_text(text, encoding="utf-8")


def write(site: Path, german: str = "", case: str = CASE) -> None:
    write_case(site, case, "brackenrow-returns.yml")
    if german:
        write_case(site, german, "brackenrow-returns.de.yml")


def read_told(site: Path) -> list[str]:
    """Return what an author reads of what is withheld."""
    problems = [p for p in find_problems(site) if p.level is Level.WITHHELD]
    return [line for problem in problems for line in word_problem(problem).splitlines()]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("zählt Retouren", "rechnet", f"{FILE}:1:8: title: {CHANGED}; {GONE} {WITHHELD}"),
        ("Jahr", "Tag", f"{FILE}:2:14: description: {CHANGED} {WITHHELD}"),
        ("wusste", "sagte", f"{FILE}:6:3: situation: {CHANGED} {WITHHELD}"),
        (": Zählen", ": Rechnen", f"{FILE}:9:13: labels.Counting: {CHANGED} {WITHHELD}"),
    ],
    ids=["title", "description", "paragraph", "label"],
)
def test_a_change_in_a_translation_is_told_at_its_line_in_its_file(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    write(tmp_path, GERMAN)
    sign(tmp_path)
    assert read_told(tmp_path) == []

    write(tmp_path, GERMAN.replace(old, new))

    assert read_told(tmp_path) == [told, AGAIN]


@pytest.mark.parametrize(
    ("german", "told"),
    [
        (GERMAN, "5 parts of the German translation are"),
        ("title: Brackenrow zählt\n", "1 part of the German translation is"),
    ],
)
def test_a_translation_that_came_after_the_approval_is_one_line(
    german: str, told: str, tmp_path: Path
) -> None:
    write(tmp_path)
    sign(tmp_path)

    write(tmp_path, german)

    assert read_told(tmp_path) == [
        f"{FILE}:1:1: {told} not approved yet, so there is no page in German in public {WITHHELD}",
        "    show them what will stand there, then: vpcases approve brackenrow-returns",
    ]


def test_a_translation_without_title_says_when_its_last_text_has_left(tmp_path: Path) -> None:
    german = "outcome: Sie zählen jetzt einmal.\nlabels:\n  Counting: Zählen\n"
    write(tmp_path, german)
    sign(tmp_path)

    write(tmp_path, german.replace("einmal", "zweimal"))

    gone = "without any of its texts there is no page in German"
    assert read_told(tmp_path) == [f"{FILE}:1:10: outcome: {CHANGED}; {gone} {WITHHELD}", AGAIN]


@pytest.mark.parametrize(
    ("strike", "told"),
    [
        (
            "de",
            [
                f"{FILE}:1:1: the customer struck the German translation out, and it is not shown "
                "in public (withheld: not-approved)",
                "    leave it so, or take this file away",
            ],
        ),
        (
            "de.description",
            [
                f"{FILE}:2:14: description: the customer struck this out, and it is not shown in "
                "public (withheld: not-approved)",
                "    leave it so, or take it out of the text",
            ],
        ),
    ],
)
def test_what_is_struck_from_a_translation_is_told_in_its_file(
    strike: str, told: list[str], tmp_path: Path
) -> None:
    write(tmp_path, GERMAN, f"{CASE}  strikes: [{strike}]\n")
    sign(tmp_path)

    assert read_told(tmp_path) == told


def test_a_change_in_the_case_itself_is_told_in_the_case(tmp_path: Path) -> None:
    write(tmp_path, GERMAN)
    sign(tmp_path)

    write(tmp_path, GERMAN, CASE.replace("once now", "twice now"))

    path = FILE.replace(".de.", ".")
    assert read_told(tmp_path) == [f"{path}:4:10: outcome: {CHANGED} {WITHHELD}", AGAIN]
