"""What a customer can approve: a case, or a quote with a file of its own."""

from __future__ import annotations

from collections.abc import Sequence

from vpcases.derive.consent import Part
from vpcases.derive.consent.parts import list_parts, list_quote_parts
from vpcases.derive.consent.strikeable import list_strikeable
from vpcases.derive.consent.withholding import find_translations
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.read.validation import nearest
from vpcases.scaffold.strikes import Strikeable
from vpcases.scaffold.writing import NotWritten

Approvable = Record[CaseHistory] | Record[ReferralQuote]


def find_approvable(library: Library, identity: str, *, is_quote: bool = False) -> Approvable:
    """Return the case with an id, or the quote where there is no such case.

    Args:
        library: Everything that could be read.
        identity: The id, as somebody typed it.
        is_quote: Whether only a quote is meant.

    Raises:
        NotWritten: Where there is neither, or its file could not be read.
    """
    case = None if is_quote else library.cases.get(identity)
    quote = library.quotes.get(identity)
    found = case or quote
    if found:
        return found
    ids = [*library.quotes] if is_quote else [*library.cases, *library.quotes]
    begun = next((each for each in ids if len(identity) > 3 and each.startswith(identity)), None)
    near = nearest(identity, ids) or begun
    raise NotWritten(
        f"There is no {'quote' if is_quote else 'case or quote'} {identity} that can be read.",
        f"Did you mean {near}?" if near else "vpcases check tells what is wrong with files.",
    )


def is_quote(record: Approvable) -> bool:
    """Return whether a record is a quote with a file of its own."""
    return isinstance(record.content, ReferralQuote)


def list_all_parts(record: Approvable, library: Library) -> tuple[Part, ...]:
    """Return every part of a record, what is struck out of it included."""
    content = record.content
    if isinstance(content, CaseHistory):
        return list_parts(content, library, find_translations(record.id, library))
    return list_quote_parts(content, library)


def list_strikes(record: Approvable, library: Library) -> Strikeable:
    """Return everything of a record that its customer can strike out."""
    parts: Sequence[Part] = list_all_parts(record, library)
    content = record.content
    sentences = (
        list_strikeable(record.id, content, library) if isinstance(content, CaseHistory) else {}
    )
    return Strikeable({part.name: " ".join(part.words) for part in parts}, sentences)
