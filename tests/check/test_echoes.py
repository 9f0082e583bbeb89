from __future__ import annotations

from datetime import date
from pathlib import Path

from vpcases.build.arrow import check_site
from vpcases.problems import Problem
from vpcases.settings import Settings

CASE = """\
status: checked
title: Harbor Foods closes its books sooner
customer:
  name: Harbor Foods
offerng: syncline
segment: midmarket-wholesale
"""


def problems_of(site: Path, vocabulary: str) -> list[Problem]:
    histories = site / "cases" / "histories"
    histories.mkdir(parents=True)
    (histories / "harbor.yml").write_text(CASE, encoding="utf-8")
    (site / "cases" / "vocabulary.yml").write_text(vocabulary, encoding="utf-8")
    settings = Settings(cases=site / "cases", site=site, as_of=date(2026, 11, 1))
    return list(check_site(settings)[1])


def test_no_id_is_called_unknown_while_the_vocabulary_cannot_be_read(tmp_path: Path) -> None:
    rules = {p.rule for p in problems_of(tmp_path, 'segments:\n  midmarket-wholesale: "Mid\n')}

    assert "yaml-syntax" in rules
    assert "unknown-id" not in rules


def test_an_id_is_called_unknown_where_the_vocabulary_is_whole(tmp_path: Path) -> None:
    rules = {p.rule for p in problems_of(tmp_path, "segments:\n  housing: Housing\n")}

    assert "unknown-id" in rules


def test_a_misspelt_field_is_not_called_missing_as_well(tmp_path: Path) -> None:
    vocabulary = "segments:\n  midmarket-wholesale: Mid-market wholesale\n"

    fields = {p.field for p in problems_of(tmp_path, vocabulary) if p.rule == "missing-answer"}

    assert "offering" not in fields
    assert "situation" in fields
