"""Libraries with research, features and collections, for tests of whom we are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from tests.libraries import make_library
from vpcases.model.collection import Collection
from vpcases.model.feature import BenefitOfFeature, Feature
from vpcases.model.library import Library, Record
from vpcases.model.research import Research
from vpcases.problems import Source

Typed = Mapping[str, Mapping[str, Any]]


def make_choosing(
    cases: Mapping[str, Any] | None = None,
    *,
    research: Typed | None = None,
    features: Typed | None = None,
    benefits: Typed | None = None,
    collections: Typed | None = None,
    **others: Any,
) -> Library:
    """Return a library as `make_library` does, with what is written for ourselves."""
    return replace(
        make_library(cases, **others),
        research=_records(Research, research, "research/{}.yml"),
        features=_records(Feature, features, "vocabulary.yml"),
        benefits=_records(BenefitOfFeature, benefits, "vocabulary.yml"),
        collections=_records(Collection, collections, "collections/{}.yml"),
    )


def _records(model: type[BaseModel], typed: Typed | None, place: str) -> dict[str, Record[Any]]:
    return {
        name: Record(name, model.model_validate(fields), Source("cases/" + place.format(name)))
        for name, fields in (typed or {}).items()
    }


def published(segment: str = "small-shops", **fields: Any) -> dict[str, Any]:
    """Return a case that the public sees: of a segment, about hours."""
    return {
        "status": "published",
        "title": "A shop counts less",
        "customer": {"name": "Alder"},
        "segment": segment,
        "drivers": "hours",
        "source": "interview, 2026",
        "before_after": {"Counting": "20 h/week -> 2 h/week"},
        **fields,
    }
