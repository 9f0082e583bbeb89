"""Whom to write to about a page: somebody who corrects it, or takes it down."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar
from urllib.parse import quote

from vpcases.catalogue import fixed, say
from vpcases.model.addresses import is_safe_address
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.page import ContactView, Head, ProofPage

P = TypeVar("P", bound=ProofPage)

NOT_SHOWN = fixed("About a proof that is not shown now")
"""What a mail is about that comes from a page without its proof: not even its id is told there."""


def add_contact(page: P, context: Context) -> P:
    """Return a page with the line that says whom to write to about it."""
    contact = view_contact(page.head, context)
    return replace(page, contact=contact) if contact else page


def view_contact(head: Head, context: Context) -> ContactView | None:
    """Return whom to write to about a page; None where the site names nobody.

    A mail has its subject written already: the address of the page, in which the id of its proof
    stands. A page from which a proof has left asks for its address instead, so that it says nothing
    of that proof.
    """
    contact, language = context.contact, head.language or context.language
    which = _name(head, context.addresses.prefix)
    if "@" in contact and "://" not in contact:
        subject = say(language, "About {page}", page=which) if which else say(language, NOT_SHOWN)
        address = f"mailto:{quote(contact, safe='@')}?subject={quote(subject, safe='')}"
        return ContactView(Link(contact, address), is_mail=True, page_name=which)
    if contact and is_safe_address(contact):
        words = contact.partition("//")[2].rstrip("/")
        return ContactView(Link(words, contact), is_mail=False, page_name=which)
    return None


def _name(head: Head, prefix: str) -> str:
    """Return what a page is called in a mail: its address, without what every page begins with."""
    return head.address.removeprefix(prefix).strip("/") if not head.is_gone else ""
