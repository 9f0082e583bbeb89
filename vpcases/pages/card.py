"""A case as a card in a list: who, one line of result with its basis, what it is about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case
from vpcases.derive.nearest import NearCase, Nearness
from vpcases.derive.party import Party
from vpcases.derive.picture_sizes import Use
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.closed_lists import word_badge
from vpcases.pages.ends import AgeView, link_until, view_age
from vpcases.pages.marks import word_title
from vpcases.pages.pictures import ImageView, view_file
from vpcases.pages.result import ResultLine, word_result
from vpcases.pages.standing import word_customer

REASONS = {
    Nearness.CHOSEN: fixed("Belongs beside this one"),
    Nearness.SAME_CROSSING: fixed("Same segment, same driver"),
    Nearness.SAME_DRIVER: fixed("Same driver"),
    Nearness.SAME_SEGMENT: fixed("Same segment"),
    Nearness.SAME_ALTERNATIVE: fixed("Same alternative"),
    Nearness.SAME_OFFERING: fixed("Same offering"),
    Nearness.NEWEST: fixed("Our newest case"),
}
"""Why a case stands beside another."""


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case in a list. `reason` says why it stands there, where that needs saying.

    `age` is there where somebody says how old the figures are. `language` is that of its words,
    where it is not that of the list; `is_described` where the customer is told in words, too.
    """

    link: Link
    customer: str
    result: ResultLine | None
    segment: str
    drivers: str
    logo: ImageView | None
    status: str
    reason: str = ""
    age: AgeView | None = None
    language: str = ""
    is_described: bool = False


def view_card(case: Case, addresses: Addresses, language: str, media: frozenset[str]) -> CaseCard:
    """Return a case as a card."""
    return CaseCard(
        link=link_until(Link(word_title(case, language), addresses.page_of(case)), case),
        customer=word_customer(case, language),
        result=word_result(case, language),
        segment=case.segment.title if case.segment else "",
        drivers=", ".join(driver.title for driver in case.drivers),
        logo=view_logo(case, addresses, media),
        status=word_badge(case.status, language),
        age=view_age(case.validity, language),
        language=case.language if case.language != language else "",
        is_described=case.customer is not None and not case.customer.is_named,
    )


def view_logo(case: Case, addresses: Addresses, media: frozenset[str]) -> ImageView | None:
    """Return the logo of a case's customer; None where there is none to show."""
    return view_party_logo(case.customer, addresses, media) if case.customer else None


def view_party_logo(party: Party, addresses: Addresses, media: frozenset[str]) -> ImageView | None:
    """Return a customer's logo; None where there is none, or where it is no customer any more.

    A logo on a wall says that somebody is a customer.
    """
    logo = party.content.logo if party.is_named and not party.has_left else None
    if logo is None:
        return None
    alt = logo.alt or party.name
    light, dark = (
        view_file(file, alt, addresses, media, Use.LOGO) for file in (logo.light, logo.dark)
    )
    return replace(light, dark=dark) if light else None


def word_reason(near: NearCase, language: str) -> str:
    """Return why a case is near, true word for word."""
    shared = ", ".join(term.title for term in near.shared)
    reason = say(language, REASONS[near.nearness])
    return f"{reason}: {shared}" if shared else reason
