"""What a customer is asked to approve: a record as the public would see it, all of it allowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from vpcases.derive.consent import (
    Consent,
    Part,
    derive_consent,
    derive_quote_consent,
    list_signed_parts,
)
from vpcases.derive.consent.decision_parts import list_decision_texts
from vpcases.derive.consent.parts import TEXTS, find_customer, list_parts, list_quote_parts
from vpcases.derive.consent.withholding import find_translations
from vpcases.derive.edition import Edition
from vpcases.derive.gate import open_gate
from vpcases.derive.portfolio import Portfolio, derive_portfolio
from vpcases.model.approval import USUAL_ITEMS, Approval, Channel, Item, Signed
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.translation import Translation
from vpcases.problems import Source

Approvable = Record[CaseHistory] | Record[ReferralQuote]


@dataclass(frozen=True)
class Asked:
    """What is asked for of a record, and what of it would be seen.

    `parts` are everything there is, what was struck out earlier included; `consent` tells which of
    them would be shown. `portfolio` holds the record alone, as the public would see it. `approval`
    is what is asked for; without an end, the customer writes it in. `customer` is who is asked, by
    name. `texts` are the texts of the record and its translations as they stand in the files, by
    the names of their parts; `own_approvals` what was agreed for single quotes, by their ids.
    """

    record: Approvable
    approval: Approval
    customer: str
    parts: tuple[Part, ...]
    consent: Consent
    portfolio: Portfolio
    texts: Mapping[str, str] = field(default_factory=dict)
    own_approvals: Mapping[str, Approval] = field(default_factory=dict)

    @property
    def is_seen(self) -> bool:
        """Whether the public would see anything of it at all."""
        return bool(self.portfolio.cases or self.portfolio.quotes)

    @property
    def not_asked(self) -> tuple[Item, ...]:
        """The items that the record has something for, and that are not asked for."""
        found = {part.item for part in self.parts if part.item}
        return tuple(i for i in Item if i in found and i not in self.approval.allowed_items)


def derive_asked(record: Approvable, library: Library, approval: Approval, as_of: date) -> Asked:
    """Return what is asked for of a case, or of a quote with a file of its own.

    Args:
        record: The record, at whatever status.
        library: Everything that was read.
        approval: What is asked for: its items, channels, end, and what was struck out before.
        as_of: The day it is for.
    """
    # Words are the same on every channel; what is public is what anybody can see.
    shown_to_all = approval.model_copy(
        update={"channels": tuple(Channel), "date": None, "until": None}
    )
    update = {"approval": shown_to_all, "status": Status.PUBLISHED}
    content = record.content
    if isinstance(content, CaseHistory):
        whole = {k: q.model_copy(update={"approval": None}) for k, q in content.quotes.items()}
        asked = content.model_copy(update={**update, "quotes": whole})
        own = {k: q.approval for k, q in content.quotes.items() if q.approval}
        case = Record(record.id, asked, record.source)
        return replace(_ask_case(case, library, as_of), approval=approval, own_approvals=own)
    quote = Record(record.id, content.model_copy(update=update), record.source)
    return replace(_ask_quote(quote, library, as_of), approval=approval)


def _ask_case(case: Record[CaseHistory], library: Library, as_of: date) -> Asked:
    history = case.content
    translations = find_translations(case.id, library)
    signed = _as_signed(case.id, list_signed_parts(case, library))
    alone = replace(library, cases={case.id: case}, quotes={}, signed={case.id: signed})
    customer = find_customer(history, library)
    texts = dict(_list_texts(history, ""))
    for language, words in translations.items():
        texts |= dict(_list_texts(words, f"{language}."))
    return Asked(
        record=case,
        approval=history.approval or Approval(),
        customer=(customer.name or customer.described_as or "") if customer else "",
        parts=list_parts(history, library, translations),
        consent=derive_consent(case, alone, as_of),
        portfolio=_see(alone, as_of),
        texts=texts,
    )


def _list_texts(content: CaseHistory | Translation, within: str) -> Iterator[tuple[str, str]]:
    for name in TEXTS:
        text = getattr(content, name)
        if text:
            yield f"{within}{name}", text
    if isinstance(content, CaseHistory):
        yield from list_decision_texts(content)


def _ask_quote(quote: Record[ReferralQuote], library: Library, as_of: date) -> Asked:
    parts = list_quote_parts(quote.content, library)
    signed = _as_signed(quote.id, parts)
    alone = replace(library, cases={}, quotes={quote.id: quote}, signed_quotes={quote.id: signed})
    known = library.customers.get(quote.content.customer or "")
    return Asked(
        record=quote,
        approval=quote.content.approval or Approval(),
        customer=(known.content.name if known else None) or quote.content.company or "",
        parts=parts,
        consent=derive_quote_consent(quote, alone, as_of),
        portfolio=_see(alone, as_of),
    )


def _as_signed(identity: str, parts: tuple[Part, ...]) -> Record[Signed]:
    signed = Signed(parts={part.name: part.fingerprints for part in parts})
    return Record(identity, signed, Source(""))


def _see(library: Library, as_of: date) -> Portfolio:
    shown = open_gate(replace(library, calculators={}), Edition.PUBLIC, as_of)
    return derive_portfolio(shown, Edition.PUBLIC, as_of)


def list_usual_items(parts: tuple[Part, ...]) -> tuple[Item, ...]:
    """Return what to ask for of a record: the usual, and every item that it has a part for."""
    found = {part.item for part in parts if part.item}
    return tuple(item for item in Item if item in found or item in USUAL_ITEMS)
