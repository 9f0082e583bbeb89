"""What lapses of a record, each thing by itself: approvals, figures, comparisons, people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from vpcases.derive.alternative_age import PATIENCE, find_newest_data
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.party import Party
from vpcases.model.approval import Approval
from vpcases.model.certificate import Certificate
from vpcases.model.dates import PartialDate
from vpcases.model.library import Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative


class LapseKind(StrEnum):
    """What it is that lapses."""

    APPROVAL = "approval"
    QUOTE = "approval of a quote"
    FIGURES = "figures"
    COMPARISON = "comparison"
    CUSTOMER_LEFT = "customer left"
    SPEAKER_MOVED = "speaker moved"
    REVIEW = "review"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True)
class Lapse:
    """Something that lapses, or has.

    `last_day` is the last on which it holds, and None where it holds no longer and nobody knows
    since when. `about` is the quote, the alternative or the person that it is about.
    """

    kind: LapseKind
    last_day: date | None
    about: str = ""


def list_case_lapses(
    case: Case, alternatives: Mapping[str, Record[Alternative]]
) -> Iterator[Lapse]:
    """Yield everything that lapses of a case some day.

    What its author has accepted, or explains in its notice, has been asked already.
    """
    history, validity, accepted = case.history, case.validity, case.history.accepted
    if validity.approved_until:
        yield Lapse(LapseKind.APPROVAL, validity.approved_until)
    for quote in case.quotes:
        if quote.last_day and quote.last_day != validity.approved_until:
            yield Lapse(LapseKind.QUOTE, quote.last_day, quote.id)
    if validity.fresh_until and not history.notice and "measured-long-ago" not in accepted:
        yield Lapse(LapseKind.FIGURES, validity.fresh_until)
    if not history.notice and "alternative-data-old" not in accepted:
        yield from _age_comparison(case, alternatives)
    yield from _list_left(case.customer, history.approval)
    if "speaker-moved" not in accepted:
        yield from _list_moved(case.quotes)
    if validity.due:
        yield Lapse(LapseKind.REVIEW, validity.due)


def _age_comparison(case: Case, alternatives: Mapping[str, Record[Alternative]]) -> Iterator[Lapse]:
    record = alternatives.get(case.history.alternative or "")
    newest = find_newest_data(case.history, record.content if record else None)
    if newest and record:
        about = record.content.title or record.id
        yield Lapse(LapseKind.COMPARISON, newest[0] + PATIENCE, about)


def list_quote_lapses(quote: CustomerQuote) -> Iterator[Lapse]:
    """Yield everything that lapses of a quote with a file of its own."""
    if quote.last_day:
        yield Lapse(LapseKind.APPROVAL, quote.last_day)
    yield from _list_left(quote.customer, quote.content.approval)
    content: Any = quote.content
    if not (isinstance(content, ReferralQuote) and "speaker-moved" in content.accepted):
        yield from _list_moved((quote,))


def list_certificate_lapses(certificate: Certificate) -> Iterator[Lapse]:
    """Yield the end of a certificate, where it has one."""
    if isinstance(certificate.until, PartialDate):
        yield Lapse(LapseKind.CERTIFICATE, certificate.until.last_day)


def _list_left(party: Party | None, approval: Approval | None) -> Iterator[Lapse]:
    """Yield that a customer has left, unless it has approved again since."""
    left = party.content.left if party and party.has_left else None
    if party and isinstance(left, PartialDate):
        approved = approval.date if approval else None
        if not (isinstance(approved, PartialDate) and approved.first_day > left.last_day):
            yield Lapse(LapseKind.CUSTOMER_LEFT, left.first_day, party.name)


def _list_moved(quotes: tuple[CustomerQuote, ...]) -> Iterator[Lapse]:
    """Yield everybody who is quoted and no longer has the role, once."""
    for name in dict.fromkeys(quote.content.by for quote in quotes if quote.is_past_role):
        yield Lapse(LapseKind.SPEAKER_MOVED, None, name or "")
