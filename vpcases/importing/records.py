"""The records of a source: one per story, read from files of several kinds."""

from __future__ import annotations

import csv
import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from bs4 import BeautifulSoup

from vpcases.importing.lookup import find_values, is_blank
from vpcases.importing.source_text import (
    SourceText,
    Unreadable,
    load_text,
    split_front_matter,
)
from vpcases.importing.source_yaml import Document, load_yaml
from vpcases.read.syntax import Flaw

BODY = "body"
"""What the text of a file is called, below its head."""


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


@dataclass(frozen=True)
class SourceRecord:
    """A story as it was found.

    `origin` names it within its source, the same in every run. `where` is file and line, for
    messages. `values` are texts, lists, dicts and None.
    """

    origin: str
    where: str
    path: Path
    values: dict[str, Any]
    is_html: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record, or a file, that was not imported, and why."""

    where: str
    reason: str


@dataclass
class SourceFiles:
    """The files of a source: those to read, and those that are no stories."""

    root: Path
    chosen: list[Path] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)


def list_source(source: Path, patterns: tuple[str, ...], left_out: tuple[str, ...]) -> SourceFiles:
    """Return the files below a folder that match a pattern, in the order of their paths.

    A pattern without a slash is about the name of a file in any folder. Links that lead out of
    the folder, and hidden files, are never opened. A source that is one file is that file.
    """
    if source.is_file():
        return SourceFiles(source.parent, [source])
    files = SourceFiles(source)
    home = source.resolve()
    for path in _walk(source):
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
        bool(parts)
        and fnmatchcase(parts[0], patterns[0])
        and _match_parts(parts[1:], patterns[1:])
    )


def read_records(
    path: Path, root: Path, format_: Format | None = None, key: str = ""
) -> Iterator[SourceRecord | Skipped]:
    """Yield the records of a file, in its order; what cannot be read comes with its reason.

    Args:
        path: The file.
        root: The folder that names in messages are relative to.
        format_: What it holds; told by its ending where left out.
        key: The key of a YAML file below which its list of records stands.
    """
    name = path.relative_to(root).as_posix()
    text = load_text(path)
    if isinstance(text, Unreadable):
        yield Skipped(name, text.reason)
        return
    if not text.text.strip():
        yield Skipped(name, "it is empty")
        return
    kind = format_ or ENDINGS.get(path.suffix.lower(), Format.YAML)
    notes = (text.note,) if text.note else ()
    if kind is Format.CSV:
        yield from _read_table(path, name, text, notes)
    elif kind in (Format.MARKDOWN, Format.HTML):
        yield _read_page(path, name, text, kind, notes)
    else:
        yield from _read_yaml(path, name, text, kind, key, notes)


def _read_page(
    path: Path, name: str, text: SourceText, kind: Format, notes: tuple[str, ...]
) -> SourceRecord | Skipped:
    parts = split_front_matter(text.text)
    if isinstance(parts, Unreadable):
        return Skipped(f"{name}:{parts.line}", parts.reason)
    head, more = _read_head(parts.head, parts.format)
    if isinstance(head, Unreadable):
        return Skipped(f"{name}:{head.line}", head.reason)
    body = parts.body
    is_html = kind is Format.HTML
    if is_html and "<body" in body.lower():
        head, body = _read_web_page(head, body)
    if BODY not in head and not is_blank(body):
        head[BODY] = body
    elif not is_blank(body):
        head["text below the head"] = body
    return SourceRecord(name, name, path, head, is_html, notes + more)


def _read_head(head: str, format_: str) -> tuple[dict[str, Any] | Unreadable, tuple[str, ...]]:
    if format_ == "toml":
        try:
            return _as_texts(tomllib.loads(head)), ()
        except tomllib.TOMLDecodeError as error:
            return Unreadable(f"its head is not TOML: {error}"), ()
    documents = load_yaml(head)
    if isinstance(documents, Flaw):
        return Unreadable(f"its head cannot be read: {documents.message}", documents.place.line), ()
    if not documents:
        return {}, ()
    if not isinstance(documents[0].value, dict):
        return Unreadable("its head is not made of `name: value` lines"), ()
    return documents[0].value, _word_repeated(documents[0])


def _as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _as_texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_texts(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _word_repeated(document: Document) -> tuple[str, ...]:
    return tuple(f"a key stands twice: {where}; the first was used" for where in document.repeated)


def _read_web_page(head: dict[str, Any], text: str) -> tuple[dict[str, Any], str]:
    """Return a whole web page as its title and its main part."""
    soup = BeautifulSoup(text, "html.parser")
    title = soup.find("title")
    main = soup.find("main") or soup.find("article") or soup.find("body") or soup
    if title is not None and "title" not in head:
        head = {"title": title.get_text(" ", strip=True), **head}
    return head, str(main)


def _read_yaml(
    path: Path, name: str, text: SourceText, kind: Format, key: str, notes: tuple[str, ...]
) -> Iterator[SourceRecord | Skipped]:
    documents = load_yaml(text.text)
    if isinstance(documents, Flaw):
        place = documents.place
        yield Skipped(f"{name}:{place.line}:{place.column}", documents.message)
        return
    if not documents:
        yield Skipped(name, "it is empty")
    for document in documents:
        found = _word_repeated(document)
        entries = _find_list(document.value, key, is_list=kind is Format.LIST)
        if entries is not None:
            yield from _read_entries(path, name, document, entries, notes + found)
        elif key:
            yield Skipped(f"{name}:{document.line}", f"there is no list below `{key}` in it")
        elif isinstance(document.value, dict):
            several = len(documents) > 1
            where = f"{name}:{document.line}" if several else name
            yield SourceRecord(where, where, path, document.value, notes=notes + found)
        else:
            yield Skipped(f"{name}:{document.line}", "it is not made of `name: value` lines")


def _find_list(value: Any, key: str, *, is_list: bool) -> list[Any] | None:
    """Return the records inside a value: a list, a block of blocks below the key, or None."""
    if key and isinstance(value, dict):
        found = find_values(value, key)
        inner = found[0].value if found else None
        return _as_entries(inner)
    if isinstance(value, list):
        return value
    lists = [v for v in value.values() if isinstance(v, list)] if isinstance(value, dict) else []
    if len(lists) == 1 and (is_list or len(value) == 1) and _holds_blocks(lists[0]):
        return list(lists[0])
    return _as_entries(value) if is_list else None


def _holds_blocks(entries: list[Any]) -> bool:
    return bool(entries) and all(isinstance(entry, dict) for entry in entries)


def _as_entries(value: Any) -> list[Any] | None:
    if isinstance(value, dict) and all(isinstance(inner, dict) for inner in value.values()):
        return [{"id": key, **inner} for key, inner in value.items()]
    return value if isinstance(value, list) else None


def _read_entries(
    path: Path, name: str, document: Document, entries: list[Any], notes: tuple[str, ...]
) -> Iterator[SourceRecord | Skipped]:
    taken: dict[str, int] = {}
    for number, entry in enumerate(entries, start=1):
        line = document.lines.get(id(entry))
        where = f"{name}:{line}" if line else f"{name}, entry {number}"
        entry = _unwrap(entry)
        if not isinstance(entry, dict):
            yield Skipped(where, "this entry is not made of `name: value` lines")
        elif is_blank(entry):
            yield Skipped(where, "this entry is empty")
        else:
            origin = f"{name}#{_name_entry(entry, number, taken)}"
            yield SourceRecord(origin, where, path, entry, notes=notes if number == 1 else ())


def _unwrap(entry: Any) -> Any:
    """Return the block inside `- Company: {...}`: a list of blocks with one key each."""
    if isinstance(entry, dict) and len(entry) == 1:
        key, inner = next(iter(entry.items()))
        if isinstance(inner, dict):
            return {"id": key, **inner}
    return entry


def _name_entry(entry: dict[str, Any], number: int, taken: dict[str, int]) -> str:
    """Return what an entry is called in every run, also when others are put before it."""
    for key in ("id", "slug", "title", "name", "company", "customer"):
        found = find_values(entry, key)
        if found and isinstance(found[0].value, str):
            name = " ".join(found[0].value.split())
            taken[name] = taken.get(name, 0) + 1
            return name if taken[name] == 1 else f"{name} ({taken[name]})"
    return str(number)


def _read_table(
    path: Path, name: str, text: SourceText, notes: tuple[str, ...]
) -> Iterator[SourceRecord | Skipped]:
    csv.field_size_limit(10_000_000)
    lines = text.text.split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_find_delimiter(text.text))
    header: list[str] = []
    taken: dict[str, int] = {}
    begins = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Skipped(f"{name}:{reader.line_num}", f"this row cannot be read: {error}")
            begins = reader.line_num + 1
            continue
        where, begins = f"{name}:{begins}", reader.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if not header:
            header = _name_columns(row)
            continue
        values = _as_record(header, row)
        origin = f"{name}#{_name_entry(values, reader.line_num, taken)}"
        yield SourceRecord(origin, where, path, values, notes=notes)
        notes = ()


def _find_delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(",;\t|", key=first.count) if any(mark in first for mark in ",;\t|") else ","


def _name_columns(row: list[str]) -> list[str]:
    names: list[str] = []
    for number, cell in enumerate(row, start=1):
        name = " ".join(cell.split()) or f"column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return names


def _as_record(header: list[str], row: list[str]) -> dict[str, Any]:
    """Return a row by its column names; cells beyond the header keep a name of their own."""
    names = [*header, *(f"column {n}" for n in range(len(header) + 1, len(row) + 1))]
    return {name: cell.strip() or None for name, cell in zip(names, row, strict=False)}
