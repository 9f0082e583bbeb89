"""The addresses of value propositions."""

from __future__ import annotations

from vpcases.pages.addresses import Addresses


def address_proposition(addresses: Addresses, segment: str = "") -> str:
    """Return the address of the proposition of a segment, or of the list of all (internal)."""
    return f"{addresses.prefix}{addresses.lists}propositions/" + (f"{segment}/" if segment else "")
