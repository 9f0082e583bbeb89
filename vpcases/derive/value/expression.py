"""Value word equations: the sentence is the formula.

An equation is read once into a compiled form, a list of steps for a stack, which this module's
`evaluate` and the browser's script both follow. Nothing is handed to Python or to the browser as
code.

Source: value word equations, Anderson, Narus & van Rossum 2006; the grammar is ours.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from vpcases.quantities import Misread

Operation = Literal["+", "-", "×", "÷", "min", "max"]
MAX_TERMS = 60
MAX_DEPTH = 12
FUNCTIONS = ("min", "max")
OPERATORS: dict[str, Operation] = {
    "+": "+", "-": "-", "−": "-", "–": "-", "x": "×", "×": "×", "*": "×", "/": "÷", "÷": "÷",
}  # fmt: skip
_BARE = re.compile(r"\d+(?:\.\d+)?")


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
class Token:
    """A piece of an equation as it is read from left to right; an input has its full name."""

    kind: Literal["input", "number", "operator", "function", "open", "close", "comma"]
    words: str


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
    names = {_fold(name): name for name in inputs}
    shadowing = next((name for name in names.values() if _fold(name) in FUNCTIONS), None)
    if shadowing:
        return Misread(
            f'an input cannot be called "{shadowing}"',
            "that is the word for the smallest or largest of several; choose another name",
            "equation-name",
        )
    try:
        tokens = _cut(words, sorted(names, key=len, reverse=True))
        steps = _Reader(tokens, names).read()
    except _Unreadable as stop:
        return stop.misread
    named = (Token(t.kind, names.get(_fold(t.words), t.words)) for t in tokens)
    return Equation(words, tuple(named), tuple(steps))


class _Unreadable(Exception):
    """Something in the sentence that is no arithmetic."""

    def __init__(self, message: str, hint: str, rule: str = "equation") -> None:
        super().__init__(message)
        self.misread = Misread(message, hint, rule)


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


_OPERATOR = re.compile(r"\s+([-+−–x×*/÷])(?=\s)")
_MARK = re.compile(r"\s*([(),])")


def _cut(words: str, names: list[str]) -> list[Token]:
    """Return the tokens of a sentence; names are tried before operators, the longest first."""
    text, tokens, position = " ".join(words.split()), [], 0
    folded = text.casefold()
    if len(folded) != len(text):  # a letter whose small form is longer: match as typed
        folded = text
    while position < len(text):
        token, position = _next(text, folded, position, names)
        tokens.append(token)
        if len(tokens) > MAX_TERMS * 3:
            raise _Unreadable(
                f"this equation has more than {MAX_TERMS} terms",
                "give parts of it elements of their own",
                "equation-too-long",
            )
    return tokens


def _next(text: str, folded: str, position: int, names: list[str]) -> tuple[Token, int]:
    start = position + (text[position] == " ")
    mark = _MARK.match(text, position)
    if mark:
        kinds = {"(": "open", ")": "close", ",": "comma"}
        return Token(kinds[mark[1]], mark[1]), mark.end()  # type: ignore[arg-type]
    operator = _OPERATOR.match(text, position)
    if operator:
        return Token("operator", operator[1]), operator.end()
    for name in names:
        if folded.startswith(name, start) and _ends(text, start + len(name)):
            return Token("input", name), start + len(name)
    phrase = _phrase(text, start)
    if phrase.casefold() in FUNCTIONS and text[start + len(phrase) :].lstrip().startswith("("):
        return Token("function", phrase.casefold()), start + len(phrase)
    if _BARE.fullmatch(phrase):
        return Token("number", phrase), start + len(phrase)
    return Token("input", phrase), start + max(len(phrase), 1)


def _ends(text: str, position: int) -> bool:
    """Return whether a name may end here: before an operator, a bracket, a comma or the end."""
    return position == len(text) or bool(
        _OPERATOR.match(text, position) or _MARK.match(text, position)
    )


def _phrase(text: str, start: int) -> str:
    """Return the words from here to the next operator, bracket or comma."""
    stop = re.compile(r"\s+[-+−–x×*/÷]\s|[(),]").search(text, start)
    return text[start : stop.start() if stop else len(text)].strip()


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
            raise _Unreadable("the equation is empty", "write it as in hours saved x hourly cost")
        self._sum()
        if self._at < len(self._tokens):
            self._stray(self._tokens[self._at])
        if len(self.steps) > 2 * MAX_TERMS:
            raise _Unreadable(
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
            raise _Unreadable(
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
            raise _Unreadable(
                f"brackets are nested more than {MAX_DEPTH} deep",
                "give the inner part an element of its own",
                "equation-too-long",
            )
        part()
        closing = self._take()
        if closing is None or closing.kind != "close":
            raise _Unreadable("a bracket is opened and never closed", "add the missing )")
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
            raise _Unreadable(
                f"{words} stands in the equation without a name and a source",
                "make it an input: give it a name, a unit and say where it comes from",
                "bare-number",
            )
        self.steps.append(Step(number=number))

    def _input(self, words: str) -> None:
        name = self._names.get(_fold(words))
        if name is None:
            near = difflib.get_close_matches(_fold(words), list(self._names), n=1)
            known = ", ".join(self._names.values()) or "none yet"
            hint = f"nearest: {self._names[near[0]]}" if near else f"its inputs are: {known}"
            raise _Unreadable(f'no input is called "{words[:60]}"', hint, "unknown-input")
        self.steps.append(Step(input=name))

    def _stray(self, token: Token) -> None:
        raise _Unreadable(
            f'"{token.words}" stands where it cannot be read',
            "put spaces around + - x /, and a name between two of them",
        )
