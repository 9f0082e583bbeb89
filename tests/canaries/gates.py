"""Gates broken on purpose, one at a time: what each lets through has to be caught behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from vpcases.build import arrow as build
from vpcases.derive import gate
from vpcases.derive.consent import Consent, Consents, showing, withholding
from vpcases.derive.consent.allowance import Allowance, allow
from vpcases.derive.consent.part import Part
from vpcases.derive.consent.parts import list_quote_parts
from vpcases.model.approval import Approval, Channel, Item, Signed
from vpcases.model.library import Library, Record
from vpcases.problems import Source

Break = Callable[[pytest.MonkeyPatch], None]
EVERYTHING = frozenset(Item)


def _allow_instead(**instead: Any) -> Break:
    """Return what reads approvals as if some of their fields said something else."""

    def allow_more(approval: Approval | None, channel: Channel, day: date) -> Allowance:
        read = approval.model_copy(update=instead) if approval else None
        return allow(read, channel, day)

    return lambda patch: patch.setattr(withholding, "allow", allow_more)


def _show_all(*ends: str) -> Break:
    """Return what shows every part whose name begins or ends with one of some words."""
    shows = Consent.shows

    def show(self: Consent, part: str) -> bool:
        return part.startswith(ends) or part.endswith(ends) or shows(self, part)

    return lambda patch: patch.setattr(Consent, "shows", show)


def _ignore_fingerprints(patch: pytest.MonkeyPatch) -> None:
    def refuse(self: Any, words: str, part: Part, signed: Any) -> Any:
        left = words if part.left is None else part.left
        is_named = self.names and withholding.holds_name(left, self.names)
        return withholding.Reason.NAMED if is_named else None

    patch.setattr(withholding._Judge, "_refuse_words", refuse)


def _take_as_signed(patch: pytest.MonkeyPatch) -> None:
    derive = withholding.derive_consent

    def derive_anyway(record: Record[Any], library: Library, day: date, *on: Channel) -> Consent:
        if record.id not in library.signed:
            parts = withholding.list_signed_parts(record, library)
            signed = Signed(parts={part.name: part.fingerprints for part in parts})
            made = {record.id: Record(record.id, signed, Source(""))}
            library = replace(library, signed={**library.signed, **made})
        return derive(record, library, day, *on)

    patch.setattr(withholding, "derive_consent", derive_anyway)


def _take_quotes_as_signed(patch: pytest.MonkeyPatch) -> None:
    derive = gate.derive_quote_consent

    def derive_anyway(record: Record[Any], library: Library, day: date, *on: Channel) -> Consent:
        parts = list_quote_parts(record.content, library)
        signed = Signed(parts={part.name: part.fingerprints for part in parts})
        made = {record.id: Record(record.id, signed, Source(""))}
        return derive(record, replace(library, signed_quotes=made), day, *on)

    patch.setattr(gate, "derive_quote_consent", derive_anyway)


def _name_everybody(patch: pytest.MonkeyPatch) -> None:
    show = gate.show_case

    def show_named(history: Any, library: Library, consent: Consent) -> Any:
        return show(history, library, replace(consent, is_named=True))

    patch.setattr(gate, "show_case", show_named)


def _keep_what_blinding_drops(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(showing, "blind", lambda history, names: {})


def _keep_prices(patch: pytest.MonkeyPatch) -> None:
    show = gate._show

    def show_prices(history: Any, library: Library, consent: Consent) -> Any:
        kept = {"prices": history.prices, "horizon": history.horizon}
        return show(history, library, consent).model_copy(update=kept)

    patch.setattr(gate, "_show", show_prices)


def _keep_fields(patch: pytest.MonkeyPatch) -> None:
    """Print what is internal, as a page would that has learned of a new field."""
    show = gate._show

    def show_owner(history: Any, library: Library, consent: Consent) -> Any:
        shown = show(history, library, consent)
        return shown.model_copy(update={"notice": f"{history.owner}: {history.why}"})

    patch.setattr(gate, "_show", show_owner)


def _keep_notes(patch: pytest.MonkeyPatch) -> None:
    show = gate._show

    def show_note(history: Any, library: Library, consent: Consent) -> Any:
        shown = show(history, library, consent)
        return shown.model_copy(update={"notice": f"{history.approval.note} {history.extra}"})

    patch.setattr(gate, "_show", show_note)


def _keep_vaults(patch: pytest.MonkeyPatch) -> None:
    """Print where documents lie, which the page says of whoever gave them."""
    show = gate._show

    def show_vaults(history: Any, library: Library, consent: Consent) -> Any:
        shown = show(history, library, consent)
        evidence = {
            key: entry.model_copy(update={"about": history.evidence[key].held_at})
            for key, entry in shown.evidence.items()
        }
        return shown.model_copy(update={"evidence": evidence})

    patch.setattr(gate, "_show", show_vaults)


def _keep_statuses(patch: pytest.MonkeyPatch) -> None:
    def derive_all(library: Library, day: date) -> Consents:
        """Return what may be shown of every case, whatever its status."""
        records = library.cases.items()
        return {k: withholding.derive_consent(r, library, day) for k, r in records}

    patch.setattr(build, "derive_consents", derive_all)


def _keep_rechecked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(gate, "is_rechecked", lambda history: False)


def _set(owner: Any, name: str, instead: Any) -> Break:
    return lambda patch: patch.setattr(owner, name, instead)


GATES: dict[str, Break] = {
    "items ignored": _allow_instead(items=tuple(Item)),
    "strikes ignored": _allow_instead(strikes=()),
    "until ignored": _allow_instead(until=None),
    "date ignored": _allow_instead(date=None),
    "channels ignored": _allow_instead(channels=(Channel.WEBSITE,)),
    "fingerprints ignored": _ignore_fingerprints,
    "unsigned cases shown": _take_as_signed,
    "unsigned quotes shown": _take_quotes_as_signed,
    "everybody named": _name_everybody,
    "blinding off": _keep_what_blinding_drops,
    "names left in texts": _set(withholding, "holds_name", lambda words, names: False),
    "address names the customer": _set(gate, "hide_case", lambda record, library: record.id),
    "roles shown": _show_all(".role"),
    "photos shown": _show_all(".photo"),
    "logos shown": _show_all("customer.logo"),
    "films shown": _show_all("videos."),
    "figures shown": _show_all("before_after.", "in_use.", "value_elements."),
    "quotes shown": _show_all("quotes."),
    "pictures shown": _show_all("images."),
    "facts of customers shown": _show_all("customer"),
    "titles shown": _show_all("title"),
    "prices shown": _keep_prices,
    "internal fields shown": _keep_fields,
    "notes shown": _keep_notes,
    "places of documents shown": _keep_vaults,
    "alternatives named": _set(gate, "_publish_alternatives", lambda alternatives: alternatives),
    "translations whole": _set(gate, "show_translation", lambda words, language, consent: words),
    "approval of quotes ignored": _set(withholding, "narrow", lambda case, quote: case),
    "struck sentences shown": _set(showing, "strike_out", lambda content, strikes: content),
    "every status shown": _keep_statuses,
    "re-checked cases shown": _keep_rechecked,
}
