"""What may stand in a field, in words, from the annotation of the model."""

from __future__ import annotations

import types
import typing
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, BeforeValidator

from vpcases.model import addresses, amounts, dates, over_time, scalars

WORDS: tuple[tuple[Any, str], ...] = (
    (scalars.Line, "a line"),
    (scalars.Prose, "text"),
    (scalars.Id, "an id"),
    (scalars.Ids, "one id or a list"),
    (scalars.Lines, "one line or a list"),
    (dates.Date, "a date"),
    (dates.Dates, "a date or a period"),
    (scalars.YesNo, "yes or no"),
    (scalars.WholeNumber, "a whole number"),
    (addresses.WebAddress, "a web address"),
    (amounts.Amount, "a number with its unit"),
    (amounts.Shift, "a change"),
)


def word_type(annotation: Any) -> str:
    """Return what may stand in a field, in words; empty where anything may."""
    annotation = without_none(annotation)
    known = next((words for kind, words in WORDS if annotation == kind), None)
    if known:
        return known
    plain = strip(annotation)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return f"one of {', '.join(plain)}"
    origin = typing.get_origin(plain)
    if origin is dict:
        return _word_block(annotation)
    if origin is tuple:
        return _word_list(annotation)
    return _word_model(annotation)


def _word_block(annotation: Any) -> str:
    """Return the words for a block whose keys the author chooses."""
    key, value = typing.get_args(strip(annotation))
    if value is Any:
        return "anything"
    kinds = ((scalars.Id, "ids"), (over_time.MeasuredPeriod, "periods"))
    what = next((words for kind, words in kinds if kind == key), "names")
    return f"a block, with {what} of your own; below each: {word_type(value)}"


def _word_list(annotation: Any) -> str:
    return f"a list; each entry: {word_type(typing.get_args(strip(annotation))[0])}"


def _word_model(annotation: Any) -> str:
    if find_model(annotation) is None:
        return ""
    short = _short_form(annotation)
    return f"{short}, or a block" if short else "a block"


def _short_form(annotation: Any) -> str:
    """Return what may stand in place of a block on one line, in words; empty where nothing may."""
    for note in getattr(annotation, "__metadata__", ()):
        if isinstance(note, BeforeValidator):
            choices = typing.get_args(note.json_schema_input_type)
            words = (word_type(choice) for choice in choices if find_model(choice) is None)
            return next(words, "")
    return ""


def find_model(annotation: Any) -> type[BaseModel] | None:
    """Return the model of the blocks that stand in a field or in its entries, if there is one."""
    plain = strip(annotation)
    origin = typing.get_origin(plain)
    if origin is dict:
        return find_model(typing.get_args(plain)[1])
    if origin is tuple:
        return find_model(typing.get_args(plain)[0])
    return plain if isinstance(plain, type) and issubclass(plain, BaseModel) else None


def strip(annotation: Any) -> Any:
    """Return an annotation without None and without its notes."""
    plain = without_none(annotation)
    return typing.get_args(plain)[0] if typing.get_origin(plain) is typing.Annotated else plain


def without_none(annotation: Any) -> Any:
    """Return an annotation without None; its notes stay."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        choices = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
        return choices[0] if len(choices) == 1 else annotation
    return annotation
