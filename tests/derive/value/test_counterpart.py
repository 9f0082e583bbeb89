from __future__ import annotations

from typing import Any

import pytest

from tests.derive.value.cases import element, harbor, value_of
from vpcases.derive.value.counterpart import find_counterparts

WORK = {"Work": "20 h/week -> 2 h/week"}


def gives(equation: str, inputs: dict[str, str]) -> dict[str, str]:
    """Return the words of what stands beside each figure in one equation."""
    elements: dict[str, Any] = {"hours": element(equation, inputs)}
    found = find_counterparts(value_of(elements, before_after=WORK))
    return {figure: entry.quantity.wording for figure, entry in found.items()}


@pytest.mark.parametrize("equation", ["(theirs - ours) x cost", "cost x (1 + (ours - theirs))"])
def test_the_alternative_gives_what_a_figure_is_taken_from(equation: str) -> None:
    inputs = {"theirs": "6 h/week", "ours": "= work after", "cost": "55 EUR/h"}

    assert gives(equation, inputs) == {"work": "6 h/week"}


@pytest.mark.parametrize(
    ("equation", "inputs"),
    [
        ("(before - ours) x cost", {"before": "= work before", "ours": "= work after"}),
        ("(theirs + ours) x cost", {"theirs": "6 h/week", "ours": "= work after"}),
        ("(1 - ours) x cost", {"ours": "= work after"}),
        ("((theirs x share) - ours) x cost", {"theirs": "6 h/week", "ours": "= work after"}),
    ],
)
def test_nothing_else_is_taken_for_it(equation: str, inputs: dict[str, str]) -> None:
    more = {"cost": "55 EUR/h", **({"share": "50 %"} if "share" in equation else {})}

    assert gives(equation, {**inputs, **more}) == {}


def test_a_case_without_value_knows_nothing_of_the_alternative() -> None:
    assert find_counterparts(None) == {}


def test_flowbridge_would_have_left_six_hours() -> None:
    found = find_counterparts(harbor().value)

    assert {k: v.quantity.wording for k, v in found.items()} == {
        "hand-matching-of-supplier-invoices": "6 h/week"
    }
