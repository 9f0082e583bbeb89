"""Certificates on a day: which stand, which end soon, and which have ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.model.certificate import Certificate
from vpcases.model.dates import PartialDate

SOON = timedelta(days=90)
"""How long before its end a certificate is told as one that ends soon."""


class Standing(StrEnum):
    """How a certificate stands on a day."""

    STANDS = "stands"
    ENDS_SOON = "ends soon"
    ENDED = "ended"
    NOT_YET = "not yet"


PUBLIC = (Standing.STANDS, Standing.ENDS_SOON)
"""What the public edition lists."""


@dataclass(frozen=True, slots=True)
class StandingCertificate:
    """A certificate and how it stands; `days_left` counts to its last day, where that is known."""

    id: str
    content: Certificate
    standing: Standing
    days_left: int | None = None


def derive_certificates(portfolio: Portfolio) -> tuple[StandingCertificate, ...]:
    """Return the certificates that an edition lists, in the order they were written.

    The public edition leaves out those that have ended, and those that do not hold yet.
    """
    found = (
        stand_certificate(record.id, record.content, portfolio.as_of)
        for record in portfolio.library.certificates.values()
    )
    is_internal = portfolio.edition is Edition.INTERNAL
    return tuple(one for one in found if is_internal or one.standing in PUBLIC)


def stand_certificate(identity: str, certificate: Certificate, as_of: date) -> StandingCertificate:
    """Return how a certificate stands on a day.

    One whose end nobody knows stands; of a month or a year the last day counts for the end, and
    the first for the beginning.
    """
    issued, until = certificate.issued, certificate.until
    days_left = (until.last_day - as_of).days if isinstance(until, PartialDate) else None
    if days_left is not None and days_left < 0:
        standing = Standing.ENDED
    elif isinstance(issued, PartialDate) and issued.first_day > as_of:
        standing = Standing.NOT_YET
    elif days_left is not None and days_left <= SOON.days:
        standing = Standing.ENDS_SOON
    else:
        standing = Standing.STANDS
    return StandingCertificate(identity, certificate, standing, days_left)
