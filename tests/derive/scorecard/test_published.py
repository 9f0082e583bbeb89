"""Propositions that were published by others, and those of the sample: no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.derive.scorecard.promised import see_inside
from tests.sites import ROOT
from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.judged import Verdict
from vpcases.derive.scorecard.pitfalls import judge_broad, judge_deliverable, judge_technology
from vpcases.model.library import Library
from vpcases.read import read_library

WRITTEN = ROOT / "tests" / "propositions"


def read_published(folder: Path, name: str) -> Library:
    (folder / "cases/propositions").mkdir(parents=True)
    for end, place in (("", f"propositions/{name}.yml"), ("-vocabulary", "vocabulary.yml")):
        words = (WRITTEN / f"{name}{end}.yml").read_text(encoding="utf-8")
        (folder / "cases" / place).write_text(words, encoding="utf-8")
    return read_library(folder / "cases", folder).library


@pytest.mark.parametrize("name", ["mpharma", "reconciliation", ""])
def test_published_propositions_raise_no_false_alarm(tmp_path: Path, name: str) -> None:
    read = read_published(tmp_path, name) if name else read_library(ROOT / "cases", ROOT).library
    portfolio = see_inside(read)

    for record in read.propositions.values():
        ground = Ground(record, portfolio)
        for judge in (judge_broad, judge_deliverable, judge_technology):
            assert judge(ground).verdict is not Verdict.FAILED, (record.id, judge)
