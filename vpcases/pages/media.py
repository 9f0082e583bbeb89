"""The files that pages show or offer: only these leave the folder of cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from vpcases.derive.case import Case
from vpcases.derive.certificates import derive_certificates
from vpcases.derive.media import resolve_media
from vpcases.derive.picture_sizes import Use
from vpcases.derive.portfolio import Portfolio


def list_media(portfolio: Portfolio) -> dict[str, set[Use | None]]:
    """Return every file, by its path under `cases/`, that a shown page uses, and as what.

    They stand in the order of their paths. None among the uses tells of a file to take away.
    """
    found: dict[str, set[Use | None]] = defaultdict(set)
    for file, use in _list_named(portfolio):
        path = resolve_media(file, portfolio.library.media) if file else None
        if path:
            found[path].add(use)
    return dict(sorted(found.items()))


def _list_named(portfolio: Portfolio) -> Iterator[tuple[str | None, Use | None]]:
    for case in portfolio.cases:
        yield from _named_by(case)
    for quote in portfolio.quotes:
        photo = quote.content.photo or (quote.person.photo if quote.person else None)
        if photo:
            yield photo.file, Use.PHOTO
    yield from ((one.content.file, None) for one in derive_certificates(portfolio))


def _named_by(case: Case) -> Iterator[tuple[str | None, Use | None]]:
    party = case.customer
    if party and party.is_named and not party.has_left and party.content.logo:
        logo = party.content.logo
        yield from ((file, Use.LOGO) for file in (logo.light, logo.dark))
    yield from ((image.file, Use.PICTURE) for image in case.history.images.values())
    yield from ((download.file, None) for download in case.history.downloads)
