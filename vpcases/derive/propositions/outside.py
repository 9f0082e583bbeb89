"""What people outside are shown of a segment: all that a proposition may rest on in any edition."""

from __future__ import annotations

from dataclasses import replace

from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Outside, Portfolio
from vpcases.derive.propositions.proofs import Claimed, LineProof, rank_proofs
from vpcases.derive.terms import Axis


def rank_open_proofs(claimed: Claimed, portfolio: Portfolio) -> tuple[LineProof, ...]:
    """Return what proves a line on the website, the best first; inside with our own records.

    Nothing where it is not known what the website shows.
    """
    if portfolio.edition is Edition.PUBLIC:
        return rank_proofs(claimed, portfolio)
    outside = portfolio.outside
    if outside is None:
        return ()
    known_as = {own: known for known, own in outside.cases.items()}
    named = tuple(known_as[own] for own in claimed.named if own in known_as)
    found = rank_proofs(replace(claimed, named=named), outside.portfolio)
    return tuple(_bring_inside(proof, outside, portfolio) for proof in found)


def list_open_cases(segment: str, portfolio: Portfolio) -> tuple[Case, ...]:
    """Return the cases of a segment as the website shows them."""
    is_public = portfolio.edition is Edition.PUBLIC
    shown = portfolio if is_public else portfolio.outside and portfolio.outside.portfolio
    group = shown.group(Axis.SEGMENT, segment) if shown else None
    return group.cases if group else ()


def _bring_inside(proof: LineProof, outside: Outside, portfolio: Portfolio) -> LineProof:
    """Return a proof with the case, element, figure or quote as we know it ourselves."""
    segment = proof.segment and portfolio.group(Axis.SEGMENT, proof.segment.id)
    own = replace(proof, segment=segment.term if segment else proof.segment)
    if proof.case is None:
        known = outside.quotes[proof.id]
        quotes = (q for q in portfolio.quotes if q.id == known and not q.case_id)
        return replace(own, quote=next(quotes))
    known = outside.cases[proof.case.id]
    case = next(case for case in portfolio.cases if case.id == known)
    elements = case.value.elements if case.value else ()
    return replace(
        own,
        case=case,
        element=proof.element and next(e for e in elements if e.key == proof.element.key),
        figure=proof.figure and next(f for f in case.figures if f.key == proof.figure.key),
        quote=proof.quote and next(q for q in case.quotes if q.id == proof.quote.id),
    )
