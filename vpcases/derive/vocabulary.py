"""The terms of the registries: what cases can be grouped by."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.derive.terms import Axis, Term
from vpcases.model.library import Library

Vocabulary = Mapping[Axis, Mapping[str, Term]]


def derive_vocabulary(library: Library) -> Vocabulary:
    """Return the terms of the registries by axis and id, in the order they were written."""
    return {
        Axis.SEGMENT: {
            k: Term(
                Axis.SEGMENT,
                k,
                r.content.title or k,
                r.content.about or "",
                words=r.content.for_ or "",
            )
            for k, r in library.segments.items()
        },
        Axis.DRIVER: {
            k: Term(
                Axis.DRIVER,
                k,
                r.content.title or k,
                r.content.about or "",
                r.content.kind,
                words=r.content.customer_words or "",
            )
            for k, r in library.drivers.items()
        },
        Axis.OFFERING: {
            k: Term(Axis.OFFERING, k, r.content.title or k, r.content.about or "")
            for k, r in library.offerings.items()
        },
        Axis.ALTERNATIVE: {
            k: Term(
                Axis.ALTERNATIVE, k, r.content.title or k, r.content.about or "", r.content.kind
            )
            for k, r in library.alternatives.items()
        },
        Axis.INDUSTRY: {},
    }
