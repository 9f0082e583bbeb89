"""The addresses of research, interview sheets and collections for audiences: all of them inside."""

from __future__ import annotations

from vpcases.pages.addresses import Addresses


def address_research(addresses: Addresses, identity: str = "") -> str:
    """Return the address of the list of all research, or of one entry on it."""
    return f"{addresses.prefix}research/" + (f"#{identity}" if identity else "")


def address_interviews(addresses: Addresses) -> str:
    """Return the address of the list of interview sheets."""
    return f"{addresses.prefix}{addresses.lists}interview/"


def address_interview(addresses: Addresses, segment: str, driver: str) -> str:
    """Return the address of the sheet for asking a segment about a driver."""
    return f"{address_interviews(addresses)}{segment}/{driver}/"


def address_audience(addresses: Addresses, identity: str) -> str:
    """Return the address of a collection that is for an audience of our own."""
    return f"{addresses.collections()}{identity}/"
