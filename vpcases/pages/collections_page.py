"""The list of all collections, for those who send them: internal edition only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.collections import Gathered, find_last_day
from vpcases.derive.edition import Edition
from vpcases.model.collection import Audience, Collection
from vpcases.model.library import Record
from vpcases.pages.addresses import Link
from vpcases.pages.audience_collection_page import AUDIENCES, name_collection
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.research_addresses import address_audience
from vpcases.problems import Problem


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A collection: for whom, by whom, until when, and what it shows.

    `page` is its page in this edition, and `send` the link to send; both are None where it has no
    page yet. `lacks` is what keeps it from having one, or keeps a proof of it back.
    """

    id: str
    name: str
    sender: str
    standing: str
    has_ended: bool
    page: Link | None
    send: str
    proofs: tuple[str, ...]
    lacks: tuple[Problem, ...]
    is_for_us: bool = False
    """Whether it is for an audience of our own, and so is never sent."""


@dataclass(frozen=True)
class CollectionsPage(ProofPage):
    """All collections: those that run by their end, then those that have none, then the ended."""

    rows: tuple[CollectionRow, ...]
    picking: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "collections_page"


def plan_collections_page(
    records: Mapping[str, Record[Collection]], gathered: Iterable[Gathered], context: Context
) -> CollectionsPage:
    """Return the list of all collections (internal edition)."""
    language = context.language
    known = {one.record.id: one for one in gathered}
    ordered = sorted(records.values(), key=lambda record: _order(record, known.get(record.id)))
    return CollectionsPage(
        head=Head(
            address=context.addresses.collections(),
            title=say(language, "Collections"),
            description=say(language, "Which proofs were put together for whom, and until when."),
            search_boost=0.1,
            parent=context.addresses.library(),
            is_listed=True,
        ),
        edition=Edition.INTERNAL.value,
        rows=tuple(_row(record, known.get(record.id), context) for record in ordered),
        picking=Link(say(language, "Put a collection together"), context.addresses.picking()),
    )


def _order(record: Record[Collection], one: Gathered | None) -> tuple[bool, bool, int, str]:
    last_day = find_last_day(record.content)
    ordinal = last_day.toordinal() if last_day else 0
    ended = bool(one and one.has_ended)
    return ended, one is None, -ordinal if ended else ordinal, record.id


def _row(record: Record[Collection], one: Gathered | None, context: Context) -> CollectionRow:
    content, path = record.content, record.source.path
    lacks = (*context.mistakes_of(path), *context.todo_of(path), *context.withheld_of(path))
    if content.audience:
        return _row_for_us(record, content.audience, lacks, context)
    address = context.addresses.collection(one.key) if one else ""
    last = "" if context.has_folder_addresses else "index.html"
    name = content.for_ or record.id
    return CollectionRow(
        id=record.id,
        name=name,
        sender=content.by or "",
        standing=_word_standing(one, context.language),
        has_ended=bool(one and one.has_ended),
        page=Link(name, address) if one else None,
        send=f"{context.public_url}{address}{last}" if one and context.public_url else "",
        proofs=tuple(_name_proofs(one, context.language)) if one else (),
        lacks=lacks,
    )


def _row_for_us(
    record: Record[Collection],
    audience: Audience,
    lacks: tuple[Problem, ...],
    context: Context,
) -> CollectionRow:
    name = name_collection(record.id, record.content)
    return CollectionRow(
        id=record.id,
        name=name,
        sender="",
        standing=say(context.language, AUDIENCES[audience]),
        has_ended=False,
        page=Link(name, address_audience(context.addresses, record.id)),
        send="",
        proofs=(),
        lacks=lacks,
        is_for_us=True,
    )


def _name_proofs(one: Gathered, language: str) -> Iterable[str]:
    """Yield what is shown: the titles of cases, and the speakers of quotes."""
    for picked in one.picked:
        if picked.case:
            yield word_title(picked.case, language)
        elif picked.quote:
            yield say(language, "A quote: {name}", name=picked.quote.content.by or picked.own)
    if one.left:
        yield say_count(
            language, "{count} that is not shown", "{count} that are not shown", one.left
        )


def _word_standing(one: Gathered | None, language: str) -> str:
    if one is None:
        return say(language, "No page yet")
    day = word_day(one.last_day, language)
    if one.has_ended:
        return say(language, "Ended on {day}", day=day)
    return say(language, "Until {day}", day=day)
