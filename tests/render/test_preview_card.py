"""Cards: their size, their words read back, and the same bytes anywhere, whatever is typed."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from tests.render.test_fonts import make_font
from tests.sites import ROOT
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.downloads import Printing
from vpcases.pages.preview_card import MOST_BASIS, MOST_FIGURE, CardFigure, Preview
from vpcases.render.fonts import Fonts, load_fonts
from vpcases.render.making import Making
from vpcases.render.own_card import find_card_flaws, read_own_card
from vpcases.render.preview_card import _plan as plan_card
from vpcases.render.preview_card import draw_card, find_wrong_card
from vpcases.render.share_files import make_share_files, word_missing
from vpcases.theme_folder import find_theme

FIGURE = CardFigure(
    "Counting",
    "from 20 h/week to 2 h/week",
    "90 % less",
    "April 2025 to March 2026 · measured",
    "Compared with their own situation before",
)
CARD = Preview(
    "en",
    "Corner Grocery closes its till without counting twice",
    "Small proofs",
    who="Corner Grocery",
    figure=FIGURE,
    about="Small shops · Hours saved",
    until="valid to April 2027",
)
OURS = load_fonts()
SIGNS = st.characters(
    codec="utf-8", categories=("L", "N", "P", "S", "Zs", "Mn", "Cc", "Cf"), max_codepoint=0x2FFFF
)


def plan(card: Preview = CARD, fonts: Fonts = OURS, **printing: Any) -> Making:
    around = Context(addresses=Addresses(), printing=Printing(**printing))
    return plan_card(card, (around, fonts, "", "one.yml"), lambda version: f"card.{version}.png")


def draw(card: Preview = CARD, fonts: Fonts = OURS, **printing: Any) -> bytes:
    return draw_card(plan(card, fonts, **printing).recipe)


def read_words(card: Preview) -> str:
    """Return the words of a card, read out of the same template set as a document."""
    import typst

    card_data = json.loads(plan(card).recipe)["card"] | {"logo": None}
    text = (find_theme() / "templates" / "preview_card.typ").read_text(encoding="utf-8")
    raw = typst.Compiler(
        root=ROOT, font_paths=[find_theme() / "fonts"], ignore_system_fonts=True
    ).compile(
        input=f"{text}\n#draw()".encode(),
        format="pdf",
        sys_inputs={"data": json.dumps(card_data)},
    )
    assert isinstance(raw, bytes)
    (page,) = PdfReader(io.BytesIO(raw)).pages
    return squeeze(page.extract_text())


def squeeze(words: str) -> str:
    """Return words without spaces, and without the hyphens of broken lines."""
    bare = "".join(words.split())
    return "".join(sign for sign in bare if sign not in "-\u2010\u00ad\u200b")


def has_ink_at_the_edge(raw: bytes) -> bool:
    with Image.open(io.BytesIO(raw)) as opened:
        card = opened.convert("L")
        edges = [(0, 0, 1200, 20), (0, 610, 1200, 630), (0, 0, 20, 630), (1180, 0, 1200, 630)]
        return any(card.crop(box).getextrema() != (255, 255) for box in edges)


def test_a_card_is_a_picture_of_the_size_that_is_asked_for() -> None:
    with Image.open(io.BytesIO(draw())) as opened:
        assert (opened.format, opened.size) == ("PNG", (1200, 630))
    assert len(draw()) < 300_000


def test_every_word_of_a_card_is_on_it() -> None:
    words = read_words(CARD)

    for part in (CARD.title, CARD.site, CARD.who, CARD.about, CARD.until, *FIGURE_WORDS):
        assert squeeze(part) in words


FIGURE_WORDS = (FIGURE.label, FIGURE.words, FIGURE.detail, FIGURE.basis, FIGURE.comparison)


@given(st.data())
@settings(max_examples=40)
def test_a_figure_and_its_basis_are_never_cut_whatever_their_length(data: st.DataObject) -> None:
    letters = st.text(st.sampled_from("abW mi 0123"), min_size=1)
    words = data.draw(letters.map(str.strip).filter(bool).filter(lambda w: len(w) < 170))
    basis = data.draw(letters.map(str.strip).filter(bool).map(lambda w: w[:MOST_BASIS]))
    wide = data.draw(st.sampled_from(["", "W" * (MOST_FIGURE - 175), "Wide words " * 15]))
    figure = CardFigure("", (words + wide)[:MOST_FIGURE].strip(), "", basis, "")

    shown = read_words(replace(CARD, figure=figure, title=CARD.title * 5))

    assert squeeze(figure.words) in shown
    assert squeeze(figure.basis) in shown


@given(
    st.builds(
        Preview,
        language=st.sampled_from(["en", "de", "ar", "zh-Hant", "x", ""]),
        title=st.text(SIGNS, max_size=300),
        site=st.text(SIGNS, max_size=80),
        who=st.text(SIGNS, max_size=120),
        lead=st.text(SIGNS, max_size=300),
        figure=st.none() | st.builds(CardFigure, *[st.text(SIGNS, max_size=60)] * 5),
        about=st.text(SIGNS, max_size=200),
        until=st.text(SIGNS, max_size=30),
    )
)
@settings(max_examples=60)
def test_whatever_is_typed_makes_a_card_with_nothing_at_its_edges(card: Preview) -> None:
    raw = draw(card)

    with Image.open(io.BytesIO(raw)) as opened:
        assert opened.size == (1200, 630)
    if not plan(card).words or not OURS.list_missing(plan(card).words):
        assert not has_ink_at_the_edge(raw)


@pytest.mark.parametrize(
    "words", ['#panic("no")', "$x$ *a* _b_ `c`", '#read("/etc/passwd")', "\\u{41} @ref <a>", '"']
)
def test_what_is_typed_is_never_run(words: str) -> None:
    assert squeeze(words) in read_words(replace(CARD, who=words, title=words))


@pytest.mark.parametrize("title", ["x" * 300, "A word of it " * 23, "Rechtsschutz" * 25])
def test_a_title_of_300_letters_fits_as_far_as_it_goes(title: str) -> None:
    card = replace(CARD, title=title, figure=None)

    assert not has_ink_at_the_edge(draw(card))
    shown = read_words(card)
    assert squeeze(title) in shown or (squeeze(title)[:150] in shown and "…" in shown)


def test_a_long_compound_is_broken_as_its_language_breaks_it() -> None:
    title = "Rechtsschutzversicherungsgesellschaften sparen"
    card = replace(CARD, title=title, figure=None, language="de", lead="")

    assert squeeze(title) in read_words(card)
    assert not has_ink_at_the_edge(draw(card))


def test_what_is_right_to_left_begins_at_the_right(tmp_path: Path) -> None:
    fonts = load_fonts([make_font(tmp_path / "a.ttf", "Boxes", "אבגדהוזחטיכלמנסעפצקרשת")])
    card = Preview("he", "שלום", "", who="שלום")

    with Image.open(io.BytesIO(draw(card, fonts))) as opened:
        box = Image.eval(opened.convert("L"), lambda ink: 255 - ink).getbbox()

    assert box
    assert box[0] > 600


def test_the_version_in_the_address_changes_with_what_is_on_the_card_and_only_then() -> None:
    one = plan()

    assert one.address == plan().address
    assert one.address != plan(replace(CARD, until="valid to May 2027")).address
    # Where files lie differs from machine to machine.
    elsewhere = replace(OURS, folders=(Path("/elsewhere"),))
    assert one.address == plan(fonts=elsewhere, cases=Path("/elsewhere")).address


DRAW = "import sys; from vpcases.render.preview_card import draw_card; "
DRAW += "sys.stdout.buffer.write(draw_card(sys.stdin.read()))"


def test_a_card_is_the_same_where_there_are_no_fonts_and_no_network(tmp_path: Path) -> None:
    bare = {
        **{name: os.environ[name] for name in ("PATH",) if name in os.environ},
        "HOME": str(tmp_path),
        "FONTCONFIG_FILE": os.devnull,
        "XDG_DATA_HOME": str(tmp_path),
        "https_proxy": "http://127.0.0.1:9",
        "http_proxy": "http://127.0.0.1:9",
    }

    made = subprocess.run(
        [sys.executable, "-c", DRAW],
        input=plan().recipe.encode(),
        capture_output=True,
        env=bare,
        cwd=ROOT,
        check=True,
    )

    assert made.stdout == draw()


def test_a_font_of_the_system_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / ".fonts"
    make_font(folder / "Inter.ttf", "Inter", "abcdefghijklmnopqrstuvwxyz")
    home = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}

    made = subprocess.run(
        [sys.executable, "-c", DRAW],
        input=plan().recipe.encode(),
        capture_output=True,
        env=home,
        cwd=ROOT,
        check=True,
    )

    assert made.stdout == draw()


def test_an_added_font_shows_what_ours_cannot(tmp_path: Path) -> None:
    thai = replace(CARD, title="ร้านค้า", figure=None)
    fonts = load_fonts([make_font(tmp_path / "own.ttf", "Own Thai", "ร้านค้า")])

    without = make_share_files([plan(thai)], OURS, tmp_path / "a")
    made = make_share_files([plan(thai, fonts)], fonts, tmp_path / "b")

    assert without.files == {}
    assert [problem.rule for problem in word_missing(without)] == ["sign-without-font"]
    assert (len(made.files), word_missing(made)) == (1, [])


NOTO = Path("/usr/share/fonts/truetype/noto")


@pytest.mark.skipif(not NOTO.is_dir(), reason="the fonts Noto of Debian are not on this machine")
@pytest.mark.parametrize(
    ("file", "words"),
    [("NotoSansThai-Regular.ttf", "ร้านค้า"), ("NotoSansArabic-Regular.ttf", "شركة حبر")],
)
def test_a_real_font_for_another_script_is_taken(file: str, words: str) -> None:
    fonts = load_fonts([NOTO / file])
    card = replace(CARD, title=words, who=words, figure=None)

    assert fonts.list_missing(plan(card, fonts).words) == ""
    assert draw(card, fonts) != draw(replace(card, title="", who=""), fonts)


def own(folder: Path, text: str | bytes, name: str = "preview_card.typ") -> tuple[Path, ...]:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return (folder,)


def test_a_site_draws_ours_in_its_own_colours(tmp_path: Path) -> None:
    folders = own(tmp_path / "vpcases", '#draw(accent: rgb("#7a1f3d"), ground: rgb("#fbf7f2"))')

    with Image.open(io.BytesIO(draw(own=folders))) as opened:
        card = opened.convert("RGB")

    assert card.getpixel((2, 2)) == (0xFB, 0xF7, 0xF2)
    colours = {colour for _, colour in card.getcolors(2**20) or []}
    assert (0x7A, 0x1F, 0x3D) in colours
    assert list(find_wrong_card(folders, tmp_path)) == []


def test_a_site_shows_a_picture_of_its_own_and_a_card_changes_with_it(tmp_path: Path) -> None:
    text = '#draw()\n#place(top + end, image("mark.png", width: 40pt))'
    folders = own(tmp_path / "vpcases", text)
    Image.new("RGB", (40, 40), "red").save(tmp_path / "vpcases" / "mark.png")

    before, made = plan(own=folders), draw(own=folders)
    Image.new("RGB", (41, 40), "green").save(tmp_path / "vpcases" / "mark.png")
    after = plan(own=folders)

    assert made != draw()
    assert before.address != after.address


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("#draw(\n", 1, "unclosed delimiter"),
        ("// ours\n\n#drwa()", 3, "unknown variable: drwa"),
        ("#draw(accent: 3)", 1, "cannot be drawn"),
        ('\n#image("missing.png")', 2, "file not found"),
        ('#draw()\n#import "@preview/cetz:0.3.0": canvas', 2, "without a network"),
        (b"#draw()\n\xff\xfe", 1, "cannot be read"),
        ('#read("/../../etc/passwd")', 1, "cannot be drawn"),
    ],
)
def test_a_slip_in_a_site_own_card_is_told_at_its_line_and_ours_is_drawn(
    text: str | bytes, line: int, words: str, tmp_path: Path
) -> None:
    folders = own(tmp_path / "vpcases", text)

    (problem, *_) = find_wrong_card(folders, tmp_path)

    assert problem.rule == "wrong-template"
    assert (problem.path, problem.place.line) == ("vpcases/preview_card.typ", line)
    assert words in problem.message
    assert draw(own=folders) == draw()


def test_a_card_with_a_slip_in_its_name_is_told(tmp_path: Path) -> None:
    folders = own(tmp_path / "vpcases", "#draw()", "preview-card.typ")
    own(tmp_path / "vpcases", "#let colours = ()", "colours.typ")

    (problem,) = find_card_flaws(folders, tmp_path)

    assert problem.rule == "unknown-template"
    assert problem.hint == "did you mean preview_card.typ?"
    assert read_own_card(folders).text == ""
