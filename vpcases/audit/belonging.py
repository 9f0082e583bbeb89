"""What belongs to a case: its own pages and files, and the entries about it in files of data."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

from vpcases.audit.gathering import Shelf
from vpcases.audit.matching import Matcher
from vpcases.audit.sealing import TEXTS
from vpcases.audit.secret import Secret, Sort

STEP = re.compile(r"[/.]")
UNNAMED = re.compile(r"case-[0-9a-f]{8}")
"""The address of a case whose own id would name its customer."""
CASE = re.compile(rb"\b(?:cases/|\.\./)([a-z0-9-]+)/")
"""A link to a case, from the root of the site or from another case."""
ENTRY = re.compile(rb"\{[^{}]*\}")
LEAST_TITLE = 12
"""Bytes of a title by which a page is known; a shorter one may stand anywhere."""
NEAR = 4_000
"""Bytes around a link to a case within which its card is taken to stand."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a file, from where to where, and the cases that it is about."""

    start: int
    end: int
    cases: frozenset[str]


class Belonging:
    """Tells which cases a file, or a part of a file, is about."""

    def __init__(self, shelf: Shelf) -> None:
        records = shelf.library.cases.values()
        self.shelf = shelf
        self.ids = frozenset(record.id for record in records)
        self.titles: Mapping[str, bytes] = {r.id: _as_title(r.content.title) for r in records}
        self.aliases = {
            alias.strip("/").removesuffix(".html"): record.id
            for record in records
            for alias in record.content.aliases
        }

    def list_stretches(self, path: str, raw: bytes) -> list[Stretch]:
        """Return the parts of a file that are about a case: all of it, or some of its entries."""
        if path.endswith(".json"):
            return list(self._list_entries(raw))
        cases = self._find_cases(path, raw)
        return [Stretch(0, sys.maxsize, cases)] if cases else []

    def _list_entries(self, raw: bytes) -> Iterator[Stretch]:
        for entry in ENTRY.finditer(raw):
            found = {case.decode() for case in CASE.findall(entry[0])} & self.ids
            if found:
                yield Stretch(entry.start(), entry.end(), frozenset(found))

    def _find_cases(self, path: str, raw: bytes) -> frozenset[str]:
        steps = STEP.split(path)
        found = self.ids.intersection(steps)
        for step in steps if "pilots" in steps else ():
            found |= {step[:at] for at, sign in enumerate(step) if sign == "-"} & self.ids
        alias = path.removesuffix("/index.html").removesuffix(".html")
        if alias in self.aliases:
            found |= {self.aliases[alias]}
        if found or not any(UNNAMED.match(step) for step in steps):
            return found
        return self.signs.recognise(raw)

    @cached_property
    def signs(self) -> Signs:
        """What the pages of blinded cases are recognised by."""
        return Signs(self.shelf)

    def is_near(self, case: str, path: str, raw: bytes, at: int) -> bool:
        """Return whether a place stands beside a link to a case, or in an entry about it."""
        if path.endswith(".json"):
            start, end = raw.rfind(b"{", 0, at), raw.find(b"}", at)
            around = raw[max(0, start) : end]
        else:
            around = raw[max(0, at - NEAR) : at + NEAR]
        title = self.titles.get(case, b"")
        return f"{case}/".encode() in around or (len(title) >= LEAST_TITLE and title in around)


class Signs:
    """Recognises the pages of cases that the public knows by another id, by the words on them."""

    def __init__(self, shelf: Shelf) -> None:
        texts = [
            Secret(Sort.TEXT, leaf.text, reader.record.source, leaf.path, record=identity)
            for identity, reader in shelf.cases.items()
            if reader.is_blinded
            for leaf in reader.list_shown()
            if leaf.path[0] in TEXTS
        ]
        self.matcher = Matcher(texts)

    def recognise(self, raw: bytes) -> frozenset[str]:
        """Return the case whose sentences stand on a page; nothing where there are none."""
        hits = {hit.pattern for hit in self.matcher.find(raw)}
        found = Counter(
            case
            for pattern in hits
            for case in {secret.record for secret in self.matcher.owners[pattern].texts}
        )
        return frozenset(case for case, _ in found.most_common(1))


def _as_title(title: str | None) -> bytes:
    """Return a title as the head of a page has it, up to the first number that is filled in."""
    words = (title or "").partition("{{")[0]
    return escape(" ".join(words.split())).encode()


def find_location(raw: bytes, at: int) -> str:
    """Return the file of the page that an entry of the search index is about, if it is one."""
    key = b'"location":"'
    found = raw.rfind(key, 0, at)
    if found < 0:
        return ""
    begin = found + len(key)
    address = raw[begin : raw.find(b'"', begin)].partition(b"#")[0].decode("utf-8", "ignore")
    return f"{address}index.html" if not address or address.endswith("/") else address
