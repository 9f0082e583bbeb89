"""What is said of an id that leads nowhere: a slip, or something that is in no list yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.check.proposition_ids import Reference
from vpcases.check.rule import Finding
from vpcases.check.spelling import find_near, word_choices
from vpcases.check.whole import Whole
from vpcases.derive.objections import list_figure_ids
from vpcases.model.case import CaseHistory
from vpcases.problems import FieldPath, Level


def judge_id(whole: Whole, path: FieldPath, name: str, identity: str) -> Finding:
    """Return what to say of an id that a list does not hold."""
    known = whole.registry(name)
    near = find_near(identity, known)
    one = name.removesuffix("s")
    if near:
        message = f'there is no {one} "{identity}"'
        return Finding(path, message, f"did you mean {near}?", Level.MISTAKE, identity)
    message = f'"{identity}" is not in the vocabulary of {name}'
    return Finding(path, message, _word_ways_out(whole, name, identity), words=identity)


def _word_ways_out(whole: Whole, name: str, identity: str) -> str:
    known = whole.registry(name)
    home = next((r.source.path for r in known.values()), None) or "a file directly in cases/"
    hint = f"add it below {name}: in {home}"
    return f"{hint}, or pick one of {word_choices(identity, known)}" if known else hint


def judge_case(whole: Whole, path: FieldPath, identity: str) -> Iterator[Finding]:
    """Yield the id of a case that is not there."""
    record = whole.library.cases.get(identity)
    if record is None:
        near = find_near(identity, whole.library.cases)
        level = Level.MISTAKE if near else None
        hint = (
            f"did you mean {near}?"
            if near
            else ("write the name of its file in cases/histories/, without .yml")
        )
        yield Finding(path, f'there is no case "{identity}"', hint, level, identity)


def judge_figure(path: FieldPath, identity: str, history: CaseHistory) -> Iterator[Finding]:
    """Yield the id of a figure that a case does not have."""
    known = list_figure_ids(history)
    if identity not in known:
        near = find_near(identity, known)
        hint = f"did you mean {near}?" if near else word_choices(identity, known)
        hint = hint if known else "take it out: that case has no figures"
        level = Level.MISTAKE if near else None
        yield Finding(path, f'there is no figure "{identity}" in that case', hint, level, identity)


def judge_all(whole: Whole, references: Iterable[Reference]) -> Iterator[Finding]:
    """Yield every id that the list it points into does not hold."""
    for path, name, identity in references:
        if name == "cases":
            yield from judge_case(whole, path, identity)
        elif whole.lacks(name, identity):
            yield judge_id(whole, path, name, identity)
