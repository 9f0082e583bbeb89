"""Value word equations as they are printed: in their author's words, and in numbers."""

from __future__ import annotations

from vpcases.derive.value.elements import Element
from vpcases.derive.value.tokens import OPERATORS, Token
from vpcases.pages.wording import word_quantity

_SIGNS = {"-": "−", "×": "×", "+": "+", "÷": "÷"}


def word_equation(element: Element) -> str:
    """Return an equation as its author wrote it, with the signs of print."""
    return _set(element, {entry.name: entry.name for entry in element.inputs})


def word_equation_in_numbers(element: Element, language: str) -> str:
    """Return an equation with the quantities of its inputs in place of their names."""
    return _set(
        element, {entry.name: word_quantity(entry.quantity, language) for entry in element.inputs}
    )


def _set(element: Element, words: dict[str, str]) -> str:
    return "".join(
        words.get(part, part) if is_input else part for is_input, part in cut_equation(element)
    )


def cut_equation(element: Element) -> tuple[tuple[bool, str], ...]:
    """Return an equation in its parts, as printed: whether each is an input, and its words."""
    tokens = element.equation.tokens if element.equation else ()
    return tuple((token.kind == "input", _word_token(token)) for token in tokens)


def _word_token(token: Token) -> str:
    if token.kind == "operator":
        return f" {_SIGNS[OPERATORS[token.words]]} "
    return ", " if token.kind == "comma" else token.words
