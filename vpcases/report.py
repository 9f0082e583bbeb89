"""Problems as text for people, as JSON for programs, and as annotations for CI."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from vpcases.problems import Level, Problem

ANNOTATIONS = {
    Level.MISTAKE: "error",
    Level.WITHHELD: "warning",
    Level.ADVICE: "warning",
    Level.TODO: "notice",
    Level.HINT: "notice",
}


def word_problem(problem: Problem) -> str:
    """Return a problem in two lines: what is wrong and where, and what to do."""
    head = str(problem)
    if problem.level is not Level.MISTAKE:
        head = f"{head} ({problem.level.value})"
    return f"{head}\n    {problem.hint}" if problem.hint else head


def word_summary(problems: Sequence[Problem]) -> str:
    """Return how many problems there are of each level, in one line."""
    counts = Counter(problem.level for problem in problems)
    words = [
        f"{count} {level.value}{'s' if count != 1 and level is not Level.ADVICE else ''}"
        for level in Level
        if (count := counts[level])
    ]
    return ", ".join(words) if words else "nothing to mend"


def as_json(problems: Iterable[Problem]) -> str:
    """Return problems as a JSON list, one object each, places counted from 1."""
    return json.dumps(
        [
            {
                "file": p.path,
                "line": p.place.line,
                "column": p.place.column,
                "field": p.field,
                "rule": p.rule,
                "level": p.level.value,
                "message": p.message,
                "hint": p.hint,
            }
            for p in problems
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_annotations(problems: Iterable[Problem]) -> str:
    """Return problems as workflow commands, which GitHub shows beside the lines of a change."""
    return "\n".join(_annotate(problem) for problem in problems)


def _annotate(problem: Problem) -> str:
    text = f"{problem.field}: {problem.message}" if problem.field else problem.message
    text = f"{text} – {problem.hint}" if problem.hint else text
    place = f"line={problem.place.line},col={problem.place.column}"
    kind = ANNOTATIONS[problem.level]
    title = _escape(problem.rule, is_property=True)
    file = _escape(problem.path, is_property=True)
    return f"::{kind} file={file},{place},title={title}::{_escape(text)}"


def _escape(text: str, *, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text
