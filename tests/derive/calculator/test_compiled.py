from __future__ import annotations

from fractions import Fraction

from vpcases.derive.calculator.compiled import compile_steps, write_fraction
from vpcases.derive.value.expression import Equation, read_equation


def test_the_browser_gets_each_step_with_what_it_needs() -> None:
    equation = read_equation("(theirs - ours) x min(cost, 100)", ["theirs", "ours", "cost"])

    assert isinstance(equation, Equation)
    assert compile_steps(equation.steps, {"theirs": 0, "ours": 2, "cost": 1}) == (
        ("input", 0),
        ("input", 2),
        ("-", 2),
        ("input", 1),
        ("number", "100/1"),
        ("min", 2),
        ("×", 2),
    )


def test_a_number_is_written_in_lowest_terms() -> None:
    assert write_fraction(Fraction(42, 4)) == "21/2"
    assert write_fraction(Fraction(-3)) == "-3/1"
