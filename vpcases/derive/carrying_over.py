"""What a case has in common with what somebody looks for, field by field, and what it has not.

Nothing here is weighed or worded. What nobody can compare (a size in homes with one in staff, a
part of the world with a country) is neither shared nor different: a reader compares it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.alphabet import fold
from vpcases.derive.case import Case
from vpcases.derive.facets import find_region
from vpcases.derive.staff import find_staff_bands
from vpcases.derive.terms import Term
from vpcases.derive.territories import find_territory
from vpcases.model.registry import Segment

COUNTRY = 2
"""How many letters the code of a country has; that of a part of the world has three digits."""


class Aspect(StrEnum):
    """What is compared, in the order of the page."""

    SEGMENT = "segment"
    DRIVER = "driver"
    ALTERNATIVE = "alternative"
    OFFERING = "offering"
    INDUSTRY = "industry"
    SIZE = "size"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for; what is empty, nobody asked for.

    `size` and `region` are in the words of whoever wrote them, as in 100 to 500 staff.
    """

    segment: Term | None = None
    drivers: tuple[Term, ...] = ()
    alternative: Term | None = None
    offering: Term | None = None
    industry: Term | None = None
    size: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class Trait:
    """One aspect of a case beside what is looked for; `wanted` is empty where nobody asked."""

    aspect: Aspect
    has: tuple[str, ...]
    wanted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CarryingOver:
    """What carries over from a case, what does not, and what a reader has to compare."""

    shared: tuple[Trait, ...]
    different: tuple[Trait, ...]
    untold: tuple[Trait, ...]


def want(
    segment: Term | None = None, driver: Term | None = None, content: Segment | None = None
) -> Wanted:
    """Return what whoever opens the page of a segment, a driver or both looks for."""
    return Wanted(
        segment=segment,
        drivers=(driver,) if driver else (),
        size=(content.size or "") if content else "",
        region=(content.region or "") if content else "",
    )


def compare_case(case: Case, wanted: Wanted, languages: tuple[str, ...] = ("en",)) -> CarryingOver:
    """Return what carries over from a case; each aspect of it is in one of the three at most.

    Args:
        case: The proof that somebody would read instead.
        wanted: What they look for.
        languages: Those that countries may be named in.
    """
    found: dict[bool | None, list[Trait]] = {True: [], False: [], None: []}
    of_terms, of_customer = _compare_terms(case, wanted), _compare_customer(case, wanted, languages)
    for trait, is_alike in (*of_terms, *of_customer):
        found[is_alike].append(trait)
    return CarryingOver(tuple(found[True]), tuple(found[False]), tuple(found[None]))


Compared = Iterator[tuple[Trait, bool | None]]
"""An aspect, and whether it is alike; None where nobody can say."""


def _compare_terms(case: Case, wanted: Wanted) -> Compared:
    pairs: tuple[tuple[Aspect, tuple[Term, ...], tuple[Term, ...]], ...] = (
        (Aspect.SEGMENT, _some(case.segment), _some(wanted.segment)),
        (Aspect.DRIVER, case.drivers, wanted.drivers),
        (Aspect.ALTERNATIVE, _some(case.alternative), _some(wanted.alternative)),
        (Aspect.OFFERING, _some(case.offering), _some(wanted.offering)),
        (
            Aspect.INDUSTRY,
            case.customer.industries if case.customer else (),
            _some(wanted.industry),
        ),
    )
    for aspect, has, asked in pairs:
        ids = {term.id for term in asked}
        common = tuple(term for term in has if term.id in ids)
        if common:
            yield Trait(aspect, _name(common), _name(asked)), True
        elif asked and has:
            yield Trait(aspect, _name(has), _name(asked)), False
        elif has and aspect in (Aspect.ALTERNATIVE, Aspect.OFFERING):
            yield Trait(aspect, _name(has)), None


def _compare_customer(case: Case, wanted: Wanted, languages: tuple[str, ...]) -> Compared:
    content = case.customer.content if case.customer else None
    if content is None:
        return
    size, region = content.size or "", find_region(content.place or "", content.region or "")
    for aspect, has, asked, is_alike in (
        (Aspect.SIZE, size, wanted.size, is_as_large(size, wanted.size)),
        (Aspect.REGION, region, wanted.region, is_same_region(region, wanted.region, languages)),
    ):
        if has:
            yield Trait(aspect, (has,), (asked,) if asked else ()), is_alike


def is_as_large(size: str, wanted: str) -> bool | None:
    """Return whether two sizes meet; None where either of them does not count people."""
    ours, theirs = set(find_staff_bands(size)), set(find_staff_bands(wanted))
    return bool(ours & theirs) if ours and theirs else None


def is_same_region(region: str, wanted: str, languages: tuple[str, ...]) -> bool | None:
    """Return whether two places are the same; None where that cannot be told from their names."""
    if not region or not wanted:
        return None
    if fold(region) == fold(wanted):
        return True
    ours, theirs = find_territory(region, languages), find_territory(wanted, languages)
    if ours and ours == theirs:
        return True
    return False if len(ours) == len(theirs) == COUNTRY else None


def _some(term: Term | None) -> tuple[Term, ...]:
    return (term,) if term else ()


def _name(terms: tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(term.title for term in terms)
