"""Value word equations: the sentence is the formula.

An equation is read once into a compiled form, a list of steps for a stack, which this module's
`evaluate` and the browser's script both follow. Nothing is handed to Python or to the browser as
code.

Source: value word equations, Anderson, Narus & van Rossum 2006; the grammar is ours.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.tokens import (
    BARE,
    FUNCTIONS,
    MAX_TERMS,
    OPERATORS,
    SIGN_IN_NAME,
    Operation,
    Token,
    Unreadable,
    cut_tokens,
    fold_name,
)
from vpcases.quantities import Misread

MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a compiled equation: push an input or a number, or combine the last values.

    Exactly one of `input`, `number` and `operation` is set; `count` says how many values an
    operation takes.
    """

    input: str | None = None
    number: Fraction | None = None
    operation: Operation | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Equation:
    """An equation as its author wrote it: the sentence, its pieces, and its steps for a stack."""

    words: str
    tokens: tuple[Token, ...]
    steps: tuple[Step, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        """The inputs it uses, in the order of the sentence, each once."""
        return tuple(dict.fromkeys(step.input for step in self.steps if step.input is not None))


def read_equation(words: str, inputs: Iterable[str]) -> Equation | Misread:
    """Return an equation in its compiled form, or what is wrong with it.

    Args:
        words: The sentence, with spaces around its operators.
        inputs: The names of the inputs; the longest that fits is taken.
    """
    names: dict[str, str] = {}
    for name in inputs:
        refused = _refuse_name(name, names)
        if refused:
            return refused
        names[fold_name(name)] = name
    shadowing = next((name for name in names.values() if fold_name(name) in FUNCTIONS), None)
    if shadowing:
        return Misread(
            f'an input cannot be called "{shadowing}"',
            "that is the word for the smallest or largest of several; choose another name",
            "equation-name",
        )
    try:
        tokens = cut_tokens(words, sorted(names, key=len, reverse=True))
        steps = _Reader(tokens, names).read()
    except Unreadable as stop:
        return stop.misread
    named = (Token(t.kind, names.get(fold_name(t.words), t.words)) for t in tokens)
    return Equation(words, tuple(named), tuple(steps))


def _refuse_name(name: str, before: Mapping[str, str]) -> Misread | None:
    """Return why something cannot be the name of an input, beside those before it."""
    twin = before.get(fold_name(name))
    if twin:
        return Misread(
            f'"{name}" and "{twin}" are one name here: capitals make no difference',
            "give one of the two another name",
            "equation-name",
        )
    if BARE.fullmatch(name.strip()):
        return Misread(
            f'an input cannot be called "{name}"',
            "say in words what it is a number of",
            "equation-name",
        )
    if SIGN_IN_NAME.search(f" {name} "):
        return Misread(
            f'the name "{name[:60]}" has a sign of arithmetic in it',
            "leave out commas, min(, max( and + - x / between spaces",
            "equation-name",
        )
    return None


class _Reader:
    """Reads tokens by precedence into steps; brackets nest to a limit."""

    def __init__(self, tokens: list[Token], names: dict[str, str]) -> None:
        self._tokens = tokens
        self._names = names
        self._at = 0
        self._depth = 0
        self.steps: list[Step] = []

    def read(self) -> list[Step]:
        if not self._tokens:
            raise Unreadable("the equation is empty", "write it as in hours saved x hourly cost")
        self._sum()
        if self._at < len(self._tokens):
            self._stray(self._tokens[self._at])
        if len(self.steps) > 2 * MAX_TERMS:
            raise Unreadable(
                f"this equation has more than {MAX_TERMS} terms",
                "give parts of it elements of their own",
                "equation-too-long",
            )
        return self.steps

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> Token | None:
        token = self._peek()
        self._at += 1
        return token

    def _sum(self) -> None:
        self._chain(self._product, ("+", "-"))

    def _product(self) -> None:
        self._chain(self._value, ("×", "÷"))

    def _chain(self, part: Callable[[], None], operations: tuple[Operation, ...]) -> None:
        part()
        while (token := self._peek()) and token.kind == "operator":
            operation = OPERATORS[token.words]
            if operation not in operations:
                return
            self._at += 1
            part()
            self.steps.append(Step(operation=operation, count=2))

    def _value(self) -> None:
        token = self._take()
        if token is None:
            raise Unreadable(
                "the equation ends where a name is expected", "write what comes after the sign"
            )
        if token.kind == "open":
            self._nested(self._sum)
        elif token.kind == "function":
            self._function(token.words)
        elif token.kind == "number":
            self._number(token.words)
        elif token.kind == "input":
            self._input(token.words)
        else:
            self._stray(token)

    def _nested(self, part: Callable[[], None]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Unreadable(
                f"brackets are nested more than {MAX_DEPTH} deep",
                "give the inner part an element of its own",
                "equation-too-long",
            )
        part()
        closing = self._take()
        if closing is None or closing.kind != "close":
            raise Unreadable("a bracket is opened and never closed", "add the missing )")
        self._depth -= 1

    def _function(self, name: str) -> None:
        self._take()  # the opening bracket: a function is only read before one
        count = 0

        def several() -> None:
            nonlocal count
            self._sum()
            count = 1
            while (token := self._peek()) and token.kind == "comma":
                self._at += 1
                self._sum()
                count += 1

        self._nested(several)
        self.steps.append(Step(operation=name, count=count))  # type: ignore[arg-type]

    def _number(self, words: str) -> None:
        number = Fraction(words)
        if number not in (1, 100):
            raise Unreadable(
                f"{words} stands in the equation without a name and a source",
                "make it an input: give it a name, a unit and say where it comes from",
                "bare-number",
            )
        self.steps.append(Step(number=number))

    def _input(self, words: str) -> None:
        name = self._names.get(fold_name(words))
        if name is None:
            near = difflib.get_close_matches(fold_name(words), list(self._names), n=1)
            known = ", ".join(self._names.values()) or "none yet"
            hint = f"nearest: {self._names[near[0]]}" if near else f"its inputs are: {known}"
            raise Unreadable(f'no input is called "{words[:60]}"', hint, "unknown-input")
        self.steps.append(Step(input=name))

    def _stray(self, token: Token) -> None:
        raise Unreadable(
            f'"{token.words}" stands where it cannot be read',
            "put spaces around + - x /, and a name between two of them",
        )
