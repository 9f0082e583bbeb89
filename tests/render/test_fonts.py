"""Which signs can be shown, of which fonts, and what a file that is no font is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from hypothesis import given
from hypothesis import strategies as st

from vpcases.render.fonts import BrokenFont, Fonts, list_font_files, load_fonts
from vpcases.theme_folder import find_theme

OURS = load_fonts()
THAI = "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35"
LETTERS = (
    "".join(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x149), *range(0x14A, 0x180)))
    + "αβγδεζηθικλμνξοπρστυφχψωΩάέήίόύώ"
    + "абвгдежзийклмнопрстуфхцчшщъыьэюяЖЮЯІЇЄҐіїєґЂђЉљЊњЋћЏџ"
    + "–—‘’‚“”„†•…‰€™−→≈≤≥×÷≠"
)


def make_font(path: Path, family: str, signs: str) -> Path:
    """Write a font in which some signs are boxes."""
    signs = "".join(dict.fromkeys(signs))
    names = [".notdef", *(f"sign{ord(sign):x}" for sign in signs)]
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for at in ((0, 700), (500, 700), (500, 0)):
        pen.lineTo(at)
    pen.closePath()
    box = pen.glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder(names)
    made.setupCharacterMap({ord(sign): f"sign{ord(sign):x}" for sign in signs})
    made.setupGlyf(dict.fromkeys(names, box))
    made.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": family, "styleName": "Regular"})
    made.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    made.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(path)
    return path


def test_latin_greek_and_cyrillic_are_in_our_fonts() -> None:
    assert OURS.list_missing([LETTERS]) == ""
    assert OURS.families == ("Inter",)
    assert OURS.folders == (find_theme() / "fonts",)


def test_signs_of_other_scripts_are_told_once_and_in_order() -> None:
    assert OURS.list_missing(["สส Ω", "漢 ส"]) == "ส漢"


@given(st.text(st.sampled_from("\t\n\r\u00a0\u00ad\u200b\u200e\u200f\u2028\u2066\u2069\ufeff a")))
def test_what_leaves_no_mark_needs_no_font(text: str) -> None:
    assert OURS.list_missing([text]) == ""


@given(st.lists(st.text(max_size=30), max_size=4))
def test_what_is_missing_is_in_the_texts_and_in_no_font(texts: list[str]) -> None:
    missing = OURS.list_missing(texts)

    assert len(set(missing)) == len(missing)
    assert all(any(sign in text for text in texts) for sign in missing)
    assert not {ord(sign) for sign in missing} & OURS.signs


def test_a_font_of_the_site_stands_behind_ours_and_adds_its_signs(tmp_path: Path) -> None:
    file = make_font(tmp_path / "fonts" / "Thai.ttf", "Boxes Thai", THAI)

    for place in (file, file.parent):
        fonts = load_fonts([place])

        assert fonts.list_missing([THAI, LETTERS]) == ""
        assert fonts.families == ("Inter", "Boxes Thai")
        assert fonts.folders[-1] == file.parent
        assert fonts.digest != OURS.digest


def test_a_collection_of_fonts_is_all_of_its_fonts(tmp_path: Path) -> None:
    parts = [make_font(tmp_path / f"{name}.ttf", name, name) for name in ("กข", "漢字")]
    collection = TTCollection()
    collection.fonts = [TTFont(part) for part in parts]
    (tmp_path / "all").mkdir()
    collection.save(tmp_path / "all" / "many.ttc")

    fonts = load_fonts([tmp_path / "all"])

    assert fonts.families == ("Inter", "กข", "漢字")
    assert fonts.list_missing(["กข漢字"]) == ""


def test_a_font_that_changes_is_read_again(tmp_path: Path) -> None:
    file = make_font(tmp_path / "own.ttf", "Own", "ก")
    before: Fonts = load_fonts([file])
    file.unlink()
    make_font(file, "Own", "กข")

    after = load_fonts([file])

    assert before.list_missing(["กข"]) == "ข"
    assert after.list_missing(["กข"]) == ""


def test_files_beside_the_fonts_of_a_folder_are_left_alone(tmp_path: Path) -> None:
    make_font(tmp_path / "deep" / "Own.TTF", "Own", "ก")
    (tmp_path / "OFL.txt").write_text("a licence")

    assert [file.name for file in list_font_files(tmp_path)] == ["Own.TTF"]


def cut_off() -> bytes:
    return (find_theme() / "fonts" / "Inter-Regular.otf").read_bytes()[:5000]


@pytest.mark.parametrize(
    "raw", [b"", b"no font at all", b"ttcf", b"OTTO" + b"\xff" * 400, cut_off()], ids=len
)
def test_a_file_that_is_no_font_is_named(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(raw)

    with pytest.raises(BrokenFont, match=r"^broken\.ttf is no font that can be read"):
        load_fonts([tmp_path])


def test_a_font_is_named_as_its_file_in_a_folder_that_holds_good_ones_too(tmp_path: Path) -> None:
    shutil.copy(find_theme() / "fonts" / "Inter-Regular.otf", tmp_path / "good.otf")
    (tmp_path / "worse.woff").write_bytes(b"not looked at")
    (tmp_path / "bad.otf").write_bytes(b"OTTO")

    with pytest.raises(BrokenFont, match=r"^bad\.otf"):
        load_fonts([tmp_path])
