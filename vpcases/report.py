"""Problems as text for people, as JSON for programs, and as what GitHub and GitLab show in CI."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence

from vpcases.model.authored import Status
from vpcases.problems import Level, Problem

WORDS = {
    Level.MISTAKE: ("mistake", "mistakes"),
    Level.WITHHELD: ("thing withheld", "things withheld"),
    Level.TODO: ("to do", "to do"),
    Level.ADVICE: ("piece of advice", "pieces of advice"),
    Level.HINT: ("hint", "hints"),
}
ANNOTATIONS = {Level.MISTAKE: "error", Level.WITHHELD: "warning", Level.ADVICE: "warning"}
"""What GitHub calls a level; to-dos and hints are not for CI."""
SEVERITIES = {Level.MISTAKE: "major", Level.WITHHELD: "minor", Level.ADVICE: "info"}
"""What GitLab calls a level."""
UNFINISHED = (*Status,)[: (*Status,).index(Status.PUBLISHED)]
"""The statuses that lead to another."""


def word_problem(problem: Problem) -> str:
    """Return a problem in two lines: what is wrong and where, and what to do."""
    head = str(problem)
    if problem.level is not Level.MISTAKE:
        head = f"{head} ({problem.level.value}: {problem.rule})"
    return f"{head}\n    {problem.hint}" if problem.hint else head


def word_summary(problems: Sequence[Problem]) -> str:
    """Return how many problems there are of each level, in one line."""
    counts = Counter(problem.level for problem in problems)
    words = [
        f"{counts[level]} {WORDS[level][counts[level] != 1]}" for level in Level if counts[level]
    ]
    return ", ".join(words) if words else "nothing to mend"


def word_todo(path: str, count: int, status: Status | None) -> str:
    """Return how much is still to do in a file before its case has the next status, in one line."""
    if status not in UNFINISHED:
        return f"{path}: {count} to do"
    following = (*Status,)[UNFINISHED.index(status) + 1]
    return f"{path}: {count} to do before {following}"


def as_json(problems: Iterable[Problem]) -> str:
    """Return problems as a JSON list, one object each, places counted from 1."""
    listed = [
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
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def as_annotations(problems: Iterable[Problem]) -> str:
    """Return problems as workflow commands, which GitHub shows beside the lines of a change."""
    return "\n".join(_annotate(p) for p in problems if p.level in ANNOTATIONS)


def as_code_quality(problems: Iterable[Problem]) -> str:
    """Return problems as a code quality report, which GitLab shows in a merge request."""
    listed = [
        {
            "description": _word_in_one_line(p),
            "check_name": p.rule,
            "fingerprint": _fingerprint(p),
            "severity": SEVERITIES[p.level],
            "location": {"path": p.path, "lines": {"begin": p.place.line}},
        }
        for p in problems
        if p.level in SEVERITIES
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _word_in_one_line(problem: Problem) -> str:
    text = f"{problem.field}: {problem.message}" if problem.field else problem.message
    return f"{text} – {problem.hint}" if problem.hint else text


def _fingerprint(problem: Problem) -> str:
    """Return what tells one problem from another, and stays the same from one run to the next."""
    return hashlib.sha256(str(problem).encode()).hexdigest()


def _annotate(problem: Problem) -> str:
    place = f"line={problem.place.line},col={problem.place.column}"
    title = _escape(problem.rule, is_property=True)
    file = _escape(problem.path, is_property=True)
    text = _escape(_word_in_one_line(problem))
    return f"::{ANNOTATIONS[problem.level]} file={file},{place},title={title}::{text}"


def _escape(text: str, *, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text
