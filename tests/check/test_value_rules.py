"""Rules about value: what they find, and above all what they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case

HEAD = """status: {status}
title: Harbor Foods closes its books sooner
customer: harbor-foods
offering: syncline
alternative: flowbridge
parity: [Sign-in]
"""
HOURS = """before_after:
  Hand matching: 20 h/week from time sheets -> 2 h/week from time sheets
value_elements:
  finance-hours:
    equation: (hours without - hours with) x weeks x hourly cost
    inputs:
      hours without: {without}
      hours with: = hand-matching after
      weeks: 48 weeks/year from calendar
      {cost}
"""
COST = "hourly cost: 55 EUR/h from controller"


def read_rules(site: Path, lines: str, *, status: str = "published") -> set[str]:
    """Return the rules that have something to say about a case with these lines."""
    write_case(site, HEAD.format(status=status) + lines)
    return {problem.rule for problem in find_problems(site)}


@pytest.mark.parametrize(
    ("without", "more", "is_found"),
    [
        ("= hand-matching before", "", True),
        ("20 h/week from time sheets", "", True),
        ("20 h/week from pilot of FlowBridge", "", False),
        ("6 h/week from time sheets", "", False),
        ("= hand-matching before", "replaced: flowbridge\n", False),
    ],
)
def test_their_past_is_no_difference_unless_they_would_have_gone_on(
    without: str, more: str, *, is_found: bool, tmp_path: Path
) -> None:
    found = read_rules(tmp_path, more + HOURS.format(without=without, cost=COST))
    assert ("past-as-difference" in found) is is_found


def test_their_past_stands_for_an_alternative_that_is_to_do_nothing(tmp_path: Path) -> None:
    write_case(
        tmp_path,
        HEAD.format(status="published").replace("flowbridge", "as-before")
        + HOURS.format(without="= hand-matching before", cost=COST),
    )
    (tmp_path / "cases/more.yml").write_text(
        "alternatives:\n  as-before:\n    title: Go on as before\n    kind: do-nothing\n"
    )
    assert "past-as-difference" not in {problem.rule for problem in find_problems(tmp_path)}


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("hourly cost", False),
        ("price of a meal in the canteen", False),
        ("our price", True),
        ("list price", True),
        ("volume discount", True),
        ("early-payment discount taken", False),
        ("FlowBridge price", True),
        ("price of FlowBridge", True),
        ("contract price of FlowBridge", True),
        ("cost of Syncline", True),
        ("subscription of FlowBridge", True),
        ("FlowBridge licence", True),
        ("cost of an error with FlowBridge", False),
        ("cost of a connector of FlowBridge", False),
        ("licence fee", True),
        ("subscription cost", True),
        ("fuel price", False),
    ],
)
def test_a_price_is_no_value_but_a_cost_of_the_customer_is(
    name: str, *, is_found: bool, tmp_path: Path
) -> None:
    lines = HOURS.format(without="6 h/week from pilot", cost=f"{name}: 55 EUR/h from controller")
    found = read_rules(tmp_path, lines.replace("x hourly cost", f"x {name}"))
    assert "wrong-equation" not in found
    assert ("price-in-value" in found) is is_found


@pytest.mark.parametrize(("cost", "is_found"), [(38_000, True), (14_000, True), (38_001, False)])
def test_an_input_with_the_amount_of_a_price_is_one(
    cost: int, *, is_found: bool, tmp_path: Path
) -> None:
    lines = (
        "value_elements:\n  finance-hours:\n    equation: upkeep\n    inputs:\n"
        f"      upkeep: {cost} EUR/year from controller\n"
        "prices:\n  offering: 52000 EUR/year\n  alternative: 38000 EUR/year\n"
    )
    assert ("price-in-value" in read_rules(tmp_path, lines)) is is_found


def test_elements_need_an_alternative_they_are_compared_with(tmp_path: Path) -> None:
    lines = HOURS.format(without="6 h/week from pilot", cost=COST)
    assert "value-without-alternative" not in read_rules(tmp_path, lines)
    for typed in ("alternative: unknown", ""):
        head = HEAD.format(status="published").replace("alternative: flowbridge", typed)
        write_case(tmp_path, head + lines)
        assert "value-without-alternative" in {p.rule for p in find_problems(tmp_path)}


@pytest.mark.parametrize("more", ["parity: [Sign-in]", ""])
def test_a_case_with_something_the_same_or_worse_is_not_one_sided(
    more: str, tmp_path: Path
) -> None:
    lines = HOURS.format(without="6 h/week from pilot", cost=COST)
    write_case(tmp_path, HEAD.format(status="published").replace("parity: [Sign-in]", more) + lines)
    found = {problem.rule for problem in find_problems(tmp_path)}
    assert ("one-sided-value" in found) is (not more)
