"""Lines that stand a space or two beside where their neighbours do: which of them to move."""

from __future__ import annotations

import re
from typing import Any

from vpcases.problems import Place
from vpcases.read.syntax import Flaw

KEY = re.compile(r"( *)([\w-]+):(?: +(.*))?")
TOO_FAR_IN = "mapping values are not allowed"
NO_NEIGHBOUR = "did not find expected key"


def find_askew(error: Any, lines: list[str]) -> Flaw | None:
    """Return which line to move where the parser stopped for one; None where it is not certain."""
    mark = error.problem_mark
    if mark is None or mark.line >= len(lines) or "\t" in lines[mark.line]:
        return None
    problem = error.problem or ""
    if not problem.startswith((TOO_FAR_IN, NO_NEIGHBOUR)) or not KEY.fullmatch(lines[mark.line]):
        return None
    at = mark.line
    if problem.startswith(NO_NEIGHBOUR):
        return _find_beside_sibling(lines, at) or _find_beside_block(lines, at)
    return _find_beside_answer(lines, at)


def _find_beside_sibling(lines: list[str], at: int) -> Flaw | None:
    """Return a line that lacks one space to stand as far in as one above it."""
    depth = _count(lines[at])
    above = next((n for n in _list_above(lines, at) if _count(lines[n]) <= depth + 1), None)
    if depth % 2 == 0 or above is None or _count(lines[above]) != depth + 1:
        return None
    return _lack_one(lines, at, above) if KEY.fullmatch(lines[above]) else None


def _find_beside_block(lines: list[str], at: int) -> Flaw | None:
    """Return a line with a block of its own that lacks one space to stand as far in as another."""
    depth, above = _count(lines[at]), _list_above(lines, at)
    outer = next((n for n in above if _count(lines[n]) < depth), None)
    if outer is None or outer == above[0] or depth % 2 or _count(lines[outer]) != depth - 1:
        return None
    return _lack_one(lines, outer, at) if KEY.fullmatch(lines[outer]) else None


def _find_beside_answer(lines: list[str], at: int) -> Flaw | None:
    """Return a line with an answer, below which a field stands further in, or that field."""
    depth = _count(lines[at])
    outer = next((n for n in _list_above(lines, at) if _count(lines[n]) < depth), None)
    key = KEY.fullmatch(lines[outer]) if outer is not None else None
    if outer is None or not key or _is_empty(key[3]):
        return None
    step = depth - len(key[1])
    if step == 1 and depth % 2 == 0:
        return _lack_one(lines, outer, at)
    if step == 1:
        # Told at the upper line, so that its answer is not taken for a text over several lines.
        message = f"line {at + 1} below stands one space further in than this line"
        return _flaw(lines, outer, message, "take one space away from the front of the lower one")
    before = next(iter(_list_above(lines, outer)), None)
    empty = KEY.fullmatch(lines[before]) if before is not None else None
    # At the margin an empty field above is one that waits for its own answer.
    if step == 2 and key[1] and empty and empty[1] == key[1] and _is_empty(empty[3]):
        message = (
            f"this line stands two spaces less far in than line {at + 1} below it, "
            f"and just as far in as {empty[2]}: above it"
        )
        hint = (
            f"put two spaces before it if it belongs to {empty[2]}:, "
            "or else take two away from the lines below it"
        )
        return _flaw(lines, outer, message, hint)
    return None


def _lack_one(lines: list[str], at: int, other: int) -> Flaw:
    message = f"this line stands one space less far in than line {other + 1}"
    return _flaw(lines, at, message, "put one more space before it")


def _flaw(lines: list[str], at: int, message: str, hint: str) -> Flaw:
    return Flaw(Place(at + 1, _count(lines[at]) + 1), "yaml-syntax", message, hint)


def _list_above(lines: list[str], at: int) -> list[int]:
    """Return the lines above one that say anything, the nearest first."""
    said = (n for n in range(at - 1, -1, -1) if lines[n].strip())
    return [n for n in said if not lines[n].lstrip().startswith("#")]


def _is_empty(value: str | None) -> bool:
    return not value or value.startswith("#")


def _count(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))
