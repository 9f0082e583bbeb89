"""The files of a source: which of them are stories, and what each of them holds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath


class Format(StrEnum):
    """What a file holds: one record, a text below a head, a list of records, or a table."""

    YAML = "yaml"
    MARKDOWN = "markdown"
    HTML = "html"
    LIST = "list"
    CSV = "csv"


ENDINGS = {
    ".yml": Format.YAML,
    ".yaml": Format.YAML,
    ".json": Format.YAML,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdx": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
}


@dataclass
class SourceFiles:
    """The files of a source: those to read, and those that are no stories."""

    root: Path
    chosen: list[Path] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)


def list_source(
    source: Path, patterns: tuple[str, ...], left_out: tuple[str, ...], cases: Path
) -> SourceFiles:
    """Return the files below a folder that match a pattern, in the order of their paths.

    A pattern without a slash is about the name of a file in any folder. Links that lead out of
    the folder, hidden files, and the cases that are written, are never read. A source that is one
    file is that file.
    """
    if source.is_file():
        return SourceFiles(source.parent, [source])
    files = SourceFiles(source)
    home = source.resolve()
    for path in _walk(source):
        if path.resolve().is_relative_to(cases.resolve()):
            continue
        name = path.relative_to(source).as_posix()
        if not _is_chosen(name, patterns) or not path.resolve().is_relative_to(home):
            files.other.append(name)
        elif any(_matches(name, pattern) for pattern in left_out):
            files.left_out.append(name)
        else:
            files.chosen.append(path)
    return files


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _is_chosen(name: str, patterns: tuple[str, ...]) -> bool:
    if patterns:
        return any(_matches(name, pattern) for pattern in patterns)
    return PurePosixPath(name).suffix.lower() in ENDINGS


def _matches(name: str, pattern: str) -> bool:
    pattern = pattern.removeprefix("./").strip("/")
    if "/" not in pattern:
        return fnmatchcase(name.rpartition("/")[2], pattern)
    return _match_parts(name.split("/"), pattern.split("/"))


def _match_parts(parts: list[str], patterns: list[str]) -> bool:
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(_match_parts(parts[start:], patterns[1:]) for start in range(len(parts) + 1))
    return (
        bool(parts) and fnmatchcase(parts[0], patterns[0]) and _match_parts(parts[1:], patterns[1:])
    )
