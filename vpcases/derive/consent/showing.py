"""A record cut down to what its customer allows: what is withheld has left, the rest stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from vpcases.derive.consent.blinding import blind
from vpcases.derive.consent.decision_shown import show_decision
from vpcases.derive.consent.names import list_customer_names
from vpcases.derive.consent.part import split_paragraphs
from vpcases.derive.consent.parts import (
    BLOCKS,
    ENTRIES,
    LINES,
    LISTS,
    NAMED,
    TEXTS,
    find_customer,
    find_people,
)
from vpcases.derive.consent.striking import strike_out
from vpcases.derive.consent.withholding import Consent
from vpcases.derive.figures import name_figure
from vpcases.model.approval import Approval, Item
from vpcases.model.case import CaseCustomer, CaseHistory
from vpcases.model.figures import Evidence, ValueElement
from vpcases.model.library import Library
from vpcases.model.quote import Quote, ReferralQuote
from vpcases.model.registry import Customer, Person
from vpcases.model.scalars import as_one_line
from vpcases.model.slugs import slug
from vpcases.model.translation import Translation

NO_FIGURES = "The customer keeps them to themselves."
"""What stands where a page would have figures, and the customer does not allow any."""
NOT_NOW = "They may not be shown at present."
"""The same, where they are allowed, and what they rest on has changed or may not be shown."""
SOMEBODY = "A customer"
"""What a customer is called of whom nothing may be said."""


def show_case(history: CaseHistory, library: Library, consent: Consent) -> CaseHistory:
    """Return a case with the parts that may be shown, and no others."""
    struck = strike_out(history, consent.allowance.strikes)
    quotes = _show_quotes(history, library, consent)
    update: dict[str, Any] = {
        **_show_texts(struck, consent, ""),
        **_show_figures(struck, consent),
        **_show_files(struck, consent),
        **show_decision(struck, consent),
        "customer": _show_customer(history, library, consent, quotes),
        "quotes": quotes,
        "evidence": {
            key: entry if consent.shows(f"evidence.{key}") else _without_words(entry)
            for key, entry in history.evidence.items()
        },
    }
    for name in ("description", "no_figures_because", "source", "effort", "alternative"):
        if not consent.shows(name):
            update[name] = None
    for name in ("other_customers", "partners", "replaced", "considered"):
        if not consent.shows(name):
            update[name] = ()
    if not consent.shows("title"):
        update["title"] = describe(history, library, is_named=consent.is_named)
    if _has_lost_figures(history, update):
        is_kept = Item.FIGURES not in consent.allowance.items
        update["no_figures_because"] = NO_FIGURES if is_kept else NOT_NOW
    shown = history.model_copy(update=update)
    if consent.is_named:
        return shown
    return shown.model_copy(update=blind(shown, list_customer_names(history, library)))


def describe(history: CaseHistory, library: Library, *, is_named: bool) -> str:
    """Return what a customer is called: its name where it may be named, else what it is."""
    customer = find_customer(history, library)
    if is_named and customer and customer.name:
        return customer.name
    described = history.show_as or (customer.described_as if customer else None)
    segment = library.segments.get(history.segment or "")
    title = segment.content.title if segment else None
    return described or (f"{SOMEBODY} in {title}" if title else SOMEBODY)


def _has_lost_figures(history: CaseHistory, update: Mapping[str, Any]) -> bool:
    names = ("before_after", "value_elements")
    return any(getattr(history, n) for n in names) and not any(update[n] for n in names)


def _show_texts(
    content: CaseHistory | Translation, consent: Consent, within: str
) -> dict[str, Any]:
    """Return the texts and lists of a case or a translation, paragraph by paragraph."""
    texts: dict[str, Any] = {}
    for name in TEXTS:
        paragraphs = split_paragraphs(getattr(content, name) or "")
        kept = consent.shown.get(f"{within}{name}", frozenset())
        texts[name] = "\n\n".join(p for at, p in enumerate(paragraphs) if at in kept) or None
    for name in LISTS:
        kept = consent.shown.get(f"{within}{name}", frozenset())
        lines = getattr(content, name, None)
        if lines is not None:
            texts[name] = tuple(line for at, line in enumerate(lines) if at in kept)
    return texts


def _show_figures(history: CaseHistory, consent: Consent) -> dict[str, Any]:
    return {
        "before_after": {
            key: entry
            for key, entry in history.before_after.items()
            if consent.shows(f"before_after.{name_figure(key)}")
        },
        "in_use": {
            key: amount
            for key, amount in history.in_use.items()
            if consent.shows(f"in_use.{slug(key)}")
        },
        "value_elements": {
            key: _show_element(key, element, consent)
            for key, element in history.value_elements.items()
            if consent.shows(f"value_elements.{key}")
        },
        "prices": history.prices if consent.shows("prices") else None,
        "horizon": history.horizon if consent.shows("prices") else None,
    }


def _show_element(key: str, element: ValueElement, consent: Consent) -> ValueElement:
    realised = {
        period: entry
        for period, entry in element.realised.items()
        if consent.shows(f"value_elements.{key}.realised.{as_one_line(period)}")
    }
    return element.model_copy(update={"realised": realised})


def _show_files(history: CaseHistory, consent: Consent) -> dict[str, Any]:
    update: dict[str, Any] = {
        "images": {k: i for k, i in history.images.items() if consent.shows(f"images.{k}")}
    }
    for name in ("videos", "downloads", "links"):
        update[name] = tuple(
            entry
            for at, entry in enumerate(getattr(history, name))
            if consent.shows(f"{name}.{at + 1}")
        )
    return update


def _show_customer(
    history: CaseHistory, library: Library, consent: Consent, quotes: Mapping[str, Quote]
) -> CaseCustomer | None:
    """Return the customer of a case as a block of its own, with what may be said of it."""
    customer = find_customer(history, library)
    if customer is None or history.customer is None:
        return None
    if not consent.is_named:
        described = describe(history, library, is_named=False)
        return CaseCustomer(described_as=described, industry=customer.industry)
    update: dict[str, Any] = {"never_show_to": (), "people": _show_people(quotes, customer)}
    update |= {"segment": None, "referred_by": None}
    if not consent.shows("customer.logo"):
        update["logo"] = None
    if not consent.shows("customer"):
        update |= {"place": None, "region": None, "size": None, "website": None}
        update |= {"about": None, "facts": {}}
    fields = {name: getattr(customer, name) for name in Customer.model_fields} | update
    return CaseCustomer.model_construct(**fields, id=history.customer.id)


def _show_people(quotes: Mapping[str, Quote], customer: Customer) -> dict[str, Person]:
    """Return the people who are quoted; what they are and look like stands in their quotes."""
    speaking = {quote.by for quote in quotes.values()}
    unseen = {"may_contact": None, "refer": None, "role": None, "photo": None}
    return {
        name: person.model_copy(update=unseen)
        for name, person in customer.people.items()
        if name in speaking
    }


def _show_quotes(history: CaseHistory, library: Library, consent: Consent) -> dict[str, Quote]:
    people = find_people(history, library)
    return {
        key: _show_quote(f"quotes.{key}", quote, people, consent)
        for key, quote in history.quotes.items()
        if consent.shows(f"quotes.{key}")
    }


Q = TypeVar("Q", bound=Quote)


def _show_quote(name: str, quote: Q, people: Mapping[str, Person], consent: Consent) -> Q:
    person = people.get(quote.by or "", Person())
    role, photo = quote.role or person.role, quote.photo or person.photo
    is_named = consent.names_speaker(name)
    update: dict[str, object] = {
        "role": role if consent.shows(f"{name}.role") else None,
        "photo": photo if consent.shows(f"{name}.photo") and is_named else None,
        "approval": quote.approval
        and Approval(date=quote.approval.date, until=quote.approval.until),
    }
    if not is_named:
        update |= {"by": None, "company": None, "url": None, "source": None}
    return quote.model_copy(update=update)


def _without_words(entry: Evidence) -> Evidence:
    """Return an entry of the evidence that still says how strong it is, and nothing else."""
    return Evidence(level=entry.level, kind=entry.kind, covers=entry.covers, held_at=entry.held_at)


def show_quote(quote: ReferralQuote, library: Library, consent: Consent) -> ReferralQuote:
    """Return a quote with a file of its own, with the parts that may be shown."""
    known = library.customers.get(quote.customer or "")
    people = known.content.people if known else {}
    shown = _show_quote("quote", quote, people, consent)
    return shown if consent.is_named else shown.model_copy(update={"customer": None})


def show_translation(words: Translation, language: str, consent: Consent) -> Translation:
    """Return the words of a translation that may be shown; the others are those of the case."""
    within = f"{language}."
    struck = strike_out(words, consent.allowance.strikes)
    update = _show_texts(struck, consent, within)
    for name in (*LINES, *BLOCKS):
        if not consent.shows(f"{within}{name}"):
            update[name] = None
    for name in NAMED:
        entries = getattr(words, name).items()
        update[name] = {k: v for k, v in entries if consent.shows(f"{within}{name}.{slug(k)}")}
    for name in (*ENTRIES, "quotes", "images"):
        entries = getattr(words, name).items()
        update[name] = {k: e for k, e in entries if consent.shows(f"{within}{name}.{slug(k)}")}
    return struck.model_copy(update=update)
