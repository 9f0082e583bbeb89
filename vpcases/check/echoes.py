"""Messages that only repeat what another one has said: the cause is told, its echoes are not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from vpcases.problems import Problem

UNREAD = {"yaml-syntax", "tab", "not-utf-8", "unreadable-file", "file-too-large", "unknown-key"}
"""What keeps a file, or a part of it, from being read."""
MEANT = re.compile(r"did you mean (?P<field>\w+)\?")


def drop_echoes(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without those that go away by themselves once another is mended.

    An id is not unknown while its file, or one of the vocabulary, cannot be read, and a field that
    is written, but wrongly, is no answer that is missing.
    """
    told = list(problems)
    is_vocabulary_unread = any(p.rule in UNREAD and _is_vocabulary(p.path) for p in told)
    unread_cases = {f'"{PurePosixPath(p.path).stem}"' for p in told if p.rule in UNREAD}
    written = {(p.path, field) for p in told for field in _fields_of(p)}
    return [
        p
        for p in told
        if not (p.rule == "unknown-id" and is_vocabulary_unread and not _is_vocabulary(p.path))
        and not (p.rule == "unknown-id" and any(case in p.message for case in unread_cases))
        and not (p.rule == "missing-answer" and (p.path, p.field) in written)
    ]


def _is_vocabulary(path: str) -> bool:
    return PurePosixPath(path).parent.name not in {
        *("histories", "quotes", "calculators", "collections")
    }


def _fields_of(problem: Problem) -> tuple[str, ...]:
    """Return the fields that a problem shows to be written, if not to be right."""
    if problem.rule == "missing-answer":
        return ()
    meant = MEANT.search(problem.hint) if problem.rule == "unknown-key" else None
    return (problem.field.split(".")[0], *((meant["field"],) if meant else ()))
