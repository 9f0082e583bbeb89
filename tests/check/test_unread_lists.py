"""While a list cannot be read, nothing is said of ids that it may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import ACCEPTED, find_problems, write_case
from vpcases.problems import Level

CASE = """\
status: checked
title: Harbor Foods closes its books sooner
customer: harbor-foods
segment: midmarket-wholesale
offering: synclines
drivers: finance-hours
"""
LIST = (ACCEPTED / "vocabulary.yml").read_text(encoding="utf-8")


def list_unknown(site: Path, vocabulary: str | bytes, **files: str) -> list[str]:
    """Return what is said of ids that are not there, and of every line that is not YAML."""
    write_case(site, CASE)
    raw = vocabulary if isinstance(vocabulary, bytes) else vocabulary.encode()
    (site / "cases" / "vocabulary.yml").write_bytes(raw)
    for name, text in files.items():
        (site / "cases" / f"{name}.yml").write_text(text, encoding="utf-8")
    rules = {"unknown-id", "yaml-syntax", "empty-file", "not-utf-8", "wrong-type"}
    found = find_problems(site)
    return [p.message for p in found if p.rule in rules and p.level is Level.MISTAKE]


def test_one_slip_in_a_list_is_the_only_mistake(tmp_path: Path) -> None:
    slip = LIST.replace("title: Finance hours", "title: Finance: hours")

    assert list_unknown(tmp_path, slip) == ["there is a second colon in this line"]


def test_ids_of_another_list_are_still_told(tmp_path: Path) -> None:
    lists, drivers = LIST.replace("drivers:", "reasons:"), "drivers:\n  finance-hours: Hours: two\n"

    assert list_unknown(tmp_path, lists, more=drivers) == [
        'there is no offering "synclines"',
        "there is a second colon in this line",
    ]


@pytest.mark.parametrize("broken", ["drivers: one\n", b"drivers:\n  a: \xff\n", "- drivers\n"])
def test_a_list_of_another_shape_cannot_be_read_either(broken: str | bytes, tmp_path: Path) -> None:
    told = list_unknown(tmp_path, broken)

    assert not [message for message in told if "vocabulary of drivers" in message]


@pytest.mark.parametrize("empty", ["", "# drivers: later\n"])
def test_a_file_with_nothing_in_it_holds_no_list(empty: str, tmp_path: Path) -> None:
    assert '"finance-hours" is not in the vocabulary of drivers' in list_unknown(tmp_path, empty)


def test_words_in_another_language_are_no_list(tmp_path: Path) -> None:
    german = {"vocabulary.de": "offerings:\n  syncline: Sync: line\n"}

    assert 'there is no offering "synclines"' in list_unknown(tmp_path, LIST, **german)
