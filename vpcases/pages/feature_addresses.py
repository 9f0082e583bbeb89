"""The addresses of features, canvases, jobs, and of what changed in a segment."""

from __future__ import annotations

from vpcases.derive.before_after_grid import GRID
from vpcases.pages.addresses import Addresses


def address_changes(addresses: Addresses, segment: str) -> str:
    """Return the address of what changed for the customers of a segment."""
    return addresses.crossing(segment, GRID)


def address_features(addresses: Addresses, identity: str = "") -> str:
    """Return the address of what the offerings bring, or of one feature."""
    return f"{addresses.prefix}{addresses.lists}features/" + (f"{identity}/" if identity else "")


def address_stakes(addresses: Addresses) -> str:
    """Return the address of the value at stake by feature (internal edition)."""
    return f"{addresses.prefix}value-at-stake/"


def address_canvas(addresses: Addresses, segment: str = "") -> str:
    """Return the address of the canvas of a segment, or of the list of them (internal edition)."""
    return f"{addresses.prefix}canvas/" + (f"{segment}/" if segment else "")


def address_jobs(addresses: Addresses) -> str:
    """Return the address of the jobs to be done (internal edition)."""
    return f"{addresses.prefix}jobs/"
