from __future__ import annotations

from tests.derive.feature_library import BENEFITS, FEATURES, make_case, make_inside, make_money
from vpcases.derive.features import Break, derive_chains

FIGURE = {"Sorting": "20 h/week -> 2 h/week"}


def test_a_benefit_is_proved_by_cases_of_the_offerings_of_its_features_alone() -> None:
    features = {**FEATURES, "planning": {"offering": "planner", "benefits": ["less-time"]}}
    cases = {
        "sorted": make_case(before_after=FIGURE),
        "planned": make_case(before_after=FIGURE, offering="planner"),
        "neither": make_case(before_after=FIGURE, offering=None),
    }

    chains = derive_chains(make_inside(cases, features=features))

    assert {p.case.id for p in chains.benefits["less-time"].proofs} == {"sorted", "planned"}
    own = chains.features["sorting"].benefits[0]
    assert {p.case.id for p in own.proofs} == {"sorted"}


def test_every_break_of_a_chain_is_told_where_it_is() -> None:
    features = {
        "bare": {"offering": "sorter"},
        "homeless": {"benefits": ["less-time"]},
        "lost": {"offering": "sorter", "benefits": ["gone"]},
        "sorting": {"offering": "sorter", "benefits": ["less-time", "no-driver"]},
    }
    benefits = {**BENEFITS, "no-driver": {"title": "Calm"}, "unproved": {"driver": "errors"}}

    chains = derive_chains(make_inside({}, features=features, benefits=benefits))

    assert {k: list(f.list_breaks()) for k, f in chains.features.items()} == {
        "bare": [Break.NO_BENEFIT],
        "homeless": [Break.NO_OFFERING],
        "lost": [Break.UNKNOWN_BENEFIT],
        "sorting": [],
    }
    assert {k: list(b.list_breaks()) for k, b in chains.benefits.items()} == {
        "less-time": [Break.NO_PROOF],
        "free-evenings": [Break.NO_FEATURE],
        "no-driver": [Break.NO_DRIVER],
        "unproved": [Break.NO_FEATURE],
    }
    assert chains.told == ()


def test_a_chain_that_ends_in_no_value_element_is_told_too() -> None:
    past = derive_chains(make_inside({"one": make_case(before_after=FIGURE)}))
    money = derive_chains(make_inside({"one": make_case(value_elements=make_money())}))

    assert list(past.benefits["less-time"].list_breaks()) == [Break.NOT_IN_MONEY]
    assert list(money.benefits["less-time"].list_breaks()) == []
