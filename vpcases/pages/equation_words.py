"""Value word equations as they are printed: in their author's words, and in numbers."""

from __future__ import annotations

from vpcases.derive.value.elements import Element
from vpcases.derive.value.tokens import OPERATORS
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
    if element.equation is None:
        return ""
    parts = []
    for token in element.equation.tokens:
        if token.kind == "input":
            parts.append(words.get(token.words, token.words))
        elif token.kind == "operator":
            parts.append(f" {_SIGNS[OPERATORS[token.words]]} ")
        else:
            parts.append(", " if token.kind == "comma" else token.words)
    return "".join(parts)
