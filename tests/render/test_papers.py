"""Both papers of a case: one sheet on either size, readable aloud, saying what the page says."""

from __future__ import annotations

import html
import io
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check.test_real_stories import SETS, import_set
from tests.papers import list_numbers, list_papers, open_pdf, read_text, set_on
from tests.pictures import draw_picture
from tests.sites import ROOT, BuiltSite, write_site
from vpcases.pages.downloads import Paper
from vpcases.render.fonts import load_fonts
from vpcases.render.making import Making
from vpcases.render.paper_fitting import FLOOR, STEPS
from vpcases.render.paper_templates import find_paper_template
from vpcases.render.papers import make_paper, set_data
from vpcases.render.site_papers import make_example
from vpcases.render.typesetting import count_pages, find_typesetter

SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
PAPER = re.compile(r"-(?:one-page|approver)[\w-]*\.pdf$")
TAG = re.compile(r"<[^>]+>")


def list_pdfs(site: BuiltSite) -> dict[str, bytes]:
    return {name: raw for name, raw in site.raw_files().items() if PAPER.search(name)}


@pytest.mark.parametrize("edition", ["sample_public", "sample_internal"])
def test_every_paper_is_a_sound_file_that_can_be_read_aloud(
    edition: str, request: pytest.FixtureRequest
) -> None:
    papers = list_pdfs(request.getfixturevalue(edition))

    assert len(papers) > 40
    for name, raw in papers.items():
        with pikepdf.open(io.BytesIO(raw)) as pdf:
            root = pdf.Root
            assert pdf.check_pdf_syntax() == [], name
            assert root.StructTreeRoot, name
            assert bool(root.MarkInfo.Marked), name
            german = bool(re.search(r"-de[.-]", name)) or (
                "ohlenrath" in name and not re.search(r"-en[.-]", name)
            )
            assert str(root.Lang) == ("de" if german else "en"), name
            assert bool(root.ViewerPreferences.DisplayDocTitle), name
            assert str(pdf.docinfo["/Title"]), name
            assert str(pdf.docinfo["/Author"]), name
            assert b"pdfuaid" in root.Metadata.read_bytes(), name


def test_every_font_of_every_paper_is_in_it(sample_public: BuiltSite) -> None:
    for name, raw in list_pdfs(sample_public).items():
        fonts = [
            font.get_object()
            for page in open_pdf(raw).pages
            for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
        ]
        assert fonts, name
        for font in fonts:
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            described = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described), name
            assert "Inter" in described["/FontName"], name


def test_every_number_on_a_paper_is_on_the_page_of_its_case(sample_public: BuiltSite) -> None:
    checked = 0
    for name, raw in list_pdfs(sample_public).items():
        folder = name.rpartition("/")[0]
        language = re.search(r"-(?:one-page|approver)-(\w\w)\.pdf", name)
        page = sample_public.read(f"{folder}/{f'{language[1]}/' if language else ''}")
        told = list_numbers(html.unescape(TAG.sub(" ", page)))
        spelled = re.sub(r"https?\S+|\S+@\S+|\S+\.example\S*", " ", read_text(raw))

        assert list_numbers(spelled) - told == set(), name
        checked += 1
    assert checked > 40


def test_the_result_and_what_it_rests_on_are_on_both_papers(sample_public: BuiltSite) -> None:
    for kind in ("one-page", "approver"):
        name = f"cases/harbor-foods-reconciliation/harbor-foods-reconciliation-{kind}.pdf"
        text = read_text(sample_public.raw_files()[name]).replace("\u00a0", " ")

        assert "30,560 EUR a year of added value over FlowBridge, before price" in text
        assert "April 2025 to March 2026 · reported by the customer" in text
        assert "Days to pay suppliers stayed at 41." in text
        assert "Effort of changing over (favours the alternative) − 7,000" in text


def test_the_answers_for_an_approver_are_all_there(sample_public: BuiltSite) -> None:
    folder = "cases/harbor-foods-reconciliation/"
    paper = read_text(
        sample_public.raw_files()[f"{folder}harbor-foods-reconciliation-approver.pdf"]
    )
    page = html.unescape(TAG.sub(" ", sample_public.read(f"{folder}approver/")))

    for words in (
        "Should you really be focusing on this?",
        "What the problem cost",
        "20\u00a0h a week",
        "What it took, and whom",
        "40 days",
        "What could go wrong",
        "The way back",
        "Who had to say yes",
        "Managing director",
        "What did not improve",
        "proofs@tallowfold.example",
    ):
        for text in (paper, page):
            assert " ".join(words.split()) in " ".join(text.split()), words


@pytest.fixture(scope="module")
def papers_of_sample() -> list[Making]:
    return list(list_papers(ROOT, "de"))


def test_every_paper_of_the_sample_fits_either_size(papers_of_sample: list[Making]) -> None:
    for making in papers_of_sample:
        for paper, size in SIZES.items():
            pages = open_pdf(set_on(making, paper)).pages
            assert len(pages) == 1, (making.address, paper)
            box = pages[0].mediabox
            assert (round(float(box.width)), round(float(box.height))) == size


def test_the_same_case_makes_the_same_bytes(papers_of_sample: list[Making]) -> None:
    for making in papers_of_sample[:6]:
        assert make_paper(making.recipe) == make_paper(making.recipe)


@pytest.mark.parametrize("name", SETS)
def test_the_longest_real_stories_fit_either_size(name: str, stories: Path, tmp_path: Path) -> None:
    import_set(name, stories, tmp_path)
    longest = sorted(list_papers(tmp_path), key=lambda making: -len(making.recipe))[:8]

    assert longest
    for making in longest:
        for paper in Paper:
            assert len(open_pdf(set_on(making, paper)).pages) == 1, making.address


WORDS = st.text("Straßenbahn ΩЖö.!?-/,0123456789 \n", max_size=1200)


def grow(value: object, data: st.DataObject, rows: int) -> object:
    """Return example data with other texts in it, and lists of any length."""
    if isinstance(value, str):
        return data.draw(WORDS)
    if isinstance(value, dict):
        return {k: v if k in KEPT else grow(v, data, rows) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        first = value[0]
        return [grow(first, data, rows) for _ in range(data.draw(st.integers(0, rows)))]
    return value


KEPT = {"labels", "head", "logo", "link", "accent", "lang", "region", "language", "title"}


@pytest.mark.parametrize("name", ["one_page", "approver_page"])
@given(data=st.data())
@settings(max_examples=12, deadline=None)
def test_whatever_a_case_holds_takes_one_sheet_of_either_size(
    name: str, data: st.DataObject
) -> None:
    grown = grow({**make_example(name, is_full=True), "logo": None}, data, 14)
    assert isinstance(grown, dict)
    fonts = load_fonts()
    setter = find_typesetter(
        find_paper_template(name), tuple(map(str, fonts.folders)), fonts.digest
    )
    last = set_data({**grown, "families": fonts.families}, STEPS[-1])

    for paper in Paper:
        assert count_pages(setter.set_one(last, paper, "")) == 1


def test_no_type_is_smaller_than_the_smallest(papers_of_sample: list[Making]) -> None:
    assert {step.size for step in STEPS if step.size < FLOOR} == set()


LOGOS: dict[str, tuple[str, bytes]] = {
    "huge": ("corner.png", draw_picture(8000, 2000, "png")),
    "wide": ("corner.png", draw_picture(2400, 40, "png")),
    "tall": ("corner.png", draw_picture(40, 2400, "png")),
    "broken": ("corner.png", b"\x89PNG\r\n\x1a\nnothing of the kind"),
    "broken drawing": ("corner.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><path"),
    "drawing": ("corner.svg", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 4'/>"),
}


@pytest.mark.parametrize("kind", LOGOS)
def test_any_logo_makes_a_paper_that_looks_right(kind: str, tmp_path: Path) -> None:
    name, raw = LOGOS[kind]
    folder = write_site(tmp_path / "site")
    vocabulary = folder / "cases/vocabulary.yml"
    vocabulary.write_text(vocabulary.read_text("utf-8").replace("corner.svg", name), "utf-8")
    (folder / "cases/images" / name).write_bytes(raw)

    made = make_paper(next(m for m in list_papers(folder) if "corner-till" in m.address).recipe)

    assert len(open_pdf(made).pages) == 1
    assert len(made) < 120_000
    assert "Corner Grocery" in read_text(made)
    assert bool(open_pdf(made).pages[0].images) is (kind in {"huge", "wide", "tall"})


def test_a_logo_that_changes_makes_the_paper_anew(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site")
    (before,) = {m.key for m in list_papers(folder) if "corner-till-one-page.pdf" in m.address}

    (folder / "cases/images/corner.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", "utf-8"
    )

    (after,) = {m.key for m in list_papers(folder) if "corner-till-one-page.pdf" in m.address}
    assert before != after


def test_names_in_greek_and_cyrillic_are_set(papers_of_sample: list[Making]) -> None:
    making = papers_of_sample[0]
    named = making.recipe.replace('"customer": "Harbor Foods"', '"customer": "Ωμέγα Жуковский"')
    assert named != making.recipe

    assert "Ωμέγα Жуковский" in read_text(make_paper(replace(making, recipe=named).recipe))
