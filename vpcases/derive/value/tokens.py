"""The pieces of a value word equation: names, operators, brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from vpcases.quantities import Misread

Operation = Literal["+", "-", "×", "÷", "min", "max"]
MAX_TERMS = 60
_MOST_TOKENS = 8 * MAX_TERMS
FUNCTIONS = ("min", "max")
OPERATORS: dict[str, Operation] = {
    "+": "+", "-": "-", "−": "-", "–": "-", "x": "×", "×": "×", "*": "×", "/": "÷", "÷": "÷",
}  # fmt: skip
BARE = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an equation as it is read from left to right; an input has its full name."""

    kind: Literal["input", "number", "operator", "function", "open", "close", "comma"]
    words: str


class Unreadable(Exception):
    """Something in the sentence that is no arithmetic."""

    def __init__(self, message: str, hint: str, rule: str = "equation") -> None:
        super().__init__(message)
        self.misread = Misread(message, hint, rule)


def fold_name(text: str) -> str:
    """Return a name as it is compared: capitals and the number of spaces make no difference."""
    return " ".join(text.split()).lower()


_OPERATOR = re.compile(r"\s+([-+−–x×*/÷])(?=\s|$)")
_MARK = re.compile(r"\s*([(),])")
SIGN_IN_NAME = re.compile(r"\s[-+−–x×*/÷]\s|^\s*(?:min|max)\s*\(|,", re.IGNORECASE)
"""What a name may not hold, for a reader would take it for a part of the sum."""
_STOP = re.compile(r"\s+[-+−–x×*/÷](?=\s|$)|[(),]")


def cut_tokens(words: str, names: list[str]) -> list[Token]:
    """Return the tokens of a sentence; where a name fits it is taken, the longest first.

    Args:
        words: The sentence.
        names: The folded names of the inputs, the longest first.

    Raises:
        Unreadable: Where it is far too long.
    """
    text, tokens, position = " ".join(words.split()), [], 0
    folded = text.lower()
    if len(folded) != len(text):  # a letter whose small form is longer: match as typed
        folded = text
    while position < len(text):
        token, position = _next(text, folded, position, names)
        tokens.append(token)
        if len(tokens) > _MOST_TOKENS:
            raise Unreadable(
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
    if phrase.lower() in FUNCTIONS and text[start + len(phrase) :].lstrip().startswith("("):
        return Token("function", phrase.lower()), start + len(phrase)
    if BARE.fullmatch(phrase):
        return Token("number", phrase), start + len(phrase)
    return Token("input", phrase), start + max(len(phrase), 1)


def _ends(text: str, position: int) -> bool:
    """Return whether a name may end here: before an operator, a bracket, a comma or the end."""
    return position == len(text) or bool(
        _OPERATOR.match(text, position) or _MARK.match(text, position)
    )


def _phrase(text: str, start: int) -> str:
    """Return the words from here to the next operator, bracket or comma."""
    stop = _STOP.search(text, start)
    return text[start : stop.start() if stop else len(text)].strip()
