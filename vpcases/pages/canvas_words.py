"""The canvas in words: the fit as counts, and what is tied to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say, say_count
from vpcases.derive.canvas import Canvas, Fit
from vpcases.pages.addresses import Link


def word_fit(fit: Fit, language: str) -> tuple[str, ...]:
    """Return the fit on paper and in the market, each as n of m."""
    if not fit.count:
        return (
            say(language, "No pain is called severe and no gain required, so nothing is counted."),
        )
    paper = say_count(
        language,
        "On paper: a feature meets {met} of {count} severe pain or required gain.",
        "On paper: features meet {met} of {count} severe pains and required gains.",
        fit.count,
        met=fit.on_paper,
    )
    market = say_count(
        language,
        "In the market: a current case proves it for {proved} of {count}.",
        "In the market: current cases prove it for {proved} of {count}.",
        fit.count,
        proved=fit.in_market,
    )
    return paper, market


def list_unlinked(canvas: Canvas, language: str) -> Iterator[Link]:
    """Yield what stands out, each with the anchor of its line on the page."""
    for sort, lines in (("pain", canvas.pains), ("gain", canvas.gains)):
        for line in lines:
            words, anchor = line.content.words or line.id, f"{sort}-{line.id}"
            if not line.is_met:
                yield Link(say(language, "Nothing meets it: {words}", words=words), anchor)
            elif line.counts and not line.is_proved:
                yield Link(say(language, "Not proved: {words}", words=words), anchor)
    for use in canvas.features:
        anchor, title = f"feature-{use.feature.id}", use.feature.title
        if use.feature.id in canvas.in_nothing:
            yield Link(say(language, "In nothing: {feature}", feature=title), anchor)
        elif use.is_idle:
            yield Link(say(language, "Meets nothing here: {feature}", feature=title), anchor)
