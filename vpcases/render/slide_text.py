"""Words on a slide: boxes that can be edited, in sizes at which they fit."""

from __future__ import annotations

import unicodedata
from typing import Any

from lxml import etree
from pptx.dml.color import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.util import Pt

from vpcases.pages.languages import find_locale
from vpcases.render.slide_fit import Fitted, Line

Box = tuple[float, float, float, float]
"""Left, top, width and height, in points."""
TONES = {
    "": MSO_THEME_COLOR.TEXT_1,
    "soft": MSO_THEME_COLOR.TEXT_2,
    "result": MSO_THEME_COLOR.ACCENT_1,
}
"""The colours of words, by what they are for: those of the deck the slide is in."""
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
PASSED_OVER = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""What PowerPoint calls a shape that a screen reader may pass over."""
STRONG = {"L": False, "R": True, "AL": True}


def add_box(
    page: Page, name: str, box: Box, fitted: Fitted, language: str, *, is_right: bool = False
) -> Any:
    """Add a box of words to a slide; return its shape.

    Args:
        page: The slide.
        name: What the box is called where all shapes are listed.
        box: Where it is.
        fitted: The words with their size.
        language: Their language, where a line names none.
        is_right: Whether they stand at its right end.
    """
    shape = page.shapes.add_textbox(*(Pt(side) for side in box))
    shape.name = name
    write_lines(shape.text_frame, fitted, language)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    if is_right:
        for paragraph in shape.text_frame.paragraphs:
            paragraph.alignment = PP_ALIGN.RIGHT
    return shape


def write_lines(frame: Any, fitted: Fitted, language: str) -> None:
    """Write words into the frame of a shape, each line as a paragraph."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for at, line in enumerate(fitted.lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        _write_line(paragraph, line, fitted.size, line.language or language)


def _write_line(paragraph: Any, line: Line, size: float, language: str) -> None:
    paragraph.space_before = Pt(round(line.above * size))
    turn(paragraph, line.words)
    for words, is_bold in ((line.lead, True), (line.words, line.is_bold)):
        if words:
            run = paragraph.add_run()
            run.text = words
            style_run(run, round(size * line.scale * 2) / 2, language, is_bold=is_bold)
            run.font.color.theme_color = TONES[line.tone]
            if line.address:
                run.hyperlink.address = line.address


def style_run(run: Any, size: float, language: str, *, is_bold: bool = False) -> None:
    """Set the size of words, and the language that they are checked for."""
    run.font.size, run.font.bold = Pt(size), is_bold
    run.font._element.set("lang", name_language(language))


def turn(paragraph: Any, words: str) -> None:
    """Let a paragraph run from the right where its first letter does."""
    properties = paragraph._p.get_or_add_pPr()
    if runs_from_right(words):
        properties.set("rtl", "1")
        paragraph.alignment = PP_ALIGN.RIGHT


def runs_from_right(words: str) -> bool:
    """Return whether a text begins with a letter that is written from the right."""
    kinds = (STRONG.get(unicodedata.bidirectional(sign)) for sign in words)
    return next((kind for kind in kinds if kind is not None), False)


def name_language(language: str) -> str:
    """Return a language as PowerPoint knows it, with a country: `de-DE` for `de`."""
    locale = find_locale(language)
    if locale.territory:
        return f"{locale.language}-{locale.territory}"
    likely = {"en": "US", "de": "DE"}.get(locale.language)
    return f"{locale.language}-{likely}" if likely else locale.language


def describe(shape: Any, name: str, told: str) -> None:
    """Name a shape, and say what it shows to those who do not see it."""
    shape.name = name
    properties = shape._element.find(f".//{qn('p:cNvPr')}")
    properties.set("descr", told)


def add_rule(page: Page, box: Box) -> None:
    """Add a coloured line, and say in the file that it shows nothing."""
    rule = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Pt(side) for side in box))
    rule.name = "Rule"
    rule.shadow.inherit = False
    rule.fill.solid()
    rule.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    rule.line.fill.background()
    properties = rule._element.find(f".//{qn('p:cNvPr')}")
    extension = etree.SubElement(etree.SubElement(properties, qn("a:extLst")), qn("a:ext"))
    extension.set("uri", PASSED_OVER)
    told = etree.SubElement(extension, f"{{{DECORATIVE}}}decorative", nsmap={"adec": DECORATIVE})
    told.set("val", "1")
