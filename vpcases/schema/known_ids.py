"""The ids that a site has, which an editor suggests where a field points to a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vpcases.model.library import Library, Record

REGISTRY_OF = {
    "segment": "segments",
    "drivers": "drivers",
    "driver": "drivers",
    "explains": "drivers",
    "parent": "drivers",
    "offering": "offerings",
    "alternative": "alternatives",
    "replaced": "alternatives",
    "considered": "alternatives",
    "customer": "customers",
    "other_customers": "customers",
    "related": "cases",
    "like": "cases",
    "case": "cases",
    "quote": "quotes",
    "prospect": "customers",
    "referred_by": "customers",
    "proof": "cases",
    "differs_by": "drivers",
    "relieved_by": "features",
    "created_by": "features",
    "benefits": "benefits",
    "features": "features",
    "offerings": "offerings",
    "segments": "segments",
}
"""Where the id lives that a field takes."""

KnownIds = Mapping[str, Mapping[str, str]]
"""Titles by id, by registry, in the order of the files; a registry without any is left out."""


def list_known_ids(library: Library) -> KnownIds:
    """Return the ids that fields can point to, with their titles."""
    known = {
        registry: {record.id: _title(record) for record in getattr(library, registry).values()}
        for registry in dict.fromkeys(REGISTRY_OF.values())
    }
    return {registry: ids for registry, ids in known.items() if ids}


def _title(record: Record[Any]) -> str:
    content = record.content
    named = getattr(content, "title", None) or getattr(content, "name", None)
    return str(named or getattr(content, "described_as", None) or record.id)
