"""Leaks in words, without repeating the value: what is told may itself be read by anybody."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from vpcases.audit.auditing import Audit
from vpcases.audit.opened import Leak
from vpcases.audit.searching import IN_ITS_NAME
from vpcases.problems import Place, name_field

MOST_TOLD = 20
"""Fields of which a leak is told; of more the number is."""
REMEDY = (
    "If it may be shown, say so in that file (approval, may_name, disclosure); if it stands in a "
    "page written by hand, take it out there; otherwise report a bug: the gate let it through."
)

IN_WORDS = (
    "Say it there in other words, or without: no proof that is shown today says it any more. If it "
    "may be shown, say so in the file in brackets."
)


def word_leak(leak: Leak, others: int = 0) -> str:
    """Return a leak in one line: what may not be shown, from which field, and where it is found.

    Args:
        leak: The first place where a value is found.
        others: In how many more files it is.
    """
    place, field = _place(leak), _name_field(leak)
    where = _word_place(leak)
    if others:
        where += ", and in 1 more file" if others == 1 else f", and in {others} more files"
    head = f"{leak.secret.source.path}:{place.line}:{place.column}:"
    what = f"{leak.secret.sort.value} that may not be shown is found in {where}"
    return f"{head} {field}: {what}" if field else f"{head} {what}"


def _word_place(leak: Leak) -> str:
    if leak.inside == IN_ITS_NAME:
        return f"{leak.file}, {leak.inside}"
    inside = f", {leak.inside}," if leak.inside else ""
    often = f" ({leak.times} times)" if leak.times > 1 else ""
    return f"{leak.file}{inside} at byte {leak.offset}{often}"


def word_leaks(leaks: Sequence[Leak]) -> str:
    """Return one line for each value, for the first of them, how many more, and what to do.

    Where the words of a collection say the value, the line names them.
    """
    by_field: dict[tuple[str, str], list[Leak]] = defaultdict(list)
    for leak in leaks:
        if not leak.written:
            by_field[leak.secret.source.path, _name_field(leak)].append(leak)
    found = list(by_field.values())
    lines = [*dict.fromkeys(line for leak in leaks for line in _word_written(leak))]
    lines += [f"    {IN_WORDS}"] if lines else []
    lines += [
        word_leak(each[0], len({leak.file for leak in each}) - 1) for each in found[:MOST_TOLD]
    ]
    if len(found) > MOST_TOLD:
        lines.append(f"and {len(found) - MOST_TOLD} more fields")
    return "\n".join([*lines, *([f"    {REMEDY}"] if found else [])])


def _word_written(leak: Leak) -> Iterator[str]:
    """Yield a line for each text of a collection that says what may not be shown."""
    secret = leak.secret
    for source, path, words in ((w.source, w.path, w.words) for w in leak.written):
        find = source.locate_words
        place = find(path, words) if find else source.locate(path)
        at = f"{source.path}:{place.line}:{place.column}: {name_field(path)}"
        kept = f"{secret.source.path}:{_place(leak).line}"
        yield f"{at}: {secret.sort.value} that may not be shown ({kept}) stands in this text"


def word_searched(audit: Audit) -> str:
    """Return what was searched, in one line."""
    files = "1 file" if audit.files == 1 else f"{audit.files:,} files"
    values = "1 value" if audit.values == 1 else f"{audit.values:,} values"
    return f"{files} searched for {values} that may not be shown"


def word_unread(audit: Audit) -> list[str]:
    """Return a line for each file that could not be looked into, or not all of it."""
    return [f"{path}: could not be looked into: {why}" for path, why in audit.unread.items()]


def as_json(audit: Audit) -> str:
    """Return an audit as JSON: how much was searched, and each leak with its places."""
    leaks = [
        {
            "record": leak.secret.source.path,
            "line": _place(leak).line,
            "column": _place(leak).column,
            "field": _name_field(leak),
            "kind": leak.secret.sort.value,
            "file": leak.file,
            "inside": leak.inside,
            "byte": leak.offset,
            "times": leak.times,
            "written": [f"{w.source.path}: {name_field(w.path)}" for w in leak.written],
        }
        for leak in audit.leaks
    ]
    searched = {"files": audit.files, "values": audit.values, "unread": audit.unread}
    return json.dumps({**searched, "leaks": leaks}, ensure_ascii=False, indent=2)


def _name_field(leak: Leak) -> str:
    return name_field((*leak.secret.within, *leak.secret.path))


def _place(leak: Leak) -> Place:
    return leak.secret.source.locate(leak.secret.path)
