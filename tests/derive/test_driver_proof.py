from __future__ import annotations

from typing import Any

import pytest

from tests.derive.feature_library import make_case, make_inside, make_money
from vpcases.derive.driver_proof import DriverProof, Sort, derive_proofs

FIGURE = {"Sorting": "20 h/week -> 2 h/week"}


def prove(
    driver: str = "hours", closed: frozenset[str] = frozenset(), **fields: Any
) -> DriverProof | None:
    portfolio = make_inside({"one": make_case(**fields)}, closed=closed)
    found = derive_proofs(portfolio).find(driver)
    return found[0] if found else None


def test_money_against_the_alternative_is_shown_before_a_change_against_the_past() -> None:
    proof = prove(before_after=FIGURE, value_elements=make_money())

    assert proof is not None
    assert proof.sort is Sort.MONEY
    assert proof.element is not None


@pytest.mark.parametrize(
    "entry",
    [
        {"favours": "alternative"},
        {"point": "contention", "customer_view": "0 EUR/year"},
        {"point": "parity"},
    ],
)
def test_what_is_not_for_us_proves_nothing(entry: dict[str, Any]) -> None:
    assert prove(value_elements=make_money(**entry)) is None


@pytest.mark.parametrize(
    "line",
    [
        {"before": "20 h/week", "expected": "2 h/week"},
        {"before": "20 h/week", "target": "2 h/week"},
        {"before": "20 h/week", "after": "20 h/week"},
        {"change": "1 times"},
        {"before": "20 h/week", "after": "22 h/week"},
        {"before": "20 orders/day", "after": "15 orders/day", "target": "40 orders/day"},
    ],
)
def test_what_is_expected_or_did_not_change_for_the_better_proves_nothing(
    line: dict[str, str],
) -> None:
    assert prove(before_after={"Sorting": line}) is None


@pytest.mark.parametrize(
    "line",
    [
        {"before": "8 h", "after": "12 h", "target": "14 h"},
        {"before": "20 orders/day", "after": "30 orders/day"},
        {"before": "every 4 weeks", "after": "2 per day"},
        {"change": "3 times"},
    ],
)
def test_more_is_better_where_it_was_the_target_or_is_no_time(line: dict[str, str]) -> None:
    assert prove(before_after={"Sorting": line}) is not None


def test_a_figure_that_names_no_driver_is_about_the_main_one_alone() -> None:
    fields = {"drivers": ["hours", "errors"], "before_after": FIGURE}

    assert prove("hours", **fields) is not None
    assert prove("errors", **fields) is None


def test_a_customer_s_own_words_prove_what_nothing_else_does() -> None:
    quote = {"text": "We go home on time.", "by": "A. Shopkeeper", "explains": ["evenings"]}

    proof = prove("evenings", drivers=["hours", "evenings"], quotes={"one": quote})

    assert proof is not None
    assert proof.sort is Sort.WORDS


@pytest.mark.parametrize("fields", [{"status": "checked"}, {"measured": "2023-01 to 2023-06"}])
def test_a_case_that_is_not_published_or_too_old_only_waits(fields: dict[str, Any]) -> None:
    portfolio = make_inside({"one": make_case(before_after=FIGURE, **fields)})
    proofs = derive_proofs(portfolio)

    assert proofs.find("hours") == ()
    assert proofs.count_waiting("hours", "sorter", "small-shops") == 1
    assert proofs.count_waiting("hours", "planner") == 0


def test_a_case_that_the_website_does_not_cover_only_waits() -> None:
    assert prove(closed=frozenset({"one"}), before_after=FIGURE) is None


def test_money_comes_first_then_the_stronger_evidence() -> None:
    cases = {
        "told": make_case(before_after=FIGURE),
        "measured": make_case(before_after=FIGURE, level="measured"),
        "money": make_case(value_elements=make_money()),
    }

    found = derive_proofs(make_inside(cases)).find("hours")

    assert [proof.case.id for proof in found] == ["money", "measured", "told"]
