"""The text of a file that others wrote, whatever it was saved as."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 50_000_000
_FENCES = {"---": "yaml", "+++": "toml"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text with normal line ends; `note` says what had to be assumed to read it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file or a record cannot be read."""

    reason: str
    line: int = 1


def load_text(path: Path) -> SourceText | Unreadable:
    """Return the text of a file: UTF-8 or UTF-16, or Windows-1252 where it is neither."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Unreadable(f"it has more than {MAX_BYTES // 1_000_000} MB")
        raw = path.read_bytes()
    except OSError as error:
        return Unreadable(f"it cannot be opened: {error.strerror or 'unknown reason'}")
    return decode_text(raw)


def decode_text(raw: bytes) -> SourceText | Unreadable:
    """Return bytes as text, without the characters that no text needs."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(raw.decode("utf-16", "replace"))
    if b"\x00" in raw:
        return Unreadable("it is not a text file")
    try:
        return _decoded(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        note = "it is not UTF-8 and was read as Windows-1252; look at its accents"
        return _decoded(raw.decode("cp1252", "replace"), note)


def _decoded(text: str, note: str = "") -> SourceText:
    text = re.sub(r"\r\n?|[\u2028\u2029\x85]", "\n", text)
    return SourceText(_CONTROL.sub("", text), note)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a file, its format, and the text below it, which begins at `body_line`."""

    head: str
    format: str
    body: str
    body_line: int


def split_front_matter(text: str) -> FrontMatter | Unreadable:
    """Return the head between two fences, and the text below; no head where there is no fence."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return FrontMatter("", "yaml", text, 1)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == fence or (fence == "---" and line.rstrip() == "..."):
            # The fence stays as an empty line, so that places in the head are places in the file.
            head = "\n".join(["", *lines[1:number]])
            return FrontMatter(head, _FENCES[fence], "\n".join(lines[number + 1 :]), number + 2)
    return Unreadable(f"its head begins with {fence} and never ends")
