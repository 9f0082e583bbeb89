"""Small libraries of records, made from what an author would type, without any file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.consent import Part, list_signed_parts
from vpcases.derive.consent.parts import list_quote_parts
from vpcases.derive.documented import add_typical_results
from vpcases.derive.typical import Rates
from vpcases.model.approval import Approval, Channel, Item, Signed
from vpcases.model.authored import Status
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.certificate import Certificate
from vpcases.model.library import Library, Record
from vpcases.model.objection import Objection
from vpcases.model.proposition import Proposition
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative, Customer, Driver, Offering, Segment
from vpcases.model.research import Research
from vpcases.model.translated_proposition import TranslatedProposition
from vpcases.model.translation import (
    TranslatedRegistries,
    Translation,
)
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.page import ProofPage
from vpcases.pages.plan import plan_pages
from vpcases.problems import Problem, Source

P = TypeVar("P", bound=ProofPage)
DAY = date(2026, 11, 1)
EVERYTHING = Approval(
    items=tuple(item for item in Item if item is not Item.PRICE_STATEMENT), channels=tuple(Channel)
)
Typed = Mapping[str, Any]

SEGMENTS = {"small-shops": "Small shops", "large-shops": "Large shops"}
DRIVERS = {"hours": "Hours", "errors": "Errors"}


def make_library(
    cases: Typed | None = None,
    *,
    quotes: Typed | None = None,
    segments: Typed = SEGMENTS,
    drivers: Typed = DRIVERS,
    offerings: Typed | None = None,
    alternatives: Typed | None = None,
    customers: Typed | None = None,
    certificates: Typed | None = None,
    objections: Typed | None = None,
    translations: Mapping[tuple[str, str], Typed] | None = None,
    registry_words: Typed | None = None,
    calculators: Typed | None = None,
    propositions: Typed | None = None,
    proposition_words: Mapping[tuple[str, str], Typed] | None = None,
    research: Typed | None = None,
    media: frozenset[str] = frozenset(),
) -> Library:
    """Return a library; each record is a block of fields as in YAML, or its bare title.

    What is published is approved, whole and as it stands, unless it says something else.
    """
    library = Library(
        cases=_records(CaseHistory, cases, "histories/{}.yml"),
        quotes=_records(ReferralQuote, quotes, "quotes/{}.yml"),
        segments=_records(Segment, segments, "vocabulary.yml"),
        drivers=_records(Driver, drivers, "vocabulary.yml"),
        offerings=_records(Offering, offerings, "vocabulary.yml"),
        alternatives=_records(Alternative, alternatives, "vocabulary.yml"),
        customers=_records(Customer, customers, "customers.yml"),
        certificates=_records(Certificate, certificates, "vocabulary.yml"),
        objections=_records(Objection, objections, "vocabulary.yml"),
        translations={
            key: Record(key[0], Translation.model_validate(words), Source(".".join(key)))
            for key, words in (translations or {}).items()
        },
        registry_words={
            language: _name_words(language, words)
            for language, words in (registry_words or {}).items()
        },
        calculators=_records(ValueCalculator, calculators, "calculators/{}.yml"),
        propositions=_records(Proposition, propositions, "propositions/{}.yml"),
        proposition_words={
            key: Record(key[0], TranslatedProposition.model_validate(words), Source(".".join(key)))
            for key, words in (proposition_words or {}).items()
        },
        research=_records(Research, research, "research/{}.yml"),
        media=media,
    )
    return sign(library)


def _name_words(language: str, words: Typed) -> tuple[Record[TranslatedRegistries], ...]:
    source = Source(f"cases/vocabulary.{language}.yml")
    return (Record("vocabulary", TranslatedRegistries.model_validate(words), source),)


def sign(library: Library) -> Library:
    """Return a library in which the customers of published records have signed them as they are.

    One that has no approval gets one for everything.
    """
    approved = replace(
        library,
        cases={k: _approve(record) for k, record in library.cases.items()},
        quotes={k: _approve(record) for k, record in library.quotes.items()},
    )
    cases, quotes = approved.cases.items(), approved.quotes.items()
    return replace(
        approved,
        signed={k: _sign(r, list_signed_parts(r, approved)) for k, r in cases},
        signed_quotes={k: _sign(r, list_quote_parts(r.content, approved)) for k, r in quotes},
    )


def _approve(record: Record[Any]) -> Record[Any]:
    is_open = record.content.status is Status.PUBLISHED and record.content.approval is None
    update = {"approval": EVERYTHING}
    return replace(record, content=record.content.model_copy(update=update)) if is_open else record


def _sign(record: Record[Any], parts: Iterable[Part]) -> Record[Signed]:
    signed = Signed(parts={part.name: part.fingerprints for part in parts})
    return Record(record.id, signed, Source(f"cases/approvals/{record.id}.yml"))


def _records(model: type[BaseModel], typed: Typed | None, place: str) -> dict[str, Record[Any]]:
    return {
        identity: Record(
            identity,
            model.model_validate({"title": fields} if isinstance(fields, str) else fields),
            Source("cases/" + place.format(identity)),
        )
        for identity, fields in (typed or {}).items()
    }


def make_portfolio(
    library: Library,
    edition: Edition = Edition.INTERNAL,
    read_ids: frozenset[str] = frozenset(),
    rates: Rates | None = None,
) -> Portfolio:
    """Return what an edition shows of a library on a day."""
    portfolio = derive_portfolio(open_gate(library, edition, DAY), edition, DAY, read_ids)
    return add_typical_results(portfolio, library, rates)


def make_pages(
    library: Library,
    edition: Edition = Edition.PUBLIC,
    *,
    prefix: str = "",
    language: str = "en",
    todo: Mapping[str, tuple[Problem, ...]] | None = None,
    mistakes: Mapping[str, tuple[Problem, ...]] | None = None,
    is_preview: bool = False,
    rates: Rates | None = None,
    how_chosen: str = "",
    contact: str = "",
    languages: tuple[str, ...] = (),
) -> list[ProofPage]:
    """Return the pages that an edition plans for a library."""
    context = Context(
        addresses=Addresses(prefix),
        language=language,
        languages=(language, *languages) if languages else (),
        site_url="https://example.com/",
        todo=todo or {},
        mistakes=mistakes or {},
        media=library.media,
        how_chosen={language: how_chosen} if how_chosen else {},
        contact=contact,
    )
    read_ids = frozenset(library.cases if is_preview else ())
    portfolio = make_portfolio(library, edition, read_ids, rates)
    return list(plan_pages(portfolio, context, is_preview=is_preview))


def find_page(pages: list[ProofPage], kind: type[P], address: str = "") -> P:
    """Return the one page of a kind, or the one at an address."""
    found = [p for p in pages if isinstance(p, kind) and address in ("", p.head.address)]
    assert len(found) == 1, [page.head.address for page in found]
    return found[0]


def walk(view: Any) -> Iterator[Any]:
    """Yield a view model and every view model inside it."""
    if is_dataclass(view):
        yield view
        for name in fields(view):
            yield from walk(getattr(view, name.name))
    elif isinstance(view, (tuple, list)):
        for item in view:
            yield from walk(item)
