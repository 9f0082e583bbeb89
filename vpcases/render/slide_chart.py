"""The chart of a slide as PowerPoint knows charts: with its numbers in a sheet, to be changed."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import MSO_THEME_COLOR
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.util import Pt

from vpcases.pages.slide_chart import SlideBar, SlideChart
from vpcases.render.slide_fit import Line, cut_words, measure
from vpcases.render.slide_text import Box

COLOURS = {
    "positive": MSO_THEME_COLOR.ACCENT_1,
    "negative": MSO_THEME_COLOR.ACCENT_2,
    "contended": MSO_THEME_COLOR.ACCENT_1,
    "total": MSO_THEME_COLOR.TEXT_1,
    "before": MSO_THEME_COLOR.ACCENT_3,
    "after": MSO_THEME_COLOR.ACCENT_1,
}
LABELS_WIDE = 0.36
"""The share of the width that the names of bars have."""
SIZE, HEAD = 13, 24.0
"""The size of words in a chart, and how high its title is, in points."""
FORMULA = re.compile(r"[={@+-]|[a-z]+:", re.IGNORECASE)
"""How a cell begins that a sheet may take for a formula or an address."""
TIED = "\u00a0"
"""Words beside a bar stay on one line, in programs that would break them early, too."""


def add_chart(page: Page, chart: SlideChart, box: Box) -> Any:
    """Add a chart to a slide; return its frame."""
    draw = _add_waterfall if chart.kind == "waterfall" else _add_pairs
    frame = draw(page, chart, box)
    width = box[2]
    _set_title(frame.chart, chart, width)
    _set_axes(frame.chart, chart)
    _place_plot(frame.chart, chart, box)
    return frame


def _label(bar: SlideBar, box: Box) -> str:
    width = box[2] * LABELS_WIDE - 16
    return _as_words(cut_words(Line(bar.label), width, SIZE, 2))


def _as_words(label: str) -> str:
    """Return a label that a sheet takes for words, and never for a formula or an address."""
    return f"{TIED}{label}" if FORMULA.match(label) else label


def _add_waterfall(page: Page, chart: SlideChart, box: Box) -> Any:
    """Add floating bars: each stands on one that is not seen, and its words on another."""
    data = CategoryChartData(number_format="#,##0.##")
    data.categories = [_label(bar, box) for bar in chart.bars]
    series: dict[str, list[float | None]] = {"floor": [_floor(bar) for bar in chart.bars]}
    for tone in (tone for tone in COLOURS if any(bar.tone == tone for bar in chart.bars)):
        mine = [bar if bar.tone == tone else None for bar in chart.bars]
        series[tone] = [_above(bar) if bar else None for bar in mine]
        if any(bar and _below(bar) for bar in mine):
            series[f"{tone} below"] = [(_below(bar) or None) if bar else None for bar in mine]
    ends = [end for bar in chart.bars for end in (bar.start, bar.stop, 0.0)]
    span = max(ends) - min(ends)
    series["room"] = [round(span * _share_of_words(chart, box), 2)] * len(chart.bars)
    for tone, numbers in series.items():
        data.add_series(chart.names[tone.removesuffix(" below")], numbers)
    frame = page.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *(Pt(side) for side in box), data)
    plot = frame.chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    for drawn, tone in zip(plot.series, series, strict=True):
        if tone in ("floor", "room"):
            drawn.format.fill.background()
            drawn.format.line.fill.background()
        else:
            _paint(drawn.format, tone.removesuffix(" below"))
    _word_bars(plot.series[-1], chart.bars, XL_LABEL_POSITION.INSIDE_BASE)
    return frame


def _share_of_words(chart: SlideChart, box: Box) -> float:
    """Return the room for the words beside the bars, in times what the bars have."""
    wide = box[2] * (1 - LABELS_WIDE)
    longest = max(measure(bar.words, SIZE, is_bold=True) for bar in chart.bars) + 12
    longest = min(longest, wide * 0.7)
    return longest / (wide - longest)


def _floor(bar: SlideBar) -> float:
    """Return what is not seen below a bar, or above one that hangs below zero."""
    low, high = sorted((bar.start, bar.stop))
    return low if low > 0 else high if high < 0 else 0.0


def _above(bar: SlideBar) -> float | None:
    low, high = sorted((bar.start, bar.stop))
    return round(high - max(low, 0.0), 2) if high > 0 or low == high else None


def _below(bar: SlideBar) -> float:
    low, high = sorted((bar.start, bar.stop))
    return round(low - min(high, 0.0), 2) if low < 0 else 0.0


def _add_pairs(page: Page, chart: SlideChart, box: Box) -> Any:
    pairs = [(chart.bars[n], chart.bars[n + 1]) for n in range(0, len(chart.bars), 2)]
    data = CategoryChartData(number_format="#,##0.##")
    data.categories = [_label(before, box) for before, _ in pairs]
    # The last series of a lying chart is drawn on top of the others.
    data.add_series(chart.names["before"], [before.stop for before, _ in pairs])
    data.add_series(chart.names["after"], [after.stop for _, after in pairs])
    frame = page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *(Pt(side) for side in box), data)
    plot = frame.chart.plots[0]
    plot.gap_width, plot.overlap = 70, -6
    for series, at, tone in zip(plot.series, (0, 1), ("before", "after"), strict=True):
        _paint(series.format, tone)
        _word_bars(series, tuple(pair[at] for pair in pairs), XL_LABEL_POSITION.OUTSIDE_END)
    return frame


def _paint(form: Any, tone: str) -> None:
    if tone == "contended":
        form.fill.patterned()
        form.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        form.fill.fore_color.theme_color = COLOURS[tone]
        form.fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
        form.line.color.theme_color = COLOURS[tone]
        form.line.width = Pt(0.75)
        return
    form.fill.solid()
    form.fill.fore_color.theme_color = COLOURS[tone]


def _word_bars(series: Any, bars: tuple[SlideBar, ...], position: Any) -> None:
    """Write what a page says of each bar beside it, its bound and range included."""
    for at, bar in enumerate(bars):
        label = series.points[at].data_label
        frame = label.text_frame
        frame.word_wrap = False
        frame.text = bar.words.replace(" ", TIED)
        run = frame.paragraphs[0].runs[0] if frame.paragraphs[0].runs else None
        if run is not None:
            run.font.size = Pt(SIZE)
            run.font.bold = bar.tone in ("total", "after")
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        label.position = position


def _set_title(chart: Chart, view: SlideChart, width: float) -> None:
    chart.has_title = True
    frame = chart.chart_title.text_frame
    frame.text = cut_words(Line(view.title, is_bold=True), width * 0.95, SIZE, 1)
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(SIZE), True
    font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.chart_title.include_in_layout = False
    title = chart._chartSpace.chart.find(qn("c:title"))
    _lay(title, {"xMode": "edge", "yMode": "edge", "x": 0.0, "y": 0.0})
    chart.has_legend = False
    chart.font.size = Pt(SIZE)


def _set_axes(chart: Chart, view: SlideChart) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.has_major_gridlines = False
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.tick_labels.font.size = Pt(SIZE)
    names.tick_labels.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    names.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_2
    values.visible = False
    values.has_major_gridlines = False
    if all(min(bar.start, bar.stop) >= 0 for bar in view.bars):
        # A scale that began elsewhere would make small differences look large.
        values.minimum_scale = 0


def _place_plot(chart: Chart, view: SlideChart, box: Box) -> None:
    width, height = box[2:]
    plot = chart._chartSpace.chart.plotArea
    _lay(
        plot,
        {
            "layoutTarget": "inner",
            "xMode": "edge",
            "yMode": "edge",
            "x": LABELS_WIDE,
            "y": round(HEAD / height, 4),
            "w": round(_find_width(view, width), 4),
            "h": round(0.98 - HEAD / height, 4),
        },
    )


def _find_width(view: SlideChart, width: float) -> float:
    """Return the share of the width for the bars; words that stand outside need the rest."""
    free = 1 - LABELS_WIDE
    if view.kind == "waterfall":
        return free
    longest = max(measure(bar.words, SIZE, is_bold=True) for bar in view.bars) + 12
    return max(free - longest / width, free / 3)


def _lay(element: Any, places: dict[str, object]) -> None:
    """Put a part of a chart in its place, in shares of its width and height."""
    old = element.find(qn("c:layout"))
    if old is None:
        old = etree.SubElement(element, qn("c:layout"))
        before = element.find(qn("c:overlay"))
        if before is not None:
            before.addprevious(old)
    for child in list(old):
        old.remove(child)
    manual = etree.SubElement(old, qn("c:manualLayout"))
    for name, value in places.items():
        etree.SubElement(manual, qn(f"c:{name}")).set("val", str(value))
