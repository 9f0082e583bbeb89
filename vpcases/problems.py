"""A mistake or a gap in what an author wrote, as a value: where, what, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def as_printable(text: str) -> str:
    """Return a text on one line, with characters that steer a terminal or turn text as codes.

    A message quotes what it is about, and is printed in consoles and logs that obey such signs.
    """
    return _UNPRINTABLE.sub(lambda c: " " if c[0] == "\n" else f"\\u{ord(c[0]):04x}", text)


class Level(StrEnum):
    """How much a problem weighs.

    A mistake stops the build. Something withheld leaves the build, which succeeds. A to-do is an
    answer still missing, counted and never stopping. Advice is for `vpcases check` and the
    internal edition; a hint for the editor and for the check of one case.
    """

    MISTAKE = "mistake"
    WITHHELD = "withheld"
    TODO = "to-do"
    ADVICE = "advice"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


FieldPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The file a record was read from, and the place of each of its fields.

    `path` is relative to the folder of the site, with forward slashes. `locate` answers with the
    place of a field, or of the nearest field around it when the field itself is not in the file;
    `locate_words` with the place of an author's words inside that field, as near as it can be told.
    """

    path: str
    locate: Callable[[FieldPath], Place] = field(default=lambda _: Place(), compare=False)
    locate_words: Callable[[FieldPath, str], Place] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an author should know: `file:line:column: field: message`, and a way out."""

    path: str
    place: Place
    field: str
    rule: str
    message: str
    hint: str = ""
    level: Level = Level.MISTAKE

    def __post_init__(self) -> None:
        """Take out what could do harm where a problem is printed."""
        for name in ("field", "message", "hint"):
            words = getattr(self, name)
            if not words.isprintable():
                object.__setattr__(self, name, as_printable(words))

    def __str__(self) -> str:
        """Return the problem as one line, without its hint."""
        where = f"{as_printable(self.path)}:{self.place.line}:{self.place.column}"
        return (
            f"{where}: {self.field}: {self.message}" if self.field else f"{where}: {self.message}"
        )


def name_field(path: FieldPath) -> str:
    """Return a field path as authors say it: `quotes.closing.by`, list items counted from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def problem_at(
    source: Source,
    path: FieldPath,
    rule: str,
    message: str,
    hint: str = "",
    level: Level = Level.MISTAKE,
    *,
    words: str = "",
    within: FieldPath = (),
) -> Problem:
    """Return a problem at a field of a record, or at an author's words inside that field.

    `within` is where the record begins in its file, for the name of the field.
    """
    place = (
        source.locate_words(path, words) if words and source.locate_words else source.locate(path)
    )
    return Problem(source.path, place, name_field(within + path), rule, message, hint, level)


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in reading order: by file, then line and column, then rule, each once."""
    return sorted(set(problems), key=lambda p: (p.path, p.place, p.rule, p.field, p.message))


def list_mistakes(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems that stop a build, in reading order."""
    return [problem for problem in sort_problems(problems) if problem.level is Level.MISTAKE]
