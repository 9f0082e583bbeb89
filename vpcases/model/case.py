"""The value case history: one customer, what changed for them, and how we know."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.addresses import SitePaths, WebAddress
from vpcases.model.amounts import Amount
from vpcases.model.approval import Approval
from vpcases.model.authored import Adopter, Authored, EvidenceLevel, Status, Teller
from vpcases.model.dates import Date, Dates
from vpcases.model.decision import AnyApprovalStep, AnyOpinionLeader, AnyRisk, Forces
from vpcases.model.figures import (
    AnyBeforeAfter,
    AnyEffort,
    AnyEvidence,
    AnyValueElement,
    OverYears,
    Prices,
)
from vpcases.model.languages import Language
from vpcases.model.media import (
    AnyContributor,
    AnyDownload,
    AnyImage,
    AnyLink,
    AnyVideo,
)
from vpcases.model.quote import Quote
from vpcases.model.registry import Customer
from vpcases.model.scalars import (
    Extra,
    Id,
    Ids,
    Line,
    Lines,
    Prose,
    WholeNumber,
    YesNo,
    is_id,
    refuse,
    word_no_id,
)


class CaseCustomer(Customer):
    """The customer of a case: the id of one in the registry, or the customer itself."""

    id: Id | None = None
    """Its id; made from the name where left out."""


def _customer(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not is_id(value.strip()):
        raise refuse(
            "not-an-id",
            word_no_id(value.strip(), "the id of a customer"),
            "write an id here, or below it, two spaces in: name: " + value[:60],
        )
    return {"id": value}


AnyCaseCustomer = Annotated[
    CaseCustomer, BeforeValidator(_customer, json_schema_input_type=CaseCustomer | Id)
]


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


def _many(kind: Any) -> BeforeValidator:
    """Return what reads one value as a list of one."""
    return BeforeValidator(_one_or_more, json_schema_input_type=kind | list[kind])


class CaseHistory(Authored):
    """A value case history, `cases/histories/<id>.yml`; its file name is its id."""

    status: Status = Status.DRAFTED
    """How far it has come: nominated, qualified, drafted, checked, approved, published,
    under-review, retired or withdrawn. The public edition shows what is published."""
    title: Line | None = None
    """What changed for the customer, without numbers."""
    description: Line | None = None
    """The text a search engine shows; made from title and result where left out."""
    customer: AnyCaseCustomer | None = None
    """Who it is about: an id from the registry, or a block with name or described_as."""
    other_customers: Ids = ()
    """Further customers of the same story, by id."""
    partners: Lines = ()
    """Who else took part: partners and integrators."""
    show_as: Line | None = None
    """What a named customer is called on the page instead of its name."""
    segment: Id | None = None
    """Who should read this: one customer segment."""
    drivers: Ids = ()
    """What mattered most: one value driver or a list, the main one first."""
    offering: Id | None = None
    """What they bought."""
    replaced: Ids = ()
    """What they had before."""
    considered: Ids = ()
    """What else they looked at."""
    alternative: Id | None = None
    """What they would have done without us; `unknown` is an answer."""
    adopter: Adopter | None = None
    """innovator, early-adopter, early-majority or late-majority."""
    opinion_leader: AnyOpinionLeader | None = None
    """Why others listen to this customer, where they do, and where that can be seen."""

    decided: Date | None = None
    """When they decided."""
    live: Date | None = None
    """Since when it has been in use."""
    measured: Dates | None = None
    """The period the figures are about."""
    source: Line | None = None
    """Who told us, and when; holds for every figure that names none."""
    level: EvidenceLevel = EvidenceLevel.STATED
    """How strong the evidence is; holds for every figure that names none."""

    situation: Prose | None = None
    """The problem, in their words: a few sentences."""
    what_was_done: Prose | None = None
    """What was done about it: a few sentences."""
    outcome: Prose | None = None
    """What it brought: a few sentences."""
    story: Prose | None = None
    """The whole story, as long as it likes, with its own ## headings."""

    before_after: dict[str, AnyBeforeAfter] = {}
    """What changed against their own past, one line each."""
    in_use: dict[str, Amount] = {}
    """How much it is used; never a result."""
    no_figures_because: Line | None = None
    """Why there are no figures, where there are none."""
    value_elements: dict[str, AnyValueElement] = {}
    """What is different from the alternative, and only that; the key is the driver."""
    parity: Lines = ()
    """What is the same as with the alternative."""
    prices: Prices | None = None
    """What both cost; internal unless disclosed."""
    horizon: OverYears | None = None
    """Over how many years, and at what discount rate; shown where the prices are."""
    did_not_improve: Lines = ()
    """What stayed as it was: a list, or `nothing, asked 2026-04-11`, or `not asked`."""
    effort: AnyEffort | None = None
    """How long it took, whose time, what surprised them."""
    forces: Forces | None = None
    """What made them change, and what held them back."""
    approval_path: dict[str, AnyApprovalStep] = {}
    """Who had to say yes, in their order, and what each needed: `IT security: a list, 5 days`."""
    risk: AnyRisk | None = None
    """What they feared, what happened, and the way back."""

    evidence: dict[Id, AnyEvidence] = {}
    """Sources that figures name with `from <id>`."""
    quotes: dict[Id, Quote] = {}
    """The customer's own words."""
    approval: Approval | None = None
    """What the customer agreed to have shown."""
    connections: Line | None = None
    """Any payment, gift, employment, investment or family tie; or `none`."""

    images: dict[Id, AnyImage] = {}
    """Pictures, placed in the text with `{{image:id}}`."""
    videos: Annotated[tuple[AnyVideo, ...], _many(AnyVideo)] = ()
    """Films."""
    downloads: Annotated[tuple[AnyDownload, ...], _many(AnyDownload)] = ()
    """Files to take away."""
    links: Annotated[tuple[AnyLink, ...], _many(AnyLink)] = ()
    """Links to the work, the press, the repository."""
    authors: Annotated[tuple[AnyContributor, ...], _many(AnyContributor)] = ()
    """Who wrote, translated or photographed."""
    related: Ids = ()
    """Cases that belong beside this one; the nearest are found where left out."""
    told_at: WebAddress | None = None
    """The address of the story, where it is told elsewhere."""
    told_by: Teller | None = None
    """customer, where "we" in the text means the customer; supplier where left out."""

    language: Language | None = None
    """The language of its text, as in en or de; that of the site where left out."""
    order: WholeNumber | None = None
    """Its place in lists; smaller comes first."""
    featured: YesNo = False
    """Whether it stands before the others."""
    aliases: SitePaths = ()
    """Older addresses that lead here."""
    notice: Line | None = None
    """A line above the story: what has changed since it was written."""
    published: Date | None = None
    """When the story came out; what is new says the day of the approval where it is left out."""
    updated: Date | None = None
    """When it was last changed in a way that readers should hear of."""

    why: Line | None = None
    """Why this customer: one line, for a nomination."""
    owner: Line | None = None
    """Who looks after this case; internal."""
    due: Date | None = None
    """When the next step is due; internal."""
    may_approve: Line | None = None
    """Who at the customer may approve it; internal."""
    number_they_watch: Line | None = None
    """The number the customer itself follows."""
    accepted: dict[str, Line] = {}
    """Advice that does not hold here: the name of the rule and, in a sentence, why; internal."""
    extra: Extra = {}
    """Anything else, kept as it stands and never shown."""


ALTERNATIVE_UNKNOWN = "unknown"
"""What an author writes for an alternative that was asked for and is not known."""
