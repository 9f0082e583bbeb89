"""Every value of a record, one after the other, with its path in the author's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel

from vpcases.problems import FieldPath
from vpcases.quantities import Change, Quantity

Value = str | int | Quantity | Change


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value: a text, a whole number, a quantity, or the key that an author made up."""

    path: FieldPath
    value: Value
    is_key: bool = False

    @property
    def text(self) -> str:
        """The value as it was typed."""
        if isinstance(self.value, (Quantity, Change)):
            return self.value.wording
        return str(self.value)

    @property
    def name(self) -> str:
        """The last field on its path, list items and free keys left out."""
        return next((s for s in reversed(self.path) if isinstance(s, str)), "")


def walk_leaves(value: Any, path: FieldPath = ()) -> Iterator[Leaf]:
    """Yield every value of a record or of a part of it; dates and choices from a list are none."""
    if isinstance(value, (bool, Enum)) or value is None:
        return
    if isinstance(value, (str, int, Quantity, Change)):
        yield Leaf(path, value)
    elif isinstance(value, BaseModel):
        for name, inner in value.__dict__.items():
            if inner is not None and inner != () and inner != {}:
                yield from walk_leaves(inner, (*path, name.rstrip("_")))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield Leaf((*path, key), key, is_key=True)
            yield from walk_leaves(inner, (*path, key))
    elif isinstance(value, (tuple, list)):
        for at, inner in enumerate(value):
            yield from walk_leaves(inner, (*path, at))
