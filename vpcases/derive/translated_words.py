"""Blocks with the words that a translation has for what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


def pick_words(base: BaseModel, words: BaseModel, names: Iterable[str]) -> dict[str, Any]:
    """Return the words that a translation has for what its base says, by field, and in blocks."""
    both = ((name, getattr(words, name), getattr(base, name)) for name in names)
    return {
        name: merge_words(said, value) if isinstance(value, BaseModel) else value
        for name, value, said in both
        if value and said
    }


def merge_words(base: M | None, words: BaseModel | None) -> M | None:
    """Return a block with the words that a translation has for what it says."""
    if base is None or words is None:
        return base
    names = set(type(base).model_fields) & set(type(words).model_fields)
    return base.model_copy(update=pick_words(base, words, names))


def merge_all_words(base: Mapping[str, M], words: Mapping[str, BaseModel]) -> dict[str, M]:
    """Return blocks by their keys, each with the words that a translation has for it."""
    return {key: merge_words(entry, words.get(key)) or entry for key, entry in base.items()}
