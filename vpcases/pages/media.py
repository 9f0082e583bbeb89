"""The files that pages show or offer: only these leave the folder of cases."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.case import Case
from vpcases.derive.certificates import derive_certificates
from vpcases.derive.media import resolve_media
from vpcases.derive.portfolio import Portfolio


def list_media(portfolio: Portfolio) -> list[str]:
    """Return the paths, under `cases/`, of every file that a shown page uses, each once."""
    named = [file for case in portfolio.cases for file in _named_by(case)]
    for quote in portfolio.quotes:
        photo = quote.content.photo or (quote.person.photo if quote.person else None)
        if photo and photo.file:
            named.append(photo.file)
    certificates = derive_certificates(portfolio)
    named.extend(one.content.file for one in certificates if one.content.file)
    found = (resolve_media(file, portfolio.library.media) for file in named)
    return sorted({path for path in found if path})


def _named_by(case: Case) -> Iterator[str]:
    party = case.customer
    if party and party.is_named and not party.has_left and party.content.logo:
        logo = party.content.logo
        yield from (file for file in (logo.light, logo.dark) if file)
    yield from (image.file for image in case.history.images.values() if image.file)
    yield from (download.file for download in case.history.downloads if download.file)
