"""Each flaw of an equation, a price or a measurement says what kind of slip it is."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.sites import ROOT
from vpcases.derive.figures import derive_figures
from vpcases.derive.value import derive_case_value
from vpcases.read import read_library

KINDS = {
    "wrong-measurement": {
        "wrong-measurement": 18,
        "ambiguous-number": 1,
        "unit-error": 1,
        "mixed-money": 1,
    },
    "wrong-equation": {
        "unit-error": 7,
        "equation-name": 3,
        "unreadable-number": 2,
        "equation-too-long": 2,
        "negative-result": 2,
        "horizon": 2,
        "symbol-for-words": 1,
        "division-by-zero": 1,
        "broken-reference": 1,
        "unknown-input": 1,
        "bare-number": 1,
        "unused-input": 1,
        "percent-twice": 1,
        "too-large": 1,
        "mixed-money": 1,
    },
    "overlapping-periods": {"overlapping-periods": 2},
    "pilot-as-realised": {"pilot-as-realised": 3},
}


@pytest.mark.parametrize("example", KINDS)
def test_a_flaw_names_its_kind(example: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/rejected" / example, tmp_path / "cases")
    library = read_library(tmp_path / "cases", tmp_path).library
    found = Counter[str]()
    for record in library.cases.values():
        value = derive_case_value(record.content, derive_figures(record.content, {}), {})
        assert value is not None
        found.update(flaw.misread.rule for flaw in value.flaws)
        found.update(flaw.misread.rule for each in value.over_time for flaw in each.flaws)

    assert found == KINDS[example]
