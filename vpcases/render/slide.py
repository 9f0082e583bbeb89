"""A slide as PowerPoint file: native text and chart, the same bytes for the same words."""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any
from unicodedata import category

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download
from vpcases.pages.slide import Slide, SlideLogo, SlideQuote, plan_slide
from vpcases.pages.slide_chart import SlideBar, SlideChart
from vpcases.render.fonts import Fonts
from vpcases.render.making import Making
from vpcases.render.packed import pack_again
from vpcases.render.slide_blank import open_blank
from vpcases.render.slide_layout import lay_slide

UNSURE = {"Co", "Cn"}
BYGONE = range(0x10000, 0x1F000)
"""Where Unicode keeps the scripts that nobody writes today, below pictures and Chinese."""
METHOD = "slide 6"
"""Changes with whatever changes in how a slide is made, so that none is taken from an old cache."""


def make_slide(
    case: Case, portfolio: Portfolio, context: Context, fonts: Fonts, channel: Channel
) -> Making:
    """Return how the slide of a case is made."""
    slide = plan_slide(case, portfolio, context)
    return Making(
        address=context.addresses.download(case, Download.SLIDE, channel),
        method=METHOD,
        make=render_slide,
        recipe=json.dumps(asdict(slide), ensure_ascii=False),
        words=tuple(list_unsure(slide)),
        source_path=case.source_path,
    )


def list_unsure(slide: Slide) -> list[str]:
    """Return the signs of a slide that its readers may lack.

    A slide is set in the fonts of whoever opens it, and their programs have one for every script in
    use today. They have none for signs of somebody's own, nor for scripts of long ago.
    """
    texts = json.dumps(asdict(slide), ensure_ascii=False)
    return sorted({sign for sign in texts if category(sign) in UNSURE or ord(sign) in BYGONE})


def render_slide(recipe: str) -> bytes:
    """Return a slide as a file for PowerPoint, from what `make_slide` wrote down."""
    slide = read_recipe(recipe)
    deck = open_blank()
    page = deck.slides.add_slide(deck.slide_layouts[0])
    lay_slide(page, slide)
    page.notes_slide.notes_text_frame.text = "\n".join(slide.notes)
    _describe(deck, slide)
    out = io.BytesIO()
    deck.save(out)
    return pack_again(out.getvalue(), slide.day)


def read_recipe(recipe: str) -> Slide:
    """Return a slide as it was planned."""
    data = json.loads(recipe)
    chart, quote, logo = data["chart"], data["quote"], data["logo"]
    if chart:
        bars = tuple(SlideBar(**bar) for bar in chart["bars"])
        data["chart"] = SlideChart(**{**chart, "bars": bars, "shown": tuple(chart["shown"])})
    data["quote"] = SlideQuote(**quote) if quote else None
    data["logo"] = SlideLogo(**logo) if logo else None
    for name in ("figures", "facts"):
        data[name] = tuple(Fact(**fact) for fact in data[name])
    data["notes"] = tuple(data["notes"])
    return Slide(**data)


def _describe(deck: Any, slide: Slide) -> None:
    """Say in the file what it is; nobody is its author by name."""
    about = deck.core_properties
    about.title, about.subject = slide.title[:255], slide.headline[:255]
    about.author = about.last_modified_by = about.comments = ""
    about.language, about.revision = slide.language, 1
    about.created = about.modified = datetime.fromisoformat(slide.day)
