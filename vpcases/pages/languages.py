"""Languages: what they are called, and how they are written (by Babel)."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from vpcases.catalogue import find_spoken


@lru_cache(maxsize=32)
def find_locale(language: str) -> Locale:
    """Return the locale of a language code; English where Babel knows none."""
    return _parse(language) or Locale.parse("en")


def is_language(code: str) -> bool:
    """Return whether a code is that of a language that we can write numbers and days in."""
    return _parse(code) is not None


def word_language(code: str) -> str:
    """Return the name of a language in itself: `Deutsch`; the code where it has none."""
    locale = _parse(code)
    name = locale.get_display_name() if locale else None
    return name[:1].upper() + name[1:] if name else code


def name_language(code: str, language: str) -> str:
    """Return what a language is called in another: `German`; the code where it has no name.

    The name is in the language of the words around it, which are English where nobody has
    translated them.
    """
    locale = _parse(code)
    return (locale and locale.get_display_name(find_locale(find_spoken(language)))) or code


def _parse(code: str) -> Locale | None:
    """Return what Babel knows of a language; None where it knows nothing."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None


def read_direction(code: str) -> str:
    """Return the direction a language is written in, as HTML says it: `ltr` or `rtl`."""
    return "rtl" if find_locale(code).character_order == "right-to-left" else "ltr"
