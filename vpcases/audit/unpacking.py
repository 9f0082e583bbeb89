"""What is inside a file: its bytes, and the words in archives, documents and pictures."""

from __future__ import annotations

import io
import logging
import re
import warnings
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

MOST_BYTES = 256_000_000
"""Bytes that one file may hold, unpacked."""
MOST_MEMBERS = 10_000
MOST_PAGES = 1_000
DEEPEST = 2
"""Archives within archives that are still opened."""
ZIPPED, GZIPPED, PDF, PNG = b"PK\x03\x04", b"\x1f\x8b", b"%PDF-", b"\x89PNG\r\n\x1a\n"
TAGS = re.compile(rb"<[^<>]*>")
ENDS_OF_PARAGRAPHS = re.compile(rb"</[aw]:p>|</row>|</si>")
WITHOUT_TAGS = "its text without tags"
"""What is said of the words of a page, cut free of its tags."""
BASE64_HEAD = b";base64,"
BASE64 = re.compile(rb";base64,([A-Za-z0-9+/]{16,}={0,2})")
MARKED_UP = (".html", ".htm", ".xml", ".svg", ".xhtml", ".rels")


class Unreadable(Exception):
    """A file, or a part of it, cannot be looked into; the words say why."""


CODE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?")
"""A letter of HTML that is written as its number."""
UNSEEN = re.compile("\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad".encode())
"""Characters without a width: a name that they part is read as if they were not there."""
DISGUISED = re.compile(
    rb"&#(?!(?:3[489]|60|62|160|[xX](?:2[267]|3[cCeE]|[aA]0));)|" + UNSEEN.pattern
)
"""What has either; quotation marks and the like are written as codes on every page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes to be searched: those of a file, or what was found inside it.

    `inside` says where in the file they were found, empty for the file as it stands. `is_packed`
    tells of bytes that are not text, in which a few letters can stand by chance.
    """

    raw: bytes
    inside: str = ""
    is_packed: bool = False


Unpack = Callable[[str, bytes, int], Iterator[Piece]]


def look_into(name: str, raw: bytes, depth: int = 0) -> Iterator[Piece]:
    """Yield a file as it stands, and everything that is packed inside it.

    Raises:
        Unreadable: Where a part of it cannot be unpacked; what could be was yielded before.
    """
    unpack = _find_way(raw)
    yield Piece(raw, is_packed=b"\0" in raw[:4096] or unpack is not None)
    if unpack is not None:
        if depth > DEEPEST:
            raise Unreadable("too many archives inside each other")
        yield from unpack(name, raw, depth)
        return
    if b"\0" in raw:
        yield from _as_wide_letters(raw)
    elif name.lower().endswith(MARKED_UP) or raw.startswith(b"<"):
        yield Piece(without_tags(raw), WITHOUT_TAGS)
    if b"\0" not in raw and DISGUISED.search(raw):
        yield Piece(_take_disguise_off(raw), "letters written as codes, or parted unseen")
    for carried in BASE64.findall(raw) if BASE64_HEAD in raw else ():
        with suppress(ValueError):
            yield Piece(b64decode(carried), "a file written into it")


def _take_disguise_off(raw: bytes) -> bytes:
    """Return a text as it is read: its codes as letters, and without what nobody sees."""

    def write_letter(code: re.Match[bytes]) -> bytes:
        number = int(code[1], 16) if code[1] else int(code[2])
        is_letter = number < 0x110000 and not 0xD800 <= number < 0xE000
        return chr(number).encode() if is_letter else code[0]

    return UNSEEN.sub(b"", CODE.sub(write_letter, raw))


def without_tags(raw: bytes) -> bytes:
    """Return marked-up text without its tags, so that a word cut by one is whole again."""
    return TAGS.sub(b"", raw)


def place_without_tags(raw: bytes, at: int) -> int:
    """Return where a byte of the text without tags stands in the text with them."""
    for tag in TAGS.finditer(raw):
        if tag.start() > at:
            break
        at += tag.end() - tag.start()
    return at


def _find_way(raw: bytes) -> Unpack | None:
    ways: dict[bytes, Unpack] = {ZIPPED: _unzip, GZIPPED: _gunzip, PDF: _read_pdf, PNG: _read_png}
    return next((way for head, way in ways.items() if raw.startswith(head)), None)


def _as_wide_letters(raw: bytes) -> Iterator[Piece]:
    """Yield the text of bytes that hold two for each letter, as pictures and old programs do."""
    for coding in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            text = raw[start:].decode(coding, "ignore").encode("utf-8", "ignore")
            yield Piece(text, "its wide letters", is_packed=True)


def _gunzip(name: str, raw: bytes, depth: int) -> Iterator[Piece]:
    unpacked = _inflate(raw, zlib.MAX_WBITS | 16)
    yield from _within(name.removesuffix(".gz"), unpacked, "unpacked", depth)


def _inflate(raw: bytes, bits: int = zlib.MAX_WBITS) -> bytes:
    """Return what was packed, member after member; no more than a file may hold."""
    whole = bytearray()
    while raw:
        unpacker = zlib.decompressobj(bits)
        try:
            whole += unpacker.decompress(raw, MOST_BYTES - len(whole) + 1)
        except zlib.error:
            raise Unreadable("it is damaged") from None
        if len(whole) > MOST_BYTES:
            raise Unreadable("it is too large when unpacked")
        if not unpacker.eof:
            raise Unreadable("it is damaged")
        raw = unpacker.unused_data.lstrip(b"\0")
    return bytes(whole)


def _unzip(name: str, raw: bytes, depth: int) -> Iterator[Piece]:
    left = MOST_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise Unreadable("it holds too many files")
            for member in members:
                yield Piece(member.filename.encode("utf-8", "replace"), "the names inside it")
                if member.flag_bits & 1:
                    raise Unreadable("it is locked with a password")
                with archive.open(member) as opened:
                    content = opened.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise Unreadable("it is too large when unpacked")
                yield from _within(member.filename, content, member.filename, depth)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        raise Unreadable("it is damaged") from None
    except NotImplementedError:
        raise Unreadable("it is packed in a way that is not known here") from None


def _within(name: str, raw: bytes, inside: str, depth: int) -> Iterator[Piece]:
    """Yield what is in a file inside another, paragraphs of documents kept apart."""
    text = ENDS_OF_PARAGRAPHS.sub(rb" \g<0>", raw) if name.endswith(".xml") else raw
    for piece in look_into(name, text, depth + 1):
        yield Piece(piece.raw, ": ".join(filter(None, (inside, piece.inside))), piece.is_packed)


def _read_png(name: str, raw: bytes, depth: int) -> Iterator[Piece]:
    """Yield the texts beside a picture, packed or not; damaged ones are passed over."""
    at = len(PNG)
    while at + 8 <= len(raw):
        size, sort = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        body = raw[at + 8 : at + 8 + size]
        at += size + 12
        key, _, rest = body.partition(b"\0")
        if sort == b"zTXt":
            yield Piece(key + b" " + _inflate(rest[1:]), "the text beside the picture")
        elif sort == b"iTXt" and rest[:1] == b"\x01":
            packed = rest[2:].split(b"\0", 2)[-1]
            yield Piece(key + b" " + _inflate(packed), "the text beside the picture")
        elif sort == b"tEXt":
            text = rest.decode("latin-1").encode()
            yield Piece(key + b" " + text, "the text beside the picture")
    yield from _as_wide_letters(raw)


def _read_pdf(name: str, raw: bytes, depth: int) -> Iterator[Piece]:
    """Yield the words of a document, page by page, what is said about it, and what it carries."""
    # Loading it takes a fifth of a second, which a site without documents need not wait for.
    from pypdf import PdfReader

    log = logging.getLogger("pypdf")
    was, log.disabled = log.disabled, True
    try:
        with warnings.catch_warnings(action="ignore"):
            reader = PdfReader(io.BytesIO(raw))
            if reader.is_encrypted and not reader.decrypt(""):
                raise Unreadable("it is locked with a password")
            about = " ".join(str(value) for value in (reader.metadata or {}).values())
            yield Piece(about.encode("utf-8", "replace"), "what is said about it")
            if len(reader.pages) > MOST_PAGES:
                raise Unreadable("it has too many pages")
            for number, page in enumerate(reader.pages, start=1):
                words = " ".join(page.extract_text().split())
                yield Piece(words.encode("utf-8", "replace"), f"page {number}")
            for attached, contents in reader.attachments.items():
                for content in contents:
                    yield from _within(attached, content, attached, depth)
    except Unreadable:
        raise
    except Exception:
        # A damaged document can fail in any way.
        raise Unreadable("it is damaged") from None
    finally:
        log.disabled = was
