"""A case as a card in a list: who, one line of result with its basis, what it is about."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.media import resolve_media
from vpcases.derive.nearest import NearCase, Nearness
from vpcases.model.authored import Status
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.ends import AgeView, link_until, view_age
from vpcases.pages.marks import word_title
from vpcases.pages.pictures import ImageView
from vpcases.pages.result import ResultLine, word_result
from vpcases.pages.standing import word_party


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case in a list. `reason` says why it stands there, where that needs saying.

    `age` is there where somebody says how old the figures are.
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


def view_card(case: Case, addresses: Addresses, language: str, media: frozenset[str]) -> CaseCard:
    """Return a case as a card."""
    return CaseCard(
        link=link_until(Link(word_title(case, language), addresses.case(case.id)), case),
        customer=word_party(case.customer, language) if case.customer else "",
        result=word_result(case, language),
        segment=case.segment.title if case.segment else "",
        drivers=", ".join(driver.title for driver in case.drivers),
        logo=view_logo(case, addresses, media),
        status=word_status(case.status),
        age=view_age(case.validity, language),
    )


def view_logo(case: Case, addresses: Addresses, media: frozenset[str]) -> ImageView | None:
    """Return the customer's logo; None where there is none, or where it is no customer any more.

    A logo on a wall says that somebody is a customer.
    """
    may_show = case.customer is not None and case.customer.is_named and not case.customer.has_left
    logo = case.customer.content.logo if case.customer and may_show else None
    light = resolve_media(logo.light, media) if logo and logo.light else None
    if not logo or not light or not case.customer:
        return None
    dark = resolve_media(logo.dark, media) if logo.dark else None
    return ImageView(
        addresses.media(light),
        logo.alt or case.customer.name,
        "",
        "",
        addresses.media(dark) if dark else "",
    )


def word_status(status: Status) -> str:
    """Return the badge of a record that is not published; nothing for one that is."""
    return "" if status is Status.PUBLISHED else status.value.replace("-", " ")


def word_reason(near: NearCase) -> str:
    """Return why a case is near, true word for word."""
    shared = ", ".join(term.title for term in near.shared)
    if near.nearness is Nearness.CHOSEN:
        return "Belongs beside this one"
    if near.nearness is Nearness.NEWEST:
        return "Our newest case"
    reason = near.nearness.value.capitalize()
    return f"{reason}: {shared}" if shared else reason
