"""Coverage is counted as anybody would count it by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.strategies import CASES, DRIVERS, SEGMENTS, library_of
from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.coverage import Lack, derive_coverage
from vpcases.pages.case_facts import find_level

LEVELS = st.sampled_from(["stated", "customer-reported", "measured"])


@given(CASES, st.data())
def test_counts_are_those_of_brute_force(cases: dict[str, Any], data: st.DataObject) -> None:
    typed = {k: {**case, "level": data.draw(LEVELS)} for k, case in cases.items()}
    portfolio = make_portfolio(library_of(typed))
    opened = frozenset(data.draw(st.sets(st.sampled_from(list(typed)))) if typed else ())
    portfolio = replace(portfolio, open_ids=opened)

    coverage = derive_coverage(portfolio)

    assert set(coverage.cells) == {(s, d) for s in SEGMENTS for d in DRIVERS}
    for (segment, driver), cell in coverage.cells.items():
        mine = [
            case
            for case in portfolio.cases
            if case.history.segment == segment
            and driver in {*case.history.drivers, *case.history.value_elements}
        ]
        shown = [case for case in mine if case.id in opened]
        assert (cell.count, cell.in_work) == (len(shown), len(mine) - len(shown))
        assert cell.is_gap == (not shown)
        for level, count in cell.levels:
            assert count == sum(find_level(case) is level for case in shown)
        assert sum(count for _, count in cell.levels) == len(shown)
    assert coverage.gaps == sum(not cell.count for cell in coverage.cells.values())


@given(CASES)
def test_in_public_nothing_is_in_work(cases: dict[str, Any]) -> None:
    typed = {k: {**case, "status": "published"} for k, case in cases.items()}
    portfolio = make_portfolio(library_of(typed), Edition.PUBLIC)

    coverage = derive_coverage(portfolio)

    assert {cell.in_work for cell in coverage.cells.values()} <= {0}


def lacks(*cases: dict[str, Any]) -> tuple[Lack, ...]:
    library = make_library(
        {
            f"case-{n}": {"status": "published", "title": "A", "segment": "small-shops", **case}
            for n, case in enumerate(cases)
        },
        alternatives={"nothing": {"title": "Nothing", "kind": "do-nothing"}, "rival": "Rival"},
    )
    coverage = derive_coverage(make_portfolio(library, Edition.PUBLIC))
    return coverage.lacks["small-shops"]


@pytest.mark.parametrize(
    ("cases", "expected"),
    [
        ([], (Lack.PROOFS,)),
        (
            [{"adopter": "innovator", "alternative": "rival"}],
            (Lack.ONLY_INNOVATORS, Lack.DO_NOTHING),
        ),
        ([{"adopter": "innovator", "alternative": "nothing"}], (Lack.ONLY_INNOVATORS,)),
        (
            [{"adopter": "innovator", "alternative": "nothing"}, {"adopter": "early-majority"}],
            (),
        ),
        ([{"adopter": "early-adopter"}], (Lack.DO_NOTHING,)),
        ([{"alternative": "unknown"}], (Lack.DO_NOTHING,)),
    ],
)
def test_a_segment_tells_what_it_lacks(
    cases: list[dict[str, Any]], expected: tuple[Lack, ...]
) -> None:
    assert lacks(*cases) == expected
