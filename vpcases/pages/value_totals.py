"""The agreed difference in words, and what it may come to once what is contended is settled."""

from __future__ import annotations

from vpcases.derive.value.bounds import find_agreed_bound, find_settled_bound
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.pages.money import word_amount, word_span
from vpcases.pages.wording import word_bounded


def word_total(equation: ValueEquation | None, language: str) -> str:
    """Return ΔV by what is agreed, with its unit."""
    if equation is None:
        return ""
    return word_bounded(
        word_span(equation.agreed, equation, language), find_agreed_bound(equation), language
    )


def word_total_amount(equation: ValueEquation | None, language: str) -> str:
    """Return the agreed sum as the last of the column: signed, its unit in the heading."""
    if equation is None:
        return ""
    agreed = equation.agreed
    words = word_amount(agreed.low, agreed.high, language, is_signed=True)
    return word_bounded(words, find_agreed_bound(equation), language)


def word_settled(equation: ValueEquation | None, language: str) -> str:
    """Return the range of ΔV once what is contended is added; nothing where nothing is."""
    if equation is None or equation.settled == equation.agreed:
        return ""
    settled = word_span(equation.settled, equation, language)
    return word_bounded(settled, find_settled_bound(equation), language)
