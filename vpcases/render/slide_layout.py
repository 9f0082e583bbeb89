"""Where everything stands on a slide, and how large it can be."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from pptx.slide import Slide as Page
from pptx.util import Emu, Pt

from vpcases.pages.case_facts import Fact
from vpcases.pages.slide import Slide, SlideQuote
from vpcases.pages.slide_chart import SlideChart
from vpcases.render.slide_chart import add_chart
from vpcases.render.slide_fit import Fitted, Line, fit_lines
from vpcases.render.slide_logo import read_logo
from vpcases.render.slide_text import Box, add_box, describe, write_lines

LEFT, RIGHT = 43.2, 916.8
ABOUT: Box = (LEFT, 26.0, 700.0, 22.0)
TITLE: Box = (LEFT, 54.0, RIGHT - LEFT, 104.0)
BODY, FOOT = 178.0, 500.0
"""Where chart and facts begin and end."""
STAMP: Box = (LEFT, 510.0, 440.0, 14.0)
LINK: Box = (LEFT + 460.0, 510.0, RIGHT - LEFT - 460.0, 14.0)
COLUMN, GAP = 336.0, 40.0
"""How wide the facts are, and what is between them and the chart."""
LOGO = (150.0, 40.0)
"""How wide and high a logo is at most."""
ROW = 46.0
"""How high a bar of the chart is at most, with the space around it."""
TEXT_SIZES = (15, 14, 13, 12, 11, 10.5)
QUOTE_SIZES = (18, 17, 16, 15, 14, 13, 12, 11, 10.5)
LARGE_SIZES = (28, 26, 24, 22, 20, 18, 16, 14, 12)


def lay_slide(page: Page, slide: Slide) -> None:
    """Fill a slide: title first, then from the top down, as it is read aloud."""
    _fill_title(page, slide)
    _add_logo(page, slide)
    _add_about(page, slide)
    if slide.chart or slide.figures:
        _lay_left(page, slide, (LEFT, BODY, RIGHT - LEFT - COLUMN - GAP, FOOT - BODY))
        _lay_column(page, slide, (RIGHT - COLUMN, BODY, COLUMN, FOOT - BODY))
    elif slide.quote:
        wide = (LEFT, BODY, RIGHT - LEFT - COLUMN - GAP, FOOT - BODY)
        _add_quote(page, slide, slide.quote, wide, LARGE_SIZES)
        _add_facts(page, slide, (RIGHT - COLUMN, BODY, COLUMN, FOOT - BODY), TEXT_SIZES)
    else:
        _add_facts(page, slide, (LEFT, BODY, RIGHT - LEFT - GAP, FOOT - BODY), LARGE_SIZES[4:])
    _add_foot(page, slide)


def _fill_title(page: Page, slide: Slide) -> None:
    """Put result and basis into the title, so that neither is copied without the other."""
    lines = [Line(slide.headline, is_bold=True)]
    if slide.basis:
        lines.append(Line(slide.basis, scale=0.5, tone="soft", above=0.15))
    sizes = (30, 28, 26, 24, 22, 20)
    fitted = fit_lines(lines, TITLE[2], TITLE[3], sizes)
    if fitted.lines != tuple(lines):
        lines[1:] = [Line(line.words, scale=0.7, tone="soft", above=0.15) for line in lines[1:]]
        fitted = fit_lines(lines, TITLE[2], TITLE[3], (18, 17, 16))
    title = page.shapes.title
    title.left, title.top, title.width, title.height = (Pt(side) for side in TITLE)
    write_lines(title.text_frame, fitted, slide.language)


def _add_logo(page: Page, slide: Slide) -> None:
    raw = read_logo(Path(slide.logo.file)) if slide.logo else None
    if raw is None or slide.logo is None:
        return
    with Image.open(io.BytesIO(raw)) as picture:
        share = min(LOGO[0] / picture.width, LOGO[1] / picture.height)
        width, height = picture.width * share, picture.height * share
    left, top = RIGHT - width, ABOUT[1] - 6 + (LOGO[1] - height) / 2
    shape = page.shapes.add_picture(io.BytesIO(raw), Pt(left), Pt(top), Pt(width), Pt(height))
    describe(shape, "Logo", slide.logo.alt)


def _add_about(page: Page, slide: Slide) -> None:
    rest = f" · {slide.about}" if slide.customer and slide.about else slide.about
    line = Line(rest, lead=slide.customer, tone="soft")
    if not (line.lead or line.words):
        return
    fitted = fit_lines([line], ABOUT[2], ABOUT[3], (15, 14, 13, 12))
    add_box(page, "Customer", ABOUT, fitted, slide.language)


def _lay_left(page: Page, slide: Slide, box: Box) -> None:
    """Put the chart on the left, and below it what figures there are that it does not show."""
    left, top, width, height = box
    bottom = top + height
    if slide.chart:
        rows = _count_rows(slide.chart)
        free = 70.0 * len(slide.figures[:2])
        high = min(height - free, 34 + rows * ROW)
        frame = add_chart(page, slide.chart, (left, top, width, high))
        describe(frame, "Chart", slide.chart.told)
        top += high + 16
    if slide.figures and bottom - top > 40:
        lines = [line for fact in slide.figures for line in _figure_lines(fact)]
        sizes = TEXT_SIZES if slide.chart else LARGE_SIZES
        fitted = fit_lines(lines, width, bottom - top, sizes)
        add_box(page, "Figures", (left, top, width, bottom - top), fitted, slide.language)


def _count_rows(chart: SlideChart) -> float:
    return len(chart.bars) if chart.kind == "waterfall" else len(chart.bars) * 0.9


def _figure_lines(fact: Fact) -> list[Line]:
    if not fact.words:
        return [Line(fact.label, above=0.5)]
    return [
        Line(fact.words, is_bold=True, above=0.5),
        Line(fact.label, scale=0.85, tone="soft"),
    ]


def _lay_column(page: Page, slide: Slide, box: Box) -> None:
    """Share the right side between the facts and the quote, by what each needs."""
    left, top, width, height = box
    if slide.quote is None:
        _add_facts(page, slide, box, TEXT_SIZES)
        return
    wanted = fit_lines(_fact_lines(slide), width, height * 0.58, TEXT_SIZES).height
    _add_facts(page, slide, (left, top, width, wanted + 4), TEXT_SIZES)
    top += wanted + 24
    _add_quote(page, slide, slide.quote, (left, top, width, box[1] + height - top), QUOTE_SIZES)


def _add_facts(page: Page, slide: Slide, box: Box, sizes: Sequence[float]) -> None:
    lines = _fact_lines(slide)
    if lines:
        fitted = fit_lines(lines, box[2], box[3], sizes)
        add_box(page, "Facts", box, fitted, slide.language)


def _fact_lines(slide: Slide) -> list[Line]:
    lines = []
    for fact in slide.facts:
        above = 0.7 if lines else 0.0
        lines.append(Line(fact.label, is_bold=True, scale=0.85, tone="soft", above=above))
        lines.append(Line(fact.words))
    if slide.connection:
        lines.append(Line(slide.connection, tone="soft", above=0.7))
    return lines


def _add_quote(
    page: Page, slide: Slide, quote: SlideQuote, box: Box, sizes: Sequence[float]
) -> None:
    """Add the words of the customer with who said them, in one box."""
    lines = [Line(f"“{quote.text}”", language=quote.language)]
    if quote.by:
        lines.append(Line(quote.by, scale=0.8, tone="soft", above=0.4))
    fitted = fit_lines(lines, box[2] - 14, box[3], sizes)
    fitted = _close_marks(fitted)
    shape = add_box(page, "Quote", (*box[:3], fitted.height), fitted, slide.language)
    shape.text_frame.margin_left = Pt(14)
    shape.line.fill.background()
    rule = page.shapes.add_connector(
        1, Pt(box[0]), Pt(box[1] + 2), Pt(box[0]), Pt(box[1] + fitted.height)
    )
    rule.line.width = Pt(2.25)
    rule.line.color.theme_color = 5
    describe(rule, "Rule", "")


def _close_marks(fitted: Fitted) -> Fitted:
    return fitted


def _add_foot(page: Page, slide: Slide) -> None:
    if slide.stamp:
        fitted = fit_lines([Line(slide.stamp, tone="soft")], STAMP[2], STAMP[3], (10.5, 10, 9))
        add_box(page, "Stamp", STAMP, fitted, slide.language)
    if slide.link:
        shown = slide.link.partition("//")[2].rstrip("/")
        line = Line(shown, tone="soft", address=slide.link)
        fitted = fit_lines([line], LINK[2], LINK[3], (10.5, 10, 9, 8))
        add_box(page, "Link", LINK, fitted, slide.language, is_right=True)
