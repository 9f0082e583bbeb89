"""The registries: customers, and the closed vocabularies that cases point to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from vpcases.model.addresses import WebAddress
from vpcases.model.authored import AlternativeKind, Authored, Kind, PersonStatus, or_just
from vpcases.model.certificate import AnyCertificate
from vpcases.model.dates import Date
from vpcases.model.feature import AnyBenefitOfFeature, AnyFeature, AnyReason
from vpcases.model.media import AnyImage, AnyLogo
from vpcases.model.objection import AnyObjection
from vpcases.model.pilot import AnyPilot
from vpcases.model.reference_terms import AnyReferenceTerms
from vpcases.model.scalars import Id, Ids, Line, Lines, Prose, WholeNumber, YesNo


class Person(Authored):
    """Somebody at a customer who may be quoted."""

    role: Line | None = None
    """What they do there."""
    status: PersonStatus | None = None
    """in-role, moved (to another role), left (the customer) or unknown; empty until known."""
    photo: AnyImage | None = None
    """Their picture."""
    may_contact: YesNo | None = None
    """Whether a prospect may write to them; never shown in public."""
    refer: AnyReferenceTerms | None = None
    """What they are willing to do for a prospect: `[call, email]`, `no`, or a block; internal."""
    link: WebAddress | None = None
    """Where to read about them."""


class Customer(Authored):
    """An organisation, with or without a case."""

    name: Line | None = None
    """What it is called."""
    described_as: Line | None = None
    """A description, where no name was ever known: a food wholesaler."""
    industry: Lines = ()
    """What it does, as it says itself; one line or a list."""
    place: Line | None = None
    """Where it is: Vienna, Austria."""
    region: Line | None = None
    """The part of the world it sells or works in."""
    size: Line | None = None
    """In its own words: 300-400 staff."""
    website: WebAddress | None = None
    """Its own site."""
    since: Date | None = None
    """Since when it has been a customer."""
    segment: Id | None = None
    """The segment it belongs to, where none of its cases and quotes says so; for counting alone."""
    left: Date | None = None
    """When it stopped being a customer; current until then."""
    about: Prose | None = None
    """One or two sentences on who it is."""
    logo: AnyLogo | None = None
    """Its logo."""
    people: dict[str, Annotated[Person, or_just("role", Person)]] = {}
    """Its people: `Name: Role`, or a block."""
    facts: dict[str, Line] = {}
    """Other facts worth a line: `Founded: 1962`."""
    referred_by: Id | None = None
    """The customer who sent them to us, by id; internal."""
    never_show_to: Ids = ()
    """Customers and prospects that may not be sent a proof of it, by id; internal."""


class Priority(Authored):
    """How we know that a driver matters to a segment."""

    source: Line | None = None
    """The id of research that ranks it, or `assumed`."""


class Importance(Authored):
    """How much a segment matters to us; internal."""

    rank: WholeNumber | None = None
    """Its place among the segments, 1 for the most important."""
    reason: Line | None = None
    """Why."""
    source: Line | None = None
    """Where that is known from: the id of research, or a sentence."""


class Segment(Authored):
    """A group of customers with a common need and common priorities."""

    title: Line | None = None
    """What it is called."""
    for_: Line | None = Field(default=None, alias="for")
    """Whom it holds, in one line."""
    about: Prose | None = None
    """What these customers have in common and struggle with."""
    size: Line | None = None
    """How large they are."""
    region: Line | None = None
    """Where they are."""
    roles: Lines = ()
    """Who decides there."""
    priorities: dict[Id, Annotated[Priority, or_just("source", Priority)]] = {}
    """The drivers that matter to them, the most important first, each with the id of the research
    that says so, or `assumed`."""
    importance: Importance | None = None
    """How much the segment matters to us, and why; internal."""
    offerings: dict[Id, Line] = {}
    """The bundle of offerings for them: the id of each, and why it is in it."""
    use_cases: Lines = ()
    """What they use it for, a line each."""


class Driver(Authored):
    """A value driver: what matters most to customers when they decide."""

    title: Line | None = None
    """What it is called."""
    kind: Kind | None = None
    """technical, economic, service or social."""
    about: Prose | None = None
    """What it means and how it is worked out."""
    customer_words: Line | None = None
    """How customers say it."""
    our_words: Line | None = None
    """How we say it."""
    unit: Line | None = None
    """What it is counted in."""
    parent: Id | None = None
    """The driver it is a part of."""


class Offering(Authored):
    """What is supplied."""

    title: Line | None = None
    """What it is called."""
    about: Prose | None = None
    """What it is, in a few sentences."""
    link: WebAddress | None = None
    """Its own page."""
    pilot: AnyPilot | None = None
    """How a prospect can try it first."""


class Alternative(Authored):
    """What a customer would otherwise have done."""

    title: Line | None = None
    """What it is called."""
    kind: AlternativeKind | None = None
    """competitor, in-house, incumbent or do-nothing."""
    about: Prose | None = None
    """What it is, in a few sentences."""
    may_name: YesNo = True
    """Whether the public edition may name it."""
    public_name: Line | None = None
    """What the public edition says where it may not: a general integration platform."""


AnySegment = Annotated[Segment, or_just("title", Segment)]
AnyDriver = Annotated[Driver, or_just("title", Driver)]
AnyOffering = Annotated[Offering, or_just("title", Offering)]
AnyAlternative = Annotated[Alternative, or_just("title", Alternative)]
AnyCustomer = Annotated[Customer, or_just("name", Customer)]


class Registries(Authored):
    """A file directly in `cases/`: any of the registries, as top-level keys."""

    segments: dict[Id, AnySegment] = {}
    """Who the proofs are for."""
    drivers: dict[Id, AnyDriver] = {}
    """What customers care about."""
    offerings: dict[Id, AnyOffering] = {}
    """What we supply."""
    alternatives: dict[Id, AnyAlternative] = {}
    """What customers would otherwise have done."""
    customers: dict[Id, AnyCustomer] = {}
    """Who they are."""
    certificates: dict[Id, AnyCertificate] = {}
    """What we are certified for: facts about us, never proofs."""
    objections: dict[Id, AnyObjection] = {}
    """What prospects say against buying, and what answers it."""
    features: dict[Id, AnyFeature] = {}
    """What the offerings do."""
    benefits: dict[Id, AnyBenefitOfFeature] = {}
    """What customers have of it: outcomes, each with the driver that proves it."""
    reasons: dict[Id, AnyReason] = {}
    """Reasons for which customers buy that are no driver; internal."""
