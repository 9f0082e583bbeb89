"""Options that are words out of a list, and days: read as people type them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

import click
from pydantic_core import PydanticCustomError

from vpcases.model.approval import Channel, Item
from vpcases.model.dates import PartialDate, read_partial_date
from vpcases.pages.languages import is_language
from vpcases.quantities import UNKNOWN, Unknown
from vpcases.read.validation import nearest

E = TypeVar("E", bound=StrEnum)
ITEMS = ", ".join(Item)
CHANNELS = ", ".join(Channel)


def read_items(typed: Iterable[str]) -> tuple[Item, ...]:
    """Return the items that were typed, with commas or one after the other; quote is quotes."""
    words = (Item.QUOTES if word == "quote" else word for word in _split(typed))
    return read_choices(words, Item, "--items")


def read_channels(typed: Iterable[str]) -> tuple[Channel, ...]:
    """Return the channels that were typed, with commas or one after the other."""
    return read_choices(_split(typed), Channel, "--channels")


def read_choices(words: Iterable[str], kind: type[E], option: str) -> tuple[E, ...]:
    """Return words as members of a list, each once.

    Raises:
        UsageError: Where one is none of them.
    """
    found: list[E] = []
    for word in words:
        if word not in set(kind):
            near = nearest(word, kind)
            hint = f"Did you mean {near}?" if near else f"Write some of: {', '.join(kind)}"
            raise click.UsageError(f"{option}: there is no {word}. {hint}")
        found.append(kind(word))
    return tuple(dict.fromkeys(found))


def _split(typed: Iterable[str]) -> list[str]:
    words = (word.strip().lower() for part in typed for word in part.split(","))
    return [word for word in words if word]


def read_date(typed: str | None, option: str) -> PartialDate | None:
    """Return a day, a month or a year that was typed; None where nothing was.

    Raises:
        UsageError: Where it is none, or can be read in two ways.
    """
    if typed is None:
        return None
    try:
        return read_partial_date(typed.strip())
    except PydanticCustomError as error:
        said = error.context or {}
        raise click.UsageError(f"{option}: {said.get('said')}; {said.get('hint')}") from None


def read_language(typed: str | None) -> str:
    """Return a language that was typed, as in de or de-AT; empty where nothing was.

    Raises:
        UsageError: Where there is no such language.
    """
    code = (typed or "").strip().replace("_", "-")
    if code and not is_language(code):
        raise click.UsageError(
            f'--language: there is no "{typed}"; write a code, as in de or pt-BR'
        )
    return code


def read_end(typed: str | None, option: str) -> PartialDate | Unknown | None:
    """Return an end that was typed; `unknown` is an answer."""
    if typed is not None and typed.strip().lower() == "unknown":
        return UNKNOWN
    return read_date(typed, option)
