"""What every block that an author writes has in common."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from vpcases.model.scalars import Line


class Authored(BaseModel):
    """A frozen block of named fields; a field left empty counts as not written."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        arbitrary_types_allowed=True,
    )

    @model_validator(mode="before")
    @classmethod
    def _drop_what_is_empty(cls, data: Any) -> Any:
        """Leave out empty answers, so that "not answered yet" is one thing everywhere.

        A name that is no field stays, empty or not: it is a slip that its author should hear of.
        """
        if not isinstance(data, dict):
            return data
        fields = _list_fields(cls)
        return {
            name: _without_empty_entries(value) if fields.get(name) else value
            for name, value in data.items()
            if name not in fields or not is_empty(value)
        }


@cache
def _list_fields(model: type[BaseModel]) -> dict[str, bool]:
    """Return the fields of a model as authors type them, and whether their keys are free."""
    return {
        field.alias or name: get_origin(field.annotation) is dict and name != "extra"
        for name, field in model.model_fields.items()
    }


def _without_empty_entries(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: inner for name, inner in value.items() if not is_empty(inner)}


def is_empty(value: Any) -> bool:
    """Return whether an author left a value blank: nothing, or a list or block of nothings."""
    if value is None:
        return True
    if isinstance(value, dict):
        return all(is_empty(inner) for inner in value.values())
    if isinstance(value, (list, tuple)):
        return all(is_empty(inner) for inner in value)
    return isinstance(value, str) and not value.strip()


def or_just(field: str, block: type[Authored]) -> BeforeValidator:
    """Return what reads a bare text as the block with that one field."""

    def expand(value: Any) -> Any:
        return {field: value} if isinstance(value, str) else value

    return BeforeValidator(expand, json_schema_input_type=block | Line)


class Status(StrEnum):
    """How far a record has come, in this order; the last three leave the public edition again."""

    NOMINATED = "nominated"
    QUALIFIED = "qualified"
    DRAFTED = "drafted"
    CHECKED = "checked"
    APPROVED = "approved"
    PUBLISHED = "published"
    UNDER_REVIEW = "under-review"
    RETIRED = "retired"
    WITHDRAWN = "withdrawn"


class EvidenceLevel(StrEnum):
    """How strong the evidence for a figure is, from weakest to strongest."""

    STATED = "stated"
    SUPPLIER_CALCULATED = "supplier-calculated"
    CUSTOMER_REPORTED = "customer-reported"
    CUSTOMER_CONFIRMED = "customer-confirmed"
    MEASURED = "measured"
    INDEPENDENTLY_CHECKED = "independently checked"


class Dimension(StrEnum):
    """What of a customer's life has changed, in the before-and-after grid of a segment."""

    MEASURE = "measure"
    HAVE = "have"
    DAY = "day"
    FEEL = "feel"
    STATUS = "status"


class Kind(StrEnum):
    """What sort of value a driver or an element is about."""

    TECHNICAL = "technical"
    ECONOMIC = "economic"
    SERVICE = "service"
    SOCIAL = "social"


class Point(StrEnum):
    """How a value element stands against the alternative (Anderson, Narus & van Rossum 2006)."""

    DIFFERENCE = "difference"
    PARITY = "parity"
    CONTENTION = "contention"


class Favours(StrEnum):
    """Whom a difference speaks for."""

    OFFERING = "offering"
    ALTERNATIVE = "alternative"


class Disclosure(StrEnum):
    """Who may read the prices of a case."""

    INTERNAL = "internal"
    PUBLIC = "public"


class Teller(StrEnum):
    """Who tells the story, where it says "we"."""

    CUSTOMER = "customer"
    SUPPLIER = "supplier"


class AlternativeKind(StrEnum):
    """What sort of alternative a customer had."""

    COMPETITOR = "competitor"
    IN_HOUSE = "in-house"
    INCUMBENT = "incumbent"
    DO_NOTHING = "do-nothing"


class Adopter(StrEnum):
    """When in the life of an offering a customer takes it up (Moore, Crossing the Chasm)."""

    INNOVATOR = "innovator"
    EARLY_ADOPTER = "early-adopter"
    EARLY_MAJORITY = "early-majority"
    LATE_MAJORITY = "late-majority"


class PersonStatus(StrEnum):
    """Whether somebody who is quoted still is what they were then."""

    IN_ROLE = "in-role"
    MOVED = "moved"
    LEFT = "left"
    UNKNOWN = "unknown"
