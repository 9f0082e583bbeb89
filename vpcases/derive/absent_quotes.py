"""The quotes that have left the public edition and whose own addresses still answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vpcases.derive.consent.blinding import hide_case, hide_quote
from vpcases.derive.consent.names import holds_name, list_customer_names
from vpcases.derive.consent.withholding import (
    Consent,
    Consents,
    derive_consent,
    derive_quote_consent,
)
from vpcases.derive.review import is_rechecked
from vpcases.derive.validity import find_end
from vpcases.model.approval import Item
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import AbsentQuote, Library, Record, Why
from vpcases.model.quote import ReferralQuote

KNOWN = (Status.PUBLISHED, Status.UNDER_REVIEW, Status.RETIRED, Status.WITHDRAWN)
"""What the public may have seen."""


def list_absent_quotes(library: Library, consents: Consents, day: date) -> Iterator[AbsentQuote]:
    """Yield the quotes that are not shown on a day, and were approved to be until then.

    Args:
        library: Everything that was read, before the gate.
        consents: What may be shown of its published cases on that day.
        day: The day.
    """
    for case in library.cases.values():
        if case.content.status in KNOWN and case.content.approval:
            yield from _list_of_case(case, library, consents.get(case.id), day)
    for quote in library.quotes.values():
        if quote.content.status in KNOWN and quote.content.explains:
            yield from _list_own(quote, library, day)


def _list_of_case(
    case: Record[CaseHistory], library: Library, now: Consent | None, day: date
) -> Iterator[AbsentQuote]:
    history, signed = case.content, library.signed.get(case.id)
    is_shown = now is not None and now.stands and not is_rechecked(history)
    for identity, quote in history.quotes.items():
        name = f"quotes.{identity}"
        if not quote.explains or (is_shown and now and now.shows(name)):
            continue
        end = find_end(history.approval, quote.approval)
        then = derive_consent(case, library, min(day, end or day))
        was_signed = signed is not None and name in signed.content.parts
        allowed = then.quotes.get(identity, then.allowance)
        if not (then.stands and was_signed and Item.QUOTES in allowed.items):
            continue
        if not then.is_named and holds_name(identity, list_customer_names(history, library)):
            continue
        yield AbsentQuote(
            identity,
            _find_why(history.status, end, day),
            case.id if then.is_named else hide_case(case, library),
            tuple(library.translations_of(case.id)),
        )


def _list_own(quote: Record[ReferralQuote], library: Library, day: date) -> Iterator[AbsentQuote]:
    status, end = quote.content.status, find_end(quote.content.approval)
    then = derive_quote_consent(quote, library, min(day, end or day))
    is_shown = status is Status.PUBLISHED and not _is_over(end, day) and then.shows("quote")
    signed = library.signed_quotes.get(quote.id)
    was_signed = signed is not None and "quote" in signed.content.parts
    was_shown = then.stands and was_signed and Item.QUOTES in then.allowance.items
    if was_shown and not is_shown:
        known = quote.id if then.is_named else hide_quote(quote, library)
        yield AbsentQuote(known, _find_why(status, end, day))


def _find_why(status: Status, end: date | None, day: date) -> Why:
    if status is Status.RETIRED:
        return Why.RETIRED
    if status is Status.WITHDRAWN:
        return Why.WITHDRAWN
    return Why.LAPSED if _is_over(end, day) else Why.RECHECKED


def _is_over(end: date | None, day: date) -> bool:
    return end is not None and day > end
