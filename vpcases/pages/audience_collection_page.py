"""Collections for an audience of our own: the same proofs, and what it needs of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.audiences import ForAudience, Part, derive_audience_collections
from vpcases.derive.case import Case
from vpcases.derive.effort import derive_days
from vpcases.derive.features import derive_chains
from vpcases.derive.pilots import derive_pilots
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.model.collection import Audience, Collection
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_days
from vpcases.pages.driver_proof import ProvedRow, view_proof
from vpcases.pages.feature_addresses import address_features
from vpcases.pages.group_words import NAMES, count_proofs, name_group
from vpcases.pages.interview_link import name_customer
from vpcases.pages.objections_page import word_spread
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.pilot_words import word_outcome
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.research_addresses import address_audience
from vpcases.pages.stakes_page import FeatureStakeView, view_feature_stake
from vpcases.pages.wording import word_quantity

AUDIENCES = {
    Audience.PRODUCT: fixed("For product"),
    Audience.ENGINEERING: fixed("For engineering"),
    Audience.SALES_ENGINEERING: fixed("For sales engineering"),
    Audience.DEVELOPER_RELATIONS: fixed("For developer relations"),
    Audience.INTERNAL_TOOLS: fixed("For internal tools"),
}
"""Whom a collection is for."""


@dataclass(frozen=True, slots=True)
class ToldRow:
    """What one case, pilot or objection has to tell: where it stands, a note, and its lines."""

    link: Link
    note: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProvedBenefit:
    """A benefit of a feature with its best current proof; None where nothing proves it yet."""

    title: str
    proof: ProvedRow | None


@dataclass(frozen=True, slots=True)
class FeatureChain:
    """From a feature to its benefits, to what proves them, to the value that depends on it."""

    feature: FeatureStakeView
    benefits: tuple[ProvedBenefit, ...]


@dataclass(frozen=True)
class AudienceCollectionPage(ProofPage):
    """Every proof that fits a team of ours; what the team has no use for is empty."""

    list_link: Link
    audience: str
    note: str
    chosen: tuple[Fact, ...]
    chains: tuple[FeatureChain, ...]
    unimproved: tuple[ToldRow, ...]
    objections: tuple[ToldRow, ...]
    efforts: tuple[Fact, ...]
    effort_rows: tuple[ToldRow, ...]
    pilots: tuple[ToldRow, ...]
    quotes: tuple[QuoteCard, ...]
    in_use: tuple[ToldRow, ...]
    count_words: str
    cards: tuple[CaseCard, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "audience_collection_page"


def plan_audience_collections(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the page of every collection for an audience (internal edition)."""
    for one in derive_audience_collections(portfolio):
        yield _plan(one, portfolio, context)


def name_collection(identity: str, content: Collection) -> str:
    """Return what a collection for an audience is called."""
    return content.title or identity.replace("-", " ").capitalize()


def _plan(one: ForAudience, portfolio: Portfolio, context: Context) -> AudienceCollectionPage:
    language, content = context.language, one.content
    whom = say(language, AUDIENCES[one.audience])
    efforts = one.cases if one.shows(Part.EFFORT) else ()
    return AudienceCollectionPage(
        head=Head(
            address=address_audience(context.addresses, one.record.id),
            title=name_collection(one.record.id, content),
            description=whom,
            parent=context.addresses.collections(),
            search_boost=0.3,
            source_path=one.record.source.path,
        ),
        edition=portfolio.edition.value,
        list_link=Link(say(language, "Collections"), context.addresses.collections()),
        audience=whom,
        note=content.note or "",
        chosen=tuple(_list_chosen(content, portfolio, context)),
        chains=tuple(_list_chains(one, portfolio, context)),
        unimproved=tuple(_list_unimproved(one, context)),
        objections=tuple(_list_objections(one, portfolio, context)),
        efforts=tuple(_list_efforts(efforts, language)),
        effort_rows=tuple(_list_effort_rows(efforts, context)),
        pilots=tuple(_list_pilots(one, context)),
        quotes=tuple(_list_quotes(one, context)),
        in_use=tuple(_list_in_use(one, context)),
        count_words=count_proofs(len(one.cases), language),
        cards=tuple(context.card(case) for case in one.cases),
    )


def _list_chosen(content: Collection, portfolio: Portfolio, context: Context) -> Iterator[Fact]:
    """Yield what the proofs were chosen by, line by line."""
    language = context.language
    for axis, identities in (
        (Axis.SEGMENT, content.segments),
        (Axis.DRIVER, content.drivers),
        (Axis.OFFERING, content.offerings),
    ):
        for identity in identities:
            group = portfolio.group(axis, identity)
            if group:
                words = name_group(group.term, language)
                address = context.addresses.term(group.term)
                yield Fact(say(language, NAMES[axis][1]), words, address)
    for identity in content.features:
        record = portfolio.library.features.get(identity)
        if record:
            way = address_features(context.addresses, identity)
            yield Fact(say(language, "Feature"), record.content.title or identity, way)


def _list_chains(
    one: ForAudience, portfolio: Portfolio, context: Context
) -> Iterator[FeatureChain]:
    """Yield the features, each with what proves its benefits and the value that depends on it."""
    features = derive_chains(portfolio).features if one.shows(Part.STAKES) else {}
    for identity in one.features if features else ():
        feature = features[identity]
        yield FeatureChain(
            view_feature_stake(feature, portfolio, context),
            tuple(
                ProvedBenefit(b.title, view_proof(b.proofs[0], context) if b.proofs else None)
                for b in feature.benefits
            ),
        )


def _link(case: Case, context: Context) -> Link:
    return Link(name_customer(case), context.addresses.page_of(case))


def _list_unimproved(one: ForAudience, context: Context) -> Iterator[ToldRow]:
    for case in one.cases if one.shows(Part.UNIMPROVED) else ():
        if case.history.did_not_improve:
            yield ToldRow(_link(case, context), "", case.history.did_not_improve)


def _list_objections(one: ForAudience, portfolio: Portfolio, context: Context) -> Iterator[ToldRow]:
    """Yield every objection with the proofs here that answer it, also where none does."""
    language = context.language
    names = {case.id: name_customer(case) for case in one.cases}
    objections = portfolio.library.objections if one.shows(Part.OBJECTIONS) else {}
    for identity, record in objections.items():
        answers = [names[a.case] for a in record.content.answered_by if a.case in names]
        link = Link(
            record.content.words or identity, f"{context.addresses.objections()}#{identity}"
        )
        note = "" if answers else say(language, "none of these proofs answers it")
        yield ToldRow(link, note, tuple(dict.fromkeys(answers)))


def _list_efforts(cases: Iterable[Case], language: str) -> Iterator[Fact]:
    efforts = [case.history.effort for case in cases if case.history.effort]
    for label, days in (
        (say(language, "From start to use"), derive_days(e.elapsed_days for e in efforts)),
        (
            say(language, "Work on the customer's side"),
            derive_days(e.customer_days for e in efforts),
        ),
    ):
        if words := word_spread(days, language):
            yield Fact(label, words)


def _list_effort_rows(cases: Iterable[Case], context: Context) -> Iterator[ToldRow]:
    language = context.language
    for case in cases:
        effort = case.history.effort
        if effort is None:
            continue
        days = word_days(effort.elapsed_days, language) if effort.elapsed_days else ""
        told = (effort.words, effort.who, effort.surprise)
        lines = tuple(line for line in told if line)
        if days or lines:
            yield ToldRow(_link(case, context), days, lines)


def _list_pilots(one: ForAudience, context: Context) -> Iterator[ToldRow]:
    for pilot in derive_pilots(one.cases) if one.shows(Part.PILOTS) else ():
        address = context.addresses.pilot(pilot.case.id, pilot.id)
        name = name_customer(pilot.case)
        criteria = pilot.evidence.success_criteria
        yield ToldRow(
            Link(name, address),
            word_outcome(pilot.outcome, context.language),
            (criteria,) if criteria else (),
        )


def _list_quotes(one: ForAudience, context: Context) -> Iterator[QuoteCard]:
    words = say(context.language, "Read the case")
    for case in one.cases if one.shows(Part.QUOTES) else ():
        for quote in case.quotes:
            link = Link(words, context.addresses.page_of(case))
            yield view_quote(quote, context.addresses, context.language, context.media, link)


def _list_in_use(one: ForAudience, context: Context) -> Iterator[ToldRow]:
    language = context.language
    for case in one.cases if one.shows(Part.IN_USE) else ():
        used = case.history.in_use.items()
        lines = tuple(f"{key}: {word_quantity(value, language)}" for key, value in used)
        if lines:
            yield ToldRow(_link(case, context), "", lines)
