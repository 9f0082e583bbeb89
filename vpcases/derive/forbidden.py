"""Whom a proof may never be shown to: what its customers wrote in `never_show_to`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.derive.consent.names import LEGAL_FORM
from vpcases.model.case import CaseHistory
from vpcases.model.collection import Collection, Pick
from vpcases.model.library import Library
from vpcases.model.registry import Customer
from vpcases.model.slugs import slug


@dataclass(frozen=True, slots=True)
class Forbidding:
    """A customer that forbids a prospect; `is_by_name` where only the prospect's name tells."""

    customer: str
    prospect: str
    is_by_name: bool


def list_forbidding(pick: Pick, content: Collection, library: Library) -> Iterator[Forbidding]:
    """Yield every customer of a picked proof that forbids to show it to a collection's prospect."""
    for identity, customer in _list_customers(pick, library):
        for prospect in customer.never_show_to:
            if content.prospect:
                if content.prospect == prospect:
                    yield Forbidding(identity, prospect, is_by_name=False)
            elif means(content.for_ or "", prospect, library):
                yield Forbidding(identity, prospect, is_by_name=True)


def list_never(pick: Pick, library: Library) -> tuple[str, ...]:
    """Return the prospects, by id, that a proof may never be shown to, each once."""
    customers = _list_customers(pick, library)
    return tuple(dict.fromkeys(p for _, customer in customers for p in customer.never_show_to))


def means(name: str, prospect: str, library: Library) -> bool:
    """Return whether a name that somebody typed may be that of a prospect known by its id.

    Legal forms, accents and spelling do not matter, nor what stands around: a proof that is kept
    back once too often does less harm than one that is sent to whom it was never to be shown.
    """
    words = f"-{spell_plainly(name)}-"
    return any(
        f"-{known}-" in words or known.replace("-", "") == words.replace("-", "")
        for known in spell_prospect(prospect, library)
    )


def spell_prospect(prospect: str, library: Library) -> tuple[str, ...]:
    """Return the plain spellings of a prospect: of its id, and of its name in the registry."""
    record = library.customers.get(prospect)
    name = record.content.name if record else None
    known = (spell_plainly(prospect.replace("-", " ")), spell_plainly(name or ""))
    return tuple(dict.fromkeys(spelling for spelling in known if spelling))


def spell_plainly(name: str) -> str:
    """Return a name in small letters and dashes, without its legal form: `muller-sohne`."""
    plain = slug(LEGAL_FORM.sub("", name.strip()))
    for long, short in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        plain = plain.replace(long, short)
    return plain


def _list_customers(pick: Pick, library: Library) -> Iterator[tuple[str, Customer]]:
    """Yield the customers of a proof by their ids, or by their names where they have none."""
    case, quote = library.cases.get(pick.case or ""), library.quotes.get(pick.quote or "")
    ids = [quote.content.customer] if quote else []
    if case:
        history: CaseHistory = case.content
        block = history.customer
        if block:
            yield block.id or block.name or case.id, block
        ids += [block.id if block else None, *history.other_customers]
    for identity in dict.fromkeys(ids):
        known = library.customers.get(identity or "")
        if known:
            yield known.id, known.content
