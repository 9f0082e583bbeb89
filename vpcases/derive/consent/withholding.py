"""What of a record may be shown on a channel on a day, and what is withheld and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from vpcases.derive.consent.allowance import Allowance, allow, is_struck, narrow
from vpcases.derive.consent.names import holds_name, list_customer_names
from vpcases.derive.consent.part import Part, fingerprint
from vpcases.derive.consent.parts import FIGURE_MARK, find_customer, list_parts, list_quote_parts
from vpcases.derive.consent.reason import Reason, Withheld
from vpcases.derive.consent.striking import strike_out
from vpcases.derive.figures import ADDED_VALUE
from vpcases.model.approval import Channel, Item, Signed
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.translation import Translation


@dataclass(frozen=True)
class Consent:
    """What may be shown of a record, until when, and what is withheld.

    `shown` are the parts that may be shown: by name, which of their paragraphs, counted from 0.
    `is_named` tells whether the customer may be named; `quotes` what the quotes with an approval of
    their own allow.
    """

    allowance: Allowance
    shown: Mapping[str, frozenset[int]] = field(default_factory=dict)
    is_named: bool = False
    withheld: tuple[Withheld, ...] = ()
    quotes: Mapping[str, Allowance] = field(default_factory=dict)

    @property
    def stands(self) -> bool:
        """Whether the record may be shown at all."""
        return all(each.part for each in self.withheld)

    def shows(self, part: str) -> bool:
        """Return whether a part, or a paragraph of it, may be shown."""
        return part in self.shown

    def names_speaker(self, part: str) -> bool:
        """Return whether who speaks in a quote may be named: neither approval leaves that out."""
        own = self.quotes.get(part.removeprefix("quotes."))
        return self.is_named and (own is None or Item.NAME in own.items)


def derive_consent(
    record: Record[CaseHistory], library: Library, day: date, channel: Channel = Channel.WEBSITE
) -> Consent:
    """Return what may be shown of a case on a channel on a day."""
    history = record.content
    allowance = allow(history.approval, channel, day)
    signed = library.signed.get(record.id)
    if not allowance.stands or signed is None:
        return _refuse(allowance)
    customer = find_customer(history, library)
    name = customer.name if customer else None
    is_named = not history.show_as and _names(allowance, signed.content, name)
    judge = _Judge(
        signed.content,
        allowance,
        {
            key: narrow(allowance, allow(quote.approval, channel, day))
            for key, quote in history.quotes.items()
            if quote.approval
        },
        () if is_named else list_customer_names(history, library),
    )
    return judge.judge(list_signed_parts(record, library), is_named=is_named)


Consents = Mapping[str, Consent]
"""What may be shown of the published cases, by id."""


def derive_consents(library: Library, day: date, channel: Channel = Channel.WEBSITE) -> Consents:
    """Return what may be shown of every published case on a channel on a day."""
    return {
        identity: derive_consent(record, library, day, channel)
        for identity, record in library.cases.items()
        if record.content.status is Status.PUBLISHED
    }


def list_signed_parts(record: Record[CaseHistory], library: Library) -> tuple[Part, ...]:
    """Return the parts of a case and of its translations, what is struck out of them left out."""
    approval = record.content.approval
    strikes = approval.strikes if approval else ()
    translations = {
        language: strike_out(words, strikes)
        for language, words in find_translations(record.id, library).items()
    }
    return list_parts(strike_out(record.content, strikes), library, translations)


def find_translations(identity: str, library: Library) -> dict[str, Translation]:
    """Return a case in its other languages, by language."""
    translations = library.translations_of(identity).items()
    return {language: record.content for language, record in translations}


def derive_quote_consent(
    record: Record[ReferralQuote], library: Library, day: date, channel: Channel = Channel.WEBSITE
) -> Consent:
    """Return what may be shown of a quote with a file of its own."""
    allowance = allow(record.content.approval, channel, day)
    signed = library.signed_quotes.get(record.id)
    if not allowance.stands or signed is None:
        return _refuse(allowance)
    known = library.customers.get(record.content.customer or "")
    name = (known.content.name if known else None) or record.content.company
    is_named = _names(allowance, signed.content, name)
    names = () if is_named else list_customer_names(record.content, library)
    judge = _Judge(signed.content, allowance, {}, names)
    return judge.judge(list_quote_parts(record.content, library), is_named=is_named)


def _names(allowance: Allowance, signed: Signed, name: str | None) -> bool:
    """Return whether a customer may be named, and the name is the one that was approved."""
    is_same = not name or fingerprint(name) in signed.parts.get("customer.name", ())
    return Item.NAME in allowance.items and is_same


def _refuse(allowance: Allowance) -> Consent:
    reason = Reason(allowance.refusal.value) if allowance.refusal else Reason.UNSIGNED
    withheld = Withheld("", ("approval",), reason, last_day=allowance.last_day)
    return Consent(allowance, withheld=(withheld,))


@dataclass(frozen=True)
class _Judge:
    """Judges the parts of a record whose approval stands.

    `names` are those that none of the parts may hold; empty where the customer is named.
    """

    signed: Signed
    allowance: Allowance
    quotes: Mapping[str, Allowance]
    names: Collection[str]

    def judge(self, parts: Iterable[Part], *, is_named: bool) -> Consent:
        refused = {part.name: (part, self._refuse(part)) for part in parts}
        _refuse_what_rests_on_withheld(refused)
        shown = {
            name: frozenset(range(len(part.words))) - set(reasons)
            for name, (part, reasons) in refused.items()
        }
        withheld = (
            self._tell(part, at, reason)
            for part, reasons in refused.values()
            for at, reason in reasons.items()
        )
        return Consent(
            self.allowance,
            {name: places for name, places in shown.items() if places},
            is_named,
            tuple(withheld),
            self.quotes,
        )

    def _refuse(self, part: Part) -> dict[int, Reason]:
        """Return why paragraphs of a part may not be shown, by their place."""
        allowance = self._find_allowance(part)
        reason = _refuse_whole(part, allowance)
        if reason:
            return dict.fromkeys(range(len(part.words)), reason)
        signed = self.signed.parts.get(part.name, ())
        return {
            at: reason
            for at, words in enumerate(part.words)
            if (reason := self._refuse_words(words, part, signed))
        }

    def _find_allowance(self, part: Part) -> Allowance:
        return self.quotes.get(part.quote) or self.allowance

    def _refuse_words(self, words: str, part: Part, signed: Collection[str]) -> Reason | None:
        if fingerprint(words) not in signed:
            return Reason.CHANGED
        left = words if part.left is None else part.left
        return Reason.NAMED if self.names and holds_name(left, self.names) else None

    def _tell(self, part: Part, at: int, reason: Reason) -> Withheld:
        words = part.words[at] if len(part.words) > 1 else ""
        last_day = self._find_allowance(part).last_day
        return Withheld(part.name, part.path, reason, part.item, last_day, words)


def _refuse_whole(part: Part, allowance: Allowance) -> Reason | None:
    if allowance.refusal:
        return Reason(allowance.refusal.value)
    if part.item and part.item in allowance.strikes:
        return Reason.STRUCK
    if part.item and part.item not in allowance.items:
        return Reason.NOT_AN_ITEM
    return Reason.STRUCK if is_struck(part.name, allowance.strikes) else None


Refused = Mapping[str, tuple[Part, dict[int, Reason]]]


def _refuse_what_rests_on_withheld(refused: Refused) -> None:
    """Add what stands on a figure that may not be shown: sums it is a part of, texts that name it.

    A value equation without one of its elements would say something else, so it goes as a whole.
    """
    gone = _list_gone(refused)
    elements = [e for e in refused.values() if e[0].path[:1] == ("value_elements",)]
    if any(part.name in gone or gone & part.rests_on for part, _ in elements):
        for part, reasons in elements:
            if part.item:
                reasons.setdefault(0, Reason.RESTS_ON_WITHHELD)
    gone = _list_gone(refused)
    for part, reasons in refused.values():
        for at, words in enumerate(part.words):
            if any(name in gone for name in _list_marked(words, gone)):
                reasons.setdefault(at, Reason.RESTS_ON_WITHHELD)


def _list_gone(refused: Refused) -> set[str]:
    return {name for name, (part, reasons) in refused.items() if len(reasons) == len(part.words)}


def _list_marked(words: str, gone: Collection[str]) -> Iterator[str]:
    """Yield the parts that the marks in a text stand for."""
    if "{{" not in words:
        return
    for identity in FIGURE_MARK.findall(words):
        yield f"before_after.{identity}"
        yield f"value_elements.{identity}"
        if identity == ADDED_VALUE:
            yield from (name for name in gone if name.startswith("value_elements."))
