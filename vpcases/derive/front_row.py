"""The front row: who is willing to be first, whose voice counts, and whom to leave alone for now.

For the internal edition alone. Whoever has left, as a customer or as a person, is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.first_customers import EARLY
from vpcases.derive.party import Party, party_of
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.references import Reference, derive_references
from vpcases.derive.who_else import is_current
from vpcases.model.authored import Status


@dataclass(frozen=True, slots=True)
class InFront:
    """A customer with its cases, and who of its people may be asked, and who not for now."""

    party: Party
    cases: tuple[Case, ...]
    free: tuple[Reference, ...]
    resting: tuple[Reference, ...]
    is_early: bool
    is_first: bool

    @property
    def has_voice(self) -> bool:
        """Whether others listen to this customer."""
        return any(case.history.opinion_leader for case in self.cases)


@dataclass(frozen=True, slots=True)
class Front:
    """Who is willing to be early, whose voice counts, and who else may be asked for a reference."""

    early: tuple[InFront, ...]
    voices: tuple[InFront, ...]
    others: tuple[InFront, ...]


def derive_front_row(portfolio: Portfolio) -> Front:
    """Return the front row of an internal portfolio, in the order of lists."""
    found = tuple(_list_customers(portfolio))
    return Front(
        early=tuple(one for one in found if one.is_early or one.is_first),
        voices=tuple(one for one in found if one.has_voice),
        others=tuple(
            one
            for one in found
            if not (one.is_early or one.is_first or one.has_voice) and (one.free or one.resting)
        ),
    )


def _list_customers(portfolio: Portfolio) -> Iterator[InFront]:
    cases: dict[str, list[Case]] = {}
    parties: dict[str, Party] = {}
    for case in portfolio.cases:
        if case.customer and case.status is not Status.WITHDRAWN:
            identity = case.customer.id or case.customer.name
            cases.setdefault(identity, []).append(case)
            known = portfolio.library.customers.get(case.customer.id)
            whole = party_of(identity, known.content, portfolio.as_of) if known else case.customer
            parties.setdefault(identity, whole)
    for identity, record in portfolio.library.customers.items():
        parties.setdefault(identity, party_of(identity, record.content, portfolio.as_of))
    for identity, party in parties.items():
        if is_current(party.content, portfolio.as_of):
            yield _view(party, tuple(cases.get(identity, ())), portfolio)


def _view(party: Party, cases: tuple[Case, ...], portfolio: Portfolio) -> InFront:
    asked = [r for r in derive_references(party.content, portfolio.as_of) if r.is_there]
    return InFront(
        party=party,
        cases=cases,
        free=tuple(r for r in asked if r.may_be_asked),
        resting=tuple(r for r in asked if r.terms.ways and r.is_reached),
        is_early=any(case.history.adopter in EARLY for case in cases),
        is_first=any(case.id in portfolio.first_ids for case in cases),
    )
