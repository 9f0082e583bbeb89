from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.feature_library import BENEFITS, FEATURES, make_case, make_inside, make_money
from vpcases.derive.features import derive_chains
from vpcases.derive.value_at_stake import ValueAtStake, derive_value_at_stake


def stake(cases: dict[str, Any], feature: str = "sorting", **more: Any) -> ValueAtStake:
    portfolio = make_inside(cases, **more)
    return derive_value_at_stake(derive_chains(portfolio).features[feature], portfolio)


def sums(at_stake: ValueAtStake) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (s.currency, s.period): (int(s.amount.low), int(s.amount.high)) for s in at_stake.stakes
    }


def test_currencies_and_periods_are_kept_apart() -> None:
    cases = {
        "euro": make_case(value_elements=make_money(amount=1000)),
        "pound": make_case(value_elements=make_money(amount=300, unit="GBP/year")),
        "month": make_case(value_elements=make_money(amount=50, unit="EUR/month")),
        "more": make_case(value_elements=make_money(amount=200)),
    }

    assert sums(stake(cases)) == {
        ("EUR", "year"): (1200, 1200),
        ("GBP", "year"): (300, 300),
        ("EUR", "month"): (50, 50),
    }


def test_an_element_counts_once_though_two_benefits_share_its_driver() -> None:
    features = {**FEATURES, "sorting": {"offering": "sorter", "benefits": ["less-time", "again"]}}
    benefits = {**BENEFITS, "again": {"title": "Again", "driver": "hours"}}
    cases = {"one": make_case(value_elements=make_money(amount=1000))}

    found = stake(cases, features=features, benefits=benefits)

    assert sums(found) == {("EUR", "year"): (1000, 1000)}
    assert found.stakes[0].count == 1


def test_what_speaks_for_the_alternative_is_taken_off() -> None:
    cases = {
        "for": make_case(value_elements=make_money(amount=1000)),
        "against": make_case(value_elements=make_money(amount=300, favours="alternative")),
    }

    assert sums(stake(cases)) == {("EUR", "year"): (700, 700)}


def test_only_agreed_elements_of_the_drivers_and_the_offering_count() -> None:
    cases = {
        "contended": make_case(value_elements=make_money(point="contention")),
        "same": make_case(value_elements=make_money(point="parity")),
        "other-driver": make_case(value_elements=make_money("errors")),
        "other-offering": make_case(value_elements=make_money(), offering="planner"),
        "expected": make_case(
            before_after={"Sorting": {"before": "90 EUR/year", "expected": "10 EUR/year"}},
            value_elements={"hours": {"equation": "left", "inputs": {"left": "= sorting after"}}},
        ),
    }

    assert stake(cases).stakes == ()


def test_a_case_that_nobody_signed_counts_where_its_inputs_are_confirmed_and_is_not_public() -> (
    None
):
    plain = make_case(status="checked", value_elements=make_money())
    confirmed = make_case(status="checked", value_elements=make_money(), level="customer-confirmed")

    found = stake(
        {"plain": plain, "confirmed": confirmed}, closed=frozenset({"plain", "confirmed"})
    )

    assert [(s.case.id, s.is_open) for s in found.stakes[0].staked] == [("confirmed", False)]
    assert found.unconfirmed == 1


def test_an_approval_that_is_over_and_figures_that_are_too_old_count_nothing() -> None:
    over = {"date": "2025-01-01", "until": "2026-01-01", "items": ["name", "figures"]}
    cases = {
        "over": make_case(value_elements=make_money(), approval=over),
        "old": make_case(value_elements=make_money(), measured="2023-01 to 2023-12"),
        "drafted": make_case(value_elements=make_money(), status="drafted"),
    }

    found = stake(cases)

    assert (found.stakes, found.unconfirmed, found.old) == ((), 1, 1)


@given(
    st.lists(st.integers(1, 10_000), min_size=1, max_size=4),
    st.lists(st.sampled_from(["less-time", "again", "free-evenings"]), min_size=1),
)
def test_the_sum_is_that_of_the_elements_whatever_the_benefits(
    amounts: list[int], names: list[str]
) -> None:
    features = {"sorting": {"offering": "sorter", "benefits": names}}
    benefits = {**BENEFITS, "again": {"driver": "hours"}}
    cases = {f"c{n}": make_case(value_elements=make_money(amount=a)) for n, a in enumerate(amounts)}

    found = stake(cases, features=features, benefits=benefits)

    counts = {"less-time", "again"} & set(names)
    assert sums(found) == ({("EUR", "year"): (sum(amounts),) * 2} if counts else {})
