"""Countries, and parts of the world, by their names in a language (by Babel)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from vpcases.derive.alphabet import fold


def find_territory(name: str, languages: Iterable[str]) -> str:
    """Return the code of a country, as in `DE`, or of a part of the world.

    The name is looked for in one language after the other; empty where none has it.
    """
    folded = fold(name.strip())
    codes = (_list_codes(language).get(folded, "") for language in languages)
    return next(filter(None, codes), "")


def name_territory(code: str, language: str) -> str:
    """Return what a country is called in a language; empty where Babel does not know."""
    return _list_names(language).get(code, "")


@lru_cache(maxsize=32)
def _list_codes(language: str) -> Mapping[str, str]:
    return {fold(name): code for code, name in _list_names(language).items()}


@lru_cache(maxsize=32)
def _list_names(language: str) -> Mapping[str, str]:
    try:
        return dict(Locale.parse(language.replace("-", "_")).territories)
    except (UnknownLocaleError, ValueError):
        return {}
