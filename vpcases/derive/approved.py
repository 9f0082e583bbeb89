"""What a customer approved of one record, whatever the day and the channel it was approved for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.edition import Edition
from vpcases.derive.gate import open_gate
from vpcases.derive.portfolio import Portfolio, derive_portfolio
from vpcases.model.approval import Approval, Channel
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import Quote

Q = TypeVar("Q", bound=Quote)


def derive_approved_case(identity: str, library: Library, as_of: date) -> Case | None:
    """Return a case as its customer approved it; None where nothing of it may be shown.

    It is what the public edition shows, also where that has ended or was agreed for other channels.
    """
    record = library.cases[identity]
    alone = replace(library, cases={identity: _open(record)}, quotes={}, calculators={})
    portfolio = _derive(alone, as_of)
    return portfolio.cases[0] if portfolio.cases else None


def derive_approved_quote(identity: str, library: Library, as_of: date) -> CustomerQuote | None:
    """Return a quote with a file of its own as it was approved; None where it may not be shown."""
    record = library.quotes[identity]
    opened = replace(record, content=_open_quote(record.content))
    portfolio = _derive(
        replace(library, cases={}, quotes={identity: opened}, calculators={}), as_of
    )
    return portfolio.quotes[0] if portfolio.quotes else None


def _derive(alone: Library, as_of: date) -> Portfolio:
    shown = open_gate(replace(alone, absent=()), Edition.PUBLIC, as_of)
    return derive_portfolio(shown, Edition.PUBLIC, as_of)


def _open(record: Record[CaseHistory]) -> Record[CaseHistory]:
    history = record.content
    quotes = {key: _open_quote(quote) for key, quote in history.quotes.items()}
    update: dict[str, Any] = {"approval": _unbind(history.approval), "quotes": quotes}
    return replace(record, content=history.model_copy(update=update))


def _open_quote(quote: Q) -> Q:
    return quote.model_copy(update={"approval": _unbind(quote.approval)})


def _unbind(approval: Approval | None) -> Approval | None:
    """Return an approval for every day, on the channel that the gate asks for."""
    if approval is None:
        return None
    update = {"date": None, "until": None, "channels": (Channel.WEBSITE,)}
    return approval.model_copy(update=update)
