from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.derive.calculator.sample import CALCULATOR, calculator_of, shop, three_shops
from vpcases.derive.calculator.pooling import PooledElement

ELEMENTS: dict[str, Any] = {
    "hours": {"like": "one", "asks": ["hourly cost"]},
    "errors": {"like": "one", "asks": ["cost of an hour"]},
    "change": "one",
}
NAMED = {"cost of an hour": "Hourly  cost"}


def with_errors(case: dict[str, Any], cost: str | None) -> dict[str, Any]:
    """Return a case with a second element that asks what an hour costs."""
    if cost:
        case["value_elements"]["errors"] = {
            "equation": "errors x hours for an error x cost of an hour",
            "inputs": {
                "errors": "10 errors/year",
                "hours for an error": "2 h/error",
                "cost of an hour": cost,
            },
        }
    return case


def elements_of(
    *costs: str | None, names: dict[str, str] | None = None, **changed: Any
) -> tuple[PooledElement, ...]:
    cases = three_shops()
    for case, cost in zip(cases.values(), costs, strict=True):
        with_errors(case, cost)
    cases.update(changed)
    errors = {**ELEMENTS["errors"], "names": NAMED if names is None else names}
    typed = {**CALCULATOR, "elements": {**ELEMENTS, "errors": errors}}
    return calculator_of(cases, typed).elements


def test_what_two_elements_ask_for_in_the_same_words_and_unit_is_asked_in_the_first() -> None:
    hours, errors, _ = elements_of("50 EUR/h", "40 EUR/h", "60 EUR/h")

    assert hours.inputs[3].asked_at is None
    assert errors.inputs[2].asked_at is not None
    assert errors.inputs[2].asked_at[0].driver.id == "hours"
    assert errors.inputs[2].asked_at[1] == 3


def test_its_default_and_its_range_are_those_of_all_cases_behind_either() -> None:
    hours, errors, _ = elements_of("50 EUR/h", "44 EUR/h", None)

    shared = [hours.inputs[3], errors.inputs[2]]
    # 50 of both, 40 and 44 of the second case, 60 of the third
    assert [entry.median for entry in shared] == [Fraction(47), Fraction(47)]
    assert [(int(e.low), int(e.high), e.count) for e in shared] == [(40, 60, 3)] * 2


def test_bounds_of_either_are_counted_once_for_a_case() -> None:
    hours, errors, _ = elements_of("up to 50 EUR/h", "about 44 EUR/h", None)

    assert [len(entry.inputs[n].bounds) for entry, n in ((hours, 3), (errors, 2))] == [1, 1]


def test_other_words_or_another_unit_are_asked_for_themselves() -> None:
    for elements in (
        elements_of("50 EUR/h", None, None, names={}),
        elements_of(None, None, None, one=_by_the_minute()),
    ):
        assert [entry.asked_at for element in elements for entry in element.inputs] == [None] * (
            sum(len(element.inputs) for element in elements)
        )
        assert all(entry.count == len(e.cases) for e in elements for entry in e.inputs)


def _by_the_minute() -> dict[str, Any]:
    case = shop("6 h/week", "2 h/week", "50 EUR/h", "6000 EUR")
    return with_errors(case, "1 EUR/min")
