"""The search finds a word wherever and however it stands."""

from __future__ import annotations

import gzip
import io
import zipfile
from base64 import b64encode
from pathlib import Path

import pytest

from tests.canaries.mint import MARK
from tests.canaries.pictures import draw_png, draw_svg, take_photo, write_pdf
from tests.canaries.search import find_canaries

WORD, NUMBER = "zqxabcdefg", "4817263"
OTHERS = ["nothing", "nothing", WORD]


def _zip(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/slide.xml", text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plain.txt", WORD.encode()),
        ("capital.html", f"<p>{WORD.title()}</p>".encode()),
        ("cut.html", f"<p>{WORD[:5]}<wbr>{WORD[5:]}</p>".encode()),
        ("escaped.html", f"<p>&#122;{WORD[1:]}</p>".encode()),
        ("escaped.json", f'"\\u007a{WORD[1:]}"'.encode()),
        ("address.html", f'<a href="/%7A{WORD[1:]}">'.encode()),
        ("data.css", b"url(data:text/plain;base64," + b64encode(f"the {WORD}".encode()) + b")"),
        ("map.xml.gz", gzip.compress(WORD.encode(), mtime=0)),
        ("deck.pptx", _zip(WORD)),
        ("paper.pdf", write_pdf(WORD)),
        ("wide.bin", b"\0" + WORD.encode("utf-16-le")),
        ("text.png", draw_png(7, [WORD, "b", "c"])),
        ("packed.png", draw_png(7, ["a", WORD, "c"])),
        ("xmp.png", draw_png(7, ["a", "b", WORD])),
        ("artist.jpg", take_photo(7, [WORD, "b", "c"])),
        ("comment.jpg", take_photo(7, ["a", "b", WORD])),
        ("drawing.svg", draw_svg("shown", WORD)),
        (f"{WORD}.txt", b"nothing"),
        ("plain.csv", f"a,{NUMBER}".encode()),
        ("grouped.html", b"<td>4,817,263 EUR</td>"),
        ("spaced.html", "<td>4&nbsp;817\u202f263 EUR</td>".encode()),
    ],
)
def test_a_canary_is_found_however_it_is_packed(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)

    found = find_canaries(tmp_path, {WORD, NUMBER}, MARK)

    assert [sighting.file for sighting in found] == [name]


def test_a_number_inside_a_longer_one_is_another(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"1{NUMBER} and {NUMBER}0")

    assert find_canaries(tmp_path, {NUMBER}, MARK) == []
