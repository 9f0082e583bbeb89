"""The ids that propositions, research, reviews, features and segments point to, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.derive.scorecard.ground import ASSUMED, REVIEW
from vpcases.model.feature import BenefitOfFeature, Feature, Reason
from vpcases.model.library import Library
from vpcases.model.proposition import Proposition
from vpcases.model.registry import Segment
from vpcases.model.research import Research, WinReview
from vpcases.problems import FieldPath

Reference = tuple[FieldPath, str, str]
"""A field, the list it points into, and the id."""


def list_ids_of_proposition(identity: str, content: Proposition) -> Iterator[Reference]:
    """Yield what a proposition points to; the name of its file is the id of a segment."""
    yield (), "segments", identity
    for number, offering in enumerate(content.offerings):
        yield ("offerings", number), "offerings", offering
    if content.alternative:
        yield ("alternative",), "alternatives", content.alternative
    for alternative in content.true_for_them:
        yield ("true_for_them", alternative), "alternatives", alternative
    for driver, benefit in content.that_helps.items():
        path = ("that_helps", driver)
        yield path, "drivers", driver
        if benefit.alternative:
            yield (*path, "alternative"), "alternatives", benefit.alternative
        for number, case in enumerate(benefit.proof):
            yield (*path, "proof", number), "cases", case
    yield from _list_ids_of_canvas(content)


def _list_ids_of_canvas(content: Proposition) -> Iterator[Reference]:
    for name, pain in content.pains.items():
        if pain.driver:
            yield ("pains", name, "driver"), "drivers", pain.driver
        for number, feature in enumerate(pain.relieved_by):
            yield ("pains", name, "relieved_by", number), "features", feature
    for name, gain in content.gains.items():
        if gain.driver:
            yield ("gains", name, "driver"), "drivers", gain.driver
        for number, feature in enumerate(gain.created_by):
            yield ("gains", name, "created_by", number), "features", feature


def list_reasons_of_change(content: Proposition) -> Iterator[tuple[FieldPath, str]]:
    """Yield what the changes of a proposition were made for: reviews, cases and research."""
    for day, revision in content.history.items():
        for number, identity in enumerate(revision.because):
            yield ("history", day, "because", number), identity


def is_reason_known(identity: str, library: Library) -> bool:
    """Return whether what a change was made for is there: a review, a case or research."""
    if identity.startswith(REVIEW):
        return identity.removeprefix(REVIEW) in library.reviews
    return identity in library.cases or identity in library.research


def name_newest_review(library: Library) -> str:
    """Return the id of the newest review of the wins; empty where there is none."""
    newest = max(library.reviews, default="")
    return f"{REVIEW}{newest}" if newest else ""


def list_ids_of_record(content: Research | WinReview) -> Iterator[Reference]:
    """Yield what research, or the review of a month, points to."""
    for number, segment in enumerate(content.segments):
        yield ("segments", number), "segments", segment
    for number, driver in enumerate(content.drivers if isinstance(content, Research) else ()):
        yield ("drivers", number), "drivers", driver


def list_ids_of_entry(content: Any) -> Iterator[Reference]:
    """Yield what a feature, a benefit, a reason or a segment points to."""
    if isinstance(content, Feature):
        if content.offering:
            yield ("offering",), "offerings", content.offering
        for number, benefit in enumerate(content.benefits):
            yield ("benefits", number), "benefits", benefit
    elif isinstance(content, BenefitOfFeature | Reason):
        if content.driver:
            yield ("driver",), "drivers", content.driver
    elif isinstance(content, Segment):
        yield from ((("priorities", driver), "drivers", driver) for driver in content.priorities)
        yield from ((("offerings", key), "offerings", key) for key in content.offerings)


def list_sources(content: Proposition) -> Iterator[tuple[FieldPath, str]]:
    """Yield what a proposition says it knows something from: an id, or a sentence."""
    if content.problem_source:
        yield ("problem_source",), content.problem_source
    for field in ("jobs", "pains", "gains"):
        for name, line in getattr(content, field).items():
            if line.source:
                yield (field, name, "source"), line.source


def is_assumed(source: str | None) -> bool:
    """Return whether a source says that nobody knows."""
    return source is None or source.strip().lower().startswith(ASSUMED)
