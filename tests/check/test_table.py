"""Every row of the agreed table is told by a rule at the agreed weight, or says why it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from tests.check.table import ANSWERS, BESIDE, BY_EXAMPLE, OF_QUOTES_AND_PERMISSION, TABLE, Row
from vpcases.check.catalogue import RULES, RULES_BY_ID
from vpcases.model.authored import Status
from vpcases.problems import Level
from vpcases.read.rules import SHAPE_RULES

LETTERS = {
    None: "-",
    Level.MISTAKE: "E",
    Level.WITHHELD: "X",
    Level.TODO: "T",
    Level.ADVICE: "W",
    Level.HINT: "H",
}
STEPS = (Status.NOMINATED, Status.DRAFTED, Status.CHECKED, Status.PUBLISHED)
CASE = "title: One\ncustomer: harbor-foods\noffering: syncline\nstory: One.\n"
ROWS = pytest.mark.parametrize("row", TABLE, ids=lambda row: row.id)


def weigh(rule: str) -> str:
    """Return the letters of a rule, one for each step."""
    if rule in SHAPE_RULES:
        return "EEEE"
    weights = RULES_BY_ID[rule].weights
    return "".join(LETTERS[weights.get(status)] for status in STEPS)


@ROWS
def test_the_rules_of_a_row_weigh_what_it_says(row: Row) -> None:
    assert {rule: weigh(rule) for rule in row.rules} == dict(row.rules)


@ROWS
def test_a_row_is_told_as_agreed_or_says_why_not(row: Row) -> None:
    assert row.agreed in row.rules.values() or row.why


@ROWS
def test_a_row_explains_itself_only_where_something_differs(row: Row) -> None:
    differs = [letters for letters in row.rules.values() if letters != row.agreed]
    assert bool(row.why) is (bool(differs) or not row.rules)


@pytest.mark.parametrize(("row", "rule"), BY_EXAMPLE)
def test_what_is_weighed_by_what_is_found_weighs_as_agreed(
    row: str, rule: str, tmp_path: Path
) -> None:
    text, field, letters = BY_EXAMPLE[row, rule]
    heard = ""
    for status in STEPS:
        write_case(tmp_path, f"status: {status}\n{CASE}{text}")
        told = {p.level for p in find_problems(tmp_path) if (p.rule, p.field) == (rule, field)}
        heard += LETTERS[told.pop() if told else None]
    assert heard == letters


@pytest.mark.parametrize("field", ANSWERS)
def test_an_honest_answer_is_no_answer_that_is_missing(field: str, tmp_path: Path) -> None:
    write_case(tmp_path, f"status: checked\n{CASE}{field}: {ANSWERS[field]}\n")
    assert field not in {p.field for p in find_problems(tmp_path) if p.rule == "missing-answer"}


def test_every_rule_stands_in_the_table_or_beside_it() -> None:
    in_table = {rule for row in TABLE for rule in row.rules}
    in_table |= {*OF_QUOTES_AND_PERMISSION, *BESIDE}
    calculators = {rule.id for rule in RULES if rule.calculator and not rule.case}
    assert set(RULES_BY_ID) - in_table - calculators == set()
    assert in_table - set(RULES_BY_ID) - set(SHAPE_RULES) == set()


@pytest.mark.parametrize("rule", BESIDE)
def test_what_stands_beside_the_table_weighs_what_it_says(rule: str) -> None:
    assert weigh(rule) == BESIDE[rule]


def test_no_rule_stands_both_in_the_table_and_beside_it() -> None:
    assert not {rule for row in TABLE for rule in row.rules} & set(BESIDE)
