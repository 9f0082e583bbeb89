"""Every place where an author can type, found by walking the models, and filled with any words."""

from __future__ import annotations

import json
import re
import types
import typing
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import BaseModel

from vpcases.model.addresses import WebAddress
from vpcases.model.scalars import Extra, Line, Lines, Prose

Path = tuple[str | int, ...]
FILES = {"file", "light", "dark"}
ELSE_UNTOUCHED = {"show_as", "described_as", "no_figures_because"}
"""Answers that stand for another: with them, the other is not shown."""
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


class Kind(StrEnum):
    """What an author types at a place."""

    TEXT = "text"
    PROSE = "prose"
    KEY = "key"
    OTHER = "other"  # an id, an address, the name of a file, a number, a date, a choice


@dataclass(frozen=True)
class Slot:
    """A place in a record; that of a key ends with the key."""

    path: Path
    kind: Kind

    @property
    def is_key(self) -> bool:
        """Whether it is the name of something below it."""
        return self.kind is Kind.KEY


def _strip(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(a for a in typing.get_args(hint) if a is not type(None))
    return hint


def _model_of(hint: Any) -> type[BaseModel] | None:
    inner = typing.get_args(hint)[0] if typing.get_origin(hint) is typing.Annotated else hint
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


@cache
def _fields(model: type[BaseModel]) -> dict[str, Any]:
    hints = typing.get_type_hints(model, include_extras=True)
    return {f.alias or name: _strip(hints[name]) for name, f in model.model_fields.items()}


def _item(hint: Any) -> Any:
    """Return what a list or a block of free names holds."""
    while typing.get_origin(hint) is typing.Annotated:
        hint = typing.get_args(hint)[0]
    arguments = typing.get_args(hint)
    if not arguments:
        return None
    return _strip(arguments[1] if typing.get_origin(hint) is dict else arguments[0])


def complete(hint: Any, typed: Any, words: Callable[[], str], prose: str, names: set[str]) -> Any:
    """Return what is typed with an answer in every field for text, address or file it leaves out.

    Args:
        hint: The type of the field, or a model.
        typed: What is typed there.
        words: What makes the answer for a line; each is another.
        prose: The answer for a text.
        names: Fields that stay as they are.
    """
    model = _model_of(hint)
    if model is None:
        item = _item(hint)
        if isinstance(typed, dict) and hint != Extra:
            return {k: complete(item, v, words, prose, names) for k, v in typed.items()}
        if isinstance(typed, list):
            return [complete(item, v, words, prose, names) for v in typed]
        return typed
    if not isinstance(typed, dict):
        return typed
    made = dict(typed)
    for name, field in _fields(model).items():
        if name in names:
            continue
        if name in made:
            made[name] = complete(field, made[name], words, prose, names)
        elif name in FILES:
            made[name] = "one.svg"
        elif field == Line:
            made[name] = words()
        elif field == Prose:
            made[name] = f"{words()}\n\n{prose}"
        elif field == Lines:
            made[name] = [words()]
        elif field == WebAddress:
            made[name] = "https://example.com/"
    return made


def list_slots(hint: Any, typed: Any, path: Path = ()) -> Iterator[Slot]:
    """Yield every place where something is typed, in the order of the file."""
    model = _model_of(hint)
    if model and isinstance(typed, dict):
        for name, value in typed.items():
            yield from list_slots(_fields(model)[name], value, (*path, name))
    elif isinstance(typed, dict):
        item = Line if hint == Extra else _item(hint)
        for name, value in typed.items():
            yield Slot((*path, name), Kind.KEY)
            yield from list_slots(item, value, (*path, name))
    elif isinstance(typed, list):
        for number, value in enumerate(typed):
            yield from list_slots(_item(hint), value, (*path, number))
    elif hint == Prose:
        yield Slot(path, Kind.PROSE)
    else:
        is_text = hint in (Line, Lines) and path[-1] not in FILES
        yield Slot(path, Kind.TEXT if is_text else Kind.OTHER)


def fill(typed: Any, values: dict[Path, str], keys: dict[Path, str], path: Path = ()) -> Any:
    """Return what is typed with some values and keys replaced, by where they stood."""
    if isinstance(typed, dict):
        return {
            keys.get((*path, name), name): fill(value, values, keys, (*path, name))
            for name, value in typed.items()
        }
    if isinstance(typed, list):
        return [fill(value, values, keys, (*path, n)) for n, value in enumerate(typed)]
    return values.get(path, typed)


def rename(path: Path, keys: dict[Path, str]) -> Path:
    """Return where a place is once keys are replaced."""
    return tuple(
        keys.get(path[: n + 1], step) if isinstance(step, str) else step
        for n, step in enumerate(path)
    )


def drop(typed: Any, path: Path) -> Any:
    """Return what is typed without the answer at a place; an item of a list is left empty."""
    made = deepcopy(typed)
    within = made
    for step in path[:-1]:
        within = within[step]
    if isinstance(within, dict):
        within.pop(path[-1], None)
    else:
        within[path[-1]] = ""
    return made


def as_yaml(typed: Any) -> bytes:
    """Return what is typed as YAML, in its JSON form; what no file may hold as a code."""
    text = json.dumps(typed, ensure_ascii=False, indent=1)
    return _ESCAPED.sub(lambda c: f"\\u{ord(c[0]):04x}", text).encode("utf-8")
