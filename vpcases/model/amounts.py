"""Numbers as an author types them in a field of their own: amounts and changes."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from vpcases.model.scalars import TEXTUAL, refuse
from vpcases.quantities import Change, Misread, Quantity, Unknown, read_change, read_quantity


def _refusal(misread: Misread) -> PydanticCustomError:
    return refuse(misread.rule, misread.message, misread.hint)


def _as_amount(value: Any) -> Quantity | Unknown:
    if isinstance(value, (Quantity, Unknown)):
        return value
    if not isinstance(value, str):
        raise refuse(
            "wrong-type", "a number with its unit belongs here", "write it as in 20 h/week"
        )
    read = read_quantity(value)
    if isinstance(read, Misread):
        raise _refusal(read)
    return read


def _as_change(value: Any) -> Change:
    if isinstance(value, Change):
        return value
    if not isinstance(value, str):
        raise refuse("wrong-type", "a change belongs here", "write it as in 50 % less")
    read = read_change(value)
    if isinstance(read, Misread):
        raise _refusal(read)
    return read


_NUMBER = WithJsonSchema({**TEXTUAL, "examples": ["20 h/week", "about 300-400 staff", "unknown"]})
Amount = Annotated[Quantity | Unknown, PlainValidator(_as_amount), _NUMBER]
"""A number with its unit, or `unknown`."""
Shift = Annotated[
    Change, PlainValidator(_as_change), WithJsonSchema({**TEXTUAL, "examples": ["50 % less"]})
]
"""A change without its two sides."""
