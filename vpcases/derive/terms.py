"""What a case is grouped by: the terms it points to, and the groups they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256

from slugify import slugify

from vpcases.model.authored import AlternativeKind, Kind
from vpcases.model.scalars import MAX_ID, is_id

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


@lru_cache(maxsize=20_000)
def name_term(name: str) -> str:
    """Return the id that a name becomes; of a very long one its beginning, and what tells it apart.

    Ids are the names of folders in the built site, so nothing else may become one.
    """
    identity = str(slugify(name))
    if len(identity) > MAX_ID:
        return f"{identity[: MAX_ID - 20].rstrip('-')}-{sha256(identity.encode()).hexdigest()[:8]}"
    return identity or UNASSIGNED


def industry_terms(
    names: Iterable[str], titles: Mapping[str, str] | None = None
) -> tuple[Term, ...]:
    """Return industries as the customer names them; of two spellings of one the first counts.

    `titles` are their names in another language, by id.
    """
    terms: dict[str, Term] = {}
    for name in names:
        identity = name_term(name)
        title = (titles or {}).get(identity, name)
        terms.setdefault(identity, Term(Axis.INDUSTRY, identity, title))
    return tuple(terms.values())


def unknown_term(axis: Axis, identity: str) -> Term:
    """Return the term of an id that no registry holds; what is no id at all becomes one."""
    return Term(
        axis, identity if is_id(identity) else name_term(identity), identity, is_known=False
    )


def unassigned(axis: Axis) -> Term:
    """Return the term that collects the cases an axis says nothing about yet."""
    return Term(axis, UNASSIGNED, "Not yet assigned", is_known=False)
