"""Where everything stands on a slide, and how large it can be."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pptx.slide import Slide as Page
from pptx.util import Pt

from vpcases.pages.slide import Slide, SlideQuote
from vpcases.render.slide_chart import add_chart
from vpcases.render.slide_fit import Line, count_rows, cut_words, fit_lines, measure_height
from vpcases.render.slide_logo import read_logo
from vpcases.render.slide_text import Box, add_box, add_rule, describe, write_lines

LEFT, RIGHT = 43.2, 916.8
ABOUT: Box = (LEFT, 26.0, 700.0, 22.0)
TITLE: Box = (LEFT, 58.0, RIGHT - LEFT, 104.0)
BODY, FOOT = 178.0, 500.0
"""Where chart and facts begin and end."""
STAMP: Box = (LEFT, 510.0, 440.0, 14.0)
LINK: Box = (LEFT + 460.0, 510.0, RIGHT - LEFT - 460.0, 14.0)
COLUMN, GAP, INDENT = 372.0, 40.0, 16.0
"""How wide the facts are, and what is between them and the chart."""
LOGO = (150.0, 34.0)
"""How wide and high a logo is at most."""
ROW = 54.0
"""How high a bar of the chart is at most, with the space around it."""
ABOUT_SIZES = (15, 14, 13, 12)
TEXT_SIZES = (16, 15, 14, 13, 12, 11, 10.5)
QUOTE_SIZES = (20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10.5)
TITLE_SIZES, LONG_TITLE_SIZES = (30, 28, 26, 24, 22, 20), (18, 17, 16)
LARGE_SIZES = (28, 26, 24, 22, 20, 18, 16, 14, 12)


def lay_slide(page: Page, slide: Slide) -> None:
    """Fill a slide: title first, then from the top down, as it is read aloud."""
    top = min(_fill_title(page, slide) + 26, BODY)
    _add_logo(page, slide)
    _add_about(page, slide)
    left: Box = (LEFT, top, RIGHT - LEFT - COLUMN - GAP, FOOT - top)
    right: Box = (RIGHT - COLUMN, top, COLUMN, FOOT - top)
    if slide.chart or len(slide.figures) > 1 or (slide.figures and not slide.quote):
        _lay_left(page, slide, left)
        _lay_column(page, slide, right)
    elif slide.quote:
        below = _add_figures(page, slide, left, LARGE_SIZES, 0.4) if slide.figures else 0.0
        _add_quote(page, slide, (left[0], top + below, left[2], left[3] - below), LARGE_SIZES[2:])
        _add_facts(page, slide, right, TEXT_SIZES)
    else:
        _add_facts(page, slide, (LEFT, top, RIGHT - LEFT, FOOT - top), LARGE_SIZES[4:])
    _add_foot(page, slide)


def _fill_title(page: Page, slide: Slide) -> float:
    """Put result and basis into the title, and return where they end.

    In one place neither is copied without the other.
    """
    head = Line(slide.headline, is_bold=True)
    basis = Line(slide.basis, scale=0.56, tone="soft", above=0.15)
    lines = [head, basis] if slide.basis else [head]
    one_row = [size for size in TITLE_SIZES[:4] if count_rows(head, TITLE[2], size) == 1]
    fitted = fit_lines(lines, TITLE[2], TITLE[3], one_row[:1] or TITLE_SIZES)
    if fitted.lines != tuple(lines):
        fitted = fit_lines(
            [head, replace(basis, scale=0.7)][: len(lines)], TITLE[2], TITLE[3], LONG_TITLE_SIZES
        )
    title = page.shapes.title
    title.left, title.top, title.width, title.height = (Pt(side) for side in TITLE)
    title.name = "Result"
    write_lines(title.text_frame, fitted, slide.language)
    return TITLE[1] + fitted.height


def _add_logo(page: Page, slide: Slide) -> None:
    logo = read_logo(Path(slide.logo.file), slide.logo.digest) if slide.logo else None
    if logo is None or slide.logo is None:
        return
    share = min(LOGO[0] / logo.width, LOGO[1] / logo.height)
    width, height = logo.width * share, logo.height * share
    left, top = RIGHT - width, ABOUT[1] - 8 + (LOGO[1] - height) / 2
    shape = page.shapes.add_picture(io.BytesIO(logo.png), Pt(left), Pt(top), Pt(width), Pt(height))
    describe(shape, "Logo", slide.logo.alt)


def _add_about(page: Page, slide: Slide) -> None:
    rest = f" · {slide.about}" if slide.customer and slide.about else slide.about
    lead = cut_words(Line(slide.customer, is_bold=True), ABOUT[2] * 0.6, ABOUT_SIZES[-1], 1)
    line = Line(rest, lead=lead, tone="soft")
    if not (line.lead or line.words):
        return
    fitted = fit_lines([line], ABOUT[2], ABOUT[3], ABOUT_SIZES)
    add_box(page, "Customer", ABOUT, fitted, slide.language)


def _lay_left(page: Page, slide: Slide, box: Box) -> None:
    """Put the chart on the left, and below it what figures there are that it does not show."""
    left, top, width, height = box
    bottom = top + height
    if slide.chart:
        lines = _list_figure_lines(slide)
        below = measure_height(lines, width, TEXT_SIZES[1]) + 16 if lines else 0.0
        high = min(max(height - below, height * 0.55), 30 + len(slide.chart.bars) * ROW)
        frame = add_chart(page, slide.chart, (left, top, width, high))
        describe(frame, "Chart", slide.chart.told)
        top += high + 16
    if slide.figures and bottom - top > 40:
        sizes = TEXT_SIZES if slide.chart else LARGE_SIZES
        _add_figures(page, slide, (left, top, width, bottom - top), sizes)


def _add_figures(
    page: Page, slide: Slide, box: Box, sizes: Sequence[float], share: float = 1.0
) -> float:
    """Add figures in words, and return how high they are, with the space below them.

    `share` is that of the height of the box which they may take.
    """
    fitted = fit_lines(_list_figure_lines(slide), box[2], box[3] * share, sizes)
    add_box(page, "Figures", (*box[:3], box[3] * share), fitted, slide.language)
    return fitted.height + 24


def _list_figure_lines(slide: Slide) -> list[Line]:
    lines: list[Line] = []
    for fact in slide.figures:
        above = 0.5 if lines else 0.0
        if fact.words:
            lines.append(Line(fact.words, is_bold=True, above=above))
            lines.append(Line(fact.label, scale=0.85, tone="soft"))
        else:
            lines.append(Line(fact.label, above=above))
    return lines


def _lay_column(page: Page, slide: Slide, box: Box) -> None:
    """Share the right side between the facts and the quote, by what each needs."""
    left, top, width, height = box
    if slide.quote is None:
        _add_facts(page, slide, box, TEXT_SIZES)
        return
    facts, words = _fact_lines(slide), _quote_lines(slide.quote)
    for size in TEXT_SIZES:
        wanted = measure_height(facts, width, size)
        if wanted + GAP + measure_height(words, width - INDENT, size + 1) <= height:
            break
    else:
        wanted = min(wanted, height * 0.6)
    _add_facts(page, slide, (left, top, width, wanted + 2), (size,))
    top += wanted + 26
    left_over = (left, top, width, box[1] + height - top)
    _add_quote(page, slide, left_over, [s for s in QUOTE_SIZES if s <= size + 2])


def _add_facts(page: Page, slide: Slide, box: Box, sizes: Sequence[float]) -> None:
    lines = _fact_lines(slide)
    if lines:
        fitted = fit_lines(lines, box[2], box[3], sizes)
        add_box(page, "Facts", box, fitted, slide.language)


def _fact_lines(slide: Slide) -> list[Line]:
    lines: list[Line] = []
    for fact in slide.facts:
        above = 0.7 if lines else 0.0
        lines.append(Line(fact.label, is_bold=True, scale=0.85, tone="soft", above=above))
        lines.append(Line(fact.words))
    if slide.connection:
        lines.append(Line(slide.connection, tone="soft", above=0.7))
    return lines


def _quote_lines(quote: SlideQuote) -> list[Line]:
    words = Line(f"“{quote.text}”", language=quote.language)
    by = Line(quote.by, scale=0.8, tone="soft", above=0.4)
    return [words, by] if quote.by else [words]


def _add_quote(page: Page, slide: Slide, box: Box, sizes: Sequence[float]) -> None:
    """Add the words of the customer with who said them, in one box, and a rule beside it."""
    if slide.quote is None:
        return
    fitted = fit_lines(_quote_lines(slide.quote), box[2] - INDENT, box[3], sizes)
    place = (box[0] + INDENT, box[1], box[2] - INDENT, fitted.height)
    add_box(page, "Quote", place, fitted, slide.language)
    add_rule(page, (box[0], box[1] + 2, 2.5, fitted.height * 0.94))


def _add_foot(page: Page, slide: Slide) -> None:
    if slide.stamp:
        fitted = fit_lines([Line(slide.stamp, tone="soft")], STAMP[2], STAMP[3], (10.5, 10, 9))
        add_box(page, "Stamp", STAMP, fitted, slide.language)
    if slide.link:
        shown = slide.link.partition("//")[2].rstrip("/")
        line = Line(shown, tone="soft", address=slide.link)
        fitted = fit_lines([line], LINK[2], LINK[3], (10.5, 10, 9, 8))
        add_box(page, "Link", LINK, fitted, slide.language, is_right=True)
