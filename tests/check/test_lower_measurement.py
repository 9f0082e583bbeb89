"""What is told of measurements that are less than the result on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.problems import Level

CASE = """status: published
title: Harbor Foods closes its books sooner
customer: harbor-foods
offering: syncline
alternative: flowbridge
measured: 2025-04 to 2026-03
value_elements:
  finance-hours:
    equation: hours saved x hourly cost
    inputs:
      hours saved: 100 h/year from time sheets
      hourly cost: 10 EUR/h from controller
    realised:
"""


@pytest.mark.parametrize(
    ("realised", "level"),
    [
        ("2025-04 to 2026-03: 1000 EUR", None),
        ("2025-04 to 2025-09: 400 EUR\n      2025-10 to 2026-03: 600 EUR", None),
        ("2025-04 to 2026-03: 100 EUR", Level.ADVICE),
        ("2026-04 to 2026-06: 100 EUR\n      2026-07 to 2026-09: 260 EUR", Level.ADVICE),
        ("2026-04 to 2026-09: 100 EUR", Level.WITHHELD),
    ],
)
def test_what_was_measured_together_may_not_be_less_than_the_page_says(
    realised: str, level: Level | None, tmp_path: Path
) -> None:
    write_case(tmp_path, f"{CASE}      {realised}\n")

    told = [p.level for p in find_problems(tmp_path) if p.rule == "lower-measurement"]
    assert told == ([level] if level else [])
