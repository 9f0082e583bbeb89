"""What cases can be told apart by in the library: the values that each case has, and counts.

Nothing here is worded: what authors wrote has a title, and what they choose from a list has an id
that the pages put into words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.alphabet import fold
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.edition import Edition
from vpcases.derive.figures import STRENGTH
from vpcases.derive.headline import find_headline
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.staff import StaffBand, find_staff_bands
from vpcases.derive.terms import UNASSIGNED, Axis, name_term
from vpcases.derive.territories import find_territory, name_territory
from vpcases.model.authored import Status

LEAST = 2
"""How many values a facet needs to tell any two cases apart."""
MOST = 60
"""How many values are told of a facet that authors write freely: those that most cases have."""


class Facet(StrEnum):
    """What a library is narrowed by, in the order of the page; the value stands in addresses."""

    SEGMENT = "segment"
    DRIVER = "driver"
    ALTERNATIVE = "alternative"
    OFFERING = "offering"
    INDUSTRY = "industry"
    ROLE = "role"
    SIZE = "size"
    REGION = "region"
    LEVEL = "level"
    LANGUAGE = "language"
    STATUS = "status"


AXES = {
    Facet.SEGMENT: Axis.SEGMENT,
    Facet.DRIVER: Axis.DRIVER,
    Facet.ALTERNATIVE: Axis.ALTERNATIVE,
    Facet.OFFERING: Axis.OFFERING,
    Facet.INDUSTRY: Axis.INDUSTRY,
}
FREE = {Facet.INDUSTRY, Facet.ROLE, Facet.REGION}
"""What no registry and no list of ours holds."""
ORDERS = {
    Facet.SIZE: [band.value for band in StaffBand],
    Facet.LEVEL: [name_term(level.value) for level in reversed(STRENGTH)],
    Facet.STATUS: [status.value for status in Status],
}
"""The order of the values that authors choose from a list: the strongest evidence first."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that some case has; `title` is empty where the id is all there is to put in words."""

    id: str
    title: str = ""


@dataclass(frozen=True)
class Facets:
    """The values of each facet that tells cases apart, and those of each case, in list order."""

    values: Mapping[Facet, tuple[FacetValue, ...]]
    of_cases: tuple[Mapping[Facet, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Tongues:
    """The language of the site, that of each case which names none, and the one of a list."""

    site: str
    spoken: str


def derive_facets(
    portfolio: Portfolio, language: str, base: Portfolio | None = None, spoken: str = ""
) -> Facets:
    """Return the facets of a portfolio's cases.

    A value has the same id in every language, so that a link to a narrowed list holds in all of
    them: that of its words in the language of the site. What an axis says nothing about yet is a
    value inside and none in public: nobody looks for a proof by what is not known of it.

    Args:
        portfolio: The cases, with the words of the list.
        language: That of the site, and so of each case that names none.
        base: The same cases with the words of the site, where those are not the same.
        spoken: The language of the list, where that is not the one of the site.
    """
    is_internal = portfolio.edition is Edition.INTERNAL
    tongues = Tongues(language, spoken or language)
    own = {case.id: case for case in (base or portfolio).cases}
    cases = [
        list_values(case, own.get(case.id, case), tongues, is_internal=is_internal)
        for case in portfolio.cases
    ]
    values = {facet: _order(facet, cases, portfolio, language) for facet in Facet}
    told = {facet: some for facet, some in values.items() if len(some) >= LEAST}
    known = {facet: {value.id for value in some} for facet, some in told.items()}
    of_cases = (
        {f: ids for f in told if (ids := tuple(v.id for v in case[f] if v.id in known[f]))}
        for case in cases
    )
    return Facets(told, tuple(of_cases))


Values = Mapping[Facet, tuple[FacetValue, ...]]


def list_values(case: Case, base: Case, tongues: Tongues, *, is_internal: bool) -> Values:
    """Return what one case has of every facet, the same value never twice."""
    found = {facet: list(_list_terms(case, facet, is_internal)) for facet in AXES}
    found[Facet.ROLE] = list(_list_roles(case, base))
    content = base.customer.content if base.customer else None
    bands = find_staff_bands(content.size or "") if content else ()
    found[Facet.SIZE] = [FacetValue(band.value) for band in bands]
    found[Facet.REGION] = list(_list_regions(case, base, tongues))
    found[Facet.LEVEL] = [FacetValue(find_level(base))]
    found[Facet.LANGUAGE] = [
        FacetValue(c) for c in (case.base_language or tongues.site, *case.translations)
    ]
    found[Facet.STATUS] = [FacetValue(case.status.value)] if is_internal else []
    return {facet: tuple({v.id: v for v in some}.values()) for facet, some in found.items()}


def _list_terms(case: Case, facet: Facet, is_internal: bool) -> Iterator[FacetValue]:
    terms = case.terms(AXES[facet])
    yield from (FacetValue(term.id, term.title) for term in terms)
    if is_internal and not terms:
        yield FacetValue(UNASSIGNED)


def _list_roles(case: Case, base: Case) -> Iterator[FacetValue]:
    """Yield the roles of those who speak in a case, as they were told then.

    Spellings with the same id are one value.
    """
    words = {quote.id: _find_role(quote) for quote in base.quotes}
    for quote in case.quotes:
        role = _find_role(quote)
        if role:
            yield FacetValue(name_term(words.get(quote.id) or role), role)


def _find_role(quote: CustomerQuote) -> str:
    return quote.content.role or (quote.person.role if quote.person else None) or ""


def _list_regions(case: Case, base: Case, tongues: Tongues) -> Iterator[FacetValue]:
    """Yield where the customer of a case is: a country as it is called in the list's language."""
    words = _find_region(base)
    if not words:
        return
    written = (base.language or tongues.site, base.base_language or tongues.site, tongues.site)
    territory = find_territory(words, written)
    own = _find_region(case) or words
    title = own if own != words else name_territory(territory, tongues.spoken) or words
    yield FacetValue(name_term(name_territory(territory, tongues.site) or words), title)


def _find_region(case: Case) -> str:
    content = case.customer.content if case.customer else None
    return find_region(content.place or "", content.region or "") if content else ""


def find_region(place: str, region: str) -> str:
    """Return where a customer is, as coarsely as its author knows.

    That is what stands last in its place (`Netherlands` of `Zwolle, Netherlands`), and the part of
    the world that it works in only where no place is told.
    """
    return place.rpartition(",")[2].strip() or region.strip()


def find_level(case: Case) -> str:
    """Return how strong the evidence of a case's result is; of its telling where it has none."""
    headline = find_headline(case.figures, case.value)
    return name_term((headline.level if headline else case.history.level).value)


def _order(
    facet: Facet, cases: list[Values], portfolio: Portfolio, language: str
) -> tuple[FacetValue, ...]:
    """Return the values that any case has: in the order of the registries, or of their lists.

    Of what authors write freely the most frequent are left; roles come by that, all else by title.
    """
    found: dict[str, FacetValue] = {}
    for value in (value for case in cases for value in case[facet]):
        known = found.setdefault(value.id, value)
        if not _is_translated(known) and _is_translated(value):
            found[value.id] = value
    if facet in ORDERS:
        return tuple(found[each] for each in ORDERS[facet] if each in found)
    counts = Counter(value.id for case in cases for value in case[facet])
    if facet in FREE:
        frequent = sorted(found, key=lambda identity: (-counts[identity], identity))
        found = {identity: found[identity] for identity in frequent[:MOST]}
    if facet in AXES:
        place = {identity: at for at, identity in enumerate(portfolio.groups[AXES[facet]])}
        return tuple(sorted(found.values(), key=lambda v: (v.id == UNASSIGNED, place[v.id])))
    by_title = sorted(found.values(), key=lambda v: (v.id != language, fold(v.title), v.id))
    if facet is Facet.ROLE:
        by_title.sort(key=lambda v: -counts[v.id])
    return tuple(by_title)


def _is_translated(value: FacetValue) -> bool:
    """Return whether a value is named in another language than the one its id is from."""
    return name_term(value.title) != value.id


Chosen = Mapping[Facet, Collection[str]]
"""What is chosen: any of the values of a facet, and something of every facet that has any."""


def find_matching(facets: Facets, chosen: Chosen) -> tuple[int, ...]:
    """Return the places of the cases that have what is chosen, in list order."""
    return tuple(place for place, case in enumerate(facets.of_cases) if _has(case, chosen))


def _has(case: Mapping[Facet, tuple[str, ...]], chosen: Chosen) -> bool:
    return all(set(case.get(facet, ())) & set(some) for facet, some in chosen.items() if some)


def count_values(facets: Facets, chosen: Chosen) -> dict[Facet, dict[str, int]]:
    """Return how many cases each value would leave with what is chosen of the other facets."""
    counts = {facet: {value.id: 0 for value in some} for facet, some in facets.values.items()}
    for facet, of_facet in counts.items():
        others = {other: some for other, some in chosen.items() if other is not facet}
        for place in find_matching(facets, others):
            for value in facets.of_cases[place].get(facet, ()):
                of_facet[value] += 1
    return counts
