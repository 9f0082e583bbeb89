"""Collections: which of their proofs may be shown on a day, and whether they have ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.channels import Covered
from vpcases.derive.consent import derive_quote_consent
from vpcases.derive.consent.blinding import hide_quote
from vpcases.derive.forbidden import list_forbidding
from vpcases.derive.keys import is_unguessable
from vpcases.model.collection import Collection, Pick
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote

MOST = 5
"""How many proofs a collection has at most: two are read, five are looked at, ten are a list."""


@dataclass(frozen=True)
class Picked:
    """A proof that a collection shows: a case, or a quote; `own` is its id in the library."""

    own: str
    why: str
    case: Case | None = None
    quote: CustomerQuote | None = None


@dataclass(frozen=True)
class Gathered:
    """A collection on a day.

    `picked` are the proofs that may be shown, in their order, and `left` counts those that may not.
    One that has ended has neither: its address answers, and says no more than that.
    """

    record: Record[Collection]
    key: str
    last_day: date
    has_ended: bool
    picked: tuple[Picked, ...] = ()
    left: int = 0

    @property
    def content(self) -> Collection:
        """The collection as its author wrote it."""
        return self.record.content


def derive_collections(
    library: Library, website: Covered, cases: Mapping[str, Case] | None = None
) -> tuple[Gathered, ...]:
    """Return every collection that has an address, in the order of the files.

    One without a key that cannot be guessed, without a name, a proof or an end has no page, nor has
    one for an audience of our own.

    Args:
        library: Everything that was read, before the gate.
        website: What the website covers on the day: the page lies on a public host.
        cases: The cases of that portfolio by id, where they are wanted in other words.
    """
    known = cases if cases is not None else {case.id: case for case in website.portfolio.cases}
    found, taken = [], set()
    for record in library.collections.values():
        content, last_day = record.content, find_last_day(record.content)
        key = content.key or ""
        is_whole = content.for_ and content.proofs and is_unguessable(key) and not content.audience
        if last_day is None or not is_whole or key in taken:
            continue
        taken.add(key)
        found.append(_gather(record, last_day, library, website, known))
    return tuple(found)


def find_last_day(content: Collection) -> date | None:
    """Return the last day on which a collection shows anything; None where none is known."""
    return content.until.last_day if isinstance(content.until, PartialDate) else None


def has_ended(content: Collection, day: date) -> bool:
    """Return whether the end of a collection has passed."""
    last_day = find_last_day(content)
    return last_day is not None and last_day < day


def _gather(
    record: Record[Collection],
    last_day: date,
    library: Library,
    website: Covered,
    cases: Mapping[str, Case],
) -> Gathered:
    content, day = record.content, website.portfolio.as_of
    if last_day < day:
        return Gathered(record, content.key or "", last_day, has_ended=True)
    picks = content.proofs[:MOST]
    shown = [_find(pick, content, library, website, cases) for pick in picks]
    return Gathered(
        record,
        content.key or "",
        last_day,
        has_ended=False,
        picked=tuple(each for each in shown if each),
        left=sum(each is None for each in shown),
    )


def _find(
    pick: Pick,
    content: Collection,
    library: Library,
    website: Covered,
    cases: Mapping[str, Case],
) -> Picked | None:
    """Return a proof as the website covers it; None where it may not be shown, or not to them."""
    if any(list_forbidding(pick, content, library)):
        return None
    if pick.case:
        case = cases.get(website.known_as.get(pick.case, ""))
        return Picked(pick.case, pick.why or "", case=case) if case else None
    quote = _find_quote(pick.quote or "", library, website)
    return Picked(pick.quote or "", pick.why or "", quote=quote) if quote else None


def _find_quote(identity: str, library: Library, website: Covered) -> CustomerQuote | None:
    record = library.quotes.get(identity)
    if record is None:
        return None
    known_as = _name_quote(record, library, website.portfolio.as_of)
    quotes: Iterable[CustomerQuote] = website.portfolio.quotes
    return next((q for q in quotes if not q.case_id and q.id == known_as), None)


def _name_quote(record: Record[ReferralQuote], library: Library, day: date) -> str:
    consent = derive_quote_consent(record, library, day)
    return record.id if consent.is_named else hide_quote(record, library)
