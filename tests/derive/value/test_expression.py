from __future__ import annotations

import contextlib
import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.value.trees import NAMES, Leaf, Tree, compute, print_tree, trees
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.expression import Equation, read_equation
from vpcases.quantities import Misread

VALUES = st.fixed_dictionaries(
    {name: st.fractions(min_value=0, max_value=1000, max_denominator=100) for name in NAMES}
)


def read(words: str, *names: str) -> Equation:
    found = read_equation(words, names)
    assert isinstance(found, Equation), found
    return found


def refused(words: str, *names: str) -> Misread:
    found = read_equation(words, names)
    assert isinstance(found, Misread), found
    return found


def worth(words: str, **values: int) -> Fraction:
    names = {name.replace("_", " "): Fraction(value) for name, value in values.items()}
    return evaluate(read(words, *names).steps, names)


@given(trees(), VALUES)
def test_a_printed_tree_reads_back_to_the_same_value(
    tree: Tree | Leaf, values: dict[str, Fraction]
) -> None:
    expected = compute(tree, values)
    found = read_equation(print_tree(tree), NAMES)
    assert isinstance(found, Equation), found

    if expected is None:
        with pytest.raises(ArithmeticError):
            evaluate(found.steps, values)
    else:
        assert evaluate(found.steps, values) == expected


def test_products_bind_closer_than_sums_and_equals_go_from_left_to_right() -> None:
    assert worth("a + b x c", a=1, b=2, c=3) == 7
    assert worth("(a + b) x c", a=1, b=2, c=3) == 9
    assert worth("a - b - c", a=10, b=3, c=2) == 5
    assert worth("a / b / c", a=12, b=3, c=2) == 2
    assert worth("a / b x c", a=12, b=3, c=2) == 8
    assert worth("a - b + c", a=10, b=3, c=2) == 9


@pytest.mark.parametrize("sign", ["x", "×", "*"])
def test_times_is_written_in_three_ways(sign: str) -> None:
    assert worth(f"a {sign} b", a=6, b=7) == 42


@pytest.mark.parametrize("sign", ["-", "−", "–"])
def test_minus_is_written_in_three_ways(sign: str) -> None:
    assert worth(f"a {sign} b", a=9, b=7) == 2


@pytest.mark.parametrize("sign", ["/", "÷"])
def test_division_is_written_in_two_ways(sign: str) -> None:
    assert worth(f"a {sign} b", a=42, b=7) == 6


def test_the_smallest_and_largest_of_several_are_taken() -> None:
    assert worth("min(a, b, c)", a=5, b=3, c=4) == 3
    assert worth("MAX (a, b + c) x a", a=5, b=3, c=4) == 35
    assert worth("min(a)", a=5) == 5


def test_one_and_a_hundred_need_no_name() -> None:
    assert worth("(1 - a) x 100", a=0) == 100


def test_the_longest_name_that_fits_is_taken() -> None:
    equation = read("hours left with ours x hours left", "hours left", "hours left with ours")

    assert equation.inputs == ("hours left with ours", "hours left")


def test_a_name_may_hold_a_dash_or_another_name_or_brackets() -> None:
    equation = read("plan-actual x cost (net) - plan", "plan-actual", "cost (net)", "plan")

    assert equation.inputs == ("plan-actual", "cost (net)", "plan")
    assert [t.words for t in equation.tokens if t.kind == "operator"] == ["x", "-"]


@pytest.mark.parametrize(
    "name", ["plan - actual", "a x b", "min(a, b)", "Max (a)", "24", "100", "1.5", "cost, net"]
)
def test_a_name_that_reads_as_a_sum_or_a_number_is_refused(name: str) -> None:
    question = refused(f"{name} x rate", name, "rate")

    assert question.rule == "equation-name"
    assert name in question.message


def test_two_names_that_differ_in_capitals_alone_are_told() -> None:
    question = refused("cost x rate", "cost", "rate", "Cost")

    assert question.message == '"Cost" and "cost" are one name here: capitals make no difference'


def test_a_name_that_begins_like_another_word_is_not_cut_out_of_it() -> None:
    assert "hours lefty" in refused("hours lefty x rate", "hours left", "rate").message


def test_capitals_and_spaces_make_no_difference() -> None:
    equation = read("  HOURS   Left  x Größe (Netto) ", "hours left", "größe (netto)")

    assert equation.inputs == ("hours left", "größe (netto)")
    assert equation.tokens[0].words == "hours left"


def test_an_operator_without_spaces_is_part_of_a_name() -> None:
    assert read("follow-up x e/mail", "follow-up", "e/mail").inputs == ("follow-up", "e/mail")


def test_an_input_that_is_used_twice_is_listed_once() -> None:
    assert read("b x a + a", "a", "b").inputs == ("b", "a")


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    found = refused("hours lft x rate", "hours left", "rate")

    assert found.message == 'no input is called "hours lft"'
    assert found.hint == "nearest: hours left"


def test_a_name_that_is_near_none_is_answered_with_all() -> None:
    assert refused("quux", "hours", "rate").hint == "its inputs are: hours, rate"
    assert refused("quux").hint == "its inputs are: none yet"


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("", "equation"),
        ("   ", "equation"),
        ("a +", "equation"),
        ("+ a", "unknown-input"),
        ("a x x b", "equation"),
        ("a + + b", "equation"),
        ("(a", "equation"),
        ("a)", "equation"),
        ("()", "equation"),
        (")", "equation"),
        ("a, b", "equation"),
        ("min(a, )", "equation"),
        ("min()", "equation"),
        ("min a", "unknown-input"),
        ("a (b)", "equation"),
        ("a b", "unknown-input"),
        ("a x 12", "bare-number"),
        ("0.5 x a", "bare-number"),
        ("a ** b", "unknown-input"),
        ("a = b", "unknown-input"),
        ("__import__('os')", "unknown-input"),
    ],
)
def test_what_is_no_arithmetic_is_one_problem(words: str, rule: str) -> None:
    found = refused(words, "a", "b")

    assert found.rule == rule
    assert found.message
    assert found.hint


@pytest.mark.parametrize("name", ["min", "Max"])
def test_a_name_that_shadows_a_function_is_refused(name: str) -> None:
    assert refused(f"{name} x a", name, "a").rule == "equation-name"


@pytest.mark.parametrize(
    "words",
    [
        " + ".join(["a"] * 10_000),
        "(" * 200 + "a" + ")" * 200,
        "(" * 200,
        "min(" * 200 + "a" + ")" * 200,
        "a" * 100_000,
        " + " * 10_000,
        " ".join("(" * 10_000),
    ],
    ids=["terms", "brackets", "open", "functions", "name", "operators", "spaced"],
)
def test_what_is_far_too_long_is_refused_at_once(words: str) -> None:
    begin = time.perf_counter()

    found = refused(words, "a", "b")

    assert time.perf_counter() - begin < 2
    assert len(found.message) < 200


def test_brackets_nest_to_a_limit_and_are_said_to() -> None:
    assert worth("(" * 12 + "a" + ")" * 12, a=3) == 3
    assert "nested" in refused("(" * 13 + "a" + ")" * 13, "a").message
    assert "nested" in refused("(" * 200 + "a" + ")" * 200, "a").message


def test_sixty_terms_are_read_and_sixty_one_are_not() -> None:
    assert worth(" + ".join(["a"] * 60), a=1) == 60
    assert worth(" + ".join(["(a)"] * 60), a=1) == 60
    assert refused(" + ".join(["a"] * 61), "a").rule == "equation-too-long"


@given(st.text(alphabet="abmin(), +-x/*×1.0\u00a0\n", max_size=60))
def test_any_sentence_is_an_equation_or_one_problem(words: str) -> None:
    found = read_equation(words, ("a", "b", "a b"))

    if isinstance(found, Misread):
        assert found.hint
        return
    values = dict.fromkeys(("a", "b", "a b"), Fraction(3))
    with contextlib.suppress(ArithmeticError):
        assert isinstance(evaluate(found.steps, values), Fraction)
