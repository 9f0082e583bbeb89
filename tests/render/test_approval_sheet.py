from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from tests.libraries import DAY, make_library
from vpcases.derive.asking import derive_asked
from vpcases.model.approval import Approval, Channel, Item
from vpcases.pages.addresses import Addresses
from vpcases.pages.approval_sheet import Frame, plan_approval_sheet
from vpcases.pages.context import Context
from vpcases.pages.sheet import ApprovalSheet
from vpcases.render.approval_pdf import render_sheet_pdf
from vpcases.render.approval_sheet import render_sheet

EVERYTHING = Approval(items=tuple(Item), channels=tuple(Channel))
TYPST = '#panic("run") $x$ *bold* `raw` @ref <label> \\ // /* #image("/etc/passwd")'
MARKUP = '<script>alert(1)</script> {{ 7*7 }} {% raw %} & "quoted"'
LONG = "Donaudampfschifffahrtsgesellschaftskapitaenskajuetenschluessel" * 3


def plan(words: str, contact: str = "Ada", language: str = "") -> ApprovalSheet:
    library = make_library(
        {"one": {"status": "drafted", "title": words, "customer": "acme", "situation": words}},
        customers={"acme": {"name": "Acme", "place": words}},
    )
    asked = derive_asked(library.cases["one"], library, EVERYTHING, DAY)
    frame = Frame(Context(Addresses()), words, contact, language)
    return plan_approval_sheet(asked, frame, DAY)


def read(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_what_somebody_typed_is_words_in_the_pdf_and_no_program() -> None:
    text = read(render_sheet_pdf(plan(TYPST), {}).content)

    assert '#panic("run")' in text
    assert "*bold*" in text or "bold" in text


def test_what_somebody_typed_is_words_in_the_html_and_no_markup() -> None:
    html = render_sheet(plan(MARKUP), {})

    assert "<script" not in html
    assert "{{ 7*7 }}" in html
    assert "&lt;script&gt;" in html


def test_nothing_is_loaded_from_elsewhere() -> None:
    html = render_sheet(plan("Words."), {})

    assert "http" not in html
    assert "url(" not in html
    assert "src=" not in html


def test_the_same_words_make_the_same_pdf() -> None:
    sheet = plan("The same words.")

    assert render_sheet_pdf(sheet, {}).content == render_sheet_pdf(sheet, {}).content


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_no_word_runs_over_the_edge_of_the_paper(paper: str) -> None:
    sheet = plan(f"{LONG} https://example.com/{LONG} end.")
    right: list[float] = []

    for page in PdfReader(io.BytesIO(render_sheet_pdf(sheet, {}, paper).content)).pages:
        width = float(page.mediabox.width)

        def visit(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
            right.append((tm[4] + len(text.strip()) * size * 0.3) / width)  # noqa: B023

        page.extract_text(visitor_text=visit)

    assert max(right) < 1


def test_it_is_made_for_screen_readers() -> None:
    reader = PdfReader(io.BytesIO(render_sheet_pdf(plan("Words."), {}).content))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata
    assert reader.metadata.title == "Approval sheet: Words."


def test_a_sheet_without_a_contact_says_whom_to_tell() -> None:
    html = render_sheet(plan("Words.", contact=""), {})

    assert "Tell whoever sent you this sheet" in html
