"""What a case is grouped by: the terms it points to, and the groups they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from slugify import slugify

from vpcases.model.authored import AlternativeKind, Kind

UNASSIGNED = "not-yet-assigned"


class Axis(StrEnum):
    """What cases are grouped by; the value is the first part of a group's address."""

    SEGMENT = "segments"
    DRIVER = "drivers"
    INDUSTRY = "industries"
    ALTERNATIVE = "alternatives"
    OFFERING = "offerings"


@dataclass(frozen=True, slots=True)
class Term:
    """A segment, driver, industry, alternative or offering that records point to.

    `is_known` is False for an id that no registry holds: the internal edition shows the id itself.
    """

    axis: Axis
    id: str
    title: str
    about: str = ""
    kind: Kind | AlternativeKind | None = None
    words: str = ""
    is_known: bool = True


def industry_terms(names: Iterable[str]) -> tuple[Term, ...]:
    """Return industries as the customer names them; of two spellings of one the first counts."""
    terms: dict[str, Term] = {}
    for name in names:
        identity = slugify(name) or UNASSIGNED
        terms.setdefault(identity, Term(Axis.INDUSTRY, identity, name))
    return tuple(terms.values())


def unassigned(axis: Axis) -> Term:
    """Return the term that collects the cases an axis says nothing about yet."""
    return Term(axis, UNASSIGNED, "Not yet assigned", is_known=False)
