"""Collections: a few proofs with one link, for one prospect, or inside for one of our teams."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from vpcases.model.addresses import MailOrWeb
from vpcases.model.authored import Authored, or_just
from vpcases.model.dates import Date
from vpcases.model.languages import Language
from vpcases.model.scalars import Id, Ids, Line, Prose


class Pick(Authored):
    """A proof that a collection shows: a case, or a quote with a file of its own."""

    case: Id | None = None
    """The case, by its id."""
    quote: Id | None = None
    """The quote, by its id, in place of a case."""
    why: Line | None = None
    """Why it was picked for this prospect, in one line."""


AnyPick = Annotated[Pick, or_just("case", Pick)]


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, (list, tuple)) else (value,)


class Audience(StrEnum):
    """Who among us a collection is for: what they need of the same proofs differs."""

    PRODUCT = "product"
    ENGINEERING = "engineering"
    SALES_ENGINEERING = "sales-engineering"
    DEVELOPER_RELATIONS = "developer-relations"
    INTERNAL_TOOLS = "internal-tools"


class Collection(Authored):
    """A collection, `cases/collections/<id>.yml`; its file name is its id, and on no page.

    Its page lies on a public host, at an address that cannot be guessed: it shows what the
    approvals of its proofs allow on the website, and nothing else. One with an `audience:` is for
    ourselves: it has a page in the internal edition alone, and shows every proof that fits.
    """

    for_: Line | None = Field(default=None, alias="for")
    """Whom it is for, as the page says it: the prospect's name."""
    prospect: Id | None = None
    """The prospect's id, as `never_show_to` of a customer names it; found by the name where left
    out."""
    proofs: Annotated[
        tuple[AnyPick, ...],
        BeforeValidator(_one_or_more, json_schema_input_type=AnyPick | list[AnyPick]),
    ] = ()
    """One to five proofs in the order of the page: ids of cases, or blocks with case or quote."""
    note: Prose | None = None
    """A few sentences to the prospect, above the proofs."""
    until: Date | None = None
    """The last day on which the page shows them."""
    by: Line | None = None
    """Who sends it: a name, as the page says it."""
    contact: MailOrWeb | None = None
    """Where the prospect answers; the `contact` of the site where left out."""
    language: Language | None = None
    """The language of the page, where it is not that of the site."""
    audience: Audience | None = None
    """Who among us it is for, where it is for no prospect: product, engineering, sales-engineering,
    developer-relations or internal-tools; it is shown inside alone."""
    title: Line | None = None
    """What a collection with an audience is called."""
    segments: Ids = ()
    """The segments whose proofs it shows, by id, where it has an audience; all where left out."""
    drivers: Ids = ()
    """The drivers that its proofs are about, by id, where it has an audience; all where left
    out."""
    features: Ids = ()
    """The features whose benefits its proofs are about, by id, where it has an audience."""
    offerings: Ids = ()
    """The offerings that its proofs are about, by id, where it has an audience; all where left
    out."""
    key: Line | None = None
    """What stands in the address and cannot be guessed; `vpcases new collection` writes it."""
    accepted: dict[str, Line] = {}
    """Advice that does not hold here: the name of the rule and, in a sentence, why; internal."""
