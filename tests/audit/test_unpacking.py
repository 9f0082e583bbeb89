"""Each kind of file with a planted name in it, and files that cannot be looked into."""

from __future__ import annotations

import base64
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from tests.audit.planting import audit, hide_customer
from vpcases.audit import unpacking
from vpcases.audit.unpacking import Unreadable, look_into

NAME = "Wintergreen Manor"
HIDDEN = hide_customer(NAME)


def as_pdf(words: str, title: str = "", password: str = "") -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    writer.add_metadata({"/Title": title})
    if password:
        writer.encrypt(password)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def as_png(**texts: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    for key, text in texts.items():
        info.add_itxt(key, text, zip=True)
    return as_picture("PNG", pnginfo=info)


def as_picture(form: str, **more: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, form, **more)
    return made.getvalue()


def as_exif(tag: int, words: str | bytes) -> bytes:
    exif = Image.Exif()
    exif[tag] = words
    return as_picture("JPEG", exif=exif)


def as_zip(**members: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


SLIDE = "<p:sld><a:p><a:r><a:t>Wintergreen</a:t></a:r><a:r><a:t> Manor</a:t></a:r></a:p></p:sld>"
CELLS = f"<sst><si><t>{NAME}</t></si></sst>"
FILES: dict[str, bytes] = {
    "page.html": f"<p>{NAME}</p>".encode(),
    "coded.html": b"<p>W&#105;ntergr&#x65;en Manor</p>",
    "parted.html": "<p>Winter\u200bgreen\u00ad Manor</p>".encode(),
    "data.json": json.dumps({"text": NAME}).encode(),
    "search/search_index.json": json.dumps({"docs": [{"location": "a/", "text": NAME}]}).encode(),
    "feed.xml": f"<title>{NAME}</title>".encode(),
    "style.css": f'a::after {{ content: "{NAME}" }}'.encode(),
    "script.js": f'let a = "{NAME}"'.encode(),
    "script.js.map": json.dumps({"sourcesContent": [f"// {NAME}"]}).encode(),
    "drawing.svg": b"<svg><text>Wintergreen <tspan>Manor</tspan></text></svg>",
    "words.txt": NAME.encode(),
    "utf16.txt": b"\xff\xfe" + NAME.encode("utf-16-le"),
    "rows.csv": f"a,b\n{NAME},2\n".encode(),
    "wintergreen-manor.woff": b"wOFF",
    "sitemap.xml.gz": gzip.compress(f"<loc>{NAME}</loc>".encode()),
    "paper.pdf": as_pdf(NAME),
    "titled.pdf": as_pdf("nothing", title=NAME),
    "text.png": as_png(Description=NAME),
    "artist.jpg": as_exif(0x13B, NAME),
    "comment.jpg": as_exif(0x9C9C, NAME.encode("utf-16-le")),
    "xmp.webp": as_picture("WEBP", xmp=f"<x:xmpmeta>{NAME}</x:xmpmeta>".encode()),
    "slides.pptx": as_zip(ppt__slides__slide1=SLIDE),
    "slides2.pptx": as_zip(**{"ppt__slides__slide1.xml": SLIDE}),
    "letter.docx": as_zip(**{"word__document.xml": f"<w:p><w:t>{NAME}</w:t></w:p>"}),
    "table.xlsx": as_zip(**{"xl__sharedStrings.xml": CELLS}),
    "archive.zip": as_zip(**{f"{NAME}.txt": "nothing"}),
    "nested.zip": as_zip(**{"inner.zip": as_zip(**{"words.txt": NAME})}),
    "carried.html": b'<img src="data:image/svg+xml;base64,%b">'
    % base64.b64encode(f"<svg><title>{NAME}</title></svg>".encode()),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hidden_name_is_found_in_every_kind_of_file(name: str, tmp_path: Path) -> None:
    audited = audit(tmp_path, {name: FILES[name]}, HIDDEN)

    assert {leak.file for leak in audited.leaks} == {name}
    assert audited.unread == {}


def test_no_kind_of_file_gives_an_alarm_without_the_name(tmp_path: Path) -> None:
    files = {name: raw for name, raw in FILES.items() if "wintergreen" not in name}

    assert audit(tmp_path, files, hide_customer("Somebody Else")).leaks == ()


def make_bomb() -> bytes:
    return gzip.compress(b"\0" * 3_000_000)


DAMAGED: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.pdf": (lambda: as_pdf(NAME, password="secret"), "it is locked with a password"),  # noqa: S106
    "cut.pdf": (lambda: as_pdf(NAME)[:200], "it is damaged"),
    "cut.gz": (lambda: gzip.compress(NAME.encode())[:-9], "it is damaged"),
    "cut.zip": (lambda: as_zip(a=NAME)[:-30], "it is damaged"),
    "bomb.gz": (make_bomb, "it is too large when unpacked"),
    "bomb.zip": (lambda: as_zip(a=b"\0" * 3_000_000), "it is too large when unpacked"),
    "deep.zip": (
        lambda: as_zip(a=as_zip(a=as_zip(a=as_zip(a=NAME)))),
        "too many archives inside each other",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_cannot_be_looked_into_is_told_and_stops_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 2_000_000)
    make, why = DAMAGED[name]

    audited = audit(tmp_path, {name: make(), "z.html": NAME}, HIDDEN)

    assert audited.unread == {name: why}
    assert {leak.file for leak in audited.leaks} == {"z.html"}


def test_a_file_that_is_larger_than_can_be_searched_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vpcases.audit.searching.MOST_BYTES", 100)

    audited = audit(tmp_path, {"large.txt": "a" * 101}, HIDDEN)

    assert audited.unread == {"large.txt": "it is too large"}


HEADS = st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n"])


@given(head=HEADS, rest=st.binary(max_size=300), name=st.sampled_from(["a.html", "a.bin", "a.gz"]))
def test_any_bytes_are_looked_into_or_said_to_be_unreadable(
    head: bytes, rest: bytes, name: str
) -> None:
    pieces = look_into(name, head + rest)

    assert next(pieces).raw == head + rest
    with suppress(Unreadable):
        assert all(isinstance(piece.raw, bytes) for piece in pieces)


def test_the_planted_document_holds_its_words_packed() -> None:
    assert NAME.encode() not in FILES["paper.pdf"]
    assert NAME in PdfReader(io.BytesIO(FILES["paper.pdf"])).pages[0].extract_text()
