"""An entry in the history of a proposition, written without touching any older one."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vpcases.check.proposition_ids import is_reason_known, name_newest_review
from vpcases.derive.propositions.history import find_newest, list_revisions
from vpcases.derive.propositions.wording import is_same_wording, word_proposition
from vpcases.derive.scorecard.ground import REVIEW
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition
from vpcases.read.validation import nearest
from vpcases.scaffold.edits import Edit, make_edits
from vpcases.scaffold.mistakes import BOM
from vpcases.scaffold.revising_again import SECTION, merge_reason, update_entry
from vpcases.scaffold.together import write_together
from vpcases.scaffold.writing import NotWritten
from vpcases.scaffold.yaml_lines import INDENT, add_entry, word_value

WIDTH = 92


@dataclass(frozen=True, slots=True)
class Revised:
    """A file with the entry of a day: the number of the version, and what the file holds now.

    `because` is all that the entry names as its reasons.
    """

    path: Path
    number: int
    because: tuple[str, ...]
    content: bytes

    def write(self) -> None:
        """Write the file."""
        write_together({self.path: self.content})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a proposition was changed: what, because of which reviews, cases or research, by whom."""

    what: str
    because: tuple[str, ...]
    by: str
    day: date


def plan_revision(cases: Path, library: Library, identity: str, reason: Reason) -> Revised:
    """Return the file of a proposition with an entry for what changed since its last one.

    Where that is of the same day, it is brought up to date; no older one is touched.

    Args:
        cases: The folder `cases/`.
        library: What it holds.
        identity: The segment of the proposition.
        reason: What is to stand in the entry.

    Raises:
        NotWritten: Where there is no such proposition, nothing has changed, or a reason is unknown.
    """
    record = library.propositions.get(identity)
    if record is None:
        raise _no_proposition(identity, library)
    _refuse_unchanged(record)
    _refuse_day(record, reason.day)
    _refuse_unknown(reason.because, library)
    path = cases.parent / record.source.path
    text = path.read_bytes().decode("utf-8")
    mark = BOM if text.startswith(BOM) else ""
    newest, count = find_newest(record.content), len(list_revisions(record.content))
    if newest and newest.day == reason.day:
        written = merge_reason(newest, reason.what, reason.because, reason.by)
        words = _wrap(record.content)
        changed = mark + update_entry(text.removeprefix(mark), newest.key, written, words)
        because = tuple(dict.fromkeys((*newest.because, *reason.because)))
        return Revised(path, count, because, changed.encode())
    changed = mark + _add(text.removeprefix(mark), _word_entry(record.content, reason))
    return Revised(path, count + 1, reason.because, changed.encode())


def _wrap(content: Proposition) -> list[str]:
    """Return the whole text of today in lines, an empty one between two paragraphs."""
    lines: list[str] = []
    for number, paragraph in enumerate(word_proposition(content).split("\n\n")):
        lines += [""] if number else []
        lines += textwrap.wrap(paragraph, WIDTH)
    return lines


def _word_entry(content: Proposition, reason: Reason) -> list[str]:
    """Return the lines of an entry, with the whole text of today."""
    lines = [f"{reason.day.isoformat()}:", f"{INDENT}changed: {word_value(reason.what)}"]
    if reason.because:
        lines.append(f"{INDENT}because: [{', '.join(reason.because)}]")
    if reason.by:
        lines.append(f"{INDENT}by: {word_value(reason.by)}")
    lines.append(f"{INDENT}words: |")
    return lines + [f"{INDENT * 2}{line}" if line else "" for line in _wrap(content)]


def _add(text: str, entry: Sequence[str]) -> str:
    """Return a text with an entry at the end of its history, all other bytes as they were."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    # Where nothing is written behind history:, a block begins there; braces stay a question.
    changed, _ = add_entry(plain, SECTION, entry)
    start = next(
        (at for at, (old, new) in enumerate(zip(plain, changed, strict=False)) if old != new),
        min(len(plain), len(changed)),
    )
    most = min(len(plain), len(changed)) - start
    same = next((n for n in range(most) if plain[-1 - n] != changed[-1 - n]), most)
    words = changed[start : len(changed) - same]
    return make_edits(text, [Edit(start, len(plain) - same, words)])


def _no_proposition(identity: str, library: Library) -> NotWritten:
    near = nearest(identity, library.propositions)
    known = ", ".join(library.propositions) or "none yet"
    hint = f"Did you mean {near}?" if near else f"There is: {known}."
    if identity in library.segments:
        hint = (
            f"Write cases/propositions/{identity}.yml first, or mend it: vpcases check tells how."
        )
    return NotWritten(f"There is no proposition {identity} that can be read.", hint)


def _refuse_day(record: Record[Proposition], day: date) -> None:
    newest = find_newest(record.content)
    if newest and newest.day > day:
        raise NotWritten(
            f"The newest entry of its history is of {newest.day}, which is later.",
            "Name the day of this change with --on, or correct that day where it is wrong.",
        )


def _refuse_unchanged(record: Record[Proposition]) -> None:
    words = word_proposition(record.content)
    if not words:
        raise NotWritten(
            "Nothing of this proposition is written yet.", "Write for: and who: first."
        )
    newest = find_newest(record.content)
    if newest and is_same_wording(newest.words, words):
        raise NotWritten(
            f"Nothing has changed since its entry of {newest.day}.",
            "Change the text first, then run the command again.",
        )


def _refuse_unknown(because: Iterable[str], library: Library) -> None:
    for identity in because:
        if is_reason_known(identity, library):
            continue
        reviews = [f"{REVIEW}{month}" for month in library.reviews]
        near = nearest(identity, (*reviews, *library.cases, *library.research))
        newest = name_newest_review(library)
        kinds = f"a review ({newest}), a case or research" if newest else "a case or research"
        hint = f"Did you mean {near}?" if near else f"Name {kinds} by its id."
        raise NotWritten(f"There is no review, case or research {identity}.", hint)
