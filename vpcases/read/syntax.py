"""What is wrong with the YAML of a file, in the words of somebody who never learnt YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from vpcases.problems import Place
from vpcases.read.yaml_nodes import Scalar


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong at a place of a text, not yet of a file."""

    place: Place
    rule: str
    message: str
    hint: str = ""


_WORDINGS = (
    (
        "mapping values are not allowed",
        "there is a second colon in this line",
        "put the text after the first colon in quotation marks, or below a |",
    ),
    (
        "found unexpected end of stream",
        "a quotation mark is opened and never closed",
        "add the missing quotation mark",
    ),
    (
        "did not find expected key",
        "this line is not indented like its neighbours, or a quotation mark is missing above it",
        "line it up with the lines it belongs to: two spaces for each level",
    ),
    (
        "did not find expected '-' indicator",
        "this line is not indented like the list above it",
        "line up the dashes of a list",
    ),
    (
        "could not find expected ':'",
        "a colon is missing after this word, or the line is not indented far enough",
        "write `name: value`, or move text under a | two spaces in",
    ),
    (
        "did not find expected ',' or",
        "a bracket or brace is opened and never closed",
        "close it, or put the text in quotation marks",
    ),
    (
        "found unknown escape character",
        "a backslash in double quotation marks begins a code, and this is none",
        "put the text in single quotation marks, or in none",
    ),
    (
        "found invalid Unicode character escape code",
        "this code stands for no character",
        "type the character itself",
    ),
    (
        "did not find expected alphabetic",
        "text cannot begin with * or & here",
        "put the text in quotation marks",
    ),
    (
        "found unexpected ':'",
        "there is a colon inside the brackets",
        "put the text in quotation marks",
    ),
    (
        "found undefined alias",
        "text that begins with * points to nothing",
        "put the text in quotation marks",
    ),
    (
        "control characters are not allowed",
        "there is an invisible control character here",
        "delete it and type the text again",
    ),
    (
        "did not find expected <document start>",
        "this line stands outside everything above it",
        "write `name: value`, and indent it like its neighbours",
    ),
    (
        "block sequence entries are not allowed",
        "a list cannot begin on this line",
        "put the dash on a line of its own, two spaces in",
    ),
)


def word_syntax_error(error: Any, lines: list[str]) -> Flaw:
    """Return a parser's error as a flaw an author can mend."""
    mark = error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else Place()
    problem = (error.problem or "").strip()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if "\t" in line[: place.column]:
        return Flaw(
            place,
            "tab",
            "there is a tab here",
            "replace it by spaces: two for each level; most editors can do that for you",
        )
    if problem == "found character that cannot start any token":
        return Flaw(
            place,
            "yaml-syntax",
            f"text cannot begin with {line[place.column - 1 : place.column] or 'this'} here",
            "put the text in quotation marks",
        )
    answered = _find_answer_above(lines, place)
    if answered and problem.startswith("mapping values are not allowed"):
        return answered
    for beginning, message, hint in _WORDINGS:
        if problem.startswith(beginning):
            return Flaw(_opening(error, beginning, place), "yaml-syntax", message, hint)
    hint = "put the text below a | after the colon, two spaces further in"
    return Flaw(place, "yaml-syntax", f"this is not YAML: {problem}", hint)


_FIELD = re.compile(r"( +)[a-z_]+:(?: |$)")
_ANSWERED = re.compile(r"( *)([^\s#][^#:]*): +([^\s#|>].*?)(?: +#.*)?")


def _find_answer_above(lines: list[str], place: Place) -> Flaw | None:
    """Return what is wrong where fields stand below a field that has its answer on its own line."""
    field = _FIELD.match(lines[place.line - 1]) if place.line <= len(lines) else None
    if not field:
        return None
    for number in range(place.line - 1, 0, -1):
        line = lines[number - 1]
        if not line.strip() or len(line) - len(line.lstrip(" ")) >= len(field[1]):
            continue
        answered = _ANSWERED.fullmatch(line)
        if not answered:
            return None
        return Flaw(
            Place(number, answered.start(3) + 1),
            "yaml-syntax",
            f"{answered[2]} has its answer on this line, and more fields below it",
            f"delete the lines below it that stand further in, or delete {answered[3][:60]}",
        )
    return None


def _opening(error: Any, beginning: str, place: Place) -> Place:
    """Return where an unclosed quotation or bracket was opened: there the author must look."""
    opened = beginning.startswith(("found unexpected end", "did not find expected ','"))
    mark = error.context_mark
    return Place(mark.line + 1, mark.column + 1) if opened and mark else place


def find_lost_text(scalar: Scalar, lines: list[str]) -> Flaw | None:
    """Return what YAML would fold or cut of a plain text without a word."""
    if scalar.end_line > scalar.line:
        return Flaw(
            Place(scalar.line, scalar.column),
            "text-without-bar",
            "this text runs over several lines",
            "put a | after the colon and the text below it, two spaces further in",
        )
    rest = lines[scalar.end_line - 1][scalar.end_column - 1 :] if scalar.text else ""
    if not rest.startswith(" #"):
        return None
    return Flaw(
        Place(scalar.end_line, scalar.end_column + 1),
        "text-lost-after-hash",
        f"what stands after the # is lost: {rest[1:50].strip()}",
        "put the whole text in quotation marks; for a note, two spaces before #",
    )
