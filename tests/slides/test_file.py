"""A slide as a file: it opens without repair, is made of real parts, and is the same every time."""

from __future__ import annotations

import io
import posixpath
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from tests.slides.made import ELEMENTS, make, open_slide, read_parts, read_texts, render
from vpcases.render.slide_logo import read_logo

PAST = {"Counting": "20 h/week -> 2 h/week"}
WHOLE = {
    "value_elements": ELEMENTS,
    "before_after": PAST,
    "quotes": {"one": {"text": "We go home at six.", "by": "Ada", "explains": "hours"}},
    "did_not_improve": ["Theft stayed."],
    "effort": {"elapsed_days": 40},
}
KINDS = {
    "a waterfall": WHOLE,
    "a loss below zero": {
        "value_elements": {
            "change": ELEMENTS["change"],
            "hours": ELEMENTS["hours"],
        }
    },
    "before and after": {**WHOLE, "value_elements": {}},
    "words alone": {"before_after": {"trust": "Nobody asks twice"}, "quotes": WHOLE["quotes"]},
    "next to nothing": {},
}
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
NAMES = "{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"


@pytest.fixture(params=KINDS)
def raw(request: pytest.FixtureRequest) -> bytes:
    """Return the file of a slide of each kind."""
    return render(**KINDS[request.param])


def test_every_part_that_another_names_is_there_and_every_part_has_a_kind(raw: bytes) -> None:
    parts = read_parts(raw)
    named = set()
    for name, content in parts.items():
        if name.endswith(".rels"):
            home = posixpath.dirname(posixpath.dirname(name))
            for relation in etree.fromstring(content).iter(RELATED):
                if relation.get("TargetMode") != "External":
                    target = relation.get("Target")
                    path = target[1:] if target[:1] == "/" else posixpath.join(home, target)
                    named.add(posixpath.normpath(path))
    kinds = etree.fromstring(parts["[Content_Types].xml"])
    by_name = {kind.get("PartName", "")[1:] for kind in kinds}
    by_ending = {kind.get("Extension") for kind in kinds}

    assert named - set(parts) == set()
    unnamed = {name for name in parts if not name.endswith((".rels", "[Content_Types].xml"))}
    assert unnamed - named == set()
    assert [n for n in unnamed if n not in by_name and n.rpartition(".")[2] not in by_ending] == []


def test_no_part_stands_in_it_twice_and_every_shape_has_a_number_of_its_own(raw: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        names = archive.namelist()
    assert len(set(names)) == len(names)
    for name, content in read_parts(raw).items():
        if name.endswith(".xml"):
            numbers = [shape.get("id") for shape in etree.fromstring(content).iter(NAMES)]
            assert len(set(numbers)) == len(numbers), name


def test_opened_and_saved_again_it_is_the_same(raw: bytes) -> None:
    again = io.BytesIO()
    Presentation(io.BytesIO(raw)).save(again)
    before, after = read_parts(raw), read_parts(again.getvalue())

    assert sorted(before) == sorted(after)
    for name, content in before.items():
        if name.endswith((".xml", ".rels")):
            one, other = (
                etree.tostring(etree.fromstring(c), method="c14n") for c in (content, after[name])
            )
            assert one == other, name


def test_it_is_the_same_bytes_every_time(raw: bytes, request: pytest.FixtureRequest) -> None:
    assert render(**KINDS[request.node.callspec.params["raw"]]) == raw


def test_it_knows_no_hour_and_no_author_but_the_case() -> None:
    raw = render(**WHOLE)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    about = Presentation(io.BytesIO(raw)).core_properties

    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    assert about.created.isoformat() == about.modified.isoformat() == "2026-05-01T00:00:00"
    assert about.title == "Acme closes its till in an hour"


def test_nothing_is_left_of_the_template_it_began_with(raw: bytes) -> None:
    deck = Presentation(io.BytesIO(raw))
    slide = open_slide(raw)

    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9)
    assert [layout.name for layout in deck.slide_layouts] == ["Proof"]
    assert [shape.name for shape in slide.placeholders] == ["Result"]
    assert all(shape.text_frame.text.strip() for shape in slide.placeholders)
    whole = b"".join(c for n, c in read_parts(raw).items() if n.endswith(".xml"))
    for left_over in (b"datetime", b"Steve", b"python-pptx", b"4x3", b"4:3", b"2013", b"Calibri"):
        assert left_over not in whole


def test_the_title_holds_result_and_basis_for_outlines_and_screen_readers() -> None:
    slide = open_slide(render(**WHOLE))

    title = slide.shapes.title.text_frame.text.replace("\u00a0", " ")
    assert title == (
        "300 EUR a week of added value over Rubicund, before price\n"
        "April 2025 to March 2026 · as told to us"
    )


def test_the_chart_is_native_with_its_numbers_in_a_sheet_and_told_in_words() -> None:
    raw = render(**WHOLE)
    frame = next(shape for shape in open_slide(raw).shapes if shape.has_chart)
    sheet = load_workbook(io.BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert rows[0] == [
        None,
        "Begins at",
        "Adds",
        "Favours the alternative",
        "Contended",
        "Agreed difference",
        "Room for the words",
    ]
    assert [row[:6] for row in rows[1:]] == [
        ["Hours", 0, 330, None, None, None],
        ["Effort of changing over (favours the alternative)", 300, None, 30, None, None],
        ["Agreed difference", 0, None, None, None, 300],
        ["Errors (contended)", 300, None, None, 100, None],
    ]
    told = frame._element.nvGraphicFramePr.cNvPr.get("descr")
    assert "Errors (contended): 0 … + 100" in told.replace("\u00a0", " ")


def test_a_bar_that_crosses_zero_is_drawn_on_both_sides_of_it() -> None:
    raw = render(**KINDS["a loss below zero"])
    frame = next(shape for shape in open_slide(raw).shapes if shape.has_chart)
    series = {}
    for each in frame.chart.plots[0].series:
        series.setdefault(each.name, []).append(tuple(each.values))

    assert series["Begins at"] == [(0.0, 0.0, 0.0)]
    assert series["Favours the alternative"] == [(None, None, None), (-30.0, None, None)] or series[
        "Favours the alternative"
    ] == [(-30.0, None, None)]
    assert series["Adds"] == [(None, 300.0, None), (None, -30.0, None)]


def test_a_scale_begins_at_nothing_so_that_no_difference_looks_larger_than_it_is() -> None:
    frame = next(s for s in open_slide(render(before_after=PAST)).shapes if s.has_chart)

    assert frame.chart.value_axis.minimum_scale == 0


@pytest.mark.parametrize("label", ["=1+1", "@SUM(A1)", "-2+3", "http://a.example/", "{=A1}"])
def test_a_name_that_looks_like_a_formula_stays_a_name(label: str) -> None:
    raw = render(before_after={label: {"before": "20 h/week", "after": "2 h/week"}})
    frame = next(shape for shape in open_slide(raw).shapes if shape.has_chart)
    sheet = load_workbook(io.BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)).active

    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].hyperlink is None
    assert str(sheet["A2"].value).strip("\u00a0") == label


def test_words_are_editable_and_in_their_language() -> None:
    raw = render(**WHOLE, language="de")
    frames = [shape.text_frame for shape in open_slide(raw).shapes if shape.has_text_frame]
    runs = [run for frame in frames for p in frame.paragraphs for run in p.runs]

    assert {run.font.language_id for run in runs}
    assert {run.font._element.get("lang") for run in runs} == {"de-DE"}


def test_what_is_written_from_the_right_runs_from_the_right() -> None:
    words = "نعود إلى المنزل في السادسة"
    raw = render(quotes={"one": {"text": words, "by": "Ada"}})
    quote = next(shape for shape in open_slide(raw).shapes if shape.name == "Quote")
    told = [p._p.pPr.get("rtl") for p in quote.text_frame.paragraphs if p.text]

    assert told == ["1", None]


def test_signs_of_nobody_are_told_and_those_of_any_living_script_are_not() -> None:
    assert make(customer={"name": "Ζωή Ёлка 東京 ไทย עברית Ⴀ 😀"}).words == ()
    assert make(customer={"name": "Acme \ue000 𐌰"}).words == ("\ue000", "𐌰")


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300))
def test_any_words_make_a_slide_that_can_be_read_back(words: str) -> None:
    raw = render(
        title=words,
        customer={"name": words},
        before_after={"Counting": {"label": words, "before": "20 h/week", "after": "2 h/week"}},
        quotes={"one": {"text": words, "by": words}},
        did_not_improve=[words],
    )

    assert read_texts(raw)["Result"]
    for name, content in read_parts(raw).items():
        if name.endswith(".xml"):
            etree.fromstring(content)


# -- Logos -----------------------------------------------------------------------------------------


def save(path: Path, picture: Image.Image, **more: object) -> Path:
    picture.save(path, **more)
    return path


def read_png(file: Path, digest: str) -> bytes:
    logo = read_logo(file, digest)
    assert logo
    return logo.png


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "CMYK"])
def test_a_logo_in_any_colours_becomes_a_small_picture(mode: str, tmp_path: Path) -> None:
    ending = "jpg" if mode == "CMYK" else "png"
    file = save(tmp_path / f"logo.{ending}", Image.new("RGB", (300, 100), "navy").convert(mode))

    with Image.open(io.BytesIO(read_png(file, mode))) as made:
        assert (made.format, made.size) == ("PNG", (300, 100))


def test_a_logo_of_8000_pixels_weighs_little(tmp_path: Path) -> None:
    file = save(tmp_path / "large.png", Image.linear_gradient("L").resize((8000, 8000)))
    made = read_png(file, "")

    with Image.open(io.BytesIO(made)) as picture:
        assert max(picture.size) == 900
    assert len(made) < 700_000


def test_what_is_clear_around_a_logo_is_cut_off(tmp_path: Path) -> None:
    wide = Image.new("RGBA", (400, 400))
    wide.paste("navy", (100, 150, 300, 250))

    with Image.open(io.BytesIO(read_png(save(tmp_path / "a.png", wide), ""))) as made:
        assert made.size == (200, 100)


def test_a_drawing_becomes_a_picture_that_slides_can_show(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
        '<rect width="60" height="20" fill="#123"/></svg>'
    )

    with Image.open(io.BytesIO(read_png(file, ""))) as made:
        assert made.width / made.height == pytest.approx(3, rel=0.02)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.png", b"\x89PNG\r\n\x1a\nnothing"),
        ("broken.svg", b"<svg"),
        ("empty.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'),
        ("words.jpg", b"no picture at all"),
        ("empty.png", b""),
    ],
)
def test_a_broken_logo_is_left_out(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)

    assert read_logo(tmp_path / name, "") is None
    assert read_logo(tmp_path / f"missing-{name}", "") is None
