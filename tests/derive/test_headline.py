from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import make_library, make_portfolio
from vpcases.derive.headline import Headline, find_headline
from vpcases.model.authored import EvidenceLevel

ELEMENTS = {
    "hours": {
        "equation": "hours x cost",
        "inputs": {"hours": "10 h/year from log", "cost": "50 EUR/h from call"},
    }
}
EVIDENCE = {"log": {"level": "measured"}, "call": {"level": "stated"}}


def headline_of(**fields: Any) -> Headline | None:
    case = {"status": "published", "title": "One", "evidence": EVIDENCE, **fields}
    (found,) = make_portfolio(make_library({"one": case})).cases
    return find_headline(found.figures, found.value)


def test_added_value_comes_before_a_figure_and_is_as_strong_as_its_weakest_input() -> None:
    headline = headline_of(value_elements=ELEMENTS, before_after={"Work": "20 h -> 2 h from log"})

    assert headline
    assert headline.equation
    assert headline.figure is None
    assert (headline.level, headline.weakest) == (EvidenceLevel.STATED, ("cost",))
    assert not headline.is_projected


def test_what_is_contended_does_not_weaken_what_is_agreed() -> None:
    contended = {"point": "contention", "equation": "g", "inputs": {"g": "1 EUR/year from call"}}
    agreed = {"equation": "gain", "inputs": {"gain": "9 EUR/year from log"}}

    headline = headline_of(value_elements={"hours": agreed, "errors": contended})

    assert headline
    assert headline.level is EvidenceLevel.MEASURED


@pytest.mark.parametrize(
    ("lines", "label", "is_projected"),
    [
        ({"Later": {"before": "9 h", "expected": "1 h"}, "Now": "9 h -> 3 h"}, "Now", False),
        ({"In words": "It is calm", "Now": "9 h -> 3 h"}, "Now", False),
        ({"Later": {"before": "9 h", "expected": "1 h"}, "Words": "It is calm"}, "Words", False),
        ({"Later": {"before": "9 h", "expected": "1 h"}}, "Later", True),
        ({"Aim": {"before": "9 h", "target": "1 h"}}, "Aim", True),
    ],
)
def test_a_figure_that_is_reached_stands_for_the_case_before_one_that_is_expected(
    lines: dict[str, Any], label: str, is_projected: bool
) -> None:
    headline = headline_of(before_after=lines, level="customer-reported")

    assert headline
    assert headline.figure
    assert (headline.figure.label, headline.is_projected) == (label, is_projected)
    assert headline.level is EvidenceLevel.CUSTOMER_REPORTED


def test_added_value_on_an_expected_number_is_expected() -> None:
    headline = headline_of(
        before_after={"Work": {"before": "20 h/year", "expected": "2 h/year"}},
        value_elements={
            "hours": {
                "equation": "(20h - left) x cost",
                "inputs": {"20h": "20 h/year", "left": "= work after", "cost": "5 EUR/h"},
            }
        },
    )

    assert headline
    assert headline.equation
    assert headline.is_projected


def test_a_headline_over_two_sides_is_as_strong_as_the_weaker_of_them() -> None:
    headline = headline_of(before_after={"Work": "20 h from call -> 2 h from log"})

    assert headline
    assert (headline.level, headline.weakest) == (EvidenceLevel.STATED, ("Work",))
    assert headline.weaker_side == "before"


def test_an_equation_that_takes_one_side_of_a_figure_is_as_strong_as_that_side() -> None:
    line = {"before": "20 h/year from call", "after": "2 h/year", "source": "log"}
    inputs = {"theirs": "9 h/year from log", "ours": "= work after", "cost": "5 EUR/h from log"}
    equation = {"equation": "(theirs - ours) x cost", "inputs": inputs}

    headline = headline_of(before_after={"Work": line}, value_elements={"hours": equation})

    assert headline
    assert headline.level is EvidenceLevel.MEASURED


def test_a_case_without_a_result_has_no_headline() -> None:
    assert headline_of() is None
