"""An independent search of a built site for canaries: it knows nothing of how the site was made.

Every byte of every file is looked at as it stands and taken apart: archives, streams of documents,
texts and tags in pictures, data in addresses, escapes of HTML, JSON and addresses, words cut by
tags, two bytes to a letter, numbers in groups.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import html
import io
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from PIL import Image

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".tif", ".tiff", ".avif")
DATA = re.compile(rb"data:[\w/+.-]*;base64,([A-Za-z0-9+/=\s]+)")
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
LETTER = re.compile(r"\\u([0-9a-fA-F]{4})")
GROUPED = re.compile(r"\d(?:[\d,.'’ \u00a0\u202f]*\d)?")
NUMBER = re.compile(r"\d+")
SMALLEST = 7
"""Digits of a number that is a canary."""


@dataclass(frozen=True)
class Sighting:
    """Where a canary stands: in which file, inside what of it, and at which place there."""

    word: str
    file: str
    offset: int
    inside: str = ""

    def __str__(self) -> str:
        """Return it as one line."""
        inside = f" ({self.inside})" if self.inside else ""
        return f"{self.word} in {self.file}{inside} at {self.offset}"


def find_canaries(folder: Path, words: Collection[str], mark: str) -> list[Sighting]:
    """Return the first place of each canary in each file below a folder.

    Args:
        folder: The built site.
        words: The canaries: words that begin with the mark, and numbers.
        mark: How the words begin.
    """
    wanted = Wanted(words, mark)
    found: dict[tuple[str, str], Sighting] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        for inside, raw in [("its name", name.encode()), *_open(path)]:
            for word, offset in wanted.find(raw):
                found.setdefault((word, name), Sighting(word, name, offset, inside))
    return list(found.values())


class Wanted:
    """The words that are searched for."""

    def __init__(self, words: Collection[str], mark: str) -> None:
        self.words = frozenset(word for word in words if not word.isdigit())
        self.numbers = frozenset(word for word in words if word.isdigit())
        lengths = {len(word) for word in self.words} or {len(mark) + 1}
        self.pattern = re.compile(rf"{mark}[a-z]{{{min(lengths) - len(mark)}}}", re.IGNORECASE)

    def find(self, raw: bytes) -> Iterator[tuple[str, int]]:
        """Yield the canaries in some bytes and their places, once for each way of reading."""
        for text in _read(raw):
            for hit in self.pattern.finditer(text):
                if hit[0].lower() in self.words:
                    yield hit[0].lower(), hit.start()
            if self.numbers:
                yield from self._find_numbers(text)

    def _find_numbers(self, text: str) -> Iterator[tuple[str, int]]:
        for hit in NUMBER.finditer(text):
            if hit[0] in self.numbers:
                yield hit[0], hit.start()
        for hit in GROUPED.finditer(text):
            if len(hit[0]) > SMALLEST:
                joined = re.sub(r"\D", "", hit[0])
                if joined in self.numbers:
                    yield joined, hit.start()
                for part in re.split(r"[ .,](?=\d{1,2}(?:\D|$))|,\s", hit[0]):
                    whole = re.sub(r"\D", "", part)
                    if whole in self.numbers:
                        yield whole, hit.start()


def _read(raw: bytes) -> Iterator[str]:
    """Yield bytes as text in every way they may have been written."""
    plain = raw.decode("utf-8", "ignore")
    yield plain
    if "\0" in plain:
        for coding in ("utf-16-le", "utf-16-be"):
            yield raw.decode(coding, "ignore")
            yield raw[1:].decode(coding, "ignore")
        yield plain.replace("\0", "")
        return
    if len(plain) > 2_000_000:
        return
    escaped = LETTER.sub(lambda hit: chr(int(hit[1], 16)), plain) if "\\u" in plain else plain
    whole = html.unescape(html.unescape(escaped))
    if whole != plain:
        yield whole
    if "%" in whole:
        yield unquote(whole)
    if "<" in whole:
        yield TAG.sub("", whole)


def _open(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield everything that is in a file, with what of the file it is."""
    if not path.is_file():
        return
    raw = path.read_bytes()
    yield from _take_apart(raw, "")
    if path.suffix.lower() in PICTURES:
        yield from _look_beside(raw)


def _take_apart(raw: bytes, inside: str, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    yield inside, raw
    if depth > 3:
        return
    if raw[:2] == b"\x1f\x8b":
        yield from _take_apart(gzip.decompress(raw), f"{inside} unpacked", depth + 1)
    if raw[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for name in archive.namelist():
                yield f"{inside} {name}", name.encode()
                yield from _take_apart(archive.read(name), f"{inside} {name}", depth + 1)
    if raw[:5] == b"%PDF-":
        for stream in STREAM.finditer(raw):
            try:
                packed = zlib.decompressobj().decompress(stream[1])
            except zlib.error:
                continue
            yield f"{inside} stream", packed
    for data in DATA.finditer(raw):
        try:
            yield from _take_apart(base64.b64decode(data[1]), f"{inside} data", depth + 1)
        except (binascii.Error, ValueError):
            continue


def _look_beside(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what stands beside the points of a picture: who, where, with what."""
    with Image.open(io.BytesIO(raw)) as picture:
        picture.load()
        tags = picture.getexif()
        beside = [*picture.info.items(), *tags.items()]
        for number in (0x8769, 0x8825):
            beside += list(tags.get_ifd(number).items())
    for name, value in beside:
        content = value if isinstance(value, bytes) else str(value).encode()
        yield f"{name} of the picture", content
