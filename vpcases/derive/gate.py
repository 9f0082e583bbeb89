"""The gate: what of a library may be shown on a day. Nothing behind it sees the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from vpcases.derive.absence import list_absent
from vpcases.derive.absent_quotes import list_absent_quotes
from vpcases.derive.consent import Consent, Consents, derive_consents, derive_quote_consent
from vpcases.derive.consent.blinding import hide_case, hide_quote, rename_example
from vpcases.derive.consent.borrowed import drop_borrowed_words
from vpcases.derive.consent.showing import show_case, show_quote, show_translation
from vpcases.derive.consent.speaking import list_unspoken, speaks
from vpcases.derive.edition import Edition
from vpcases.derive.internal_records import drop_internal_records, show_propositions
from vpcases.derive.objections import show_objections
from vpcases.derive.review import is_rechecked
from vpcases.derive.sources import list_price_evidence
from vpcases.derive.translated_registries import publish_words
from vpcases.model.approval import Channel, Item
from vpcases.model.authored import Status
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative, Customer
from vpcases.problems import Source

INTERNAL_OF_CASE = (
    *("why", "owner", "due", "may_approve", "number_they_watch", "accepted", "extra"),
)
"""Fields of a case that no public page needs or may show."""
HELD_BY_US = "held by us"
"""What the public reads in place of where a document lies."""
GONE = (Status.RETIRED, Status.WITHDRAWN)
"""What no edition shows any longer."""


def open_gate(
    library: Library,
    edition: Edition,
    as_of: date,
    consents: Consents | None = None,
    channel: Channel = Channel.WEBSITE,
) -> Library:
    """Return the library of what an edition may show on a day.

    The internal edition shows everything but what is retired or withdrawn. The public edition holds
    what is published and approved for the website on that day, part by part, without internal
    fields, prices, references to documents, or the names of blinded customers and of alternatives
    that may not be named. Of a case that has left, `absent` has the addresses that still answer.

    Args:
        library: Everything that was read.
        edition: Who it is for.
        as_of: The day.
        consents: What may be shown of its published cases then and there, where that is known.
        channel: Where it is shown to people outside: a website, for a site in public.
    """
    absent = list_absent(library, edition, as_of)
    if edition is Edition.INTERNAL:
        return replace(_without(library, GONE), absent=(*library.absent, *absent))
    known = derive_consents(library, as_of, channel) if consents is None else consents
    allowed = {
        k: c for k, c in known.items() if c.stands and not is_rechecked(library.cases[k].content)
    }
    shown = _rename(_keep_approved(library, allowed, as_of, channel), allowed, library)
    return replace(
        drop_internal_records(shown),
        drivers=drop_borrowed_words(library, shown),
        alternatives=_publish_alternatives(shown.alternatives),
        registry_words=publish_words(shown),
        customers=_publish_customers(shown.customers, shown.cases, shown.quotes),
        absent_quotes=tuple(list_absent_quotes(library, known, as_of)),
        absent=(*library.absent, *absent),
    )


def _keep_approved(
    library: Library, consents: Mapping[str, Consent], day: date, channel: Channel
) -> Library:
    """Return a library with the approved parts of its cases and quotes, and no others."""
    cases = {
        k: replace(library.cases[k], content=_show(library.cases[k].content, library, consent))
        for k, consent in consents.items()
    }
    return replace(
        library,
        cases=cases,
        quotes=dict(_list_quotes(library, day, channel)),
        translations={
            key: replace(r, content=show_translation(r.content, key[1], consents[key[0]]))
            for key, r in library.translations.items()
            if key[0] in consents and speaks(r.content, key[1], consents[key[0]])
        },
        calculators={k: _show_calculator(r, cases) for k, r in library.calculators.items()},
    )


def _list_quotes(
    library: Library, day: date, channel: Channel
) -> Iterable[tuple[str, Record[ReferralQuote]]]:
    """Yield the approved quotes with files of their own by id, with the parts that may be shown."""
    unseen: dict[str, object] = {"owner": None, "accepted": {}, "extra": {}}
    for identity, record in library.quotes.items():
        if record.content.status is Status.PUBLISHED:
            consent = derive_quote_consent(record, library, day, channel)
            if consent.shows("quote"):
                content = show_quote(record.content, library, consent)
                shown = replace(record, content=content.model_copy(update=unseen))
                if consent.is_named:
                    yield identity, shown
                else:
                    hidden = hide_quote(record, library)
                    yield hidden, replace(shown, id=hidden, source=Source(""))


def _without(library: Library, hidden: Collection[Status]) -> Library:
    cases = {k: r for k, r in library.cases.items() if r.content.status not in hidden}
    return replace(
        library,
        cases=cases,
        quotes={k: r for k, r in library.quotes.items() if r.content.status not in hidden},
        translations={k: r for k, r in library.translations.items() if k[0] in cases},
        calculators={k: _show_calculator(r, cases) for k, r in library.calculators.items()},
        objections=show_objections(library.objections, cases),
    )


def _rename(shown: Library, consents: Mapping[str, Consent], library: Library) -> Library:
    """Return a library in which no id, and no source, gives the name of a blinded customer away."""
    names = {
        k: k if consent.is_named else hide_case(library.cases[k], library)
        for k, consent in consents.items()
    }
    cases = {
        names[k]: replace(
            record,
            id=names[k],
            content=_relate(record.content, names),
            source=record.source if consents[k].is_named else Source(""),
        )
        for k, record in shown.cases.items()
    }
    translations = {
        (names[base], language): replace(
            record, id=names[base], source=record.source if consents[base].is_named else Source("")
        )
        for (base, language), record in shown.translations.items()
    }
    calculators = {k: rename_example(r, names) for k, r in shown.calculators.items()}
    return replace(
        shown,
        cases=cases,
        translations=translations,
        unspoken=tuple(list_unspoken(library, shown, names)),
        calculators=calculators,
        objections=show_objections(library.objections, cases, names),
        propositions=show_propositions(library, names),
    )


def _relate(history: CaseHistory, names: Mapping[str, str]) -> CaseHistory:
    """Return a case that is related to shown cases only, by the ids the public knows."""
    related = tuple(names[other] for other in history.related if other in names)
    is_same = related == history.related
    return history if is_same else history.model_copy(update={"related": related})


def _show_calculator(
    record: Record[ValueCalculator], cases: Mapping[str, Record[CaseHistory]]
) -> Record[ValueCalculator]:
    """Return a calculator whose words are those of shown cases; of another the id alone is left."""
    if all(element.like in cases for element in record.content.elements.values()):
        return record
    return replace(record, content=ValueCalculator())


def _show(history: CaseHistory, library: Library, consent: Consent) -> CaseHistory:
    """Return a case with what its customer allows, and without what is nobody else's business."""
    shown = show_case(history, library, consent)
    update: dict[str, object] = {
        name: CaseHistory.model_fields[name].get_default() for name in INTERNAL_OF_CASE
    }
    if history.approval:
        allowed = tuple(item for item in Item if item in consent.allowance.items)
        unseen = {"by": None, "note": None, "strikes": (), "items": allowed}
        update["approval"] = history.approval.model_copy(update=unseen)
    is_priced = history.prices is not None and history.prices.disclosure == "public"
    if not (is_priced and shown.prices):
        update |= {"prices": None, "horizon": None}
    of_prices = frozenset() if "prices" not in update else list_price_evidence(history)
    update["evidence"] = {
        name: entry.model_copy(update={"held_at": entry.held_at and HELD_BY_US})
        for name, entry in shown.evidence.items()
        if name not in of_prices
    }
    return shown.model_copy(update=update)


def _publish_alternatives(
    alternatives: Mapping[str, Record[Alternative]],
) -> dict[str, Record[Alternative]]:
    return {
        identity: record if record.content.may_name else replace(record, content=_unnamed(record))
        for identity, record in alternatives.items()
    }


def _unnamed(record: Record[Alternative]) -> Alternative:
    title = record.content.public_name or "Another supplier"
    return record.content.model_copy(update={"title": title, "about": None})


def _publish_customers(
    customers: Mapping[str, Record[Customer]],
    cases: Mapping[str, Record[CaseHistory]],
    quotes: Mapping[str, Record[ReferralQuote]],
) -> dict[str, Record[Customer]]:
    """Return the name and the industry of the customers that a shown record names, and no others.

    What else may be said of a customer stands in its case, for its approval says so.
    """
    named = set(_named_by(cases)) | {r.content.customer for r in quotes.values()}
    return {
        identity: replace(record, content=_publish_customer(record.content))
        for identity, record in customers.items()
        if identity in named
    }


def _publish_customer(customer: Customer) -> Customer:
    kept = {name: getattr(customer, name) for name in ("name", "described_as", "industry", "left")}
    return Customer.model_construct(**kept)


def _named_by(cases: Mapping[str, Record[CaseHistory]]) -> Iterable[str]:
    for record in cases.values():
        history = record.content
        if history.customer and history.customer.id:
            yield history.customer.id
        yield from history.other_customers
