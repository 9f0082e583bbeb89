"""The words of one catalogue, and how its language counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from gettext import c2py

Plural = Callable[[int], int]
"""Tells which of a language's plural forms a number takes, counted from 0."""
TRIED = (*range(201), 1_000, 1_000_000)
"""Numbers that between them take every form of every language there is."""


def choose_english(count: int) -> int:
    """Return the form that a number takes in English."""
    return 0 if count == 1 else 1


@dataclass(frozen=True)
class Words:
    """What a catalogue says: `single` by the English words, `counted` by those for one thing.

    Each of the forms under `counted` is for the numbers that `plural` gives its place to.
    """

    single: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: Plural = choose_english

    def count(self, one: str, count: int) -> str | None:
        """Return the words about a number of things; None where they are not translated."""
        forms = self.counted.get(one)
        return forms[min(self.plural(count), len(forms) - 1)] if forms else None


def read_plural(expression: str, forms: int) -> Plural:
    """Return the rule that a catalogue writes as in `n != 1`, for a number of forms.

    A number that the rule has no answer for takes the last form.

    Raises:
        ValueError: Where it is no such rule, or gives a form that is not there.
    """
    # Made for files of strangers: it takes digits, `n` and signs of arithmetic, and no more.
    asked = c2py(expression)

    def choose(count: int) -> int:
        try:
            form = asked(count)
        except ArithmeticError:
            return forms - 1
        return form if 0 <= form < forms else forms - 1

    for number in TRIED:
        try:
            is_there = asked(number) in range(forms)
        except ArithmeticError:
            is_there = False
        if not is_there:
            raise ValueError(f"its plural rule gives {number} a form that is not there")
    return choose
