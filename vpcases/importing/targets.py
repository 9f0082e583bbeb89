"""The fields that an import can fill, and the kind of value each of them takes."""

from __future__ import annotations

import re
import types
import typing
from enum import Enum, auto
from typing import Any

from pydantic import BaseModel

from vpcases.model.addresses import WebAddress
from vpcases.model.case import CaseCustomer, CaseHistory
from vpcases.model.dates import Date, Dates
from vpcases.model.media import AnyImage, AnyLogo
from vpcases.model.quote import Quote, ReferralQuote
from vpcases.model.scalars import (
    ID_PATTERN,
    Id,
    Ids,
    Line,
    Lines,
    Prose,
    WholeNumber,
    YesNo,
    refuse,
)
from vpcases.read.validation import nearest


class Shape(Enum):
    """What a field takes."""

    LINE = auto()
    LINES = auto()
    PROSE = auto()
    ID = auto()
    IDS = auto()
    DATE = auto()
    ADDRESS = auto()
    YES_NO = auto()
    NUMBER = auto()
    IMAGE = auto()
    CUSTOMER = auto()
    PEOPLE = auto()
    VIDEOS = auto()
    DOWNLOADS = auto()
    LINKS = auto()
    AUTHORS = auto()
    AS_IS = auto()


_KINDS: tuple[tuple[Any, Shape], ...] = (
    (Line, Shape.LINE),
    (Lines, Shape.LINES),
    (Prose, Shape.PROSE),
    (Id, Shape.ID),
    (Ids, Shape.IDS),
    (Date, Shape.DATE),
    (Dates, Shape.DATE),
    (WebAddress, Shape.ADDRESS),
    (YesNo, Shape.YES_NO),
    (WholeNumber, Shape.NUMBER),
    (AnyImage, Shape.IMAGE),
    (AnyLogo, Shape.IMAGE),
)
_BY_NAME = {
    "customer": Shape.CUSTOMER,
    "videos": Shape.VIDEOS,
    "downloads": Shape.DOWNLOADS,
    "links": Shape.LINKS,
    "authors": Shape.AUTHORS,
    "effort": Shape.LINE,
    "aliases": Shape.LINES,
}
NOT_IMPORTED = ("status", "extra")
"""Fields that the import fills by itself: it writes drafts, and keeps what has no field."""
FREE_BLOCKS = ("before_after", "in_use", "value_elements", "evidence")
"""Blocks with names of the author's own; a value is taken as it stands."""
TEXTS = ("situation", "what_was_done", "outcome", "story")
"""The texts of a case, in the order of the form."""


def list_shapes(model: type[BaseModel]) -> dict[str, Shape]:
    """Return the shape of every field of a model, by the name authors type."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {
        field.alias or name: _BY_NAME.get(name) or _shape_of(hints[name])
        for name, field in model.model_fields.items()
    }


def _shape_of(hint: Any) -> Shape:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        hint = next(choice for choice in typing.get_args(hint) if choice is not type(None))
    return next((shape for kind, shape in _KINDS if kind == hint), Shape.AS_IS)


CASE_FIELDS = list_shapes(CaseHistory)
CUSTOMER_FIELDS = {**list_shapes(CaseCustomer), "people": Shape.PEOPLE}
QUOTE_FIELDS = list_shapes(ReferralQuote)
_QUOTE_IN_CASE = list_shapes(Quote)
_IMAGE_FIELDS = dict.fromkeys(("file", "alt", "credit", "licence", "caption"), Shape.LINE)


def find_shape(target: str) -> Shape | None:
    """Return the shape of a field by its dotted name; None where there is no such field."""
    first, *rest = target.split(".")
    if first in NOT_IMPORTED:
        return None
    if not rest:
        return CASE_FIELDS.get(first) or QUOTE_FIELDS.get(first)
    if first == "customer":
        return _find_in_customer(rest)
    if first in FREE_BLOCKS:
        return Shape.AS_IS
    if first in ("images", "quotes") and re.fullmatch(ID_PATTERN, rest[0]):
        fields, whole = (
            (_IMAGE_FIELDS, Shape.IMAGE) if first == "images" else (_QUOTE_IN_CASE, None)
        )
        return whole if len(rest) == 1 else fields.get(".".join(rest[1:]))
    labelled = {"links": Shape.LINKS, "downloads": Shape.DOWNLOADS, "videos": Shape.VIDEOS}
    return labelled.get(first) if len(rest) == 1 else None


def _find_in_customer(rest: list[str]) -> Shape | None:
    if len(rest) == 2 and rest[0] == "facts":
        return Shape.LINE
    if len(rest) == 2 and rest[0] == "logo":
        return {"light": Shape.IMAGE, "dark": Shape.IMAGE, "alt": Shape.LINE}.get(rest[1])
    return CUSTOMER_FIELDS.get(rest[0]) if len(rest) == 1 else None


def check_target(target: str) -> str:
    """Return a field's name as it is, for the models of a mapping.

    Raises:
        PydanticCustomError: Where no such field can be filled.
    """
    if find_shape(target) is not None:
        return target
    if target in NOT_IMPORTED:
        raise refuse(
            "not-imported",
            f'"{target}" is filled by the import itself',
            "every case is written as a draft, and what has no field is kept below extra: "
            "take this line away",
        )
    known = [*CASE_FIELDS, *QUOTE_FIELDS, *(f"customer.{name}" for name in CUSTOMER_FIELDS)]
    near = nearest(target, known)
    raise refuse(
        "unknown-field",
        f'there is no field "{target}"',
        f"did you mean {near}?"
        if near
        else "take the line away: a key that is named nowhere is kept below extra:",
    )


def find_known(key: str, *, is_quote: bool = False) -> str | None:
    """Return the field that a key of a source means by its name alone, whatever its capitals."""
    name = re.sub(r"[\s-]+", "_", key.strip().lower())
    if fits_record(name, is_quote=is_quote) and name not in NOT_IMPORTED:
        return name
    return f"customer.{name}" if name in CUSTOMER_FIELDS and name != "id" else None


def fits_record(target: str, *, is_quote: bool) -> bool:
    """Return whether a field belongs to a quote with a file of its own, or to a case."""
    first = target.partition(".")[0]
    return first in QUOTE_FIELDS if is_quote else first in CASE_FIELDS
