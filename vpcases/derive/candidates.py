"""What is known of each proof that a channel covers, for whoever looks for the one that fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vpcases.derive.case import Case
from vpcases.derive.channels import Covered
from vpcases.derive.confirmed import find_confirmed
from vpcases.derive.consent.parts import find_customer
from vpcases.derive.facets import Facet, FacetValue, Tongues, list_values
from vpcases.derive.figures import STRENGTH
from vpcases.derive.first_customers import EARLY
from vpcases.derive.headline import Headline, find_headline
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library


class Place(StrEnum):
    """In what relation to a case a value stands, where more than a facet tells it."""

    MAIN = "main"
    REPLACED = "replaced"
    CONSIDERED = "considered"


class Crowd(StrEnum):
    """How many others used an offering when a customer took it up."""

    FIRST = "first"
    EARLY = "early"
    MAJORITY = "majority"
    UNKNOWN = ""


class Pace(StrEnum):
    """Whether a result was reached."""

    REALISED = "realised"
    EXPECTED = "expected"
    NONE = ""


class Sort(StrEnum):
    """What a proof convinces with."""

    NUMBER = "number"
    VOICE = "voice"


@dataclass(frozen=True)
class Candidate:
    """A proof that may be an answer, as a channel shows it.

    `id` is its id on the channel and `own_id` that in the library, which a blinded proof keeps to
    itself. `values` are ids by facet or by `Place`; the driver in `main` is the first of its
    drivers. `sorts` are what it convinces with. `tells_change` says that it tells what made its
    customer change. `never_show_to` are those whom its customers named.
    """

    id: str
    own_id: str
    values: Mapping[str, tuple[str, ...]]
    level: EvidenceLevel
    pace: Pace
    crowd: Crowd
    tells_change: bool
    newest: date
    confirmed: PartialDate | None
    last_day: date | None
    sorts: frozenset[Sort]
    never_show_to: frozenset[str] = frozenset()

    @property
    def weakness(self) -> int:
        """How far its evidence is from the strongest there is; 0 is the strongest."""
        return len(STRENGTH) - 1 - STRENGTH.index(self.level)


def derive_candidates(
    covered: Covered, library: Library, language: str, base: Portfolio | None = None
) -> tuple[Candidate, ...]:
    """Return what is known of every proof that a channel covers, in the order of lists.

    Args:
        covered: What the channel covers.
        library: The library before the gate, for whom a customer does not want to be shown to.
        language: That of the site.
        base: The same portfolio with the words of the site, where those are not the same.
    """
    first = covered.portfolio.first_ids
    return tuple(
        _describe(case, covered.find_own(case.id), library, Tongues(language, language), first)
        for case in (base or covered.portfolio).cases
    )


def _describe(
    case: Case, own_id: str, library: Library, tongues: Tongues, first: frozenset[str]
) -> Candidate:
    headline = find_headline(case.figures, case.value)
    return Candidate(
        id=case.id,
        own_id=own_id,
        values={name: ids for name, ids in _list_all(case, tongues) if ids},
        level=headline.level if headline else case.history.level,
        pace=_find_pace(headline),
        crowd=_find_crowd(case, first),
        tells_change=case.history.forces is not None,
        newest=case.newest_day,
        confirmed=find_confirmed(case),
        last_day=case.last_day,
        sorts=frozenset(_list_sorts(case, headline)),
        never_show_to=_list_never(own_id, library),
    )


def _list_all(case: Case, tongues: Tongues) -> Iterator[tuple[str, tuple[str, ...]]]:
    values = list_values(case, case, tongues, is_internal=False)
    for facet in ASKED:
        if facet is not Facet.ALTERNATIVE:
            yield facet, _list_ids(values[facet])
    yield Facet.ALTERNATIVE, _list_terms(case.alternative)
    yield Place.MAIN, _list_terms(*case.drivers[:1])
    yield Place.REPLACED, _list_terms(*case.replaced)
    yield Place.CONSIDERED, _list_terms(*case.considered)


ASKED = (
    Facet.SEGMENT,
    Facet.DRIVER,
    Facet.ALTERNATIVE,
    Facet.OFFERING,
    Facet.ROLE,
    Facet.SIZE,
    Facet.REGION,
)
"""What may be known of a prospect, in the order in which it counts."""


def _list_ids(values: tuple[FacetValue, ...]) -> tuple[str, ...]:
    return tuple(value.id for value in values)


def _list_terms(*terms: Term | None) -> tuple[str, ...]:
    return tuple(term.id for term in terms if term)


def _find_pace(headline: Headline | None) -> Pace:
    if headline is None:
        return Pace.NONE
    return Pace.EXPECTED if headline.is_projected else Pace.REALISED


def _find_crowd(case: Case, first: frozenset[str]) -> Crowd:
    adopter = case.history.adopter
    if case.id in first:
        return Crowd.FIRST
    if adopter is None:
        return Crowd.UNKNOWN
    return Crowd.EARLY if adopter in EARLY else Crowd.MAJORITY


def _list_sorts(case: Case, headline: Headline | None) -> Iterator[Sort]:
    if headline and (headline.equation or (headline.figure and headline.figure.has_number)):
        yield Sort.NUMBER
    if any(quote.is_proof for quote in case.quotes):
        yield Sort.VOICE


def _list_never(own_id: str, library: Library) -> frozenset[str]:
    """Return to whom the customers of a case do not want to be shown."""
    history = library.cases[own_id].content
    others = (library.customers.get(identity) for identity in history.other_customers)
    customers = [find_customer(history, library), *(o.content for o in others if o)]
    return frozenset(one for each in customers if each for one in each.never_show_to)


def list_prospects(library: Library) -> tuple[str, ...]:
    """Return everybody to whom some customer does not want to be shown, by id."""
    named = (_list_never(identity, library) for identity in library.cases)
    return tuple(sorted(frozenset().union(*named)))
