"""What an import did, as values, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from vpcases.importing.source_record import Skipped
from vpcases.problems import Problem

LONGEST_LIST = 20
"""How much of a list people are shown; what was skipped is always shown in full."""


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Something worth knowing about one file, or one field of it."""

    where: str
    words: str
    field: str = ""

    def __str__(self) -> str:
        """Return the note as one line."""
        place = f"{self.where}: {self.field}" if self.field else self.where
        return f"{place}: {self.words}"


@dataclass
class ImportReport:
    """Everything an import did; filled while it runs.

    `problems` are mistakes in the mapping or the source as a whole: where there are any, nothing
    was written. Paths are relative to the folder of cases, places to the source. The counters hold
    keys of the source.
    """

    is_rehearsal: bool = False
    problems: list[Problem] = field(default_factory=list)
    records: int = 0
    written: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    kept: list[Note] = field(default_factory=list)
    """Fields that the author changed, and that were left as they are."""
    skipped: list[Skipped] = field(default_factory=list)
    extra: Counter[str] = field(default_factory=Counter)
    """Keys without a field, kept below `extra:`."""
    ignored: Counter[str] = field(default_factory=Counter)
    """Keys that the mapping drops on purpose."""
    repeated: Counter[str] = field(default_factory=Counter)
    """Keys that say once more what another key of the same name says."""
    dropped: list[Note] = field(default_factory=list)
    """Values of a quote's file that no field takes."""
    headings: Counter[str] = field(default_factory=Counter)
    """Headings, and the texts they lead to."""
    taken_out: Counter[str] = field(default_factory=Counter)
    """Components that no page can show, kept below `extra:`."""
    todo: list[Note] = field(default_factory=list)
    """Values that a field could not take, kept below `extra:`; the field is still to be filled."""
    harmless: list[Note] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    never_found: list[str] = field(default_factory=list)
    """Paths of the mapping that led to nothing in any record, with the nearest key there is."""
    not_looked_at: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def has_failed(self) -> bool:
        """Whether nothing could be imported at all."""
        return bool(self.problems) or not (self.written or self.updated or self.unchanged)

    def as_json(self) -> str:
        """Return the report as JSON; every list is there, also where it is empty."""
        return json.dumps(_as_plain(self), ensure_ascii=False, indent=2)

    def as_text(self) -> str:
        """Return the report for people; what is empty is left out."""
        return "\n".join(_word(self))


def _as_plain(report: ImportReport) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name, value in vars(report).items():
        if name == "problems":
            plain[name] = [str(problem) for problem in value]
        elif isinstance(value, Counter):
            plain[name] = dict(value.most_common())
        elif isinstance(value, list):
            plain[name] = [_plain_entry(entry) for entry in value]
        else:
            plain[name] = value
    return plain


def _plain_entry(entry: Any) -> Any:
    if isinstance(entry, Skipped):
        return {"where": entry.where, "reason": entry.reason}
    if isinstance(entry, Note):
        return {"where": entry.where, "field": entry.field, "words": entry.words}
    return entry


def _word(report: ImportReport) -> list[str]:
    lines = [_word_first_line(report)]
    for title, counter in (
        ("Kept below extra:, for no field takes it (in how many records)", report.extra),
        ("Said twice under the same name, kept once", report.repeated),
        ("Left out because the mapping says ignore", report.ignored),
        ("Headings, and where they led", report.headings),
        ("Taken out of texts and kept below extra:", report.taken_out),
    ):
        lines += _section(title, [f"{count:>6}  {key}" for key, count in counter.most_common()])
    for title, notes in (
        ("Your own changes, kept", report.kept),
        ("Still to do: no field takes this as it stands; it is kept below extra:", report.todo),
        ("Made harmless", report.harmless),
        ("Not kept: a quote's file has no place for it", report.dropped),
        ("Please look at", report.notes),
    ):
        lines += _section(title, _cut([f"  {note}" for note in notes]))
    lines += _section("Named in the mapping and found in no record", _indent(report.never_found))
    lines += _section("Skipped", [f"  {entry.where}: {entry.reason}" for entry in report.skipped])
    lines += _section("Files that the mapping leaves out", _indent(report.left_out))
    lines += _section("Other files, not looked at", _cut(_indent(report.not_looked_at)))
    return lines


def _cut(lines: list[str]) -> list[str]:
    """Return the first lines of a long list, and how many there are beyond them."""
    if len(lines) <= LONGEST_LIST:
        return lines
    more = len(lines) - LONGEST_LIST
    return [*lines[:LONGEST_LIST], f"  and {more} more, which --format json lists"]


def _word_first_line(report: ImportReport) -> str:
    read = _count(report.records, "record", "records")
    would = "would be " if report.is_rehearsal else ""
    done = [
        f"{_count(len(files), 'file', 'files')} {would}{words}"
        for files, words in (
            (report.written, "written"),
            (report.updated, "updated"),
            (report.unchanged, "unchanged"),
            (report.images, "of images copied"),
        )
        if files
    ]
    skipped = f", {len(report.skipped)} skipped" if report.skipped else ""
    return f"{read} read{skipped}: {', '.join(done) or 'nothing to write'}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _indent(entries: list[str]) -> list[str]:
    return [f"  {entry}" for entry in entries]


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []
