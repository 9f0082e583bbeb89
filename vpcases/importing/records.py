"""The records of a source: one per story, read from files of several kinds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from vpcases.importing.lookup import find_values, is_blank
from vpcases.importing.source_files import ENDINGS, Format
from vpcases.importing.source_record import BODY, Skipped, SourceRecord, name_entry
from vpcases.importing.source_text import SourceText, Unreadable, load_text, split_front_matter
from vpcases.importing.source_yaml import Document, load_yaml
from vpcases.importing.tables import read_table
from vpcases.read.syntax import Flaw


def read_records(
    path: Path, root: Path, format_: Format | None = None, key: str = "", *, is_alone: bool = False
) -> Iterator[SourceRecord | Skipped]:
    """Yield the records of a file, in its order; what cannot be read comes with its reason.

    Args:
        path: The file.
        root: The folder that names in messages are relative to.
        format_: What it holds; told by its ending where left out.
        key: The key of a YAML file below which its list of records stands.
        is_alone: Whether the file is the whole source: then a list that is all it holds is meant.
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
        yield from read_table(path, name, text, notes)
    elif kind in (Format.MARKDOWN, Format.HTML):
        yield _read_page(path, name, text, kind, notes)
    else:
        where = _Where(key, is_list=kind is Format.LIST, is_alone=is_alone)
        yield from _read_yaml(path, name, text, where, notes)


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


@dataclass(frozen=True, slots=True)
class _Where:
    """Where the records of a YAML file stand: below a key, in a list, or the file is one."""

    key: str
    is_list: bool
    is_alone: bool


def _read_yaml(
    path: Path, name: str, text: SourceText, where: _Where, notes: tuple[str, ...]
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
        entries = _find_list(document.value, where)
        if entries is not None:
            yield from _read_entries(path, name, document, entries, notes + found)
        elif where.key:
            yield Skipped(f"{name}:{document.line}", f"there is no list below `{where.key}` in it")
        elif isinstance(document.value, dict):
            origin = f"{name}:{document.line}" if len(documents) > 1 else name
            yield SourceRecord(origin, origin, path, document.value, notes=notes + found)
        else:
            yield Skipped(f"{name}:{document.line}", "it is not made of `name: value` lines")


def _find_list(value: Any, where: _Where) -> list[Any] | None:
    """Return the records inside a value: a list, a block of blocks, or None where it is one."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    if where.key:
        found = find_values(value, where.key)
        return _as_entries(found[0].value) if found else None
    lists = [inner for inner in value.values() if isinstance(inner, list) and _holds_blocks(inner)]
    if len(lists) == 1 and (where.is_list or (where.is_alone and len(value) == 1)):
        return list(lists[0])
    return _as_entries(value) if where.is_list else None


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
            origin = f"{name}#{name_entry(entry, number, taken)}"
            yield SourceRecord(origin, where, path, entry, notes=notes if number == 1 else ())


def _unwrap(entry: Any) -> Any:
    """Return the block inside `- Company: {...}`: a list of blocks with one key each."""
    if isinstance(entry, dict) and len(entry) == 1:
        key, inner = next(iter(entry.items()))
        if isinstance(inner, dict):
            return {"id": key, **inner}
    return entry
