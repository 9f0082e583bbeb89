"""Features, the benefits that they bring, and the reasons for which customers buy."""

from __future__ import annotations

from typing import Annotated

from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Id, Ids, Line, Lines, Prose


class Feature(Authored):
    """Something that an offering does."""

    title: Line | None = None
    """What it is called."""
    about: Prose | None = None
    """What it does, in a sentence or two."""
    offering: Id | None = None
    """The offering that it is a part of."""
    benefits: Ids = ()
    """What it is good for: the benefits that it brings, by id."""
    roadmap_item: Line | None = None
    """Where work on it is planned: a number or an address of your own; internal."""


class BenefitOfFeature(Authored):
    """What customers have of a feature: an outcome, which a value element can prove."""

    title: Line | None = None
    """The outcome, in words that begin with what changes for them."""
    driver: Id | None = None
    """The driver of the value elements that prove it."""
    about: Prose | None = None
    """What it means, in a sentence or two."""


class Reason(Authored):
    """A reason for which customers buy, or do not, that is no value driver."""

    title: Line | None = None
    """What it is called."""
    about: Prose | None = None
    """What counts as this reason, and what does not."""
    driver: Id | None = None
    """The driver that it comes down to, if it comes down to one."""
    words: Lines = ()
    """Words of buyers that are read as this reason."""


AnyFeature = Annotated[Feature, or_just("title", Feature)]
AnyBenefitOfFeature = Annotated[BenefitOfFeature, or_just("title", BenefitOfFeature)]
AnyReason = Annotated[Reason, or_just("title", Reason)]
