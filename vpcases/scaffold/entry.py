"""A new entry of a registry: a segment, driver, offering, alternative, customer, and so forth."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from vpcases.model.library import Library
from vpcases.read.files import AuthorFile, read_text
from vpcases.scaffold.names import Name
from vpcases.scaffold.writing import NotWritten, write_again, write_new
from vpcases.scaffold.yaml_lines import add_entry, has_section, word_value


class EntryKind(StrEnum):
    """What an entry is; its registry is called by the plural."""

    SEGMENT = "segment"
    DRIVER = "driver"
    OFFERING = "offering"
    ALTERNATIVE = "alternative"
    CUSTOMER = "customer"
    CERTIFICATE = "certificate"
    OBJECTION = "objection"

    @property
    def registry(self) -> str:
        """The top-level key that it stands below."""
        return f"{self}s"


HOMES = {EntryKind.CUSTOMER: "customers.yml", EntryKind.OBJECTION: "objections.yml"}
"""The file a registry begins in; otherwise `vocabulary.yml`."""
ASKED = {
    EntryKind.DRIVER: ("kind:", "technical, economic, service or social"),
    EntryKind.ALTERNATIVE: ("kind:", "competitor, in-house, incumbent or do-nothing"),
}

OF_CERTIFICATES = (
    "issuer:                # who issued it",
    "number:",
    "issued:                # 2025-06-01",
    "until:                 # the last day on which it holds, or unknown",
    "scope:                 # what of us it covers",
    "link:                  # where anybody can look it up",
)


@dataclass(frozen=True, slots=True)
class Added:
    """Where an entry was written, counted from line 1."""

    path: Path
    line: int


def write_entry(
    cases: Path, library: Library, kind: EntryKind, name: Name, sort: str = ""
) -> Added:
    """Add an entry to the file that holds its registry; return where it stands.

    Args:
        cases: The folder `cases/`.
        library: What is in it.
        kind: What to add.
        name: Its id, and its title or name.
        sort: The `kind:` of a driver or an alternative; left to be filled in where empty.

    Raises:
        NotWritten: Where the id is taken, or the file cannot be added to.
    """
    taken = getattr(library, kind.registry).get(name.id)
    if taken:
        place = f"{taken.source.path}:{taken.source.locate(()).line}"
        raise NotWritten(
            f"There is a {kind} {name.id} already, in {place}.", "Use it, or give another id: --id"
        )
    lines = word_entry(kind, name, sort)
    path = _find_home(cases, kind)
    if not path.is_file():
        write_new(path, "\n".join([f"{kind.registry}:", *(f"  {line}" for line in lines), ""]))
        return Added(path, 2)
    text, line = add_entry(_read(path), kind.registry, lines)
    write_again(path, text)
    return Added(path, line)


def word_entry(kind: EntryKind, name: Name, sort: str) -> list[str]:
    """Return the lines of an entry, what is still to be answered left empty."""
    label = word_value(name.label)
    if kind is EntryKind.CUSTOMER:
        notes = ("industry:", "place:                 # Vienna, Austria", "size:")
        return [f"{name.id}:", f"  name: {label}", *(f"  {note}" for note in notes)]
    if kind is EntryKind.CERTIFICATE:
        return [f"{name.id}:", f"  title: {label}", *(f"  {note}" for note in OF_CERTIFICATES)]
    if kind is EntryKind.OBJECTION:
        note = (
            "answered_by:           # cases by their ids, the best one first, as in [harbor, inn]"
        )
        return [f"{name.id}:", f"  words: {label}", f"  {note}"]
    if kind not in ASKED:
        return [f"{name.id}: {label}"]
    key, note = ASKED[kind]
    answer = f"{key} {sort}" if sort else f"{key:<23}# {note}"
    return [f"{name.id}:", f"  title: {label}", f"  {answer}"]


def _find_home(cases: Path, kind: EntryKind) -> Path:
    """Return the file that has the registry, or the one that it begins in."""
    # A second dot in its name makes a file the translation of another.
    files = sorted(p for p in cases.glob("*.y*ml") if p.is_file() and "." not in p.stem)
    holding = (path for path in files if has_section(_read(path), kind.registry))
    return next(holding, cases / HOMES.get(kind, "vocabulary.yml"))


def _read(path: Path) -> str:
    text = read_text(AuthorFile(path.name, path.name, path))
    return text if isinstance(text, str) else ""
