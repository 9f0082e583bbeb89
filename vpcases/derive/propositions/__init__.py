"""Propositions: what a segment is promised, and which case proves which line of it today."""

from vpcases.derive.propositions.lines import HelpLine, Pitfall, Shortfall
from vpcases.derive.propositions.naming import Called, Sort
from vpcases.derive.propositions.parts import Component, State
from vpcases.derive.propositions.proofs import LineProof, ProofKind
from vpcases.derive.propositions.proposition import (
    SegmentProposition,
    derive_proposition,
    derive_propositions,
)

__all__ = [
    "Called",
    "Component",
    "HelpLine",
    "LineProof",
    "Pitfall",
    "ProofKind",
    "SegmentProposition",
    "Shortfall",
    "Sort",
    "State",
    "derive_proposition",
    "derive_propositions",
]
