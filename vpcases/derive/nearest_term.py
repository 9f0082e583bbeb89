"""The nearest proofs to a segment, a driver, an alternative or an offering that has none."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.derive.case import Case
from vpcases.derive.nearest import NearCase, Nearness
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.users import NOBODY

FAMILY, SAME_KIND, NO_KIN = 1, 2, 3
"""How far away a term is from another."""


def find_instead_of(portfolio: Portfolio, term: Term, count: int = 2) -> tuple[NearCase, ...]:
    """Return what to read where a term has no proof: what is akin to it, then the newest.

    Akin to a driver are those that it is a part of, or that are parts of it, then those that are
    worth the same kind of thing; to an alternative those of the same kind.
    """
    akin = _list_akin(portfolio, term)
    ordered = sorted(portfolio.cases, key=lambda case: _place(case, term.axis, akin))
    return tuple(
        NearCase(
            case,
            Nearness.NEWEST,
            tuple(each for each in case.terms(Axis(term.axis)) if each.id in akin),
        )
        for case in ordered[:count]
    )


def find_beside_users(portfolio: Portfolio, segment: Term) -> tuple[Case, ...]:
    """Return what to read where nobody in a segment may be named: its own proofs, else the nearest.

    Nothing where somebody is named.
    """
    if portfolio.users.get(segment.id, NOBODY).named:
        return ()
    group = portfolio.group(Axis.SEGMENT, segment.id)
    own = group.cases[:2] if group else ()
    return own or tuple(near.case for near in find_instead_of(portfolio, segment))


def _place(case: Case, axis: Axis, akin: Mapping[str, int]) -> tuple[int, bool, int, str]:
    """Return the place of a case: nearer of kin, not too old, newer."""
    kinship = min((akin.get(term.id, NO_KIN) for term in case.terms(axis)), default=NO_KIN)
    age = (case.validity.is_old, -case.newest_day.toordinal())
    return (kinship, *age, case.id)


def _list_akin(portfolio: Portfolio, term: Term) -> Mapping[str, int]:
    """Return the terms akin to one, by id, with how far away they are."""
    terms = [g.term for g in portfolio.groups[Axis(term.axis)].values() if g.term.id != term.id]
    akin = {
        each.id: SAME_KIND for each in terms if each.kind is not None and each.kind == term.kind
    }
    if term.axis is Axis.DRIVER:
        family = _list_family(portfolio, term)
        akin |= {each.id: FAMILY for each in terms if each.id in family}
    return akin


def _list_family(portfolio: Portfolio, driver: Term) -> set[str]:
    parents = {k: r.content.parent for k, r in portfolio.library.drivers.items()}
    mine = parents.get(driver.id)
    children = {identity for identity, parent in parents.items() if parent == driver.id}
    siblings = {identity for identity, parent in parents.items() if mine and parent == mine}
    return {*children, *siblings, *([mine] if mine else [])} - {driver.id}
