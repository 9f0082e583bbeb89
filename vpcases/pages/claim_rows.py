"""The figures of a case as rows of the ledger of claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.terms import Term
from vpcases.model.case import CaseHistory
from vpcases.model.dates import Period
from vpcases.pages.addresses import Link
from vpcases.pages.claim import Claim
from vpcases.pages.claim_uses import is_in_title, list_pages
from vpcases.pages.claims import list_claims
from vpcases.pages.closed_lists import word_badge, word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_period
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_title
from vpcases.quantities import Unknown


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A figure of the site, and everything that is to be known of it.

    `notes` is what qualifies it: its scope, that it is only expected, that it is not agreed.
    `anchor` is where it stands on the page of `case`. `headline_of` are the pages where a card
    carries it as the result of its case.
    """

    words: str
    notes: tuple[str, ...]
    compared_with: str
    case: Link
    anchor: str
    customer: str
    level: str
    sources: tuple[str, ...]
    period: str
    confirmation: str
    used_on: tuple[Link, ...]
    headline_of: tuple[Link, ...]
    status: str = ""


def list_claim_rows(
    case: Case, cards: tuple[Link, ...], context: Context
) -> Iterator[tuple[Term | None, ClaimRow]]:
    """Yield every figure of a case with the driver it is about; ΔV, which is about all, has none.

    Args:
        case: The case.
        cards: The pages where it stands as a card.
        context: The site.
    """
    language = context.language
    link = link_until(Link(word_title(case, language), context.addresses.page_of(case)), case)
    approved = word_approval(case.history, language)
    for claim in list_claims(case, language):
        carries = claim.is_headline or is_in_title(case, claim.mark)
        yield (
            claim.driver,
            ClaimRow(
                words=claim.words,
                notes=tuple(note for note in claim.notes if note),
                compared_with=claim.compared_with,
                case=link,
                anchor=claim.anchor,
                customer=case.customer.name
                if case.customer
                else say(language, "Customer not named"),
                level=word_level(claim.level, language),
                sources=tuple(dict.fromkeys(claim.kinds)),
                period=_word_period(claim, language),
                confirmation=claim.confirmation or approved,
                used_on=list_pages(case, claim.mark, context),
                headline_of=cards if carries else (),
                status=word_badge(case.status, language),
            ),
        )


def _word_period(claim: Claim, language: str) -> str:
    if isinstance(claim.period, Unknown):
        return say(language, "period not known")
    if isinstance(claim.period, Period):
        return word_period(claim.period, language)
    return say(language, "no date given")


def word_approval(history: CaseHistory, language: str) -> str:
    """Return whether the customer has approved that the figures of a case are shown, and when."""
    approval = history.approval
    if approval is None or (approval.items and "figures" not in approval.items):
        return say(language, "not approved by the customer")
    day = word_date(approval.date, language)
    if day:
        return say(language, "approved by the customer, {day}", day=day)
    return say(language, "approved by the customer, no date given")
