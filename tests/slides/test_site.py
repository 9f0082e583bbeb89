"""Slides of whole sites: which there are, that they say what pages say, and how they look."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from bs4 import BeautifulSoup

from tests.audit.planting import audit, hide_customer
from tests.sites import BuiltSite, build_at, differing, write_site
from tests.slides.made import open_slide, print_slides, read_texts, render
from vpcases.audit.unpacking import look_into

NUMBER = re.compile(r"\d[\d.,\u00a0]*\d|\d")
WITH_SLIDES = {"downloads": ["slide"]}


def slides_of(site: BuiltSite) -> dict[str, bytes]:
    return {name: raw for name, raw in site.raw_files().items() if name.endswith(".pptx")}


def read_page(site: BuiltSite, name: str) -> str:
    language = re.search(r"-slide-([a-z]{2})\.pptx$", name)
    address = f"{Path(name).parent.as_posix()}/" + (f"{language[1]}/" if language else "")
    return BeautifulSoup(site.read(address), "html.parser").get_text(" ")


def test_every_public_case_has_a_slide_in_every_language_and_nothing_else_has(
    sample_public: BuiltSite,
) -> None:
    pages = sample_public.addresses()
    cases = {page for page in pages if re.fullmatch(r"cases/[a-z0-9-]+/(de/|en/)?", page)}
    shown = {page for page in cases if 'class="vp-page vp-case' in sample_public.read(page)}
    made = set()
    for name in slides_of(sample_public):
        identity, language = re.fullmatch(r"cases/(.+)/\1-slide(?:-(..))?\.pptx", name).groups()
        made.add(f"cases/{identity}/" + (f"{language}/" if language else ""))

    assert made <= cases
    assert shown <= made


def test_every_number_on_a_slide_is_on_its_page(sample_public: BuiltSite) -> None:
    slides = slides_of(sample_public)
    assert slides
    for name, raw in slides.items():
        page = set(NUMBER.findall(read_page(sample_public, name)))
        texts = read_texts(raw)
        chart = next((s for s in open_slide(raw).shapes if s.has_chart), None)
        told = [words for box, words in texts.items() if box not in ("Stamp", "Link")]
        told += [chart._element.nvGraphicFramePr.cNvPr.get("descr")] if chart else []

        assert [n for text in told for n in NUMBER.findall(text) if n not in page] == [], name


def test_inside_there_is_a_slide_for_each_channel_with_what_it_covers(
    sample_internal: BuiltSite, sample_public: BuiltSite
) -> None:
    names = slides_of(sample_internal)

    assert set(slides_of(sample_public)) <= set(names)
    assert any(name.endswith("-slide-slide.pptx") for name in names)
    assert any(name.endswith("-slide-one-to-one.pptx") for name in names)


def test_the_same_site_makes_the_same_slides_and_takes_them_from_where_it_left_them(
    tmp_path: Path,
) -> None:
    source = write_site(tmp_path / "source")
    one = build_at(source, tmp_path / "one", options=WITH_SLIDES)
    kept = sorted((source / ".cache").rglob("*"))
    other = build_at(source, tmp_path / "other", options=WITH_SLIDES)

    assert slides_of(one)
    assert differing(slides_of(one), slides_of(other)) == []
    assert [file for file in kept if file.is_file()]
    assert build_at(write_site(tmp_path / "again"), tmp_path / "third", options=WITH_SLIDES)


def test_a_hidden_name_on_a_slide_in_its_notes_or_behind_its_chart_is_found(tmp_path: Path) -> None:
    hidden = hide_customer("Wintergreen Manor")
    elements = {
        "hours": {
            "title": "Hours at Wintergreen Manor",
            "equation": "cost",
            "inputs": {"cost": "7 EUR/week"},
        }
    }
    raw = render(value_elements=elements, title="What Wintergreen Manor saved")
    audited = audit(tmp_path, {"a.pptx": raw, "b.pptx": render()}, hidden)
    inside = {
        piece.inside for piece in look_into("a.pptx", raw) if b"Wintergreen Manor" in piece.raw
    }

    assert {leak.file for leak in audited.leaks} == {"a.pptx"}
    assert audited.unread == {}
    for part in ("notesSlide1.xml", "chart1.xml", "sharedStrings.xml", "core.xml"):
        assert any(part in place for place in inside), (part, inside)


def test_libreoffice_opens_every_slide_as_one_page_with_all_its_words(
    sample_public: BuiltSite, tmp_path: Path
) -> None:
    files = [sample_public.folder / name for name in slides_of(sample_public)]
    for file, printed in zip(files, print_slides(files, tmp_path), strict=True):
        document = pypdfium2.PdfDocument(printed)
        assert len(document) == 1, file.name
        page = document[0]
        assert round(page.get_width() / page.get_height(), 2) == 1.78
        shown = "".join(page.get_textpage().get_text_bounded().split())
        for box, words in read_texts(file.read_bytes()).items():
            missing = [w for w in words.split() if w not in shown and "-" not in w]
            assert missing == [], (file.name, box)
        chart = next((s for s in open_slide(file.read_bytes()).shapes if s.has_chart), None)
        if chart:
            for point in chart.chart.plots[0].series[-1].points:
                label = point.data_label.text_frame.text
                assert "".join(label.split()) in shown, (file.name, label)
        document.close()
