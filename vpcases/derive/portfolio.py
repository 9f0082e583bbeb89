"""The portfolio: every case that may be shown, in every group it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from vpcases.derive.alphabet import fold
from vpcases.derive.calculator import Calculator, derive_calculators
from vpcases.derive.case import Case, CustomerQuote, derive_case, find_languages
from vpcases.derive.edition import Edition
from vpcases.derive.party import party_of
from vpcases.derive.terms import Axis, Term, unassigned
from vpcases.derive.translation import translate_cases
from vpcases.derive.typical import NONE, TypicalResults
from vpcases.derive.users import Users
from vpcases.derive.validity import find_end
from vpcases.derive.vocabulary import Vocabulary, derive_vocabulary
from vpcases.model.library import Absent, Library


@dataclass(frozen=True)
class Group:
    """The cases and quotes that share a term, in the order of lists."""

    term: Term
    cases: tuple[Case, ...]
    quotes: tuple[CustomerQuote, ...] = ()


@dataclass(frozen=True)
class Crossing:
    """The cases of a segment about a driver; `nearest` where there are none."""

    segment: Term
    driver: Term
    cases: tuple[Case, ...]
    quotes: tuple[CustomerQuote, ...] = ()


@dataclass(frozen=True)
class Outside:
    """What people outside are shown on the website.

    `cases` and `quotes` are the ids that we know each by, by those that the public knows.
    """

    portfolio: Portfolio
    cases: Mapping[str, str]
    quotes: Mapping[str, str]


@dataclass(frozen=True)
class Portfolio:
    """Everything that an edition shows on a day.

    `read_ids` are the ids of all cases that could be read, shown or not. `typical` is what is said
    of all documented cases together; `derive.documented` adds it. `first_ids` are the cases of
    first customers in a segment; `derive.first_customers` adds them. `users` are the customers of
    each segment, `open_ids` the cases that the website covers, and `outside` what it shows of them,
    None where that is this portfolio itself; `derive.who_else` adds all three.
    """

    edition: Edition
    as_of: date
    cases: tuple[Case, ...]
    translated: tuple[Case, ...]
    quotes: tuple[CustomerQuote, ...]
    groups: Mapping[Axis, Mapping[str, Group]]
    crossings: Mapping[tuple[str, str], Crossing]
    library: Library
    read_ids: frozenset[str] = frozenset()
    calculators: tuple[Calculator, ...] = ()
    typical: TypicalResults = NONE
    first_ids: frozenset[str] = frozenset()
    users: Mapping[str, Users] = field(default_factory=dict)
    open_ids: frozenset[str] = frozenset()
    outside: Outside | None = None

    @property
    def absent(self) -> tuple[Absent, ...]:
        """The cases that are not shown and whose addresses still answer."""
        return self.library.absent

    @cached_property
    def in_languages(self) -> dict[tuple[str, str], Portfolio]:
        """The same in other languages, as far as it was translated: by that and the site's."""
        return {}

    @cached_property
    def proved_promises(self) -> dict[str, bool]:
        """Whether what a segment is promised in one sentence is proved, as far as it was asked."""
        return {}

    def group(self, axis: Axis, identity: str) -> Group | None:
        """Return a group, or None where no such term is known."""
        return self.groups[axis].get(identity)


def derive_portfolio(
    library: Library, edition: Edition, as_of: date, read_ids: frozenset[str] = frozenset()
) -> Portfolio:
    """Return the portfolio of a library that has passed the gate."""
    vocabulary = derive_vocabulary(library)
    cases = [derive_case(r, library, vocabulary, as_of) for r in library.cases.values()]
    portfolio = collect_portfolio(cases, vocabulary, library, edition, as_of, read_ids)
    return replace(portfolio, translated=tuple(translate_cases(portfolio.cases, library, as_of)))


def collect_portfolio(
    unordered: Iterable[Case],
    vocabulary: Vocabulary,
    library: Library,
    edition: Edition,
    as_of: date,
    read_ids: frozenset[str],
) -> Portfolio:
    """Return cases in the order of lists, with every group that they make."""
    cases = tuple(sorted(unordered, key=in_lists))
    quotes = _collect_quotes(cases, library, vocabulary, as_of)
    groups = {axis: _group(axis, cases, quotes, vocabulary[axis]) for axis in Axis}
    return Portfolio(
        edition=edition,
        as_of=as_of,
        cases=cases,
        translated=(),
        quotes=quotes,
        groups=groups,
        crossings=_cross(groups),
        library=library,
        read_ids=read_ids,
        calculators=derive_calculators(library.calculators, cases, vocabulary),
    )


def in_lists(case: Case) -> tuple[bool, int, int, str]:
    """Return the place of a case in lists: featured, then by order, then the newest first."""
    order = case.history.order
    return (
        not case.history.featured,
        order if order is not None else 10**9,
        -case.newest_day.toordinal(),
        case.id,
    )


def _collect_quotes(
    cases: tuple[Case, ...], library: Library, vocabulary: Vocabulary, as_of: date
) -> tuple[CustomerQuote, ...]:
    """Return all quotes: those of cases in the order of lists, then those with their own file."""
    return (
        *(quote for case in cases for quote in case.quotes),
        *_referral_quotes(library, vocabulary[Axis.DRIVER], as_of),
    )


def _referral_quotes(
    library: Library, drivers: Mapping[str, Term], as_of: date
) -> Iterable[CustomerQuote]:
    for record in library.quotes.values():
        quote = record.content
        if not quote.text:
            continue
        customer = library.customers.get(quote.customer or "")
        party = party_of(customer.id, customer.content, as_of) if customer else None
        yield CustomerQuote(
            id=record.id,
            content=quote,
            customer=party,
            person=party.content.people.get(quote.by or "") if party else None,
            explains=tuple(drivers[d] for d in quote.explains if d in drivers),
            case_id="",
            status=quote.status,
            source_path=record.source.path,
            last_day=find_end(quote.approval),
            **find_languages(quote, ""),
        )


def _group(
    axis: Axis,
    cases: tuple[Case, ...],
    quotes: tuple[CustomerQuote, ...],
    terms: Mapping[str, Term],
) -> dict[str, Group]:
    """Return the groups of an axis: the vocabulary's in its order, then found ones by title."""
    members: dict[str, list[Case]] = defaultdict(list)
    found: dict[str, Term] = {}
    for case in cases:
        terms_by_id = {term.id: term for term in case.terms(axis) or (unassigned(axis),)}
        for identity, term in terms_by_id.items():
            members[identity].append(case)
            found.setdefault(identity, term)
    for term in terms.values():
        found[term.id] = term
    words = _quotes_by_term(axis, quotes, cases)
    order = [*terms, *sorted(set(found) - set(terms), key=lambda k: _by_title(found[k]))]
    return {k: Group(found[k], tuple(members.get(k, ())), tuple(words.get(k, ()))) for k in order}


def _by_title(term: Term) -> tuple[bool, str]:
    return (not term.is_known, fold(term.title))


def _quotes_by_term(
    axis: Axis, quotes: tuple[CustomerQuote, ...], cases: tuple[Case, ...]
) -> Mapping[str, list[CustomerQuote]]:
    """Return quotes by what they explain (drivers), or by the group of their case; no praise."""
    by_case = {case.id: case for case in cases}
    found: dict[str, list[CustomerQuote]] = defaultdict(list)
    for quote in filter(lambda q: q.is_proof, quotes):
        if axis is Axis.DRIVER:
            terms = quote.explains
        elif quote.case_id:
            terms = by_case[quote.case_id].terms(axis)
        else:
            terms = ()
        for term in terms:
            found[term.id].append(quote)
    return found


def _cross(groups: Mapping[Axis, Mapping[str, Group]]) -> dict[tuple[str, str], Crossing]:
    """Return every crossing of a known segment and a known driver, also the empty ones."""
    crossings: dict[tuple[str, str], Crossing] = {}
    segments = [g for g in groups[Axis.SEGMENT].values() if g.term.is_known]
    drivers = [g.term for g in groups[Axis.DRIVER].values() if g.term.is_known]
    for group in segments:
        by_driver: dict[str, list[Case]] = defaultdict(list)
        for case in group.cases:
            for driver in case.drivers:
                by_driver[driver.id].append(case)
        for driver in drivers:
            members = tuple(by_driver[driver.id])
            words = tuple(
                quote for case in members for quote in case.quotes if driver in quote.explains
            )
            crossings[group.term.id, driver.id] = Crossing(group.term, driver, members, words)
    return crossings
