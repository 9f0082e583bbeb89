"""The customer who goes, with everything that is theirs alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vpcases.derive.consent.names import holds_name
from vpcases.derive.customers import list_cases_of, list_names_of, list_pictures
from vpcases.derive.media import resolve_media
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.media import Image
from vpcases.model.quote import Quote, ReferralQuote
from vpcases.model.registry import Customer

KNOWN = {Status.PUBLISHED, Status.UNDER_REVIEW, Status.RETIRED, Status.WITHDRAWN}
"""What may have been public, so that somebody may have its address."""


@dataclass(frozen=True)
class Leaver:
    """A customer by its id, with its cases, its quotes, its entry and every name it has.

    `media` are the files under `cases/` that its records show or offer.
    """

    id: str
    cases: tuple[Record[CaseHistory], ...]
    quotes: tuple[Record[ReferralQuote], ...]
    entry: Record[Customer] | None
    names: tuple[str, ...]
    media: frozenset[str]

    @property
    def case_ids(self) -> frozenset[str]:
        """The ids of its cases."""
        return frozenset(record.id for record in self.cases)

    @property
    def quote_ids(self) -> frozenset[str]:
        """The ids of its quotes with files of their own."""
        return frozenset(record.id for record in self.quotes)

    def is_named_in(self, words: str) -> bool:
        """Return whether words hold a name of it, as a word or as an address writes it."""
        return holds_name(words, self.names)


def derive_leaver(customer: str, library: Library) -> Leaver:
    """Return a customer with everything that is theirs.

    Args:
        customer: Its id; its name where it has none.
        library: Everything that was read.
    """
    cases = list_cases_of(customer, library)
    quotes = tuple(r for r in library.quotes.values() if r.content.customer == customer)
    entry = library.customers.get(customer)
    signers = filter(_is_person, _list_signers(cases, quotes, library))
    named = (*list_names_of(customer, library), *signers)
    files = (resolve_media(file, library.media) for file in _list_files(cases, quotes, entry))
    return Leaver(
        id=customer,
        cases=cases,
        quotes=quotes,
        entry=entry,
        names=tuple(dict.fromkeys(named)),
        media=frozenset(file for file in files if file),
    )


def _list_signers(
    cases: tuple[Record[CaseHistory], ...],
    quotes: tuple[Record[ReferralQuote], ...],
    library: Library,
) -> Iterator[str]:
    """Yield the names of everybody who signed or vouched for a customer."""
    approvals = [r.content.approval for r in cases] + [r.content.approval for r in quotes]
    yield from (approval.by or "" for approval in approvals if approval)
    mine = {record.id for record in cases}
    others = (r.content for k, r in library.cases.items() if k not in mine)
    # Whoever vouches for the evidence of other customers as well is one of ours.
    ours = {entry.by for history in others for entry in history.evidence.values()}
    for record in cases:
        named = (entry.by or "" for entry in record.content.evidence.values())
        yield from (name for name in named if name not in ours)


def _is_person(name: str) -> bool:
    """Return whether words are a name: two and more, each with a capital, unlike "the buyer"."""
    words = name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _list_files(
    cases: tuple[Record[CaseHistory], ...],
    quotes: tuple[Record[ReferralQuote], ...],
    entry: Record[Customer] | None,
) -> Iterator[str]:
    if entry:
        yield from list_pictures(entry.content)
    for record in cases:
        history = record.content
        if history.customer:
            yield from list_pictures(history.customer)
        yield from (image.file for image in history.images.values() if image.file)
        yield from (download.file for download in history.downloads if download.file)
        yield from (p.file for p in _list_photos(history.quotes.values()) if p.file)
    yield from (p.file for p in _list_photos(r.content for r in quotes) if p.file)


def _list_photos(quotes: Iterable[Quote]) -> Iterator[Image]:
    yield from (quote.photo for quote in quotes if quote.photo)
