"""The options `notice` and `how_chosen`: what the owner of a site says, in its languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vpcases.engine.language_options import read_code
from vpcases.pages.own_words import find_closest
from vpcases.settings import WrongSetting


def read_words(option: str, value: Any, language: str) -> Mapping[str, str]:
    """Return words by language; a text is in the language of the site.

    Args:
        option: What the option is called.
        value: A text, or a block with a text for each language.
        language: The language of the site.

    Raises:
        WrongSetting: Where a language is none, or has no words, or the site's own has none.
    """
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        words = _read_text(option, value, f"write it as in {option}: Our words.")
        return {language: words} if words else {}
    said: dict[str, str] = {}
    for name, text in value.items():
        code = read_code(option, name)
        hint = f"write your words behind {code}:"
        said[code] = _read_text(option, text, hint)
        if not said[code]:
            raise WrongSetting(f"{option}: there are no words in {code}; {hint}, or take it away")
    if said and find_closest(said, language) is None:
        raise WrongSetting(
            f"{option}: there are no words in {language}, the language of the site; "
            f"add a line {language}: for all pages in languages that you do not write"
        )
    return said


def _read_text(option: str, value: Any, hint: str) -> str:
    if value is not None and not isinstance(value, str):
        raise WrongSetting(f"{option}: a text belongs here; {hint}")
    return (value or "").strip()
