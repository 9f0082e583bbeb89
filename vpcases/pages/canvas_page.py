"""The value proposition canvas of a segment (internal edition): two linked lists and their fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.canvas import Canvas, CanvasLine, FeatureUse, Gap, Tie
from vpcases.derive.portfolio import Portfolio
from vpcases.model.proposition import Need, Pain, Severity
from vpcases.pages.addresses import Link
from vpcases.pages.canvas_words import list_unlinked, word_fit
from vpcases.pages.context import Context
from vpcases.pages.driver_proof import ProvedRow, view_proof
from vpcases.pages.feature_addresses import (
    address_canvas,
    address_features,
    address_jobs,
    address_stakes,
)
from vpcases.pages.group_page import Counted
from vpcases.pages.job_view import JobView, view_job
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.source_of_line import link_source

TITLE = fixed("Canvases")
SEVERITIES = {
    Severity.SEVERE: fixed("severe"),
    Severity.MODERATE: fixed("moderate"),
    Severity.MILD: fixed("mild"),
}
NEEDS = {
    Need.REQUIRED: fixed("required"),
    Need.EXPECTED: fixed("expected"),
    Need.DESIRED: fixed("desired"),
}
GAPS = {
    Gap.UNKNOWN_FEATURE: fixed("no feature has this id"),
    Gap.NO_DRIVER: fixed("it names no driver that a case could be about"),
    Gap.NO_OFFERING: fixed("the feature names no offering that a case could have used"),
    Gap.IN_WORK: fixed("a case is there, and not published or too old"),
    Gap.NO_CASE: fixed("no case of this segment used the offering and shows anything of it"),
}
"""Why nothing proves that a feature meets a pain or a gain."""
MISSING = {
    True: (fixed("No reliever"), fixed("Severe and without proof")),
    False: (fixed("No creator"), fixed("Required and without proof")),
}
"""What a pain lacks, and what a gain: a feature, or a proof where it weighs."""


@dataclass(frozen=True, slots=True)
class TieView:
    """A feature that meets a pain or a gain; `proof` is the best there is, `gap` why none is.

    `more` tells how many proofs there are besides.
    """

    feature: Link
    proof: ProvedRow | None
    more: str
    gap: str


@dataclass(frozen=True, slots=True)
class CanvasLineView:
    """A pain or a gain with the features that meet it; `missing` says what it lacks."""

    anchor: str
    words: str
    weight: str
    how_long: str
    driver: Link | None
    source: Link
    ties: tuple[TieView, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class FeatureUseView:
    """A feature with the pains that it relieves here and the gains that it creates."""

    anchor: str
    feature: Link
    offering: str
    relieves: tuple[Link, ...]
    creates: tuple[Link, ...]
    missing: str


@dataclass(frozen=True)
class CanvasPage(ProofPage):
    """The customers' side and the offering's side of a segment, linked line by line."""

    list_link: Link
    segment: Link
    jobs_link: Link
    fit: tuple[str, ...]
    unlinked: tuple[Link, ...]
    jobs: tuple[JobView, ...]
    pains: tuple[CanvasLineView, ...]
    gains: tuple[CanvasLineView, ...]
    products: tuple[Link, ...]
    features: tuple[FeatureUseView, ...]
    file: str
    is_empty: bool

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "canvas_page"


@dataclass(frozen=True)
class CanvasesPage(ProofPage):
    """The segments, each with the fit of its canvas."""

    ways: tuple[Link, ...]
    segments: tuple[Counted, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "canvases_page"


def plan_canvas_pages(
    canvases: tuple[Canvas, ...], portfolio: Portfolio, context: Context
) -> Iterator[ProofPage]:
    """Yield the list of canvases, and a page for each segment (internal edition)."""
    language = context.language
    yield CanvasesPage(
        head=Head(
            address=address_canvas(context.addresses),
            title=say(language, TITLE),
            description=say(
                language, "What customers have to get done, what hurts, and what meets it."
            ),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        ways=(
            Link(say(language, "Jobs across segments"), address_jobs(context.addresses)),
            Link(say(language, "The value at stake by feature"), address_stakes(context.addresses)),
        ),
        segments=tuple(
            Counted(
                Link(canvas.segment.title, address_canvas(context.addresses, canvas.segment.id)),
                0 if canvas.is_empty else 1,
                about=" ".join(word_fit(canvas.fit, language)) if not canvas.is_empty else "",
                note=say(language, "none yet") if canvas.is_empty else "",
            )
            for canvas in canvases
        ),
    )
    for canvas in canvases:
        yield plan_canvas_page(canvas, portfolio, context)


def plan_canvas_page(canvas: Canvas, portfolio: Portfolio, context: Context) -> CanvasPage:
    """Return the canvas of a segment (internal edition)."""
    segment, language = canvas.segment, context.language
    return CanvasPage(
        head=Head(
            address=address_canvas(context.addresses, segment.id),
            title=say(language, "Canvas: {segment}", segment=segment.title),
            description=say(
                language,
                "What customers in {segment} have to get done, what hurts, and what meets it.",
                segment=segment.title,
            ),
            parent=address_canvas(context.addresses),
            search_boost=0.1,
        ),
        edition=portfolio.edition.value,
        list_link=Link(say(language, TITLE), address_canvas(context.addresses)),
        segment=Link(segment.title, context.addresses.term(segment)),
        jobs_link=Link(say(language, "Jobs across segments"), address_jobs(context.addresses)),
        fit=word_fit(canvas.fit, language),
        unlinked=tuple(list_unlinked(canvas, language)),
        jobs=tuple(view_job(k, job, portfolio, context) for k, job in canvas.jobs.items()),
        pains=tuple(_view_line(line, "pain", portfolio, context) for line in canvas.pains),
        gains=tuple(_view_line(line, "gain", portfolio, context) for line in canvas.gains),
        products=tuple(Link(t.title, context.addresses.term(t)) for t in canvas.products),
        features=tuple(_view_use(use, canvas, context) for use in canvas.features),
        file=f"cases/propositions/{segment.id}.yml",
        is_empty=canvas.is_empty,
    )


def _view_line(
    line: CanvasLine, sort: str, portfolio: Portfolio, context: Context
) -> CanvasLineView:
    content, language = line.content, context.language
    if isinstance(content, Pain):
        weight = say(language, SEVERITIES[content.severity]) if content.severity else ""
    else:
        weight = say(language, NEEDS[content.need]) if content.need else ""
    return CanvasLineView(
        anchor=f"{sort}-{line.id}",
        words=content.words or line.id,
        weight=weight,
        how_long=(content.how_long or "") if isinstance(content, Pain) else "",
        driver=Link(line.driver.title, context.addresses.term(line.driver))
        if line.driver
        else None,
        source=link_source(content.source, portfolio, context),
        ties=tuple(_view_tie(tie, context) for tie in line.ties),
        missing=_word_missing(line, language),
    )


def _word_missing(line: CanvasLine, language: str) -> str:
    """Return what a pain or a gain lacks: a feature, or a proof where it weighs."""
    nothing, unproved = MISSING[isinstance(line.content, Pain)]
    if not line.is_met:
        return say(language, nothing)
    return say(language, unproved) if line.counts and not line.is_proved else ""


def _view_tie(tie: Tie, context: Context) -> TieView:
    language, feature = context.language, tie.feature
    more = len(tie.proofs) - 1
    return TieView(
        feature=Link(feature.title, address_features(context.addresses, feature.id))
        if feature
        else Link(tie.id),
        proof=view_proof(tie.proofs[0], context) if tie.proofs else None,
        more=say_count(language, "and {count} more", "and {count} more", more) if more > 0 else "",
        gap=say(language, GAPS[tie.gap]) if tie.gap else "",
    )


def _view_use(use: FeatureUse, canvas: Canvas, context: Context) -> FeatureUseView:
    language, feature = context.language, use.feature
    words = {line.id: line.content.words or line.id for line in (*canvas.pains, *canvas.gains)}
    if feature.id in canvas.in_nothing:
        missing = say(language, "In nothing: no benefit, and no pain or gain of any segment")
    else:
        missing = say(language, "Meets no pain and no gain here") if use.is_idle else ""
    return FeatureUseView(
        anchor=f"feature-{feature.id}",
        feature=Link(feature.title, address_features(context.addresses, feature.id)),
        offering=feature.offering.title if feature.offering else "",
        relieves=tuple(Link(words[k], f"pain-{k}") for k in use.relieves),
        creates=tuple(Link(words[k], f"gain-{k}") for k in use.creates),
        missing=missing,
    )
