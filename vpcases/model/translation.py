"""Words in another language, and nothing else: those of a case, and those of the registries."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vpcases.model.authored import Authored, or_just
from vpcases.model.scalars import Id, Line, Lines, Prose
from vpcases.model.translated_decision import (
    AnyTranslatedOpinionLeader,
    AnyTranslatedRisk,
    AnyTranslatedStep,
    TranslatedForces,
    TranslatedObjection,
)


class TranslatedQuote(Authored):
    """A quote in another language."""

    text: Prose | None = None
    """The words, translated."""
    role: Line | None = None
    """The role, translated."""


class TranslatedImage(Authored):
    """What is said of a picture, in another language."""

    alt: Line | None = None
    """What the picture shows."""
    caption: Line | None = None
    """The line under it."""
    credit: Line | None = None
    """Who made it."""


class TranslatedCustomer(Authored):
    """What is said of the customer, in another language."""

    described_as: Line | None = None
    """The description that stands for the name."""
    place: Line | None = None
    """Where it is."""
    region: Line | None = None
    """The part of the world it sells or works in."""
    size: Line | None = None
    """How large it is."""
    about: Prose | None = None
    """Who it is."""
    facts: dict[str, Line] = {}
    """The other facts, under their translated names: `Gegründet: 1962`."""


class TranslatedEffort(Authored):
    """What it took, in another language."""

    words: Line | None = None
    """The effort in words."""
    who: Line | None = None
    """Who was involved."""
    surprise: Line | None = None
    """What surprised them."""


class TranslatedElement(Authored):
    """A value element in another language."""

    title: Line | None = None
    """What it is called."""
    statement: Line | None = None
    """The sentence that stands in place of a sum."""
    resolve_by: Line | None = None
    """How a disagreement will be settled."""


class TranslatedEvidence(Authored):
    """An entry of the evidence in another language."""

    about: Line | None = None
    """What it is."""
    method: Line | None = None
    """How it was measured."""
    scaled: Line | None = None
    """How it was scaled up."""
    where: Line | None = None
    """Where a pilot ran."""
    success_criteria: Line | None = None
    """What was agreed as success."""


AnyTranslatedEffort = Annotated[TranslatedEffort, or_just("words", TranslatedEffort)]
AnyTranslatedElement = Annotated[TranslatedElement, or_just("statement", TranslatedElement)]
AnyTranslatedEvidence = Annotated[TranslatedEvidence, or_just("about", TranslatedEvidence)]


class Translation(Authored):
    """The words of a case in another language, `cases/histories/<id>.<language>.yml`."""

    title: Line | None = None
    """The title."""
    description: Line | None = None
    """The text a search engine shows."""
    show_as: Line | None = None
    """What the customer is called in place of its name."""
    situation: Prose | None = None
    """The problem."""
    what_was_done: Prose | None = None
    """What was done."""
    outcome: Prose | None = None
    """What it brought."""
    story: Prose | None = None
    """The whole story."""
    no_figures_because: Line | None = None
    """Why there are no figures."""
    source: Line | None = None
    """Where the figures come from."""
    parity: Lines = ()
    """What is the same as with the alternative."""
    did_not_improve: Lines = ()
    """What stayed as it was."""
    notice: Line | None = None
    """The line above the story."""
    connections: Line | None = None
    """Payments or ties between the customer and us."""
    customer: TranslatedCustomer | None = None
    """What is said of the customer."""
    effort: AnyTranslatedEffort | None = None
    """What it took."""
    forces: TranslatedForces | None = None
    """What made them change, and what held them back."""
    approval_path: dict[str, AnyTranslatedStep] = {}
    """Who had to say yes, each by the role in the base file."""
    risk: AnyTranslatedRisk | None = None
    """What they feared, what happened, and the way back."""
    opinion_leader: AnyTranslatedOpinionLeader | None = None
    """Why others listen to this customer."""
    labels: dict[str, Line] = {}
    """What each line of before_after and in_use is called, or says, by its key in the base file."""
    value_elements: dict[Id, AnyTranslatedElement] = {}
    """The value elements, by their driver."""
    inputs: dict[str, Line] = {}
    """What the inputs of word equations are called, by their name in the base file."""
    units: dict[str, Line] = {}
    """What units are called, each as it is typed in the base file: `invoices: Rechnungen`."""
    evidence: dict[Id, AnyTranslatedEvidence] = {}
    """The evidence."""
    quotes: dict[Id, TranslatedQuote] = {}
    """The quotes."""
    images: dict[Id, TranslatedImage] = {}
    """The pictures."""


class TranslatedPilot(Authored):
    """How an offering can be tried, in another language."""

    what: Line | None = None
    """What is tried."""
    measures: Lines = ()
    """What is measured."""
    success: Line | None = None
    """What counts as a success."""


class TranslatedEntry(Authored):
    """An entry of the registries in another language: a segment, a driver, a feature."""

    title: Line | None = None
    """What it is called."""
    about: Prose | None = None
    """What it is or means."""
    for_: Line | None = Field(default=None, alias="for")
    """Whom a segment holds."""
    size: Line | None = None
    """How large the customers of a segment are."""
    region: Line | None = None
    """Where the customers of a segment are."""
    roles: Lines = ()
    """Who decides in a segment."""
    use_cases: Lines = ()
    """What a segment uses it for."""
    offerings: dict[Id, Line] = {}
    """Why each offering is in the bundle of a segment, by its id."""
    customer_words: Line | None = None
    """How customers say a driver."""
    our_words: Line | None = None
    """How we say a driver."""
    public_name: Line | None = None
    """What the public edition calls an alternative that it may not name."""
    scope: Line | None = None
    """What of us a certificate covers."""
    pilot: Annotated[TranslatedPilot, or_just("what", TranslatedPilot)] | None = None
    """How an offering can be tried first."""


AnyTranslatedEntry = Annotated[TranslatedEntry, or_just("title", TranslatedEntry)]


class TranslatedRegistries(Authored):
    """The words of the registries in another language, `cases/<any name>.<language>.yml`."""

    segments: dict[Id, AnyTranslatedEntry] = {}
    """The segments."""
    drivers: dict[Id, AnyTranslatedEntry] = {}
    """The drivers."""
    offerings: dict[Id, AnyTranslatedEntry] = {}
    """The offerings."""
    alternatives: dict[Id, AnyTranslatedEntry] = {}
    """The alternatives."""
    certificates: dict[Id, AnyTranslatedEntry] = {}
    """The certificates."""
    features: dict[Id, AnyTranslatedEntry] = {}
    """The features."""
    benefits: dict[Id, AnyTranslatedEntry] = {}
    """The benefits of features."""
    objections: dict[Id, Annotated[TranslatedObjection, or_just("words", TranslatedObjection)]] = {}
    """The objections."""
    industries: dict[str, Line] = {}
    """The industries, each by its name in the base file."""
