from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import make_library, make_portfolio
from vpcases.derive.case import Case
from vpcases.derive.grounds import find_result_ground, list_grounds


def case_of(line: Any) -> Case:
    evidence = {"log": {"level": "measured"}, "tally": "A tally"}
    library = make_library({"one": {"before_after": {"Work": line}, "evidence": evidence}})
    (case,) = make_portfolio(library).cases
    return case


@pytest.mark.parametrize(
    ("line", "grounds", "of_result"),
    [
        ("20 h -> 2 h", (), None),
        ("20 h from tally -> 2 h from log", ("log", "tally"), "log"),
        ("20 h from log -> 2 h from log", ("log",), "log"),
        ("20 h from tally -> 2 h", ("tally",), None),
        ("20 h from a guess -> 2 h from log", ("log", "a guess"), "log"),
        ("50 % less from log", ("log",), "log"),
        ({"before": "9 h from tally", "expected": "1 h from log"}, ("log", "tally"), "log"),
        ({"before": "9 h", "after": "1 h from tally", "source": "log"}, ("log",), "log"),
        ({"before": "9 h from tally", "after": "unknown"}, ("tally",), None),
        ("It is calm", (), None),
    ],
)
def test_a_figure_knows_what_its_result_and_its_before_rest_on(
    line: Any, grounds: tuple[str, ...], of_result: str | None
) -> None:
    case = case_of(line)

    assert list_grounds(case.figures[0]) == grounds
    assert find_result_ground(case.history.before_after["Work"]) == of_result
